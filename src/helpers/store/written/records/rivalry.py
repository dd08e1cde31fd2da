"""Records of the rival's quality, and of how long customers have been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.world import MOST_WEEKS
from helpers.store.written.columns import CUSTOMER, WEEK, Table, measured, number
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

REPORT_ERROR = 0.08
"""Standard deviation of a market report's error, in units of quality."""
NEVER = -1


def _rivals(run: Run) -> pd.DataFrame:
    """Return what a market report says of both stores' quality: a row a week."""
    weeks = run.world.weeks
    luck = run.world.luck.stream("market report").standard_normal((MOST_WEEKS, 2))[:weeks]
    told = np.column_stack([run.path.rival, run.path.quality]) + REPORT_ERROR * luck
    rival, ours = told.round(2).T
    return pd.DataFrame({"week": np.arange(weeks), "rival_score": rival, "our_score": ours})


def _lifetimes(run: Run) -> pd.DataFrame:
    """Return when each customer was seen first and last: a row a customer."""
    who, first = who_has_visited(run)
    visits, rows = run.world.visits, np.flatnonzero(run.story.here)
    last = _latest(run, visits.person[rows], visits.week[rows])[who]
    return pd.DataFrame(
        {
            "customer_id": run.world.population.customer_id[who],
            "first_seen": first.astype(np.int16),
            "last_seen": last,
            "last_order": _latest(run, run.sales.person, run.sales.week)[who],
            "weeks_silent": (run.world.weeks - 1 - last).astype(np.int16),
        }
    )


def _latest(run: Run, person: np.ndarray, week: np.ndarray) -> np.ndarray:
    latest = np.full(run.world.people, NEVER, np.int16)
    np.maximum.at(latest, person, week.astype(np.int16))
    return latest


RIVALS = Table(
    "rivals",
    _("What a market report says of the rival's quality and of ours: a row a week."),
    (
        WEEK,
        measured("rival_score", "log-odds", _("The rival's quality; ours was 0 in week 0.")),
        measured("our_score", "log-odds", _("Our quality on the same ruler.")),
    ),
    _rivals,
)

LIFETIMES = Table(
    "lifetimes",
    _("When each customer was seen first and last: a row a customer. Nobody says goodbye."),
    (
        CUSTOMER,
        number("first_seen", "weeks", _("Week of the first visit."), 0, 519),
        number("last_seen", "weeks", _("Week of the last visit so far."), 0, 519),
        number("last_order", "weeks", _("Week of the last order; -1 = none yet."), NEVER, 519),
        number("weeks_silent", "weeks", _("Weeks without a visit, up to the last week."), 0, 519),
    ),
    _lifetimes,
)
