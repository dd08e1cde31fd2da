"""The toy counter: which toys stand first, what a household takes, and what comes back.

A household's wish for a toy weighs the child's value against the parent's (Corfman & Lehmann 1987),
and of the toys on its list and nothing it takes the one it wishes for most (McFadden 1974). Who
stands lower on the list is seen less.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.counters.toys import (
    LISTED,
    Errands,
    Toys,
    child_weights,
    errands_of,
    spirits_of,
    toys_of,
)
from helpers.store.drawn.world import World
from helpers.store.told.story import Story

TODAY = Policy().user_weight
LOT_WEEKS = range(52, 104)
"""The recorded test: in these weeks the order of each list was drawn by lot."""
PLAIN = -0.5
"""Wish for a toy that nobody values, in the first place and for nothing, against no toy."""
WITH_INTENT = 0.5
PER_DOLLAR = 0.21
"""Wish lost for each dollar, for the average person."""
USUAL_SENSITIVITY = 2.5
PER_PLACE = 0.30
"""Wish lost for each place further down the list: who reads so far?"""
RETURNED, REGRET, EXPECTED = -1.7, 1.3, 1.2
"""Log-odds that a toy comes back; what each unit adds by which it falls short of the expected."""


@dataclass(frozen=True)
class Counter:
    """What became of the errands that take place: a row an errand, a column a listed toy.

    errands: their luck. place: of each toy on the list, from 0. by_lot: was the order drawn?
    cents: price of each toy. taken: the column of the toy that is taken, LISTED = none.
    returned: did it come back? toys: what is on sale.
    """

    errands: Errands
    place: np.ndarray
    by_lot: np.ndarray
    cents: np.ndarray
    taken: np.ndarray
    returned: np.ndarray
    toys: Toys

    @cached_property
    def sold(self) -> np.ndarray:
        """The rows in which a toy is taken."""
        return np.flatnonzero(self.taken < LISTED)

    @cached_property
    def toy(self) -> np.ndarray:
        """Which toy: a row a toy sold."""
        return self.errands.toys[self.sold, self.taken[self.sold]]

    @property
    def person(self) -> np.ndarray:
        """Whose household takes it: a row a toy sold."""
        return self.errands.person[self.sold]

    @property
    def week(self) -> np.ndarray:
        """In which week: a row a toy sold."""
        return self.errands.week[self.sold]


def counter(world: World, plan: list[Policy], story: Story, lots: bool = True) -> Counter:
    """Return what happens at the toy counter.

    Parameters: lots (whether the recorded test takes place, in weeks at today's ranking).
    """
    errands, goods = made(world, story), toys_of(world)
    weight = np.array([policy.user_weight for policy in plan])[errands.week]
    by_lot = lots & (weight == TODAY) & np.isin(errands.week, LOT_WEEKS)
    place = places(np.where(by_lot[:, None], errands.turn, -scores(goods, errands.toys, weight)))
    cents = _cents(world, plan, errands)
    wish = wishes(world, errands, place, cents)
    taken = np.column_stack([wish + errands.taste, errands.pass_by]).argmax(axis=1)
    return Counter(errands, place, by_lot, cents, taken, _comes_back(world, errands, taken), goods)


def made(world: World, story: Story) -> Errands:
    """Return the errands that take place: of people who have visited the store and still come."""
    first = np.full(world.people, world.weeks)
    here = np.flatnonzero(story.here)[::-1]
    first[world.visits.person[here]] = world.visits.week[here]
    errands = errands_of(world)
    known = errands.week >= first[errands.person]
    return errands.rows(np.flatnonzero(known & (errands.week < story.leave[errands.person])))


def scores(toys: Toys, listed: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return what the ranking goes by: lists by toys.

    Parameters: listed (lists by toys), weight (of the child's value, one a list, or one for all).
    """
    share = np.reshape(weight, (-1, 1))
    return share * toys.child[listed] + (1 - share) * toys.parent[listed]


def places(order: np.ndarray) -> np.ndarray:
    """Return each toy's place on its list, from 0: the smallest comes first.

    >>> places(np.array([[0.5, 0.1, 0.3]])).tolist()
    [[2, 0, 1]]
    """
    return np.argsort(np.argsort(order, axis=1, kind="stable"), axis=1, kind="stable")


def values(
    toys: Toys, listed: np.ndarray, child_weight: np.ndarray, knows: float = 1.0
) -> np.ndarray:
    """Return what each household would give for each toy on its list, log-odds.

    Parameters: child_weight (one a list), knows (how much of what sets a toy apart the parent can
    tell before buying; at 0 all toys look alike to parents).
    """
    share = child_weight[:, None]
    seen = knows * toys.parent + (1 - knows) * toys.parent.mean()
    return share * toys.child[listed] + (1 - share) * seen[listed]


def weights(world: World, errands: Errands) -> np.ndarray:
    """Return how much the child's value weighs in each errand's household, 0 to 1."""
    return child_weights(spirits_of(world), world.nature.child_weight)[errands.person]


def wishes(world: World, errands: Errands, place: np.ndarray, cents: np.ndarray) -> np.ndarray:
    """Return the wish for each toy on each list, against taking none: log-odds."""
    worth = values(toys_of(world), errands.toys, weights(world, errands), world.nature.parent_knows)
    return worth + urge(world, errands, cents) - PER_PLACE * place


def urge(world: World, errands: Errands, cents: np.ndarray) -> np.ndarray:
    """Return what does not depend on value or place: wish to buy at all, less what prices take."""
    people = world.population
    dear = PER_DOLLAR * people.price_sensitivity[errands.person] / USUAL_SENSITIVITY
    eager = PLAIN + WITH_INTENT * people.intent[errands.person]
    return eager[:, None] - dear[:, None] * cents / 100


def return_odds(toys: Toys, listed: np.ndarray, child_weight: np.ndarray) -> np.ndarray:
    """Return the log-odds that each toy on each list comes back, were it bought."""
    # At home everybody knows what the toy is, whatever the parent knew in the store.
    return RETURNED + REGRET * (EXPECTED - values(toys, listed, child_weight))


def _comes_back(world: World, errands: Errands, taken: np.ndarray) -> np.ndarray:
    odds = return_odds(toys_of(world), errands.toys, weights(world, errands))
    column = taken.clip(max=LISTED - 1)
    of_taken = np.take_along_axis(odds, column[:, None], axis=1)[:, 0]
    return (taken < LISTED) & (errands.return_odds < of_taken)


def _cents(world: World, plan: list[Policy], errands: Errands) -> np.ndarray:
    """Return the price of each toy on each list, whole cents."""
    level = np.array([policy.price for policy in plan])[errands.week]
    width = np.array([policy.price_test for policy in plan])[errands.week]
    level = level * (1 + width * world.population.price_arm[errands.person])
    return np.rint(toys_of(world).list_cents[errands.toys] * level[:, None]).astype(np.int64)
