"""What spending and consistency build: a place on the map, a known name, a premium."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.brand.brand_map import coordinates, where_brands_lie
from helpers.show.brand.map_layer import BrandPoints, MapLayer
from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import QUIET, SPARE
from helpers.words import _

REAL = 0.05
"""A p-value below which brands are said to differ."""
_USUAL = 10.0
"""Dollars up to which the premium's axis always reaches, so that it stands still."""
_MAP, _SIDE = 0.57, 0.29
"""Widths of the map and of the panels beside it, as shares of the figure."""


@dataclass(frozen=True)
class BrandBuild:
    """One setting of spend and consistency, held for all weeks.

    points: the map as it is today, and where our brand lies at the end. base: the brand that the
    premium is over. aware: share who know our brand by week (%), premium: dollars by week; each as
    today and at this setting. profit: of all weeks, against today's setting, dollars.
    """

    points: BrandPoints
    base: str
    aware: tuple[np.ndarray, np.ndarray]
    premium: tuple[np.ndarray, np.ndarray]
    profit: float

    @property
    def differ(self) -> bool:
        """Whether the brands on the map differ by more than luck."""
        return self.points.found.p_value < REAL


class BrandBuildChart(Chart):
    """Left the map, right awareness and premium by week; data is a BrandBuild."""

    size = (9.4, 5.0)
    margins = (3.8, 1.6, 2.8, 4.0)
    grid = (1, 3)

    def frame(self, data: BrandBuild) -> Hashable:
        return tuple(data.points.names)

    def reach(self, data: BrandBuild) -> list[Reach]:
        all_and_usual = np.concatenate([*data.premium, [0.0, _USUAL]])
        return [(None, None), (None, None), (None, all_and_usual)]

    def build(self, data: BrandBuild) -> None:
        self._arrange()
        weeks = len(data.aware[0])
        chart, known, worth = self.panels
        self.label(chart, _("First dimension"), _("What people tie to each brand"))
        self.label(known, "", _("Know {ours}").format(ours=data.points.ours), ("", "%"))
        self.label(worth, _("Weeks"), _("Premium over {base}").format(base=data.base), ("", "$"))
        self.layer = MapLayer(self, chart, data.points)
        known.set_ylim(0, 100)
        for panel in (known, worth):
            panel.set_xlim(0, weeks)
            panel.grid(False, axis="x")
        known.set_xticklabels([])
        self.lines = [self._pair(panel) for panel in (known, worth)]
        small = style.current().text * 0.92
        looks: dict[str, Any] = {"va": "bottom", "ha": "left", "size": small, "zorder": 6}
        looks["bbox"] = {"facecolor": "white", "linewidth": 0, "pad": 1.0, "alpha": 0.8}
        self.worth = self.letters(chart, 0.01, 0.01, transform=chart.transAxes, **looks)
        self._names(known)

    def _arrange(self) -> None:
        """The map wide on the left; two low panels, one over the other, beside it."""
        whole = self.panels[0].get_position()
        right = self.panels[2].get_position().x1
        low, tall = whole.y0, whole.height
        letter = style.current().text / 72 / self.whole.get_figheight()
        each = (tall - 2.6 * letter) / 2
        self.panels[0].set_position((whole.x0, low, _MAP, tall))
        self.panels[1].set_position((right - _SIDE, low + tall - each, _SIDE, each))
        self.panels[2].set_position((right - _SIDE, low, _SIDE, each))

    def _pair(self, panel: Any) -> tuple[Any, Any]:
        today = self.moving(panel.plot([], [], color=QUIET, ls=(0, (4, 2)), lw=1.6, zorder=3)[0])
        now = self.moving(panel.plot([], [], color=SPARE[0], zorder=4)[0])
        return today, now

    def _names(self, panel: Any) -> None:
        tall = 1.4 * self.letter(panel)
        looks: dict[str, Any] = {"transform": panel.transAxes, "ha": "right", "weight": "bold"}
        panel.text(0.98, 0.04 + tall, _("this setting"), color=SPARE[0], **looks)
        panel.text(0.98, 0.04, _("as today"), color=QUIET, **looks)

    def place(self, data: BrandBuild) -> None:
        self.layer.place(data.points)
        weeks = np.arange(1, len(data.aware[0]) + 1)
        for pair, values in zip(self.lines, (data.aware, data.premium), strict=True):
            for line, height in zip(pair, values, strict=True):
                line.set_data(weeks, height)
        self.worth.set_text("\n".join(data.points.worth_in_two()))

    def headline(self, data: BrandBuild) -> str:
        told = _("In the end {aware} know {ours}; its name is worth {premium}; {profit}.")
        sentence = told.format(
            aware=amount(data.aware[1][-1], "%"),
            ours=data.points.ours,
            premium=amount(round(float(data.premium[1][-1]), 2), "$"),
            profit=_earned(data.profit),
        )
        if data.differ:
            return sentence
        more = _("The brands do not differ: this map is decoration.")
        return f"{sentence} {more}"

    def alt(self, data: BrandBuild) -> str:
        told = _(
            "A map and two lines. {map} {where} Beside it: {before} know {ours} today and {after} "
            "at the end; its premium over {base} goes from {first} to {last}."
        )
        return told.format(
            map=data.points.worth(),
            where=where_brands_lie(data.points),
            before=amount(data.aware[0][0], "%"),
            after=amount(data.aware[1][-1], "%"),
            ours=data.points.ours,
            base=data.base,
            first=amount(round(float(data.premium[0][0]), 2), "$"),
            last=amount(round(float(data.premium[1][-1]), 2), "$"),
        )

    def table(self, data: BrandBuild) -> pd.DataFrame:
        return coordinates(data.points)


def _earned(profit: float) -> str:
    if abs(profit) < 0.5:
        return _("profit is as today")
    if profit > 0:
        return _("{gain} more profit").format(gain=amount(round(profit), "$"))
    return _("{loss} less profit").format(loss=amount(round(-profit), "$"))
