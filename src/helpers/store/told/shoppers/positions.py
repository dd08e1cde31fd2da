"""Where the store stands, and what that makes of each person's wish to buy.

On each occasion a person buys from us or elsewhere: a logit of utility, which falls with the
squared distance between the store and what the person would like best. Today's store stands in
the middle; a move multiplies each visit's chance to buy by what it does to that share.
"""

import numpy as np

from helpers.store.decided.policy import ALL_SEGMENTS, Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.nature import Nature
from helpers.store.drawn.tastes import IDEALS, SEGMENTS, are_choosy, taste_draws
from helpers.store.drawn.world import World

TODAY = Policy().position
LIKING = 1.0
"""Utility of a store that is just as one likes it."""
NOBODY = -30.0
"""Log of what multiplies the chance to buy of people whom we do not serve: none of them buys."""
SUREST = 0.95
"""A visit's chance to buy is never raised beyond this."""
BEST_MARK, MARK_PER_UTILITY, MARK_SPREAD = 85.0, 6.0, 12.0
"""Mark (0 to 100) of a store at no distance, marks lost per unit of utility, and their spread."""


def utility(nature: Nature, position: float) -> np.ndarray:
    """Return what a store at a position is worth to each segment.

    >>> utility(Nature(), 0.0).tolist()
    [1.0, -5.0]
    """
    apart = position - np.array(list(IDEALS.values()))
    return LIKING - nature.distance_dislike * apart**2


def shares(nature: Nature, position: float) -> np.ndarray:
    """Return the share of occasions that each segment gives a store at a position.

    Source: Hotelling (1929), in McFadden's (1974) logit.

    >>> shares(Nature(), 0.5).round(4).tolist()
    [0.3775, 0.3775]
    """
    return 1 / (1 + np.exp(nature.outside_option - utility(nature, position)))


def share_moved(nature: Nature, position: float) -> np.ndarray:
    """Return by what a position multiplies each segment's share of today: its log."""
    return np.log(shares(nature, position) / shares(nature, TODAY))


def marks(nature: Nature, position: float) -> np.ndarray:
    """Return the mark, 0 to 100, that each segment gives a store at a position, on average."""
    return BEST_MARK - MARK_PER_UTILITY * (LIKING - utility(nature, position))


def as_today(policy: Policy) -> bool:
    """Return whether a policy stands where the store stands today, and serves everybody."""
    return policy.position == TODAY and policy.segments_served == ALL_SEGMENTS


def lift(world: World, plan: list[Policy], wish: np.ndarray) -> np.ndarray:
    """Return what the position adds to each visit's wish to buy: log-odds, or one 0.

    Parameters: wish (a row a visit, less what it must overcome; everything else counted).
    """
    if all(as_today(policy) for policy in distinct(plan)):
        return np.zeros(1)
    moved = {id(policy): _moved(world.nature, policy) for policy in distinct(plan)}
    by_week = np.array([moved[id(policy)] for policy in plan])
    choosy = are_choosy(taste_draws(world), world.nature).astype(int)
    return _lift(
        wish + world.visits.buy_odds, by_week[world.visits.week, choosy[world.visits.person]]
    )


def _moved(nature: Nature, policy: Policy) -> np.ndarray:
    """Return by what a policy multiplies each segment's chance to buy: its log."""
    if policy.segments_served == ALL_SEGMENTS:
        return share_moved(nature, policy.position)
    served = np.array([name == policy.segments_served for name in SEGMENTS])
    return np.where(served, share_moved(nature, policy.position), NOBODY)


def _lift(odds: np.ndarray, moved: np.ndarray) -> np.ndarray:
    """Return the log-odds that multiply a chance, given in log-odds, by exp(moved).

    >>> float(_lift(np.array([0.0]), np.log([0.5]))[0].round(4))    # 1/2 becomes 1/4
    -1.0986
    """
    chance = np.minimum(SUREST, np.exp(moved) / (1 + np.exp(-odds)))
    return np.where(moved == 0, 0.0, np.log(chance / (1 - chance)) - odds)
