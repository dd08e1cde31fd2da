"""The service desk and the speed of the pages: what technology and people do for the waiting."""

from functools import lru_cache

import numpy as np

from helpers.measure.service.queueing import late_share
from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.service.calls import (
    CUSTOMERS,
    EASY_MINUTES,
    EASY_SHARE,
    HARD_MINUTES,
    calls_per_hour,
)
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing

TODAY = Policy()
PATIENCE = 2.0
"""Minutes of waiting that nobody holds against the store."""
QUALITY_OF_WAITS = 0.8
"""Delivered quality lost if everybody waited longer than that."""
WISH_PER_SECOND, QUALITY_PER_SECOND = 0.05, 0.10
"""Log-odds of buying, and delivered quality, that one more second of loading costs."""
SEAT_WEEK = 1_800
"""Dollars a week of an agent at all of the desk's 50 hours. Ten are what contacts cost today."""
MACHINE_WEEK = 3_000
"""Dollars a week of self-service, however many contacts it takes."""
HALVING_WEEK = 2_500
"""Dollars a week for pages that load in half the time."""
LEVERS = ("agents", "deflection", "latency_ms", "call_volume")


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what waiting at the desk and for pages does, relative to today."""
    if all(_settings(policy) == _settings(TODAY) for policy in distinct(plan)):
        return nothing(world)
    none = np.zeros(world.weeks)
    slower = np.array([policy.latency_ms - TODAY.latency_ms for policy in plan]) / 1000
    waits = late(world, plan) - late(world, [TODAY] * world.weeks)
    return Felt(
        quality=-QUALITY_OF_WAITS * waits - QUALITY_PER_SECOND * slower,
        traffic=none,
        wish=-WISH_PER_SECOND * slower,
        leaving=none,
        cents=np.array([100 * dollars_a_week(policy) / CUSTOMERS for policy in plan]),
    )


def late(world: World, plan: list[Policy]) -> np.ndarray:
    """Return the share of all contacts that wait longer than customers' patience, by week."""
    calls = _kept_calls(world)
    shares = np.empty(world.weeks)
    for setting in {_settings(policy) for policy in plan}:
        weeks = np.array([_settings(policy) == setting for policy in plan])
        agents, deflection, _latency, volume = setting
        shares[weeks] = late_of_calls(calls[weeks] * volume, agents, deflection)
    return shares


def late_of_calls(calls: np.ndarray, agents: float, deflection: float) -> np.ndarray:
    """Return the share of all contacts that wait too long, for calls an hour.

    Between two whole numbers of agents the desk has the larger number for part of the time.
    """
    reach, minutes = reach_agents(deflection)
    load = calls * reach * minutes / 60
    few = int(np.floor(agents))
    times = np.full(load.shape, minutes)
    low, high = (np.asarray(late_share(n, load, times, PATIENCE)) for n in (few, few + 1))
    return reach * (low + (agents - few) * (high - low))


@lru_cache(maxsize=256)
def reach_agents(deflection: float) -> tuple[float, float]:
    """Return the share of contacts that reach agents, and their mean minutes there."""
    easy = EASY_SHARE * (1 - deflection)
    reach = easy + 1 - EASY_SHARE
    return reach, (easy * EASY_MINUTES + (1 - EASY_SHARE) * HARD_MINUTES) / reach


def dollars_a_week(policy: Policy) -> float:
    """Return what the company pays a week beyond today, for agents, self-service and pages."""
    agents = SEAT_WEEK * (policy.agents - TODAY.agents)
    machine = MACHINE_WEEK if policy.deflection > 0 else 0.0
    return agents + machine + HALVING_WEEK * float(np.log2(TODAY.latency_ms / policy.latency_ms))


def _settings(policy: Policy) -> tuple[float, ...]:
    return tuple(float(getattr(policy, name)) for name in LEVERS)


def _kept_calls(world: World) -> np.ndarray:
    if "calls an hour" not in world.kept:
        world.kept["calls an hour"] = calls_per_hour(world)
    return world.kept["calls an hour"]
