"""Truth about the hours: what each length of the week gets done, and what it does to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.told.areas.hours import (
    NORMAL,
    QUALITY,
    TIRED_BY,
    WORTH,
    chance_to_leave,
    work_done,
)
from helpers.store.written.columns import Table, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

YEAR = 52


def _hours_effects(run: Run) -> pd.DataFrame:
    """Return what lasting hours do: a row a length of the week."""
    hours = np.arange(30, 61)
    tired = (hours - NORMAL) / TIRED_BY
    return pd.DataFrame(
        {
            "week_of_hours": hours,
            "worth": WORTH * work_done(hours),
            "leave_in_a_year": 1 - (1 - chance_to_leave(tired)) ** YEAR,
            "quality_lost": QUALITY * tired,
        }
    )


HOURS_EFFECTS = Table(
    "hours_effects",
    _("What a length of the working week does, once it has lasted: a row a length."),
    (
        number("week_of_hours", "hours", _("Hours a week."), 30, 60),
        measured("worth", "$", _("What a person's week is worth, in ordinary demand."), 0),
        measured("leave_in_a_year", "share", _("Share of people who leave within a year."), 0, 1),
        measured("quality_lost", "log-odds", _("Delivered quality lost; below 0, gained.")),
    ),
    _hours_effects,
)
