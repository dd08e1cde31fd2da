"""What the others feel when customers are let go, and what all remember of fees."""

from dataclasses import replace
from math import erf, log, sqrt

import numpy as np

from helpers.store.decided.policy import DROP_RULES, Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, approach, nothing
from helpers.store.told.shoppers.order_fees import SHIPPING, SMALL_ORDER, none_charged

SHARE = {"full-cost losers": 0.62, "contribution losers": 0.19, "dear losers": 0.07}
"""Share of a year's buyers whom each rule lets go, so many have a story to tell."""
TALK = 2.5
"""Log of what multiplies everybody's hazard of leaving, were all let go and all heard of it."""
FADES = 26
"""Weeks in which the talk halves."""
TYPICAL_ORDER, SPREAD = 40.0, 0.80
"""Median order, dollars, and the standard deviation of its log."""
MEAN_ORDER = 54.0
REMEMBERED = 0.10
"""Share of the gap to what prices are now that the remembered price closes in a week."""
MINDED = 0.25
"""How much of a rise people mind that comes as a fee on some orders, against a price for all."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what letting customers go and charging fees do to how long people stay."""
    rules = [policy.drop_rule for policy in plan]
    if none_charged(plan) and all(rule == DROP_RULES[0] for rule in rules):
        return nothing(world)
    rise = {id(policy): _rise(policy) for policy in distinct(plan)}
    memory = approach(np.log1p([rise[id(policy)] for policy in plan]), REMEMBERED)
    trust = np.array([policy.trust for policy in plan])
    leaving = world.nature.outrage * talk(rules) + MINDED * trust * memory
    return replace(nothing(world), leaving=leaving)


def talk(rules: list[str]) -> np.ndarray:
    """Return what talk adds to the log of everybody's hazard, where all hear of it: by week.

    >>> talk(["nobody", "contribution losers", "contribution losers"]).round(4).tolist()
    [0.0, 0.475, 0.4625]
    """
    spoken = 0.0
    each = np.zeros(len(rules))
    for week in range(1, len(rules)):
        spoken *= 0.5 ** (1 / FADES)
        if rules[week] not in (rules[week - 1], DROP_RULES[0]):
            spoken += TALK * SHARE[rules[week]]
        each[week] = spoken
    return each


def _rise(policy: Policy) -> float:
    """Return by what share a policy's fees raise what an average order costs."""
    small = policy.small_order_fee * _share_below(SMALL_ORDER)
    return (small + SHIPPING * _share_below(policy.free_shipping_over)) / MEAN_ORDER


def _share_below(value: float) -> float:
    """Return the share of orders below a value, in dollars."""
    if value <= 0:
        return 0.0
    return 0.5 * (1 + erf((log(value) - log(TYPICAL_ORDER)) / SPREAD / sqrt(2)))
