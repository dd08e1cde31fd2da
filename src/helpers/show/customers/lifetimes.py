"""What a lifetime model says beside what came, and what messages earn by whom they go to."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame.amounts import amount
from helpers.show.frame.axes import spread
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS
from helpers.words import _

COLOURS = {"pace": "dashboard", "model": "estimate", "came": "truth"}


@dataclass(frozen=True)
class Lifetimes:
    """One setting.

    lines: orders per 100 customers so far, by week from now: pace (everybody goes on as before),
    model (its forecast) and came. said, alive: share still customers, by the model and in truth.
    worth: what 1,000 messages earn after their cost ($), by rule. members: whose they are. cost:
    of one message ($).
    """

    lines: pd.DataFrame
    said: float
    alive: float
    worth: pd.Series
    members: str
    cost: float

    @property
    def end(self) -> pd.Series:
        """Orders per 100 customers at the end of the forecast."""
        return self.lines.iloc[-1]


class LifetimesChart(Chart):
    """Left the forecast and what came, right a bar for each contact rule."""

    size = (8.6, 3.9)
    margins = (3.6, 2.6, 4.0, 3.6)
    grid = (1, 2)

    def names(self) -> dict[str, str]:
        """What the lines are called."""
        return {"pace": _("old pace"), "model": _("model"), "came": _("came")}

    def frame(self, data: Lifetimes) -> Any:
        return tuple(data.worth.index)

    def reach(self, data: Lifetimes) -> list[Reach]:
        ends = np.append(data.worth.to_numpy(), 0.0)
        room = 0.3 * float(np.ptp(ends))
        bars = (ends.min() - room * (ends.min() < 0), ends.max() + room * (ends.max() > 0))
        return [((0, float(data.lines.index[-1])), (0.0, 1.25 * data.end.max())), (bars, None)]

    def build(self, data: Lifetimes) -> None:
        self.whole.subplots_adjust(wspace=0.42)
        left, right = self.panels
        self.label(left, _("Weeks from now"), _("Orders per 100 customers so far"))
        left.grid(False, axis="x")
        self.lines = {name: self._line(left, name) for name in COLOURS}
        self.label(right, y=_("1,000 messages earn"), units=("$", ""))
        right.grid(False, axis="y")
        right.set(ylim=(len(data.worth) - 0.4, -0.6), yticks=[])
        right.axvline(0, color=EDGE, lw=1.2)
        self.bars = [self._bar(right, str(rule), row) for row, rule in enumerate(data.worth.index)]
        looks: dict[str, Any] = {"transform": left.transAxes, "va": "top", "weight": "bold"}
        tall = 1.35 * self.letter(left)
        self.alive = [
            self.letters(left, 0.03, 0.985 - row * tall, color=MEANINGS[meaning], **looks)
            for row, meaning in enumerate(("estimate", "truth"))
        ]

    def _line(self, panel: Any, name: str) -> tuple[Any, Any]:
        colour = MEANINGS[COLOURS[name]]
        line = self.moving(panel.plot([], [], color=colour, zorder=3, clip_on=False)[0])
        looks: dict[str, Any] = {"weight": "bold", "va": "center", "clip_on": False}
        return line, self.letters(panel, 0, 0, self.names()[name], color=colour, **looks)

    def _bar(self, panel: Any, rule: str, row: int) -> tuple[Any, Any]:
        panel.text(
            0.0, row - 0.36, rule, color=INK, va="bottom", transform=panel.get_yaxis_transform()
        )
        bar = self.moving(panel.barh([row], [0], 0.5, zorder=2)[0])
        white = {"facecolor": "white", "linewidth": 0, "pad": 1.0}
        return bar, self.letters(panel, 0, row, va="center", weight="bold", zorder=6, bbox=white)

    def place(self, data: Lifetimes) -> None:
        panel = self.panels[0]
        right, high = float(panel.get_xlim()[1]), float(np.ptp(panel.get_ylim()))
        ends = spread(data.end[list(COLOURS)], 1.25 * self.letter(panel) * high)
        for (name, (line, words)), height in zip(self.lines.items(), ends, strict=True):
            line.set_data(data.lines.index.to_numpy(float), data.lines[name].to_numpy(float))
            words.set_position((data.lines.index[-1] + 0.02 * right, height))
        self.alive[0].set_text(_("model: {n} still customers").format(n=_share(data.said)))
        self.alive[1].set_text(_("truth: {n}").format(n=_share(data.alive)))
        gap = 0.02 * float(np.ptp(self.panels[1].get_xlim()))
        for (bar, words), worth in zip(self.bars, data.worth, strict=True):
            bar.set(width=worth, facecolor=MEANINGS["loss" if worth < 0 else "profit"])
            words.set(x=worth - gap if worth < 0 else worth + gap, text=amount(worth, "$"))
            words.set(ha="right" if worth < 0 else "left")

    def headline(self, data: Lifetimes) -> str:
        sentence = _(
            "The model says {said} are still customers, in truth {alive} are; it expects {model} "
            "orders per 100, {came} come. {message}"
        )
        words = {name: amount(data.end[name]) for name in COLOURS}
        return sentence.format(
            said=_share(data.said), alive=_share(data.alive), message=self._advice(data), **words
        )

    def _advice(self, data: Lifetimes) -> str:
        best = data.worth.idxmax()
        words = {"best": best, "earns": amount(data.worth.max(), "$")}
        if data.worth.max() <= 0:
            return _("No message pays.")
        return _("1,000 messages earn most with {best}: {earns}.").format(**words)

    def alt(self, data: Lifetimes) -> str:
        weeks, names = int(data.lines.index[-1]), self.names()
        told = ", ".join(f"{names[name]} {amount(data.end[name])}" for name in COLOURS)
        worth = ", ".join(f"{rule} {amount(value, '$')}" for rule, value in data.worth.items())
        return _(
            "Two panels, for {members}. Left, lines of orders per 100 customers over the next "
            "{weeks} weeks; they end at: {told}. Still customers: model {said}, truth {alive}. "
            "Right, bars of what 1,000 messages earn at {cost} each: {worth}."
        ).format(
            members=data.members,
            weeks=weeks,
            told=told,
            said=_share(data.said),
            alive=_share(data.alive),
            cost=amount(data.cost, "$"),
            worth=worth,
        )

    def table(self, data: Lifetimes) -> pd.DataFrame:
        lines = data.lines.rename(index=lambda week: _("week {n}").format(n=week))
        worth = data.worth.rename(_("1,000 messages earn, $")).to_frame()
        return pd.concat([lines.rename(columns=self.names()), worth])


def _share(share: float) -> str:
    return amount(round(100 * share), "%")
