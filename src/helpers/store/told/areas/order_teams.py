"""The order teams: who works beside whom, which stage is trained, and what an order is then worth.

Everything acts through what an order is worth to the customer who gets it, from 0 to 1. If one
slip spoils all of it, it is worth something only if all five stages went well; if stages add up,
each is a fifth of it. Worse orders lower delivered quality, and mending them costs money.
"""

from functools import lru_cache

import numpy as np

from helpers.store.decided.policy import ALLOCATIONS, NO_STAGE, Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.workforce.order_teams import (
    HARD_IN_SLIPS,
    PEOPLE,
    PLACES,
    SKILL_IN_SLIPS,
    STAGES,
    TEAMS,
    crew,
)
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing

TODAY = Policy()
TRAINED = 0.4
"""Share of a stage's slips that training takes away."""
TRAINING_WEEK = 6_000.0
"""Dollars a week for training the 200 people of one stage: 30 dollars each."""
QUALITY_OF_ORDERS = 2.0
"""Delivered quality between orders that are all worth nothing and all worth everything."""
MENDING = 8.0
"""Dollars that it costs to mend an order that is worth nothing."""
ORDERS_A_WEEK = 0.0047
"""Orders of one customer in an ordinary week."""
CUSTOMERS = 4_000_000
"""Customers whom the 40 teams serve; a world's people are a panel of them."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what teams and training do to shoppers and to the indirect cost."""
    if all(_settings(policy) == _settings(TODAY) for policy in distinct(plan)):
        return nothing(world)
    better = np.array([gained(world, policy) for policy in plan])
    trained = np.array([policy.stage_training != NO_STAGE for policy in plan])
    dollars = TRAINING_WEEK / CUSTOMERS * trained - MENDING * ORDERS_A_WEEK * better
    none = np.zeros(world.weeks)
    return Felt(QUALITY_OF_ORDERS * better, none, none, none, 100 * dollars)


def gained(world: World, policy: Policy) -> float:
    """Return by how much an order is worth more than today, among the same customers."""
    today = Policy(complementarity=policy.complementarity)
    # Where stages add up, what is left of moving people about is the rounding of sums.
    return round(worth(world, policy) - worth(world, today), 12) + 0.0


def worth(world: World, policy: Policy) -> float:
    """Return what an average order is worth under a policy, 0 to 1."""
    key = ("worth of an order", *_settings(policy), policy.complementarity)
    if key not in world.kept:
        fine = 1 - slips_of_teams(world, policy)
        world.kept[key] = float(worth_of(fine, policy.complementarity).mean())
    found: float = world.kept[key]
    return found


def worth_of(fine: np.ndarray, complementarity: float) -> np.ndarray:
    """Return what orders are worth, from the chance that each stage (second axis) is fine.

    Source: Kremer (1993) for the product.

    >>> worth_of(np.array([[0.5, 1.0]]), 1.0), worth_of(np.array([[0.5, 1.0]]), 0.0)
    (array([0.5]), array([0.75]))
    """
    return complementarity * fine.prod(axis=1) + (1 - complementarity) * fine.mean(axis=1)


def slips_of_teams(world: World, policy: Policy) -> np.ndarray:
    """Return how often orders slip: easy and hard ones, by stage, by team (2 x 5 x 40)."""
    people = crew(world)
    slips = slips_of_people(people.skill, 1 - people.level)
    if policy.stage_training != NO_STAGE:
        slips[:, STAGES.index(policy.stage_training)] *= 1 - TRAINED
    return in_teams(slips, people.test, policy.team_allocation)


def slips_of_people(skill: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Return how often each person slips on easy and on hard orders (2 x stages x people).

    Parameters: skill (stages x people), wanted (the average over both kinds, by stage).
    """
    kinds = np.array([-HARD_IN_SLIPS, HARD_IN_SLIPS])[:, None, None]
    lean = kinds - SKILL_IN_SLIPS * skill
    low, high = np.full((2, len(wanted)), [[-20.0], [20.0]])
    # Halving finds the log-odds that make the average what it should be.
    for _step in range(50):
        middle = (low + high) / 2
        more = _chance(middle[:, None] + lean).mean(axis=(0, 2)) > wanted
        low, high = np.where(more, low, middle), np.where(more, middle, high)
    return _chance(low[:, None] + lean)


def in_teams(slips: np.ndarray, test: np.ndarray, allocation: str) -> np.ndarray:
    """Return the slips of teams: the average of their five people at each stage."""
    seats = np.stack([_seats(row, stage, allocation) for stage, row in enumerate(test)])
    seated = np.take_along_axis(slips, seats[None], axis=2)
    return seated.reshape(*slips.shape[:2], TEAMS, PLACES).mean(axis=3)


def _seats(test: np.ndarray, stage: int, allocation: str) -> np.ndarray:
    """Return a stage's people in the order of their teams, five by five."""
    if allocation == ALLOCATIONS[0]:
        return np.arange(PEOPLE)
    best_first = np.argsort(-test, kind="stable")
    return best_first if allocation == ALLOCATIONS[1] else best_first[_dealt(stage)]


@lru_cache(maxsize=8)
def _dealt(stage: int) -> np.ndarray:
    """Return the ranks of each team's people when they are dealt out there and back again."""
    rounds = np.arange(PEOPLE).reshape(PLACES, TEAMS)
    for turn in range(PLACES):
        if (turn + stage) % 2:
            rounds[turn] = rounds[turn][::-1]
    return rounds.T.ravel()


def _settings(policy: Policy) -> tuple[str, str]:
    return policy.team_allocation, policy.stage_training


def _chance(log_odds: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-log_odds))
