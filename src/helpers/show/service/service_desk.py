"""Waiting at a desk by the calls that come, and what each number of agents costs in all."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, SPARE
from helpers.words import _

LONGEST = 300
"""Seconds at the top of the waiting panel: beyond it the line goes straight up."""
COLOURS = (SPARE[1], SPARE[0])
"""Agents alone, and with self-service."""


@dataclass(frozen=True)
class Desk:
    """One setting of a service desk.

    agents, calls (an hour), deflected (% of contacts that self-service takes). grid: calls an
    hour; waits: mean wait at each (seconds, infinite when full), by agents alone and with
    self-service. wait: at this setting. crews: numbers of agents; costs: what each costs in all ($
    a week), by agents alone and with self-service. enough: the fewest agents that can keep up.
    """

    agents: int
    calls: int
    deflected: int
    grid: np.ndarray
    waits: tuple[np.ndarray, np.ndarray]
    wait: float
    crews: np.ndarray
    costs: tuple[np.ndarray, np.ndarray]
    enough: tuple[int, int]

    @property
    def cost(self) -> float:
        """What this setting costs in all, $ a week."""
        return float(self.costs[1][self.crews == self.agents][0])

    @property
    def best(self) -> tuple[int | None, int | None]:
        """The cheapest number of agents that keeps up, if any: alone, and with self-service."""
        alone, helped = (self._best(row) for row in range(2))
        return alone, helped

    def _best(self, row: int) -> int | None:
        able = self.crews >= self.enough[row]
        if not able.any():
            return None
        return int(self.crews[np.where(able, self.costs[row], np.inf).argmin()])

    def least(self, row: int) -> float:
        """What the cheapest of them costs, $ a week."""
        return float(self.costs[row][self.crews == self.best[row]][0])


class WaitingAndCost(Chart):
    """Left mean wait over calls an hour, right total cost over agents; data is a Desk."""

    size = (8.8, 4.0)
    margins = (3.8, 1.8, 2.8, 3.8)
    grid = (1, 2)

    def reach(self, data: Desk) -> list[Reach]:
        return [(None, None), (None, np.concatenate([*data.costs, [0.0]]))]

    def build(self, data: Desk) -> None:
        self.whole.subplots_adjust(wspace=0.3)
        left, right = self.panels
        self.label(left, _("Calls an hour"), _("Mean wait, seconds"))
        self.label(right, _("Agents"), _("Agents, self-service and lost sales, a week"), ("", "$"))
        left.set(xlim=(data.grid[0], data.grid[-1]), ylim=(0, LONGEST))
        right.set_xlim(data.crews[0] - 0.4, data.crews[-1] + 0.4)
        right.set_xticks(data.crews[::3])
        for panel in self.panels:
            panel.grid(False, axis="x")
        self.upright = [
            self.moving(panel.axvline(0, color=EDGE, lw=1.2, ls=(0, (2, 3)), zorder=1))
            for panel in self.panels
        ]
        self.drawn = [[self._line(panel, paint) for paint in COLOURS] for panel in self.panels]
        size = 9 * style.current().scale
        self.dots = [
            self.moving(panel.plot([], [], "o", ms=size, color=INK, mec="white", zorder=6)[0])
            for panel in self.panels
        ]
        for dot in self.dots:
            dot.set_clip_on(False)
        self.peaks = [
            self.moving(right.plot([], [], "v", ms=size, color=paint, mec="white", zorder=5)[0])
            for paint in COLOURS
        ]
        self._names()

    def _line(self, panel: Any, colour: str) -> Any:
        return self.moving(panel.plot([], [], color=colour, zorder=3)[0])

    def _names(self) -> None:
        left, tall = self.panels[0], 1.45 * self.letter(self.panels[0])
        looks: dict[str, Any] = {"transform": left.transAxes, "va": "top", "weight": "bold"}
        self.names = [
            self.letters(left, 0.03, 0.97 - row * tall, color=paint, zorder=7, **looks)
            for row, paint in enumerate(COLOURS)
        ]
        self.names[0].set_text(_("agents alone"))

    def place(self, data: Desk) -> None:
        helped = data.deflected > 0
        # A line that stopped at the top would look like an end: it leaves the picture.
        waits = tuple(np.minimum(wait, 10 * LONGEST) for wait in data.waits)
        curves = ((data.grid, waits), (data.crews, data.costs))
        for lines, (across, heights) in zip(self.drawn, curves, strict=True):
            for line, height in zip(lines, heights, strict=True):
                line.set_data(across, height)
            lines[1].set_visible(helped)
        out = data.wait > LONGEST
        self.dots[0].set_data([data.calls], [min(data.wait, LONGEST)])
        self.dots[0].set_marker("^" if out else "o")
        self.dots[1].set_data([data.agents], [data.cost])
        for row, (peak, best) in enumerate(zip(self.peaks, data.best, strict=True)):
            peak.set_visible(best is not None and (helped or not row))
            if best is not None:
                peak.set_data([best], [data.least(row)])
        self.upright[0].set_xdata([data.calls] * 2)
        self.upright[1].set_xdata([data.agents] * 2)
        self._place_names(data, helped)

    def _place_names(self, data: Desk, helped: bool) -> None:
        """Where the lines are not: beside them on the right, or else at the top left."""
        steep = int((data.waits[1] <= LONGEST).sum())
        beside = data.grid[min(steep, len(data.grid) - 1)] <= 145
        x, side, top = (0.99, "right", 0.26) if beside else (0.03, "left", 0.97)
        tall = 1.45 * self.letter(self.panels[0])
        for row, name in enumerate(self.names):
            name.set(position=(x, top - row * tall), ha=side)
        named = _("self-service {n}").format(n=amount(data.deflected, "%"))
        self.names[1].set_text(named if helped else "")

    def headline(self, data: Desk) -> str:
        told = _("With {agents} agents and {calls} calls an hour {wait}; all in all {cost} a week.")
        known = told.format(
            agents=data.agents, calls=data.calls, wait=_waited(data), cost=amount(data.cost, "$")
        )
        return f"{known} {self._advice(data)}"

    def _advice(self, data: Desk) -> str:
        alone, helped = data.best
        if (helped if data.deflected else alone) is None:
            return _("Not even {n} agents keep up.").format(n=data.crews[-1])
        if not data.deflected:
            return _("Cheapest: {n} agents.").format(n=alone)
        if alone is None:
            sentence = _("Without self-service not even {n} agents keep up.")
            return sentence.format(n=data.crews[-1])
        gain = data.least(0) - data.least(1)
        sentence = _(
            "Self-service at its best ({n} agents) saves {gain} a week against the best desk "
            "without it ({alone} agents)."
        )
        if gain < 0:
            sentence = _(
                "Even at its best ({n} agents) self-service costs {gain} more a week than the best "
                "desk without it ({alone} agents)."
            )
        return sentence.format(n=helped, gain=amount(abs(gain), "$"), alone=alone)

    def alt(self, data: Desk) -> str:
        told = _(
            "Two panels. Left, mean wait over calls an hour with {agents} agents: {near} at {few} "
            "calls, rising ever more steeply, {full}. At {calls} calls {wait}. Right, total cost "
            "over 5 to 20 agents: {alone}."
        ).format(
            agents=data.agents,
            near=_seconds(data.waits[1][0]),
            few=data.grid[0],
            full=self._full(data),
            calls=data.calls,
            wait=_waited(data),
            alone=self._lowest(data, 0),
        )
        if not data.deflected:
            return told
        more = _("With self-service taking {share}: {helped}.")
        share = amount(data.deflected, "%")
        return f"{told} " + more.format(share=share, helped=self._lowest(data, 1))

    def _lowest(self, data: Desk, row: int) -> str:
        if data.best[row] is None:
            return _("no number of them keeps up")
        sentence = _("lowest with {n} agents, at {least}")
        return sentence.format(n=data.best[row], least=amount(data.least(row), "$"))

    def _full(self, data: Desk) -> str:
        beyond = data.grid[np.isinf(data.waits[1])]
        if not beyond.size:
            return _("without filling up")
        return _("without end from {calls} calls on").format(calls=beyond[0])

    def table(self, data: Desk) -> pd.DataFrame:
        alone, helped = (np.round(costs) for costs in data.costs)
        return pd.DataFrame(
            {
                _("agents"): data.crews,
                _("agents alone, $ a week"): alone,
                _("with self-service, $ a week"): helped,
            }
        )


def _waited(data: Desk) -> str:
    if math.isinf(data.wait):
        return _("the line never ends")
    if data.wait < 1:
        return _("hardly anybody waits")
    return _("people wait {n} on average").format(n=_seconds(data.wait))


def _seconds(wait: float) -> str:
    return _("no end") if math.isinf(wait) else amount(round(wait), _("seconds"))
