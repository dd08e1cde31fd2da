"""Is a pilot worth its cost? What each way of deciding brings, and what accuracy does for it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS
from helpers.show.frame.picture import Picture
from helpers.words import _

_PAINT = ("rest", "dashboard", "estimate", "truth")


@dataclass(frozen=True)
class PilotWorth:
    """Four ways to decide; all money in millions of dollars, on average.

    wait, go, pilot, knowing: what each way brings; pilot is after its cost. cost: of the pilot.
    accuracy: of the pilot, .5 to 1. accuracies, worths: what a pilot adds before its cost, by
    accuracy. least: the accuracy from which on it adds anything; 1: none does.
    """

    wait: float
    go: float
    pilot: float
    knowing: float
    cost: float
    accuracy: float
    accuracies: np.ndarray
    worths: np.ndarray
    least: float

    def ways(self) -> dict[str, float]:
        """Each way with what it brings."""
        names = (_("Stay at home"), _("Go at once"), _("Pilot first"), _("Know for sure"))
        return dict(zip(names, (self.wait, self.go, self.pilot, self.knowing), strict=True))

    @property
    def worth(self) -> float:
        """What the pilot adds, before its cost."""
        return self.pilot + self.cost - max(self.wait, self.go)

    @property
    def ceiling(self) -> float:
        """What knowing for sure would add."""
        return self.knowing - max(self.wait, self.go)


def pilot_worth(data: PilotWorth, headline: str | None = None) -> Picture:
    """What each way of deciding brings, and what a pilot adds by its accuracy."""
    chart = PilotChart(data)
    chart.finding = headline
    return chart.picture()


class PilotChart(Chart):
    """Bars on the left, the pilot's worth over its accuracy on the right; data a PilotWorth."""

    size = (9.6, 4.0)
    margins = (8.6, 2.4, 3.0, 3.8)
    grid = (1, 2)

    def reach(self, data: PilotWorth) -> list[Reach]:
        values = [*data.ways().values(), 0.0]
        low, high = min(values), max(values)
        room = 0.24 * (high - low or 1)
        across = (low - room * (low < 0), high + room)
        return [(across, None), (None, [0.0, max(data.ceiling, data.cost, 0.1) * 1.12])]

    def build(self, data: PilotWorth) -> None:
        self.whole.subplots_adjust(wspace=0.3)
        self._build_ways(data)
        self._build_worth()

    def _build_ways(self, data: PilotWorth) -> None:
        panel, letter = self.panels[0], style.current().text
        self.label(panel, _("million $, on average"), _("What each way brings"))
        names = list(data.ways())
        panel.grid(False, axis="y")
        panel.set(ylim=(len(names) - 0.4, -0.6), yticks=range(len(names)), yticklabels=names)
        panel.tick_params("y", labelcolor=INK, labelsize=letter)
        panel.axvline(0, color=EDGE, lw=1.2)
        white = {"facecolor": "white", "linewidth": 0, "pad": 1.2}
        self.parts = []
        for place, meaning in enumerate(_PAINT):
            colour = MEANINGS[meaning]
            bar = self.moving(panel.barh([place], [0], 0.56, color=colour, zorder=2)[0])
            words = self.letters(panel, 0, place, va="center", weight="bold", zorder=6, bbox=white)
            self.parts.append((bar, words))

    def _build_worth(self) -> None:
        panel = self.panels[1]
        title = _("What the pilot adds, million $")
        self.label(panel, _("How often it is right, %"), title)
        panel.set_xlim(50, 100)
        looks: dict[str, Any] = {"clip_on": False, "zorder": 4}
        self.line = self.moving(panel.plot([], [], color=MEANINGS["estimate"], **looks)[0])
        dashes: dict[str, Any] = {"lw": 1.6, "ls": (0, (4, 3)), "zorder": 3}
        self.price = self.moving(panel.axhline(0, color=MEANINGS["dashboard"], **dashes))
        self.most = self.moving(panel.axhline(0, color=INK, **dashes))
        size = 9 * style.current().scale
        dot: dict[str, Any] = {"ms": size, "mec": "white", "color": MEANINGS["estimate"]}
        self.dot = self.moving(panel.plot([], [], "o", clip_on=False, zorder=8, **dot)[0])
        white = {"facecolor": "white", "linewidth": 0, "pad": 1.0, "alpha": 0.85}
        words: dict[str, Any] = {"va": "bottom", "weight": "bold", "zorder": 6, "bbox": white}
        self.names = [
            self.letters(panel, 51, 0, _("its cost"), color=MEANINGS["dashboard"], **words),
            self.letters(panel, 51, 0, _("the ceiling"), color=INK, **words),
        ]

    def place(self, data: PilotWorth) -> None:
        gap = 0.015 * float(np.ptp(self.panels[0].get_xlim()))
        for (bar, words), value in zip(self.parts, data.ways().values(), strict=True):
            bar.set_width(value)
            words.set_x(value + gap if value >= 0 else value - gap)
            words.set(ha="left" if value >= 0 else "right", text=f"{value:.2f}".replace("-", "−"))
        self.line.set_data(100 * data.accuracies, data.worths)
        self.dot.set_data([100 * data.accuracy], [data.worth])
        lift = 0.012 * float(np.ptp(self.panels[1].get_ylim()))
        for line, height in ((self.price, data.cost), (self.most, data.ceiling)):
            line.set_ydata([height, height])
        heights = [data.cost + lift, data.ceiling + lift]
        near = abs(data.cost - data.ceiling) < 1.5 * self.letter(self.panels[1]) * float(
            np.ptp(self.panels[1].get_ylim())
        )
        for words, height, across in zip(
            self.names, heights, (51, 66 if near else 51), strict=True
        ):
            words.set_position((across, height))

    def headline(self, data: PilotWorth) -> str:
        worth, cost = _millions(data.worth), _millions(data.cost)
        if data.worth < 0.005:
            return _("The pilot is worth nothing: whatever it finds, the decision stays the same.")
        sentence = _("The pilot adds {worth} and costs {cost}: do it.")
        if data.worth < data.cost:
            sentence = _("The pilot adds {worth} and costs {cost}: decide without it.")
        return sentence.format(worth=worth, cost=cost)

    def alt(self, data: PilotWorth) -> str:
        told = [f"{name}: {_millions(value)}." for name, value in data.ways().items()]
        sentence = _(
            "Right: what a pilot adds by how often it is right. It adds nothing up to {least:.0f} %"
            " and at most {ceiling}; at {accuracy:.0f} % it adds {worth}, at a cost of {cost}."
        )
        right = sentence.format(
            least=100 * data.least,
            ceiling=_millions(data.ceiling),
            accuracy=100 * data.accuracy,
            worth=_millions(data.worth),
            cost=_millions(data.cost),
        )
        return " ".join([_("Left, four bars, on average:"), *told, right])

    def table(self, data: PilotWorth) -> pd.DataFrame:
        frame = pd.DataFrame({_("million $"): data.ways()}).round(3)
        return frame.rename_axis(index=_("way to decide"))


def _millions(value: float) -> str:
    return amount(round(1e6 * value, -3), "$")
