"""The truth about who goes first: what customers are worth, and what waiting does to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.service.callers import callers
from helpers.store.told.service.lanes import ONE_LINE, Lanes, weeks_of_leaving
from helpers.store.told.story import who_visits
from helpers.store.written.columns import CUSTOMER, Table, measured, number
from helpers.store.written.records.service_lanes import weeks_active
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _service_lanes(run: Run) -> pd.DataFrame:
    """Return each customer's worth, response, and stay in either lane: a row as in the records."""
    who, _first = who_has_visited(run)
    known = callers(run.world)
    return pd.DataFrame(
        {
            "customer_id": run.world.population.customer_id[who],
            "true_value": known.value[who],
            "true_response": known.response[who],
            "active_first": _active(run, "first")[who].astype(np.int16),
            "active_second": _active(run, "second")[who].astype(np.int16),
        }
    )


def _active(run: Run, lane: str) -> np.ndarray:
    """Return the weeks from first to last visit of each person, if always in this lane."""
    lanes, arrive = run.path.lanes, run.story.arrive
    if lanes is None:
        return weeks_active(run.world, run.story.here)
    minutes = getattr(lanes, lane)
    always = Lanes(((ONE_LINE, 0.0),) * run.world.weeks, minutes, minutes)
    leave = weeks_of_leaving(run.world, run.path.hazard, always, arrive, slice(None))
    return weeks_active(run.world, who_visits(run.world, run.plan, run.path, arrive, leave))


SERVICE_LANES = Table(
    "service_lanes",
    _("What each customer is worth and what waiting does to them: a row as in the records."),
    (
        CUSTOMER,
        measured("true_value", "$ a year", _("What the customer leaves a year, on average."), 0),
        measured("true_response", "x", _("What a minute of waiting does, against average."), 0),
        number("active_first", "weeks", _("First to last visit, if always in the first lane.")),
        number("active_second", "weeks", _("The same, if always in the second lane.")),
    ),
    _service_lanes,
)
