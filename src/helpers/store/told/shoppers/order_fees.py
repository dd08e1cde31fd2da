"""Fees on orders: what customers pay beyond the goods, and how it puts small orders off."""

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.world import World

SMALL_ORDER = 35.0
"""Dollars below which an order counts as small."""
SHIPPING = 3.90
"""Dollars that a customer pays for shipping where we do not."""


def fee(policy: Policy, value: np.ndarray) -> np.ndarray:
    """Return what is charged on top of orders of some value, in dollars.

    >>> fee(Policy(small_order_fee=2, free_shipping_over=40), np.array([20, 30, 40])).tolist()
    [5.9, 5.9, 0.0]
    """
    small = policy.small_order_fee * (value < SMALL_ORDER)
    return small + SHIPPING * (value < policy.free_shipping_over)


def none_charged(plan: list[Policy]) -> bool:
    """Return whether a plan charges no fee at any time."""
    return not any(policy.small_order_fee or policy.free_shipping_over for policy in plan)


def deterrent(world: World, plan: list[Policy]) -> np.ndarray:
    """Return what fees take from each visit's wish to buy, log-odds: a row a visit, or one 0.

    People judge a fee by the order they have in mind, and as they would a higher price: a dollar
    on ten is a tenth. What they are charged follows what they do order.
    """
    if none_charged(plan):
        return np.zeros(1)
    visits, lift = world.visits, np.zeros(world.visits.week.size)
    for policy, now in _in_force(plan):
        rows = np.flatnonzero(now[visits.week])
        aim = np.exp(visits.size[rows])
        sensitivity = world.population.price_sensitivity[visits.person[rows]]
        lift[rows] = -sensitivity * np.log1p(fee(policy, aim) / aim)
    return lift


def paid_fees(plan: list[Policy], value: np.ndarray, week: np.ndarray) -> np.ndarray:
    """Return what is charged on top of each order, in cents: a row an order.

    Parameters: value (cents, before returns) and week of each order.
    """
    cents = np.zeros(value.size, np.int64)
    if none_charged(plan):
        return cents
    for policy, now in _in_force(plan):
        rows = now[week]
        cents[rows] = np.rint(100 * fee(policy, value[rows] / 100)).astype(np.int64)
    return cents


def _in_force(plan: list[Policy]) -> list[tuple[Policy, np.ndarray]]:
    """Return each policy that charges a fee, and in which weeks it is in force."""
    ids = np.array([id(policy) for policy in plan])
    return [(policy, ids == id(policy)) for policy in distinct(plan) if not none_charged([policy])]
