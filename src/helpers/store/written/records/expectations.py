"""The expectation survey: what a panel expects, what it finds, and how satisfied it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.talk.expectation_panel import EVERY, HELD_UNTIL, LAUNCH, PANELISTS, panel
from helpers.store.told.talk.improved_panel import POINTS, levels
from helpers.store.written.columns import WEEK, Table, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

GOOD, CONTENT = 5.2, 5.2
"""Average answers when nothing has been improved: to what is good, and to how satisfied one is."""


def _expectation_survey(run: Run) -> pd.DataFrame:
    """Return the answers: a row a panelist and time of being asked."""
    drawn, weeks = panel(run.world), np.arange(run.world.weeks)
    who = np.arange(PANELISTS).reshape(-1, EVERY).T[weeks % EVERY]
    week = np.repeat(weeks, who.shape[1])
    who, slips = who.ravel(), drawn.slips.reshape(-1, 3)
    told = levels(run)
    late = (drawn.improved_from[who] == HELD_UNTIL).astype(int)
    quality, expected = told.quality[week, late], told.expected[week, late]
    pleased = CONTENT + POINTS * (quality - expected) + drawn.mood[week] + drawn.temper[who]
    return pd.DataFrame(
        {
            "panelist": who + 1,
            "week": week.astype(np.int16),
            "improved_from": drawn.improved_from[who].astype(np.int16),
            "expected": _score(GOOD + POINTS * expected + drawn.taste[who] + slips[:, 0]),
            "perceived": _score(GOOD + POINTS * quality + drawn.taste[who] + slips[:, 1]),
            "satisfied": _score(pleased + slips[:, 2]),
        }
    )


def _score(points: np.ndarray) -> np.ndarray:
    return np.rint(points).clip(0, 10).astype(np.int8)


EXPECTATION_SURVEY = Table(
    "expectation_survey",
    _(
        "A panel of 960 customers beside those of the other tables: a row a panelist and time of "
        "being asked, at the end of a week, every six weeks. Their orders came in two days instead "
        "of four from week 26 on, or, for the half that a lot held out, from week 78 on."
    ),
    (
        number("panelist", "", _("Number of the panelist."), 1, PANELISTS),
        WEEK,
        number("improved_from", "weeks", _("Week from which orders improve."), LAUNCH, HELD_UNTIL),
        number("expected", "points", _("How good the last order was expected to be."), 0, 10),
        number("perceived", "points", _("How good it was."), 0, 10),
        number("satisfied", "points", _("How satisfied the panelist is with us."), 0, 10),
    ),
    _expectation_survey,
)
