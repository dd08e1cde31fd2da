"""The brand: what spending on it does to who comes and who buys, and what it costs."""

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing
from helpers.store.told.talk.brand import TODAY, built

SALES_CENTS = 26.0
"""Planned sales, cents a week and person living in the world: what today's store sells."""
TRAFFIC, WISH = 0.3, 0.4
"""Part of a change of the constant that shows in visits (log), and in the wish to buy (log-odds):
together about what the choice among five brands makes of it."""
IN_STEP = 0.01
"""Share of sales that it costs to raise consistency from 0 to 1: people who keep all in step."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what the stock of brand beyond today's does to shoppers, and its cost."""
    if all(_settings(policy) == _settings(TODAY) for policy in plan):
        return nothing(world)
    more = built(world, plan)
    none = np.zeros(world.weeks)
    dearer = np.array([share_of_sales(policy) - share_of_sales(TODAY) for policy in plan])
    return Felt(none, TRAFFIC * more, WISH * more, none, SALES_CENTS * dearer)


def share_of_sales(policy: Policy) -> float:
    """Return what the brand costs, as a share of planned sales."""
    return policy.brand_spend + IN_STEP * policy.brand_consistency


def _settings(policy: Policy) -> tuple[float, float]:
    return policy.brand_spend, policy.brand_consistency
