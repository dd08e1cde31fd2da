"""Who chooses what: a square for each choice, side by side."""

from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.chart import Chart
from helpers.show.frame.palette import INK, RULE, SPARE
from helpers.show.frame.picture import Picture
from helpers.words import _

PAINT = (SPARE[1], SPARE[0], SPARE[2], SPARE[3], SPARE[4], SPARE[5])


def chosen(table: pd.DataFrame, headline: str | None = None) -> Picture:
    """A row an option, a column a chooser, and a square wherever it is chosen.

    table: true and false, by option and chooser. headline: the finding, if it is not how many are
    chosen by all.
    """
    chart = Chosen(table)
    chart.finding = headline
    return chart.picture()


class Chosen(Chart):
    """Squares by option and chooser; data as in show.chosen."""

    margins = (13.0, 1.0, 3.0, 1.8)

    def shape(self, data: pd.DataFrame) -> tuple[float, float]:
        return (4.2 + 1.5 * len(data.columns), 0.85 + 0.3 * max(3, len(data)))

    def frame(self, data: pd.DataFrame) -> Any:
        return (tuple(map(str, data.index)), tuple(map(str, data.columns)))

    def build(self, data: pd.DataFrame) -> None:
        panel, rows, columns = self.panels[0], len(data), len(data.columns)
        panel.set(xlim=(-0.5, columns - 0.5), ylim=(rows - 0.5, -0.5))
        panel.set_yticks(range(rows), [str(name) for name in data.index])
        panel.set_xticks(range(columns), [str(name) for name in data.columns], weight="bold")
        panel.xaxis.tick_top()
        panel.tick_params("both", length=0, labelcolor=INK)
        panel.grid(False, axis="x")
        panel.grid(True, axis="y", color=RULE)
        panel.spines["bottom"].set_visible(False)
        size = 11 * style.current().scale
        looks: dict[str, Any] = {"ms": size, "mec": "white", "zorder": 4}
        self.marks = []
        for place in range(columns):
            paint = PAINT[place % len(PAINT)]
            panel.get_xticklabels()[place].set_color(paint)
            self.marks.append(self.moving(panel.plot([], [], "s", color=paint, **looks)[0]))

    def place(self, data: pd.DataFrame) -> None:
        for column, (mark, name) in enumerate(zip(self.marks, data.columns, strict=True)):
            rows = np.flatnonzero(data[name])
            mark.set_data(np.full(rows.size, column), rows)

    def headline(self, data: pd.DataFrame) -> str:
        sentence = _("{all} of {count} are chosen by all, {some} by at least one.")
        by_all, by_some = int(data.all(axis=1).sum()), int(data.any(axis=1).sum())
        return sentence.format(all=by_all, count=len(data), some=by_some)

    def alt(self, data: pd.DataFrame) -> str:
        each = _("{name} chooses {options}.")
        told = [
            each.format(name=name, options=", ".join(map(str, data.index[data[name]])) or _("none"))
            for name in data.columns
        ]
        return " ".join([_("Squares show who chooses what."), *told])

    def table(self, data: pd.DataFrame) -> pd.DataFrame:
        words = data.apply(lambda column: column.map({True: _("yes"), False: ""}))
        return words.reset_index()
