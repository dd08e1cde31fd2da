"""What the service desk knows of each customer: two scores, the lane, the wait, the stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.service.callers import callers
from helpers.store.drawn.world import World
from helpers.store.told.service.lanes import lane_waits, minutes_apart, rule_of, who_goes_first
from helpers.store.written.columns import CUSTOMER, Column, Table, measured, number
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

LANES = ("one line", "first", "second")


def _service_lanes(run: Run) -> pd.DataFrame:
    """Return the lanes: a row a customer."""
    who, first = who_has_visited(run)
    known = callers(run.world)
    return pd.DataFrame(
        {
            "customer_id": run.world.population.customer_id[who],
            "value_estimate": np.maximum(0.01, known.value_estimate[who].round(2)),
            "impatience": np.maximum(0.001, known.impatience[who].round(3)),
            "known_since": first.astype(np.int16),
            "lane": _lanes(run)[who],
            "call_wait": _waits(run)[who].round(4),
            "weeks_active": weeks_active(run.world, run.story.here)[who].astype(np.int16),
        }
    )


def weeks_active(world: World, here: np.ndarray) -> np.ndarray:
    """Return the weeks from each person's first visit to the last; 0 for who never came by.

    Parameters: here (visits that take place).
    """
    rows = np.flatnonzero(here)
    person, week = world.visits.person[rows], world.visits.week[rows].astype(int)
    first, last = np.zeros(world.people, int), np.full(world.people, -1)
    last[person] = week
    first[person[::-1]] = week[::-1]  # the earliest is written last, and stays
    return last - first + 1


def _lanes(run: Run) -> np.ndarray:
    """Return the lane of each person in the last week."""
    rule = rule_of(run.plan[-1])
    if rule is None:
        return np.full(run.world.people, LANES[0])
    return np.where(who_goes_first(run.world, rule), LANES[1], LANES[2])


def _waits(run: Run) -> np.ndarray:
    one_line = float(lane_waits(run.world, run.plan)[2].mean())
    if run.path.lanes is None:
        return np.full(run.world.people, one_line)
    return one_line + minutes_apart(run.world, run.path.lanes).mean(axis=1)


SERVICE_LANES = Table(
    "service_lanes",
    _("What the service desk knows of each customer, and who goes first: a row a customer."),
    (
        CUSTOMER,
        measured("value_estimate", "$ a year", _("Score: what the customer may leave a year."), 0),
        measured(
            "impatience",
            "x",
            _("Score: what a minute of waiting may do to the customer, by earlier hang-ups."),
            0,
        ),
        number("known_since", "weeks", _("Week of the first visit."), 0, 519),
        Column("lane", "text", "", _("Lane at the desk in the last week."), options=LANES),
        measured("call_wait", "minutes", _("Mean wait of the customer's calls, all weeks."), 0),
        number("weeks_active", "weeks", _("From the first to the last visit."), 1),
    ),
    _service_lanes,
)
