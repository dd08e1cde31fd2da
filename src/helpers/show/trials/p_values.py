"""What a test says at each look: p-values on their way, and those that once fell below the line."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.collections import LineCollection

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart
from helpers.show.frame.palette import EDGE, MEANINGS, QUIET
from helpers.show.frame.picture import Picture
from helpers.words import _

LINE = 0.05
"""An alarm is a p-value below this."""
LOWEST = 1e-4
"""Smaller p-values are drawn here."""
DRAWN = 30
_GROUND = "#fbeee6"
_TICKS = (1.0, 0.3, 0.1, 0.05, 0.01, 0.001, 0.0001)


def p_value_paths(table: pd.DataFrame, x: str = "", headline: str | None = None) -> Picture:
    """How the p-values of many tests moved, look by look, and which of them ever raised an alarm.

    table: a row a test, a column a look (named by what x says); p-values. The first 30 are drawn.
    """
    chart = PValuePaths(table)
    chart.x, chart.finding = x, headline
    return chart.picture()


@dataclass(frozen=True)
class Paths:
    """The paths that are drawn: places of the looks, and p-values, tests by looks."""

    looks: np.ndarray
    p_values: np.ndarray

    def alarmed(self) -> np.ndarray:
        """Which tests fell below the line at any look."""
        return np.asarray((self.p_values < LINE).any(axis=1))


class PathLines:
    """The drawn paths of one panel: quiet ones, and those that alarmed, with a dot at the first."""

    def __init__(self, chart: Chart, panel: Any) -> None:
        now = style.current()
        panel.grid(False)
        panel.set_ylim(np.log10(LOWEST) * 1.02, 0.05)
        names = [f"{tick:.4f}".rstrip("0").rstrip(".") for tick in _TICKS]
        panel.set_yticks(np.log10(_TICKS), labels=names)
        panel.axhspan(np.log10(LOWEST) * 1.02, np.log10(LINE), color=_GROUND, zorder=0)
        panel.axhline(np.log10(LINE), color=MEANINGS["dashboard"], lw=1.2, zorder=1)
        words: dict[str, Any] = {"color": MEANINGS["dashboard"], "size": now.text * 0.9}
        words |= {"weight": "bold", "transform": panel.transAxes, "va": "bottom", "zorder": 7}
        name = chart.letters(panel, 0.015, 0.6 * chart.letter(panel), **words)
        name.set_text(_("alarm: below 0.05"))
        name.set_bbox({"facecolor": _GROUND, "linewidth": 0, "pad": 1.5, "alpha": 0.9})
        looks: dict[str, Any] = {"capstyle": "round"}
        quiet = LineCollection([], colors=EDGE, lw=0.9 * now.scale, alpha=0.75, zorder=2, **looks)
        loud = LineCollection(
            [], colors=MEANINGS["dashboard"], lw=1.6 * now.scale, alpha=0.9, zorder=3, **looks
        )
        self.quiet, self.loud = (
            chart.moving(panel.add_collection(each, autolim=False)) for each in (quiet, loud)
        )
        mark: dict[str, Any] = {"color": MEANINGS["dashboard"], "mec": "white", "zorder": 5}
        self.first = chart.moving(
            panel.plot([], [], "o", ms=6.5 * now.scale, clip_on=False, **mark)[0]
        )

    def place(self, data: Paths) -> None:
        """Draw these paths; each begins at a p-value of 1, before anything was counted."""
        heights = np.log10(np.clip(data.p_values, LOWEST, 1))
        start = np.zeros((len(heights), 1))
        x = np.concatenate([[0], data.looks])
        paths = [np.column_stack([x, line]) for line in np.hstack([start, heights])]
        alarmed = data.alarmed()
        for part, rows in ((self.quiet, ~alarmed), (self.loud, alarmed)):
            part.set_segments([paths[row] for row in np.flatnonzero(rows)])
        row = np.flatnonzero(alarmed)
        look = (data.p_values[row] < LINE).argmax(axis=1)
        self.first.set_data(data.looks[look], heights[row, look])


class PValuePaths(Chart):
    """p-values by look; data: a row a test, a column a look."""

    margins = (5.6, 2.0, 2.8, 3.8)
    x = ""

    def paths(self, data: pd.DataFrame) -> Paths:
        """The tests that are drawn."""
        return Paths(data.columns.to_numpy(dtype=float), data.to_numpy(dtype=float)[:DRAWN])

    def frame(self, data: pd.DataFrame) -> Any:
        return (self.x, float(data.columns.max()))

    def build(self, data: pd.DataFrame) -> None:
        panel = self.panels[0]
        self.label(panel, self.x, _("p-value at each look"))
        panel.set_xlim(0, float(data.columns.max()) * 1.01)
        self.lines = PathLines(self, panel)
        letter = style.current().text
        looks: dict[str, Any] = {"ha": "right", "va": "bottom", "color": QUIET}
        looks |= {"size": letter * 0.9, "transform": panel.transAxes, "zorder": 8}
        self.count = self.letters(panel, 0.985, 0.6 * self.letter(panel), **looks)
        self.count.set_bbox({"facecolor": _GROUND, "linewidth": 0, "pad": 1.5, "alpha": 0.9})

    def place(self, data: pd.DataFrame) -> None:
        drawn = self.paths(data)
        self.lines.place(drawn)
        sentence = _("{count} of {all} tests drawn; {alarmed} of them alarmed")
        self.count.set_text(
            sentence.format(
                count=len(drawn.p_values), all=f"{len(data):,}", alarmed=int(drawn.alarmed().sum())
            )
        )

    def shares(self, data: pd.DataFrame) -> tuple[float, float]:
        """The share of tests below the line at the last look, and at any look, per cent."""
        below = data.to_numpy(dtype=float) < LINE
        return 100 * float(below[:, -1].mean()), 100 * float(below.any(axis=1).mean())

    def headline(self, data: pd.DataFrame) -> str:
        last, ever = (amount(share, "%") for share in self.shares(data))
        sentence = _(
            "Looked at once, at the end, {last} of the tests alarm; looked at {looks} times, "
            "{ever}."
        )
        return sentence.format(last=last, looks=data.shape[1], ever=ever)

    def alt(self, data: pd.DataFrame) -> str:
        last, ever = (amount(share, "%") for share in self.shares(data))
        sentence = _(
            "Lines of p-values over {looks} looks, {drawn} of {all} tests. {ever} of all tests are "
            "below 0.05 at some look, {last} at the last one."
        )
        drawn = len(self.paths(data).p_values)
        return sentence.format(
            looks=data.shape[1], drawn=drawn, all=f"{len(data):,}", ever=ever, last=last
        )

    def table(self, data: pd.DataFrame) -> pd.DataFrame:
        below = data < LINE
        rows = {
            _("below 0.05 at this look, %"): 100 * below.mean(),
            _("below 0.05 by now, %"): 100 * below.cummax(axis=1).mean(),
        }
        return pd.DataFrame(rows).round(1).rename_axis(self.x or _("look"))
