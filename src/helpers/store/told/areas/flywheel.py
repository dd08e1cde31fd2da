"""The flywheel: what is put back into prices and products, and what the loop makes of it.

The area keeps a small loop of its own, of visitors, sellers and products, as deviations from the
path they would take if all savings were kept. It is worked out before the company's own traffic
and hears nothing from it: so other areas' visitors do not turn the wheel.
"""

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.flywheel import STATIONS, links
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, approach, nothing
from helpers.store.told.flywheel import PRICE_TO_VISITORS, SCALE, turn

CHEAPER, MORE_PRODUCTS = 0.047, 0.02
"""What all savings and fees together buy when they are put back: lower prices, and help for
sellers who list more products (log)."""
WORD = 0.025
"""Share of the gap that closes in a week until all have heard of lower prices."""
POOL = 0.95
"""Savings and seller fees, cents a week and person living in the world."""
WISH = 0.8
"""Log-odds of buying for a range of products larger by one (log): more visitors find theirs."""
COST_CENTS = 18.0
"""What serving all orders costs, cents a week and person: what scale saves a share of."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what putting savings back does to visits and to buying, and what it costs."""
    share = np.array([policy.reinvest_share for policy in plan])
    if not share.any():
        return nothing(world)
    levels = turned(world, share)
    none = np.zeros(world.weeks)
    kept = (1 - share) * COST_CENTS * SCALE * levels[:, 0]
    return Felt(none, levels[:, 0], WISH * levels[:, 2], none, POOL * share - kept)


def turned(world: World, share: np.ndarray, whims: np.ndarray | None = None) -> np.ndarray:
    """Return how far each station is from its path, log: a row a week, a column a station.

    Parameters: share put back, a value a week; whims (what else happens to the stations).
    """
    pushes = np.zeros((world.weeks, len(STATIONS))) if whims is None else whims.copy()
    pushes[:, 0] += PRICE_TO_VISITORS * CHEAPER * approach(share, WORD)
    pushes[:, 2] += MORE_PRODUCTS * share
    return turn(links(world), pushes, share.tolist())
