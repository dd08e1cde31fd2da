"""The money of the toy counter, and what another ranking changes in the store's accounts.

The counter has a till of its own, and the store's accounts hold it as it is today. What another
ranking sells, takes back and earns beyond that is added to them, line by line and cent by cent.
"""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.told.counters.toys import TODAY, Counter, counter
from helpers.store.told.sales import HANDLING_CENTS, RETURN_CENTS, RETURN_SHARE, SHIPPING_CENTS
from helpers.store.told.story import Story

Books = dict[str, np.ndarray]


def toy_books(sold: Counter) -> Books:
    """Return what each toy sold brings and costs, whole cents, by the names of the accounts.

    "orders" counts it, and "contribution" is what it leaves.
    """
    paid, back = sold.cents[sold.sold, sold.taken[sold.sold]], sold.returned[sold.sold]
    refund = np.where(back, paid, 0)
    fee = RETURN_CENTS + np.rint(RETURN_SHARE * refund).astype(np.int64)
    costs = {
        "refunds": refund,
        "goods": np.where(back, 0, sold.toys.cost_cents[sold.toy]),
        "shipping": np.full(paid.size, SHIPPING_CENTS),
        "handling": np.full(paid.size, HANDLING_CENTS),
        "returns_cost": np.where(back, fee, 0),
    }
    left = paid - np.sum(list(costs.values()), axis=0)
    return (
        {"orders": np.ones(paid.size, np.int64), "revenue": paid} | costs | {"contribution": left}
    )


def toy_accounts(world: World, plan: list[Policy], story: Story) -> Books:
    """Return what the ranking adds to each week's accounts against today's: counts, and cents.

    Whole numbers by the accounts' names. Empty where the ranking is today's.
    """
    if _as_today(plan):
        return {}
    now, today = _both(world, plan, story)
    books = {name: _summed(now, name, now.week, world.weeks) for name in toy_books(now)}
    return {
        name: value - _summed(today, name, today.week, world.weeks) for name, value in books.items()
    }


def toys_by_person(
    world: World, plan: list[Policy], story: Story, line: str, first: int, last: int
) -> np.ndarray:
    """Return what the ranking adds to a line of each person's account against today's, cents.

    Parameters: line (orders, revenue or contribution), first and last (weeks counted).
    """
    if _as_today(plan):
        return np.zeros(world.people)
    now, today = (
        _summed(each, line, each.person, world.people, (each.week >= first) & (each.week < last))
        for each in _both(world, plan, story)
    )
    return now - today


def _as_today(plan: list[Policy]) -> bool:
    return all(policy.user_weight == TODAY for policy in plan)


def _both(world: World, plan: list[Policy], story: Story) -> tuple[Counter, Counter]:
    """Return the counter under a plan and under today's ranking; neither with the recorded test."""
    today = [replace(policy, user_weight=TODAY) for policy in plan]
    return counter(world, plan, story, lots=False), counter(world, today, story, lots=False)


def _summed(
    sold: Counter, line: str, by: np.ndarray, size: int, inside: np.ndarray | None = None
) -> np.ndarray:
    """Return a line of the books added up by week or by person, whole numbers."""
    amounts = toy_books(sold)[line]
    if inside is not None:
        amounts = np.where(inside, amounts, 0)
    return np.bincount(by, weights=amounts, minlength=size).astype(np.int64)
