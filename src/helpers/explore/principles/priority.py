"""Who goes first at the service desk: waits, and customer equity under both meanings."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from helpers import store
from helpers.explore.frame.choices import choice
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.service.priority import Priority, PriorityChart
from helpers.store.drawn.service.calls import CALLS_PER_HOUR, CUSTOMERS
from helpers.store.told.areas.lanes import LANE_WEEK
from helpers.store.told.areas.service_desk import reach_agents
from helpers.store.told.service.lanes import waits_at
from helpers.words import _

AGENTS = 10
SHARES = np.arange(2.5, 50.1, 2.5)
SPREADS = (0.0, 0.5, 1.0)
"""How far customers differ, in the worlds that are worked out."""
RULES = ("by value", "by response", "at random")
Numbers = float | np.ndarray


def priority(world: store.World) -> Stage:
    """An explorer of two lanes: what each waits, and what customers are worth by each rule.

    Its controls: the share who go first, the load of the ten agents, how callers are ranked, and
    how far customers differ. It starts with a fifth of the callers first, by value, as today.
    """
    notes = _(
        "Left: mean waits of ten agents by Cobham's formula. Right: what our 4,000 customers are "
        "expected to bring in two years, less $1,000 a week for lanes (shared by the 1.8 million "
        "who call this desk), against one line at the same load; luck is averaged out. By "
        "response ranks by dollars lost a minute: score of value times score of impatience. "
        "Customers who differ less are other people, worked out in three worlds and read between "
        "them: compare what lanes add there, not the totals."
    )
    controls = {
        "share": slider(_("Go first"), 0, 50, 5, 20, _("% of callers")),
        "load": slider(_("Load"), 30, 95, 1, 77, _("% of agents' time")),
        "rule": choice(_("Rank"), RULES, "by value"),
        "spread": slider(_("Customers differ"), 0, 100, 10, 100, _("% of today's spread")),
    }
    title = _("Two lanes at Orinoco's service desk")
    return stage(_desks(world), PriorityChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("For all: one line"): {"share": 0},
        _("For the right ones: by response"): {"rule": "by response"},
        _("By lot"): {"rule": "at random"},
        _("Repaired: load 60 %"): {"rule": "by response", "load": 60},
        _("Rush: load 90 %"): {"rule": "by response", "load": 90},
        _("The principle fails: customers are alike"): {"rule": "by response", "spread": 0},
    }


def _desks(world: store.World) -> Callable[..., Priority]:
    worlds = [
        replace(world, nature=replace(world.nature, value_spread=spread)) for spread in SPREADS
    ]
    futures = [store.LaneFutures(each) for each in worlds]
    _reach, minutes = reach_agents(0.0)
    today = waits(100 * CALLS_PER_HOUR * minutes / 60 / AGENTS, np.zeros(1))[2]
    cost = LANE_WEEK * world.weeks * world.people / CUSTOMERS

    def left(rule: str, share: Numbers, lanes: tuple[Numbers, Numbers], spread: int) -> np.ndarray:
        first, second = (lane - today for lane in lanes)
        values = [each.left(rule, share, first, second) for each in futures]
        weights = [float(np.interp(spread / 100, SPREADS, row)) for row in np.eye(len(SPREADS))]
        return np.array(weights) @ np.array(values)

    def compute(share: int, load: int, rule: str, spread: int) -> Priority:
        rows, here = waits(load, SHARES), waits(load, np.array([float(share)]))
        alone = float(left(rule, 0.0, (here[2], here[2]), spread)[0])
        lost = cost + alone
        return Priority(
            share=share,
            rule=rule,
            grid=SHARES,
            waits=rows,
            here=(float(here[0][0]), float(here[1][0]), float(here[2][0])),
            gains={name: left(name, SHARES / 100, rows[:2], spread) - lost for name in RULES},
            gain=float(left(rule, share / 100, here[:2], spread)[0] - lost) if share else 0.0,
            one_line=alone,
        )

    return compute


def waits(load: float, shares: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the mean minutes of the first lane, the second and one line, a value a share.

    Parameters: load (% of the agents' time), shares (% of callers who go first).
    """
    _reach, minutes = reach_agents(0.0)
    erlangs = np.full(shares.shape, load / 100 * AGENTS)
    return waits_at(erlangs, AGENTS, minutes, shares / 100)
