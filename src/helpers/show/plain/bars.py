"""Amounts side by side: bars from zero, each named and with its number."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amounts
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET, SPARE
from helpers.show.frame.picture import Picture
from helpers.words import _

_WIDE = 0.55
"""Width of a bold letter, of its height."""
_BARE = 0.6
"""Letter heights kept free above the bars where no question stands there."""


def bars(
    table: pd.Series | pd.DataFrame | Mapping[str, float],
    unit: str = "",
    question: str = "",
    headline: str | None = None,
) -> Picture:
    """Horizontal bars from zero, one a row of the table.

    table: amounts by name (a Series or dictionary), or a DataFrame with columns value, low and
    high, where low and high are the ends of an interval. headline: the finding, if the largest
    bar is not it.
    """
    chart = Bars(table if isinstance(table, pd.DataFrame) else pd.Series(table))
    chart.unit, chart.question, chart.finding = unit, question, headline
    if not question:
        chart.margins = (13.0, 2.0, _BARE, 3.2)
    return chart.picture()


class Bars(Chart):
    """Bars by name; data as in show.bars."""

    margins = (13.0, 3.4, 3.2, 3.2)
    unit = ""
    question = ""

    def rows(self, data: Any) -> pd.DataFrame:
        """The data with columns value, low and high."""
        table = data.to_frame("value") if isinstance(data, pd.Series) else data
        return table.reindex(columns=["value", "low", "high"]).astype(float)

    def shape(self, data: Any) -> tuple[float, float]:
        return (8.0, (0.9 if self.question else 0.5) + 0.5 * max(2, len(data)))

    def frame(self, data: Any) -> Any:
        return (tuple(map(str, data.index)), self.unit, self.question)

    def reach(self, data: Any) -> list[Reach]:
        values = np.append(self.rows(data).to_numpy().ravel(), 0.0)
        low, high = np.nanmin(values), np.nanmax(values)
        room = 0.2 * (high - low)
        return [((low - room * (low < 0), high + room * (high > 0)), None)]

    def build(self, data: Any) -> None:
        panel, letter = self.panels[0], style.current().text
        self.label(panel, units=(self.unit, ""))
        panel.grid(False, axis="y")
        names = [str(name) for name in data.index]
        panel.set(ylim=(len(names) - 0.4, -0.6), yticks=range(len(names)), yticklabels=names)
        panel.tick_params("y", labelcolor=INK, labelsize=letter)
        panel.set_title(self.question, loc="left", size=letter * 0.95, color=QUIET)
        panel.axvline(0, color=EDGE, lw=1.2)
        paint = {name: MEANINGS.get(name.lower(), SPARE[0]) for name in names}
        white = {"facecolor": "white", "linewidth": 0, "pad": 1.5}
        self.parts = []
        for place, name in enumerate(names):
            bar = self.moving(panel.barh([place], [0], 0.56, color=paint[name], zorder=2)[0])
            words = self.letters(panel, 0, place, va="center", weight="bold", zorder=6, bbox=white)
            self.parts.append((bar, self.whisker(panel), words))

    def place(self, data: Any) -> None:
        panel, rows = self.panels[0], self.rows(data)
        left, right = panel.get_xlim()
        gap, letter = 0.012 * (right - left), self._letter() * (right - left)
        told = amounts(rows["value"], self.unit)
        numbers = zip(self.parts, told, rows.itertuples(index=False), strict=True)
        for place, ((bar, whisker, words), text, (value, low, high)) in enumerate(numbers):
            ends = [end for end in (value, low, high, 0.0) if np.isfinite(end)]
            bar.set_width(value if np.isfinite(value) else 0.0)
            for line in whisker:
                line.set_data([low, high], [place, place])
            # Left of its bar, unless the number would run into the names.
            before = value < 0 and min(ends) - gap - letter * len(text) > left
            words.set_x(min(ends) - gap if before else max(ends) + gap)
            words.set(ha="right" if before else "left", text=text)

    def _letter(self) -> float:
        """How wide a bold letter is, about, as a share of the panel's width."""
        wide = self.whole.get_figwidth() * 72 * self.panels[0].get_position().width
        return _WIDE * style.current().text / wide

    def headline(self, data: Any) -> str:
        values = self.rows(data)["value"]
        sentence = _("{best} comes first with {most}, {worst} last with {least}.")
        most, least = amounts([values.max(), values.min()], self.unit)
        best, worst = values.idxmax(), values.idxmin()
        return sentence.format(best=best, most=most, worst=worst, least=least)

    def alt(self, data: Any) -> str:
        values = self.rows(data)["value"]
        shown = zip(values.index, amounts(values, self.unit), strict=True)
        told = [f"{name}: {text}." for name, text in shown]
        return " ".join([_("Bars from zero. {question}:").format(question=self.question), *told])

    def table(self, data: Any) -> pd.DataFrame:
        return self.rows(data).dropna(axis="columns", how="all")
