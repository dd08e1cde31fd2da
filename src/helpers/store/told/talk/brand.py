"""What spending on a brand builds: awareness quickly, a place in the mind slowly.

Both are stocks that follow the spending and fade without it. Spending alone makes a name known.
What it is worth to be chosen grows with spending that says one thing everywhere, and that is the
stock of brand; a campaign may fill the one and hardly touch the other.
"""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.talk.brands import KNOWN, OURS, brands
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import approach

TODAY = Policy()
BUILDS, KNOWS = 0.02, 0.12
"""Share of the gap that the stock of brand, and awareness, close in a week."""
WORTH = 0.42
"""Log-odds of being chosen that one unit of the stock is worth. Assumed."""
AWARE = 0.9
"""Log-odds of being known that doubling what a name is heard is worth. Assumed."""
SHARPENS = 0.6
"""How much more clearly the words stand out for one unit of the stock, as a share of today."""
CLEAREST = 3.0
CAMPAIGN_WEEK, CAMPAIGN_SPEND, CAMPAIGN_CONSISTENCY = 52, 0.09, 0.2
"""The recorded campaign in half of the towns: its start, what it spent beyond the plan (share of
sales), and how consistent it was."""


def stock(plan: list[Policy]) -> np.ndarray:
    """Return the stock of brand by week, 0 today: spending with diminishing returns, times how far
    it says one thing, built slowly and forgotten slowly.

    Source: Nerlove & Arrow (1962), goodwill; Broadbent (1979), adstock.

    >>> stock([Policy()] * 3).tolist()
    [0.0, 0.0, 0.0]
    """
    return approach(np.array([strength(policy) for policy in plan]), BUILDS)


def strength(policy: Policy) -> float:
    """Return the stock of brand that a policy builds in the long run, 0 today, -1 at the least.

    >>> strength(Policy(brand_spend=0.015, brand_consistency=1))
    0.0
    """
    power = _heard(policy) * policy.brand_consistency / TODAY.brand_consistency
    return float(np.sqrt(power)) - 1


def awareness(plan: list[Policy]) -> np.ndarray:
    """Return the share who know Orinoco by week, which spending moves whatever it says."""
    heard = np.sqrt([_heard(policy) for policy in plan]) - np.sqrt(_heard(TODAY))
    return 1 / (1 + np.exp(-(KNOWN[0] + AWARE * approach(heard, KNOWS))))


def constant(world: World, plan: list[Policy]) -> np.ndarray:
    """Return what Orinoco's name adds to the wish to choose it, log-odds by week."""
    return brands(world).constants[OURS] + built(world, plan)


def built(world: World, plan: list[Policy]) -> np.ndarray:
    """Return what spending has added to the constant by week: nothing where brands are all one."""
    return world.nature.brands_differ * WORTH * stock(plan)


def ties_of(world: World, level: float) -> np.ndarray:
    """Return how words are tied to brands (log) when Orinoco's stock of brand is at a level."""
    ties = brands(world).ties.copy()
    ties[OURS] *= np.clip(1 + SHARPENS * level, 0.0, CLEAREST)
    return ties


def with_campaign(plan: list[Policy]) -> list[Policy]:
    """Return the plan as it was in the towns where the recorded campaign ran."""
    return plan[:CAMPAIGN_WEEK] + [_louder(policy) for policy in plan[CAMPAIGN_WEEK:]]


def _louder(policy: Policy) -> Policy:
    spend = min(0.2, policy.brand_spend + CAMPAIGN_SPEND)
    return replace(policy, brand_spend=spend, brand_consistency=CAMPAIGN_CONSISTENCY)


def _heard(policy: Policy) -> float:
    """Return how much of the brand is heard, 1 today."""
    return policy.brand_spend / TODAY.brand_spend
