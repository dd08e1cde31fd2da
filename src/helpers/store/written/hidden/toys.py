"""The truth about households: how much the child's wish weighs in the choice of a toy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.told.counters.toys import made, weights
from helpers.store.written.columns import CUSTOMER, Table, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _households(run: Run) -> pd.DataFrame:
    """Return how each household weighs: a row a household that came to the toy counter."""
    errands = made(run.world, run.story)
    person, first, times = np.unique(errands.person, return_index=True, return_counts=True)
    return pd.DataFrame(
        {
            "customer_id": run.world.population.customer_id[person],
            "errands": times,
            "child_weight": weights(run.world, errands)[first],
        }
    )


HOUSEHOLDS = Table(
    "households",
    _("How much the child's wish weighs, against the parent's: a row a household with errands."),
    (
        CUSTOMER,
        number("errands", "", _("How often it came to the toy counter."), 1),
        measured(
            "child_weight", "share", _("Weight of the child; the rest is the parent's."), 0, 1
        ),
    ),
    _households,
)
