"""The hours: what a longer week gets done, whom it tires, and what the tired cost.

What a week's hours get done is there at once. Tiredness builds up over months; it makes people
leave, and service worse for the customers. So a long week pays first and costs later.
"""

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.workforce.staff import staff
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing
from helpers.store.told.areas.staff import (
    CUSTOMERS_PER_EMPLOYEE,
    LEARNING,
    REPLACEMENT,
    offers_made,
    waves,
)

NORMAL = Policy().weekly_hours
THRESHOLD, FLAT = 48.0, 60.0
"""Output is proportional to hours up to the first; from the second on an hour adds nothing."""
WORTH, PAY = 28.0, 20.0
"""Dollars: what an hour's work is worth below the threshold, and what an hour is paid."""
TIRED_BY = 10.0
"""Hours beyond the normal week that tire by one unit, once they have lasted."""
SPEED = 0.05
"""Share of the gap to lasting tiredness that closes in a week."""
LEAVE_A_WEEK, LEAVE_WHEN_TIRED = 0.005, 1.2
"""Chance of leaving in a week at the normal hours, and log of what a unit of tiredness makes it."""
QUALITY = 0.25
"""Delivered quality lost for a unit of tiredness."""
ENGAGED, LESS_IF_NOT, LESS_IF_TIRED = 76.0, 30.0, 9.0
"""Survey score of the engaged; less for the disengaged, and for a unit of tiredness."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what the hours do to shoppers and to the indirect cost, relative to 40 a week."""
    hours = np.array([policy.weekly_hours for policy in plan])
    if (hours == NORMAL).all():
        return nothing(world)
    tired = tiredness(hours)
    done = WORTH * (work_done(hours) - work_done(NORMAL)) - PAY * (hours - NORMAL)
    gone = chance_to_leave(tired) - chance_to_leave(0.0)
    spent = (REPLACEMENT + LEARNING) * gone - done
    none = np.zeros(world.weeks)
    return Felt(-QUALITY * tired, none, none, none, 100 / CUSTOMERS_PER_EMPLOYEE * spent)


def work_done(hours: float | np.ndarray) -> np.ndarray:
    """Return what a week's hours get done, in hours of unhurried work.

    Proportional to the hours up to 48; from there on each hour adds less, from 60 on nothing.
    Source: Pencavel (2015) for the shape; where it bends is our choice near his.

    >>> work_done(np.array([40.0, 48.0, 54.0, 60.0])).tolist()
    [40.0, 48.0, 52.5, 54.0]
    """
    beyond = np.clip(np.asarray(hours, dtype=float) - THRESHOLD, 0, FLAT - THRESHOLD)
    below = np.minimum(hours, THRESHOLD)
    return below + beyond - beyond**2 / (2 * (FLAT - THRESHOLD))


def tiredness(hours: np.ndarray) -> np.ndarray:
    """Return how tired people are in each week (first axis) of hours; 0 at 40, below it rested.

    >>> tiredness(np.array([50.0, 50.0])).round(4).tolist()
    [0.05, 0.0975]
    """
    goals = (np.asarray(hours, dtype=float) - NORMAL) / TIRED_BY
    tired, level = np.empty_like(goals), np.zeros(goals.shape[1:])
    for week, goal in enumerate(goals):
        level = level + SPEED * (goal - level)
        tired[week] = level
    return tired


def chance_to_leave(tired: float | np.ndarray) -> np.ndarray:
    """Return the chance that a person leaves within the week."""
    return LEAVE_A_WEEK * np.exp(LEAVE_WHEN_TIRED * np.asarray(tired, dtype=float))


def engagement(world: World, plan: list[Policy]) -> np.ndarray:
    """Return the staff's average answer to the engagement survey, 0 to 100, a value a week."""
    fed_up = np.full(world.weeks, staff(world).disengaged.mean())
    made = offers_made(world, plan) if any(policy.quit_offer for policy in plan) else []
    for count, (week, _offer, _asked) in enumerate(made, 1):
        _told, held = waves(world, made[:count])
        fed_up[week:] = held.disengaged.mean()
    hours = np.array([policy.weekly_hours for policy in plan])
    return (ENGAGED - LESS_IF_NOT * fed_up - LESS_IF_TIRED * tiredness(hours)).clip(0, 100)
