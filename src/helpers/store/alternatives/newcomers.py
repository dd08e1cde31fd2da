"""What better newcomers leave: their own work, and the customers' answer to it.

How customers answer depends on hiring only through the quality that the staff deliver. So the
store is run with a few kinds of newcomers, and a smooth curve reads the customers' part between
them.
"""

from typing import Any

import numpy as np

from helpers.store.alternatives.long_weeks import smooth
from helpers.store.decided.policy import Policy
from helpers.store.drawn.workforce.applicants import HIRES, WEEKS_OF_ROUND
from helpers.store.drawn.workforce.staff import JOBS
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import approach, nothing
from helpers.store.told.areas.hiring import GAP, QUALITY, THROUGH_CUSTOMERS, YEAR
from helpers.store.told.areas.staff import company_wide
from helpers.store.told.company import follow
from helpers.store.told.sales import sell
from helpers.store.told.story import tell

STEPS = np.array([0.0, 0.1, 0.2, 0.3, 0.4, 0.5])
"""Shares by which more newcomers are suitable, at which the store is run."""


def worth_of_newcomers(world: World, more: Any) -> np.ndarray:
    """Return what it leaves by the horizon when more of the newcomers are suitable.

    Parameters: more (shares by which more of each round's newcomers are suitable). Returns dollars
    of the whole company, before the cost of choosing them.

    >>> from helpers.store import open_world
    >>> worth_of_newcomers(open_world(people=50, weeks=10), [0.0]).round(6).tolist()
    [0.0]
    """
    shares = np.asarray(more, dtype=float)
    work = (GAP - THROUGH_CUSTOMERS) / YEAR * JOBS * _replaced(world).sum()
    told = _answers(world)
    return work * shares + smooth(STEPS, told, shares) - smooth(STEPS, told, np.zeros(1))


def _replaced(world: World) -> np.ndarray:
    """Return the share of the jobs that newcomers hold, a value a week."""
    rounds = approach(np.ones(-(-world.weeks // WEEKS_OF_ROUND)), HIRES / JOBS)
    return np.repeat(rounds, WEEKS_OF_ROUND)[: world.weeks]


def _answers(world: World) -> np.ndarray:
    """Return what customers add at each step, dollars; worked out once for a world."""
    if "customers on newcomers" not in world.kept:
        left = np.array([_contribution(world, step) for step in STEPS])
        world.kept["customers on newcomers"] = company_wide(world, left)
    found: np.ndarray = world.kept["customers on newcomers"]
    return found


def _contribution(world: World, more: float) -> float:
    none = nothing(world)
    quality = QUALITY * more * _replaced(world)
    felt = type(none)(quality, *(none.wish for _other in range(4)))
    plan = [Policy()] * world.weeks
    story = tell(world, plan, follow(world, plan, felt))
    return float(sell(world, plan, story).contribution.sum()) / 100
