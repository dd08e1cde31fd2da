"""Amounts as something else changes: lines, each named at its end."""

from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, colours
from helpers.show.frame.picture import Picture
from helpers.words import _


def lines(
    table: pd.DataFrame,
    unit: str = "",
    x: str = "",
    question: str = "",
    headline: str | None = None,
    from_zero: bool = True,
    origin: str | None = None,
) -> Picture:
    """One line a column of the table, over its index, each named where it ends.

    unit is that of the columns; x says what the index is, with its unit; question what the lines
    measure. from_zero=False lets the upright axis start where the data do. origin says in the
    corner where the data are from, if they are not synthetic.
    """
    chart = Lines(table)
    chart.unit, chart.x, chart.question, chart.finding = unit, x, question, headline
    chart.from_zero = from_zero
    chart.origin = origin or chart.origin
    return chart.picture()


class Lines(Chart):
    """Lines by name; data as in show.lines."""

    margins = (5.6, 9.0, 2.8, 3.8)
    unit = ""
    x = ""
    question = ""
    from_zero = True

    def frame(self, data: pd.DataFrame) -> Any:
        return (tuple(map(str, data.columns)), self.unit, self.x, self.question, self.origin)

    def reach(self, data: pd.DataFrame) -> list[Reach]:
        heights = data.to_numpy(dtype=float).ravel()
        return [(None, np.append(heights, 0.0) if self.from_zero else heights)]

    def build(self, data: pd.DataFrame) -> None:
        panel, letter = self.panels[0], style.current().text
        self.label(panel, self.x, self.question, units=("", self.unit))
        panel.grid(False, axis="x")
        panel.set_xlim(float(data.index.min()), float(data.index.max()))
        if self.from_zero:
            panel.axhline(0, color=EDGE, lw=1.2, zorder=1)
        paint = colours(data.columns)
        self.drawn = {name: self._line(panel, paint[str(name)], letter) for name in data.columns}
        for name, (_line, words) in self.drawn.items():
            words.set_text(str(name))

    def _line(self, panel: Any, colour: str, letter: float) -> tuple[Any, Any]:
        line = self.moving(panel.plot([], [], color=colour, zorder=3, clip_on=False)[0])
        looks: dict[str, Any] = {"color": colour, "weight": "bold", "va": "center", "size": letter}
        return line, self.letters(panel, 0, 0, zorder=4, clip_on=False, **looks)

    def place(self, data: pd.DataFrame) -> None:
        panel = self.panels[0]
        ends = [float(data[name].dropna().iloc[-1]) for name in data.columns]
        for name in data.columns:
            line, _words = self.drawn[name]
            line.set_data(data.index.to_numpy(dtype=float), data[name].to_numpy(dtype=float))
        self.name_ends(panel, [words for _line, words in self.drawn.values()], ends)

    def headline(self, data: pd.DataFrame) -> str:
        last = data.ffill().iloc[-1].astype(float)
        sentence = _("{best} ends highest, at {most}.")
        if len(last) > 1:
            sentence = _("{best} ends highest, at {most}; {worst} lowest, at {least}.")
        most, least = amount(last.max(), self.unit), amount(last.min(), self.unit)
        return sentence.format(best=last.idxmax(), worst=last.idxmin(), most=most, least=least)

    def alt(self, data: pd.DataFrame) -> str:
        opening = _("Lines over {x}. {question}:").format(x=self.x, question=self.question)
        told = [
            _("{name}: from {first} to {last}, highest {most} at {where:.3g}.").format(
                name=name,
                first=amount(line.iloc[0], self.unit),
                last=amount(line.iloc[-1], self.unit),
                most=amount(line.max(), self.unit),
                where=line.idxmax(),
            )
            for name, line in ((name, data[name].dropna()) for name in data.columns)
        ]
        return " ".join([opening, *told])

    def table(self, data: pd.DataFrame) -> pd.DataFrame:
        return data.rename_axis(index=self.x or str(data.index.name or _("at")))
