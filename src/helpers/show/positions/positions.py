"""Whom each position wins, and what it leaves against the middle."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS
from helpers.words import _

_MOST = 112.0
"""Top of the panel of shares: room for a name above a line."""
_COARSE = 5
"""Positions drawn for each one that may be called best: no store knows its place to a hundredth."""
_NEARLY = 0.97
"""Share of the best gain from which on a position counts as the best."""
_LITTLE = 1.0
"""Dollars below which two profits are called alike."""


@dataclass(frozen=True)
class Positions:
    """Every position between two tastes, and the one that was chosen.

    position: chosen, 0 to 1. grid: all positions. names: of the two segments, the first at 0.
    won: share of each that buys, by position (%), and of everybody. profit: by position, against
    the middle (dollars).
    """

    position: float
    grid: np.ndarray
    names: tuple[str, str]
    won: tuple[np.ndarray, np.ndarray, np.ndarray]
    profit: np.ndarray

    @property
    def best(self) -> float:
        """The position that leaves most; the middle where none leaves more."""
        steps, profit = self.grid[::_COARSE], self.profit[::_COARSE]
        return float(steps[profit.argmax()]) if profit.max() > _LITTLE else 0.5

    @property
    def most(self) -> float:
        """What the best position leaves, against the middle (dollars)."""
        return float(np.interp(self.best, self.grid, self.profit))

    def at(self, values: np.ndarray) -> float:
        """A value at the chosen position."""
        return float(np.interp(self.position, self.grid, values))


class PositionsChart(Chart):
    """Left shares of two segments by position, right profit; data is a Positions."""

    size = (8.8, 3.9)
    margins = (3.8, 1.8, 2.8, 3.8)
    grid = (1, 2)

    def frame(self, data: Positions) -> Any:
        return data.names

    def reach(self, data: Positions) -> list[Reach]:
        return [(None, None), (None, np.append(data.profit, 0.0))]

    def build(self, data: Positions) -> None:
        self.whole.subplots_adjust(wspace=0.34)
        left, right = self.panels
        self.label(left, _("Position of the store"), _("Who buys from us"), ("", "%"))
        self.label(right, _("Position of the store"), _("Profit against the middle"), ("", "$"))
        left.set(ylim=(0, _MOST), yticks=range(0, 101, 20))
        for panel in self.panels:
            panel.set_xlim(0, 1)
            panel.grid(False, axis="x")
        right.axhline(0, color=EDGE, lw=1.2, zorder=1)
        dotted: dict[str, Any] = {"color": EDGE, "lw": 1.2, "ls": (0, (2, 3)), "zorder": 1}
        ends = zip(self.panels, (100 / _MOST, 1), strict=True)  # on the left, below the names
        self.upright = [self.moving(panel.axvline(0, ymax=end, **dotted)) for panel, end in ends]
        paint = [MEANINGS[name] for name in data.names] + [INK]
        self.lines = [self._line(left, colour) for colour in paint]
        self.profit = self._line(right, MEANINGS["profit"])
        self.dots = [self._dot(left, "o", colour) for colour in paint]
        self.dots.append(self._dot(right, "o", INK))
        self.peak = self._dot(right, "v", MEANINGS["profit"])
        self._names(data, paint)

    def _line(self, panel: Any, colour: str) -> Any:
        return self.moving(panel.plot([], [], color=colour, zorder=3)[0])

    def _dot(self, panel: Any, marker: str, colour: str) -> Any:
        size = (9 if marker == "v" else 8) * style.current().scale
        looks = {"ms": size, "color": colour, "mec": "white", "zorder": 6}
        return self.moving(panel.plot([], [], marker, clip_on=False, **looks)[0])

    def _names(self, data: Positions, paint: list[str]) -> None:
        """Above all lines, each on its side: the lines cross wherever else a name could stand."""
        left, names = self.panels[0], (*data.names, _("everybody"))
        spots = ((0.02, "left"), (0.98, "right"), (0.47, "center"))
        for name, (x, side), colour in zip(names, spots, paint, strict=True):
            looks: dict[str, Any] = {"ha": side, "va": "top", "color": colour, "weight": "bold"}
            looks |= {"size": 0.92 * style.current().text, "transform": left.transAxes}
            left.text(x, 0.98, name, **looks)

    def place(self, data: Positions) -> None:
        for line, dot, share in zip(self.lines, self.dots, data.won, strict=False):
            line.set_data(data.grid, share)
            dot.set_data([data.position], [data.at(share)])
        self.profit.set_data(data.grid, data.profit)
        self.dots[-1].set_data([data.position], [data.at(data.profit)])
        self.peak.set_data([data.best], [data.most])
        for line in self.upright:
            line.set_xdata([data.position] * 2)

    def headline(self, data: Positions) -> str:
        first, second, _all = (amount(round(data.at(share)), "%") for share in data.won)
        told = _("At {place:g} the store wins {one} of {quick} and {two} of {choosy}. {rest}")
        quick, choosy = data.names
        words = {"one": first, "two": second, "quick": quick, "choosy": choosy}
        return told.format(place=data.position, rest=_compared(data), **words)

    def alt(self, data: Positions) -> str:
        quick, choosy = data.names
        told = _(
            "Two panels over the position of the store, 0 to 1. Left, who buys: of {quick} from "
            "{first} to {last}, of {choosy} from {last} to {first}; of everybody {ends} at 0, "
            "{middle} in the middle, {far} at 1. Right, profit against the middle: {low} at 0, "
            "{high} at 1; {best}"
        )
        ends = [amount(round(data.won[2][k]), "%") for k in (0, len(data.grid) // 2, -1)]
        first, last = (amount(round(data.won[0][k]), "%") for k in (0, -1))
        low, high = (amount(round(data.profit[k]), "$") for k in (0, -1))
        places = {"ends": ends[0], "middle": ends[1], "far": ends[2], "low": low, "high": high}
        sides = {"quick": quick, "choosy": choosy, "first": first, "last": last}
        return told.format(best=_best(data), **places, **sides)

    def table(self, data: Positions) -> pd.DataFrame:
        names = [_("{name}, %").format(name=name) for name in (*data.names, _("everybody"))]
        columns = {name: share.round(1) for name, share in zip(names, data.won, strict=True)}
        profit = {_("profit against the middle, $"): np.round(data.profit)}
        table = pd.DataFrame({_("position"): data.grid.round(2)} | columns | profit)
        return table.iloc[::5]


def _compared(data: Positions) -> str:
    gain = data.at(data.profit)
    if abs(gain) <= _LITTLE:
        return _best(data)
    words = _("That leaves {n} more than the middle.")
    if gain < 0:
        words = _("It leaves {n} less than the middle.")
    said = words.format(n=amount(round(abs(gain)), "$"))
    return said if gain > _NEARLY * data.most else f"{said} {_best(data)}"


def _best(data: Positions) -> str:
    if data.best == 0.5:
        return _("No position leaves more than the middle.")
    sentence = _("Most is left at {best:g}: {gain} more than in the middle.")
    return sentence.format(best=round(data.best, 2), gain=amount(round(data.most), "$"))
