"""The truth about the branches: their sites, and what one more point of attitude really does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.workforce import branches as drawn
from helpers.store.written.columns import Table, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _sites(run: Run) -> pd.DataFrame:
    """Return the sites, a row a branch, with the links, which are the same everywhere."""
    luck, pull = drawn.branches(run.world), run.world.nature.site_pull
    return pd.DataFrame(
        {
            "number": np.arange(1, drawn.BRANCHES + 1, dtype=np.int16),
            "site": pull * luck.site,
            "impression_per_point": drawn.IMPRESSION_PER_POINT,
            "growth_per_point": drawn.IMPRESSION_PER_POINT * drawn.GROWTH_PER_POINT,
        }
    )


BRANCH_SITES = Table(
    "branch_sites",
    _("The branches' sites and the chain's links: a row a branch."),
    (
        number("number", "", _("Number of the branch."), 1, drawn.BRANCHES),
        measured("site", "standard deviations", _("How far its site is better than the average.")),
        measured("impression_per_point", "points", _("Impression caused by a point of attitude.")),
        measured("growth_per_point", "% a year", _("Sales growth caused by a point of attitude.")),
    ),
    _sites,
)
