"""The truth about the service desk's contacts: how hard each was, with and without self-service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.service.calls import logged_calls
from helpers.store.told.service.desk import Day, logged_days, share_taken, taken
from helpers.store.written.columns import Column, Table, measured
from helpers.store.written.records.service_calls import CALL, call_ids
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

DIFFICULTIES = ("easy", "hard")


def _service_calls(run: Run) -> pd.DataFrame:
    """Return both potential outcomes of each contact: a row each, as in the log."""
    days = enumerate(logged_days(run.world, run.plan))
    return pd.concat([_of_day(run, row, day) for row, day in days], ignore_index=True)


def _of_day(run: Run, row: int, day: Day) -> pd.DataFrame:
    calls, seen = logged_calls(run.world), day.call
    easy, minutes = calls.easy[row, seen], calls.minutes[row, seen].astype(np.float32)
    solved = taken(run.world, row, share_taken(run.plan[day.week]))[seen]
    return pd.DataFrame(
        {
            "call_id": call_ids(day),
            "difficulty": np.where(easy, *DIFFICULTIES),
            "minutes_without": minutes,
            "minutes_with": np.where(solved, np.float32(0), minutes),
        }
    )


SERVICE_CALLS = Table(
    "service_calls",
    _("How hard each contact at the desk was, and the agents' time with and without self-service."),
    (
        CALL,
        Column("difficulty", "text", "", _("What kind of contact."), options=DIFFICULTIES),
        measured("minutes_without", "minutes", _("An agent takes, without self-service."), 0),
        measured("minutes_with", "minutes", _("An agent takes, if self-service comes first."), 0),
    ),
    _service_calls,
)
