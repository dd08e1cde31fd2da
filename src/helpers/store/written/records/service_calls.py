"""The log of the service desk, and a trial of self-service that a coin decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.told.service.desk import Day, logged_days
from helpers.store.written.columns import WEEK, Column, Table, flag, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

CHANNELS = ("agent", "self-service")
CALL = number("call_id", "", _("Number of the contact at the desk."), 1)


def call_ids(day: Day) -> np.ndarray:
    """Return the numbers of a day's contacts: the same call has the same number in every run."""
    return day.week * 10_000 + day.call.astype(np.int64) + 1


def _service_calls(run: Run) -> pd.DataFrame:
    """Return the log: a row a contact, for one day in every fourth week."""
    return pd.concat(
        [
            pd.DataFrame(
                {
                    "call_id": call_ids(day),
                    "week": np.full(day.call.size, day.week, np.int16),
                    "arrive": day.arrive.round(2).astype(np.float32),
                    "start": day.start.round(2).astype(np.float32),
                    "end": day.end.round(2).astype(np.float32),
                    "offered": day.offered,
                    "channel": np.where(day.solved, CHANNELS[1], CHANNELS[0]),
                }
            )
            for day in logged_days(run.world, run.plan)
        ],
        ignore_index=True,
    )


SERVICE_CALLS = Table(
    "service_calls",
    _(
        "The service desk on one day of ten hours in every fourth week: a row a contact. The "
        "desk serves 1.8 million of the four million customers; each of a world's 4,000 people "
        "stands for 450."
    ),
    (
        CALL,
        WEEK,
        measured("arrive", "minutes", _("When it came, after the log began."), 0),
        measured("start", "minutes", _("When somebody, or self-service, took it."), 0),
        measured("end", "minutes", _("When it was over."), 0),
        flag("offered", _("Self-service was offered first; in the second year by a coin.")),
        Column("channel", "text", "", _("Who settled it."), options=CHANNELS),
    ),
    _service_calls,
)
