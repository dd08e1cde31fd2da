"""What the dashboard credits to the shelf, and what the shelf caused, mood by mood."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, MEANINGS
from helpers.show.frame.picture import Picture
from helpers.words import _

_LEAST = 20.0


@dataclass(frozen=True)
class Shelf:
    """What a shelf led to.

    credit: orders, labelled, caused and put_off by mood, as measure.shelf_credit counts them.
    earned: the contribution it added ($), or None where that was not worked out.
    """

    credit: pd.DataFrame
    earned: float | None = None

    def count(self, column: str) -> int:
        """The sum of one column over both moods."""
        return int(self.credit[column].sum())

    @property
    def added(self) -> int:
        """Orders that the shelf added: those it caused less those it put off."""
        return self.count("caused") - self.count("put_off")


def shelf_credit(credit: pd.DataFrame, headline: str | None = None) -> Picture:
    """All orders, and those labelled "shelf", by mood: what was caused, what came anyway.

    credit: orders, labelled, caused and put_off by mood, as measure.shelf_credit counts them.
    """
    chart = ShelfCredit(Shelf(credit))
    chart.finding = headline
    return chart.picture()


class ShelfCredit(Chart):
    """Two panels, all orders and the labelled ones; a bar a mood, in two parts."""

    size = (8.3, 3.1)
    margins = (6.6, 1.6, 5.4, 3.4)
    grid = (1, 2)

    def frame(self, data: Shelf) -> Any:
        return tuple(data.credit.index)

    def reach(self, data: Shelf) -> list[Reach]:
        longest = (data.credit["orders"].max(), data.credit["labelled"].max())
        return [((0.0, max(_LEAST, 1.16 * most)), None) for most in longest]

    def build(self, data: Shelf) -> None:
        titles = (_("All orders"), _("Orders that the dashboard labels “shelf”"))
        moods = list(data.credit.index)
        self.drawn = [
            self._panel(panel, title, moods)
            for panel, title in zip(self.panels, titles, strict=True)
        ]
        self.whole.subplots_adjust(wspace=0.12)
        self.panels[1].set_yticklabels([])
        for tick, mood in zip(self.panels[0].get_yticklabels(), moods, strict=True):
            tick.set(color=MEANINGS[mood], weight="bold", size=style.current().text * 1.05)
        self._legend()

    def _panel(self, panel: Any, title: str, moods: list[str]) -> list[tuple[Any, Any, Any, Any]]:
        self.label(panel, y=title)
        panel.grid(False, axis="y")
        panel.set(ylim=(len(moods) - 0.68, -0.6), yticks=range(len(moods)), yticklabels=moods)
        panel.axvline(0, color=EDGE, lw=1.2)
        return [self._bar(panel, place) for place in range(len(moods))]

    def _bar(self, panel: Any, place: int) -> tuple[Any, Any, Any, Any]:
        caused, anyway = (
            self.moving(panel.barh([place], [0], 0.42, color=MEANINGS[name], zorder=2)[0])
            for name in ("extra", "bought anyway")
        )
        white = {"facecolor": "white", "linewidth": 0, "pad": 1.0}
        looks: dict[str, Any] = {"va": "center", "zorder": 6, "weight": "bold", "bbox": white}
        whole = self.letters(panel, 0, place, color=MEANINGS["bought anyway"], **looks)
        extra = self.letters(panel, 0, place - 0.36, color=MEANINGS["extra"], **looks)
        return caused, anyway, whole, extra

    def _legend(self) -> None:
        letter = style.current().text
        named = (
            ("extra", _("caused by the shelf")),
            ("bought anyway", _("would have come anyway")),
        )
        tall = letter / 72 / self.whole.get_figheight()
        for (meaning, words), across in zip(named, (0.0, 0.30), strict=True):
            left = self.panels[0].get_position().x0 + across * (8.3 / self.size[0])
            looks: dict[str, Any] = {"color": MEANINGS[meaning], "weight": "bold", "size": letter}
            self.whole.text(left, 1 - 0.9 * tall, f"■ {words}", va="top", **looks)

    def place(self, data: Shelf) -> None:
        for panel, bars, column in zip(
            self.panels, self.drawn, ("orders", "labelled"), strict=True
        ):
            gap = 0.02 * float(np.ptp(panel.get_xlim()))
            rows = zip(data.credit[column], data.credit["caused"], strict=True)
            for (caused, anyway, whole, extra), (most, some) in zip(bars, rows, strict=True):
                caused.set_width(some)
                anyway.set_x(some)
                anyway.set_width(most - some)
                whole.set(x=most + gap, text=f"{most:,}")
                extra.set(x=gap / 2, text=f"{some:,}" if some else "")

    def headline(self, data: Shelf) -> str:
        names = ("orders", "labelled", "caused", "put_off")
        numbers = {name: f"{data.count(name):,}" for name in names}
        if not data.count("labelled"):
            return _("No shelf, no label: {orders} orders come by themselves.").format(**numbers)
        share = amount(100 * data.count("caused") / data.count("labelled"), "%")
        said = _("{labelled} orders carry the label; the shelf caused {caused} ({share}){who}.")
        told = said.format(**numbers, share=share, who=self._moods(data))
        return f"{told} {self._added(data)}"

    def _moods(self, data: Shelf) -> str:
        """Who placed the caused orders, where both moods visit."""
        if (data.credit["orders"] == 0).any() or not data.count("caused"):
            return ""
        share = 100 * float(data.credit["caused"]["curious"]) / data.count("caused")
        return _(", {share} of them curious").format(share=amount(share, "%"))

    def _added(self, data: Shelf) -> str:
        words = {"put_off": f"{data.count('put_off'):,}", "added": f"{data.added:,}"}
        if data.earned is None:
            return _("Net of {put_off} put off, it adds {added} orders.").format(**words)
        sentence = _("Net of {put_off} put off, it adds {added} orders and {earned}.")
        return sentence.format(**words, earned=amount(data.earned, "$"))

    def alt(self, data: Shelf) -> str:
        told = [
            _(
                "{mood}: {orders} orders, {labelled} labelled “shelf”, {caused} caused by it, "
                "{put_off} put off by it."
            ).format(mood=mood, **{name: f"{row[name]:,.0f}" for name in row.index})
            for mood, row in data.credit.iterrows()
        ]
        opening = _("Bars of orders by mood, each in two parts: caused by the shelf, and anyway.")
        return " ".join([opening, *told])

    def table(self, data: Shelf) -> pd.DataFrame:
        anyway = data.credit["labelled"] - data.credit["caused"]
        names = {
            "orders": _("orders"),
            "labelled": _("labelled “shelf”"),
            "caused": _("caused by the shelf"),
            "put_off": _("put off by the shelf"),
        }
        table = data.credit.rename(columns=names)
        return table.assign(**{_("labelled, but would have come anyway"): anyway})
