"""The chain from staff to sales: attitude moves impression, impression moves growth, slowly.

Source: the service-profit chain, Heskett et al. (1994); its size is that of one retailer, Rucci,
Kirn & Quinn (1998).
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.workforce.branches import (
    ATTITUDE,
    GROWTH,
    GROWTH_PER_POINT,
    IMPRESSION,
    IMPRESSION_PER_POINT,
    SITE,
    Branches,
)
from helpers.store.told.areas.felt import approach

LINKS = (IMPRESSION_PER_POINT, GROWTH_PER_POINT)
FOLLOWS = 0.25
"""Share of the gap that each station of the chain closes in a week."""
MOST_POINTS, SCALE = 21.0, 3.5
"""Points of attitude that all the money in the world buys, and the dollars that buy 63 % of it."""


@dataclass(frozen=True)
class Chain:
    """What a lasting rise of attitude does week by week, above the path without it.

    attitude, impression: points. growth: per cent of sales.
    """

    attitude: np.ndarray
    impression: np.ndarray
    growth: np.ndarray


def levels(
    luck: Branches, site_pull: float = 1.0, links: tuple[float, float] = LINKS
) -> np.ndarray:
    """Return attitude, impression and growth of each branch: three rows, without the programme.

    Parameters: site_pull (times what a good site does directly), links as for chain.
    """
    attitude, impression, growth = site_pull * np.outer(SITE, luck.site) + luck.own
    impression = impression + links[0] * attitude
    growth = growth + links[1] * impression
    return np.array([ATTITUDE + attitude, IMPRESSION + impression, GROWTH + growth])


def chain(
    points: np.ndarray, links: tuple[float, float] = LINKS, follows: float = FOLLOWS
) -> Chain:
    """Return what follows from points of attitude that are bought, a value a week.

    Parameters: points (a value a week), links (impression per point of attitude, per cent of sales
    per point of impression), follows (share of the gap that each station closes in a week).

    >>> round(float(chain(np.full(400, 10.0)).growth[-1]), 3)
    1.001
    """
    attitude = approach(points, follows)
    impression = approach(links[0] * attitude, follows)
    return Chain(attitude, impression, approach(links[1] * impression, follows))


def points_for(dollars: np.ndarray | float) -> np.ndarray:
    """Return the points of attitude for dollars a week and employee: each dollar buys less.

    >>> points_for(np.array([0.0, 3.5, 20.0])).round(1).tolist()
    [0.0, 13.3, 20.9]
    """
    return MOST_POINTS * -np.expm1(-np.asarray(dollars, dtype=float) / SCALE)


def dollars_for(points: float) -> float:
    """Return the dollars a week and employee that buy so many points, below MOST_POINTS.

    >>> round(dollars_for(10.0), 2)
    2.26
    """
    return float(-SCALE * np.log1p(-points / MOST_POINTS))
