"""How long people wait at the service desk, and what agents, self-service and waiting cost."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from helpers import measure, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.service.service_desk import Desk, WaitingAndCost
from helpers.store.drawn.service.calls import CUSTOMERS, EASY_SHARE
from helpers.store.told.areas.service_desk import (
    MACHINE_WEEK,
    SEAT_WEEK,
    late,
    late_of_calls,
    reach_agents,
)
from helpers.words import _

CREWS = np.arange(5, 21)
CALLS = np.arange(20, 201, 2)
RUNGS = (5, 6, 7, 8, 9, 10, 11, 12, 14, 17, 20)
"""Agents at which the store is run, to learn what each share of late answers loses."""


def service_desk(world: store.World) -> Stage:
    """An explorer of the desk: waiting by calls an hour, and the cost of each number of agents.

    Its controls: agents, calls an hour, the share of contacts that self-service takes, and what
    self-service costs a week. At the start self-service is offered at today's desk.
    """
    notes = _(
        "Left: mean wait, by Erlang's formula; a triangle at the top is a wait beyond the picture. "
        "Right: agents at $1,800 a week each, self-service, and the contribution lost because "
        "people wait longer than two minutes: the store is run at eleven sizes of the desk and "
        "the loss read between them. Triangles mark the cheapest desk that keeps up. A desk that "
        "is full counts everybody as late, however many agents are missing."
    )
    controls = {
        "agents": slider(_("Agents"), 5, 20, 1, 10),
        "calls": slider(_("Calls an hour"), 20, 200, 2, 80),
        "deflected": slider(_("Taken by self-service"), 0, 60, 5, 40, _("% of contacts")),
        "fixed": slider(_("Self-service costs"), 0, 10_000, 250, MACHINE_WEEK, _("$ a week")),
    }
    title = _("The service desk of Orinoco")
    return stage(_desks(world), WaitingAndCost, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("Today: agents alone"): {"deflected": 0},
        _("One agent fewer"): {"agents": 9, "deflected": 0},
        _("Two agents more"): {"agents": 12, "deflected": 0},
        _("Self-service, and two agents fewer"): {"agents": 8},
        _("Twice the calls, twice the agents"): {"calls": 160, "agents": 20, "deflected": 0},
        _("The key fails: there is slack"): {"calls": 48},
    }


def _desks(world: store.World) -> Callable[..., Desk]:
    lost = contribution_lost(world)

    @lru_cache(maxsize=128)
    def waits(agents: int, deflected: int) -> np.ndarray:
        return np.array([wait_seconds(agents, int(calls), deflected) for calls in CALLS])

    @lru_cache(maxsize=512)
    def losses(calls: int, deflected: int) -> np.ndarray:
        deflection = deflected / 100 / EASY_SHARE
        shares = [late_of_calls(np.array([float(calls)]), float(n), deflection)[0] for n in CREWS]
        return SEAT_WEEK * CREWS + lost(np.array(shares))

    def compute(agents: int, calls: int, deflected: int, fixed: int) -> Desk:
        return Desk(
            agents=agents,
            calls=calls,
            deflected=deflected,
            grid=CALLS,
            waits=(waits(agents, 0), waits(agents, deflected)),
            wait=wait_seconds(agents, calls, deflected),
            crews=CREWS,
            costs=(losses(calls, 0), losses(calls, deflected) + (fixed if deflected else 0)),
            enough=(_enough(calls, 0), _enough(calls, deflected)),
        )

    return compute


def _enough(calls: int, deflected: int) -> int:
    """Return the fewest agents that can keep up: one more than the load's whole erlangs."""
    reach, minutes = reach_agents(deflected / 100 / EASY_SHARE)
    return int(calls * reach * minutes / 60) + 1


def wait_seconds(agents: int, calls: int, deflected: int) -> float:
    """Return the mean wait for an agent, in seconds; infinite from full load on."""
    reach, minutes = reach_agents(deflected / 100 / EASY_SHARE)
    load = calls * reach * minutes / 60
    return 60 * measure.mean_wait(agents, load, minutes) if load < agents else float("inf")


def contribution_lost(world: store.World) -> Callable[[np.ndarray], np.ndarray]:
    """Return what a share of late answers loses, dollars a week of all customers' contribution."""
    runs = [store.simulate(world, store.Policy(agents=agents)) for agents in RUNGS]
    shares = np.array([late(world, run.plan).mean() for run in runs])
    sums = np.array([run.accounts["contribution"].sum() for run in runs])
    whole = CUSTOMERS / world.people / world.weeks
    order = np.argsort(shares)
    # More waiting never pays: what still goes up is the luck of single orders.
    loss = np.maximum.accumulate(whole * (sums[order[0]] - sums[order]))
    return lambda late_now: np.interp(late_now, shares[order], loss)
