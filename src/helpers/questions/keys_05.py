"""What lesson 05 asks for, computed from the world."""

import math
from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from helpers import measure, store

RANKINGS: Mapping[str, float] = {"stars": 1.0, "mostly": 0.7, "both": 0.4, "parents": 0.0}
"""The rankings that lesson 05 compares: the weight of the child's wish in each."""
MORE = 0.10
"""What the ranking must leave beyond today's, a share."""
WEIGHTS = tuple(round(step / 20, 2) for step in range(21))
CHILD, PARENT = (2.0, 0.8), (0.5, 1.6)
"""The exercise's toys A and B: how much the child and the parent want it, log-odds."""


@lru_cache(maxsize=8)
def best_rated(code: str, by_lot: bool) -> float:
    """Return the share of the toys taken that are of the best-rated third (to 0.1 %)."""
    tables = store.tables(store.open_world(code))
    seen = tables.toy_choices
    return round(measure.best_rated_share(seen[seen["by_lot"] == by_lot], tables.toys), 3)


@lru_cache(maxsize=2)
def lists(code: str) -> store.ToyLists:
    """Return the toy counter of the world with this code, under any ranking."""
    return store.ToyLists(store.open_world(code))


def left(code: str, user_weight: float) -> float:
    """Return what a ranking leaves of a hundred visits to the toy counter, dollars."""
    return float(lists(code).contributions(np.array([user_weight]))[0])


@lru_cache(maxsize=8)
def earns_most(code: str) -> str:
    """Return the name of the ranking, of RANKINGS, that leaves most."""
    return max(RANKINGS, key=lambda name: left(code, RANKINGS[name]))


def keeps(code: str, user_weight: float) -> tuple[float, float]:
    """Return what a ranking leaves beyond today's, a share, and the stars of its first place."""
    stars = round(lists(code).sales(user_weight).first_stars, 2)
    return left(code, user_weight) / left(code, RANKINGS["stars"]) - 1, stars


@lru_cache(maxsize=8)
def best_weight(code: str) -> float:
    """Return the weight that leaves most."""
    return max(WEIGHTS, key=lambda weight: left(code, weight))


@lru_cache(maxsize=8)
def floor(code: str) -> float:
    """Return the stars the first place must keep: a little more than the best list's has."""
    return math.ceil(10 * keeps(code, best_weight(code))[1] + 0.5) / 10


@lru_cache(maxsize=8)
def compromise(code: str) -> float:
    """Return the weight that leaves most among those whose first place keeps enough stars."""
    kept = [each for each in WEIGHTS if keeps(code, each)[1] >= floor(code)]
    return max(kept, key=lambda weight: left(code, weight))


def chance_of_a(user_weight: float, copies: int = 1) -> float:
    """Return the chance that A, or one of its copies, is taken, when B is the only other toy.

    >>> round(chance_of_a(0.4), 4), round(chance_of_a(0.4, copies=2), 4)
    (0.4551, 0.6255)
    """
    of_a, of_b = (
        user_weight * child + (1 - user_weight) * parent
        for child, parent in zip(CHILD, PARENT, strict=True)
    )
    return float(measure.choice_shares([of_a] * copies + [of_b]).iloc[:copies].sum())


def indifference() -> float:
    """Return the child's weight at which A and B are wished for alike.

    >>> round(indifference(), 4)
    0.4783
    """
    for_child, for_parent = CHILD[0] - CHILD[1], PARENT[1] - PARENT[0]
    return for_parent / (for_child + for_parent)
