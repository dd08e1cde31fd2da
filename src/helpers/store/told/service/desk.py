"""A logged day at the service desk: one line, several agents, first come first served."""

from dataclasses import dataclass
from heapq import heapify, heapreplace

import numpy as np

from helpers.store.decided.history import SELF_SERVICE_TRIAL, TRIAL_WEEK
from helpers.store.decided.policy import Policy
from helpers.store.drawn.service.calls import OPEN_MINUTES, WARM_UP, calls_per_hour, logged_calls
from helpers.store.drawn.world import World


@dataclass(frozen=True)
class Day:
    """The contacts of one logged day, in the order in which they came; times in minutes.

    call: their columns in Calls. offered: self-service first? solved: by self-service.
    """

    week: int
    call: np.ndarray
    offered: np.ndarray
    solved: np.ndarray
    arrive: np.ndarray
    start: np.ndarray
    end: np.ndarray


def logged_days(world: World, plan: list[Policy]) -> list[Day]:
    """Return what was logged: one day every four weeks, at the policy of its week."""
    calls, pace = logged_calls(world), calls_per_hour(world)
    return [_day(world, row, plan[week], pace[week]) for row, week in enumerate(calls.weeks)]


def taken(world: World, row: int, share: float) -> np.ndarray:
    """Return which calls self-service would take, if offered: a share of the easy ones."""
    calls = logged_calls(world)
    return calls.easy[row] & (calls.ease[row] < share)


def share_taken(policy: Policy) -> float:
    """Return the share of easy contacts that self-service takes: on trial where it is not in."""
    return policy.deflection or SELF_SERVICE_TRIAL


def _day(world: World, row: int, policy: Policy, pace: float) -> Day:
    calls = logged_calls(world)
    week, work = int(calls.weeks[row]), calls.minutes[row]
    arrive = np.cumsum(calls.gap[row]) * 60 / (pace * policy.call_volume) - WARM_UP
    offered = np.full(arrive.size, policy.deflection > 0)
    if week >= TRIAL_WEEK and not policy.deflection:
        offered = calls.coin[row] < 0.5
    solved = offered & taken(world, row, share_taken(policy))
    start = arrive.copy()
    start[~solved] = first_come_first_served(arrive[~solved], work[~solved], round(policy.agents))
    seen = np.flatnonzero((arrive >= 0) & (arrive < OPEN_MINUTES))
    parts = (offered, solved, arrive, start, start + work)
    return Day(week, seen, *(part[seen] for part in parts))


def first_come_first_served(arrive: np.ndarray, work: np.ndarray, agents: int) -> np.ndarray:
    """Return when each contact is answered: by the agent who is free first.

    >>> first_come_first_served(np.array([0.0, 1.0, 2.0]), np.array([5.0, 5.0, 5.0]), agents=2)
    array([0., 1., 5.])
    """
    free = [-np.inf] * agents
    heapify(free)
    start = np.empty(arrive.size)
    for place, (came, minutes) in enumerate(zip(arrive.tolist(), work.tolist(), strict=True)):
        start[place] = begins = max(came, free[0])
        heapreplace(free, begins + minutes)
    return start
