"""The truth about staying: each customer's own hazard of leaving, by how long they are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.written.columns import CUSTOMER, Table, measured, number
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

QUARTER = 13
"""Weeks."""


def _own_hazards(run: Run) -> pd.DataFrame:
    """Return each customer's own hazard in each whole quarter since they came.

    It is given whether they were still here or not: what would have been theirs.
    """
    who, _first = who_has_visited(run)
    arrive = run.story.arrive[who]
    whole = (run.world.weeks - arrive) // QUARTER
    row = np.repeat(np.arange(who.size), whole)
    age = np.arange(row.size) - np.repeat(np.cumsum(whole) - whole, whole)
    used = np.concatenate([[0.0], np.cumsum(run.path.hazard)])
    start = arrive[row] + QUARTER * age
    mean = (used[start + QUARTER] - used[start]) / QUARTER
    hazard = run.world.population.leaving_rate[who[row]] * mean
    return pd.DataFrame(
        {
            "customer_id": run.world.population.customer_id[who[row]],
            "quarter_here": (age + 1).astype(np.int8),
            "own_hazard": hazard,
            "own_chance": np.exp(-QUARTER * hazard),
        }
    )


OWN_HAZARDS = Table(
    "own_hazards",
    _("Each customer's own hazard of leaving: a row a customer and whole quarter since they came."),
    (
        CUSTOMER,
        number("quarter_here", "quarters", _("Quarter since they came, counted from 1."), 1, 40),
        measured("own_hazard", "a week", _("Own rate of leaving, were they still here."), 0),
        measured("own_chance", "share", _("Own chance to stay through the quarter."), 0, 1),
    ),
    _own_hazards,
)
