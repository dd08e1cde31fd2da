"""One dot a case, coloured by group: where groups lie, and how much they overlap."""

from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import colours
from helpers.show.frame.picture import Picture
from helpers.words import _

_MOST = 1500


def dots(
    table: pd.DataFrame,
    x: str = "",
    y: str = "",
    units: tuple[str, str] = ("", ""),
    headline: str | None = None,
) -> Picture:
    """A dot a row: columns x, y and group (optional); x and y say what the axes measure.

    Of a long table every so many-th row is drawn, at most 1,500 in all.
    """
    chart = Dots(table)
    chart.x, chart.y, chart.units, chart.finding = x, y, units, headline
    return chart.picture()


class Dots(Chart):
    """Dots by group; data as in show.dots."""

    margins = (5.6, 9.0, 2.8, 3.8)
    x = ""
    y = ""
    units = ("", "")

    def groups(self, data: pd.DataFrame) -> dict[str, pd.DataFrame]:
        """The rows of each group, thinned."""
        thin = data.iloc[:: max(1, -(-len(data) // _MOST))]
        if "group" not in thin:
            return {"": thin}
        return {str(name): rows for name, rows in thin.groupby("group", sort=True, observed=True)}

    def frame(self, data: pd.DataFrame) -> Any:
        return (tuple(self.groups(data)), self.x, self.y, self.units)

    def reach(self, data: pd.DataFrame) -> list[Reach]:
        return [(data["x"], data["y"])]

    def build(self, data: pd.DataFrame) -> None:
        panel, letter = self.panels[0], style.current().text
        self.label(panel, self.x, self.y, self.units)
        names = list(self.groups(data))
        paint = colours(names)
        looks: dict[str, Any] = {
            "va": "top",
            "weight": "bold",
            "size": letter,
            "transform": panel.transAxes,
        }
        self.clouds = {}
        for place, name in enumerate(names):
            mark: dict[str, Any] = {
                "color": paint[name],
                "ms": 5 * style.current().scale,
                "mec": "white",
            }
            self.clouds[name] = self.moving(
                panel.plot([], [], "o", mew=0.4, clip_on=False, **mark)[0]
            )
            height = 1 - 1.5 * place * self.letter(panel)
            panel.text(1.02, height, name, color=paint[name], **looks)

    def place(self, data: pd.DataFrame) -> None:
        for name, rows in self.groups(data).items():
            self.clouds[name].set_data(rows["x"].to_numpy(), rows["y"].to_numpy())

    def headline(self, data: pd.DataFrame) -> str:
        together = float(np.corrcoef(data["x"].astype(float), data["y"].astype(float))[0, 1])
        if together >= 0:
            sentence = _("{y} tends to rise with {x} (correlation {r:.2f}).")
        else:
            sentence = _("{y} tends to fall as {x} rises (correlation {r:.2f}).")
        return sentence.format(x=self.x, y=self.y, r=together)

    def alt(self, data: pd.DataFrame) -> str:
        opening = _("Dots, {x} across and {y} upwards.").format(x=self.x, y=self.y)
        told = [
            _("{name}: {count} dots, on average {x} and {y}.").format(
                name=name or _("All"),
                count=len(rows),
                x=amount(rows["x"].mean(), self.units[0]),
                y=amount(rows["y"].mean(), self.units[1]),
            )
            for name, rows in self.groups(data).items()
        ]
        return " ".join([opening, *told])

    def table(self, data: pd.DataFrame) -> pd.DataFrame:
        return data
