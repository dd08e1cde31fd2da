"""The branches' book: a row a branch and quarter, and who got the programme by lot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.workforce import branches as drawn
from helpers.store.told.service.service_chain import chain, levels
from helpers.store.written.columns import Table, flag, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

TRIAL_QUARTER, TRIAL_POINTS = 4, 10.0
"""The quarter from which half of the branches have the programme, and the points it buys."""


def _raised(quarters: int) -> np.ndarray:
    """Return what the programme adds where it runs: quarters by three levels."""
    weeks = np.arange(quarters * drawn.QUARTER)
    bought = np.where(weeks < TRIAL_QUARTER * drawn.QUARTER, 0.0, TRIAL_POINTS)
    moved = chain(bought)
    each = np.stack([moved.attitude, moved.impression, moved.growth], 1)
    return each.reshape(quarters, drawn.QUARTER, 3).mean(1)


def _branches(run: Run) -> pd.DataFrame:
    """Return the book, by quarter and branch; growth is that of sales against a year before."""
    luck = drawn.branches(run.world)
    quarters = len(luck.whims)
    told = levels(luck, run.world.nature.site_pull) + luck.whims
    told = told + _raised(quarters)[:, :, None] * luck.programme
    quarter = np.repeat(np.arange(quarters), drawn.BRANCHES)
    chosen = np.tile(luck.programme, quarters)
    attitude, impression, growth = told.swapaxes(0, 1).reshape(3, -1).round(2)
    return pd.DataFrame(
        {
            "branch": np.tile(np.arange(1, drawn.BRANCHES + 1, dtype=np.int16), quarters),
            "quarter": quarter.astype(np.int8),
            "programme": chosen & (quarter >= TRIAL_QUARTER),
            "attitude": attitude,
            "impression": impression,
            "growth": growth,
        }
    )


BRANCHES = Table(
    "branches",
    _(
        "The 80 branches: a row a branch and quarter. In the second year a lot gave half of them a "
        "programme for their staff."
    ),
    (
        number("branch", "", _("Number of the branch."), 1, drawn.BRANCHES),
        number("quarter", "", _("Quarter, from 0."), 0, drawn.MOST_QUARTERS),
        flag("programme", _("Whether its staff are in the programme.")),
        measured("attitude", "points", _("Mean answer of its staff, 0 to 100.")),
        measured("impression", "points", _("Mean answer of its customers, 0 to 100.")),
        measured("growth", "% a year", _("Its sales against the same quarter a year before.")),
    ),
    _branches,
)
