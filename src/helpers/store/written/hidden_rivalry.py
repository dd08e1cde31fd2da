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
    people = run.world.population
    return pd.DataFrame(
        {
            "customer_id": people.customer_id[who[row]],
            "quarter_here": (age + 1).astype(np.int8),
            "own_hazard": people.leaving_rate[who[row]] * mean,
        }
    )


OWN_HAZARDS = Table(
    "own_hazards",
    _("Each customer's own hazard of leaving: a row a customer and whole quarter since they came."),
    (
        CUSTOMER,
        number("quarter_here", "quarters", _("Quarter since they came, counted from 1."), 1, 40),
        measured("own_hazard", "a week", _("Own rate of leaving, were they still here."), 0),
    ),
    _own_hazards,
)
