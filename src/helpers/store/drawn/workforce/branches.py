"""Orinoco's branches: counters where parcels are packed and handed out, each on its own site.

A good site pleases those who work there and those who shop there. The luck is the company's own:
it does not depend on who lives in the world.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.world import World

BRANCHES, QUARTER, MOST_QUARTERS = 80, 13, 40
IMPRESSION_PER_POINT = 0.26
"""Points of customers' impression for one point of staff attitude."""
GROWTH_PER_POINT = 0.385
"""Per cent a year of sales growth for one point of impression."""
ATTITUDE, IMPRESSION, GROWTH = 60.0, 70.0, 3.0
"""An average branch: attitude and impression (0 to 100), growth (% a year)."""
SITE = (6.0, 2.0, 1.2)
"""What a site one standard deviation better adds to attitude, impression and growth directly."""
OWN = (4.0, 0.6, 0.4)
"""Standard deviation of what else is each branch's own, for good."""
WHIM = (1.5, 0.8, 0.8)
"""Standard deviation of what a quarter's survey or sales add by chance."""


@dataclass(frozen=True)
class Branches:
    """What luck made of the branches: arrays with a value a branch.

    site: how good it is, standard deviations. programme: whether the lot gives it the staff
    programme. own: of attitude, impression and growth, what is the branch's own (a row each).
    whims: the same, quarter by quarter (quarters by three by branches).
    """

    site: np.ndarray
    programme: np.ndarray
    own: np.ndarray
    whims: np.ndarray


def branches(world: World) -> Branches:
    """Return the branches of a world, and their luck in the quarters it has."""
    luck = world.luck.stream("branches")
    site = luck.standard_normal(BRANCHES)
    programme = luck.permutation(np.arange(BRANCHES) < BRANCHES // 2)
    own = luck.standard_normal((3, BRANCHES)) * np.array(OWN)[:, None]
    whims = luck.standard_normal((MOST_QUARTERS, 3, BRANCHES)) * np.array(WHIM)[:, None]
    return Branches(site, programme, own, whims[: world.weeks // QUARTER])
