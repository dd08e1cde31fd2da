"""What each channel is credited with, beside the orders that would be missing without it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET
from helpers.show.frame.picture import Picture
from helpers.words import _

_TALL = 0.36


@dataclass(frozen=True)
class Channels:
    """Credit and truth by channel, in orders.

    table: index channel, columns credit (orders credited by the rule; a missing value is a channel
    that is off) and missed (orders that would be missing without it). rule: what the credit is
    called. orders: all that came. added, earned: orders and profit (dollars) beyond today's, or
    None where today is shown.
    """

    table: pd.DataFrame
    rule: str
    orders: int
    added: int | None = None
    earned: float | None = None


def channel_credit(data: Channels, headline: str | None = None) -> Picture:
    """Two bars a channel: the orders a rule credits it with, and those it would really cost."""
    chart = ChannelCredit(data)
    chart.finding = headline
    return chart.picture()


class ChannelCredit(Chart):
    """Credit by rule beside the channel-off twin; data is a Channels."""

    margins = (10.0, 2.0, 3.6, 3.6)

    def shape(self, data: Channels) -> tuple[float, float]:
        return (8.0, 1.3 + 0.62 * len(data.table))

    def frame(self, data: Channels) -> Any:
        return tuple(data.table.index)

    def reach(self, data: Channels) -> list[Reach]:
        values = np.append(np.nan_to_num(data.table.to_numpy(float)).ravel(), 0.0)
        low, high = values.min(), values.max()
        room = 0.14 * (high - low)
        return [((low - room * (low < 0), high + room), None)]

    def build(self, data: Channels) -> None:
        panel, letter = self.panels[0], style.current().text
        self.label(panel, _("Orders in two years"))
        panel.grid(False, axis="y")
        names = [str(name) for name in data.table.index]
        panel.set(ylim=(len(names) - 0.45, -0.55), yticks=range(len(names)), yticklabels=names)
        panel.tick_params("y", labelcolor=INK, labelsize=letter)
        panel.axvline(0, color=EDGE, lw=1.2)
        words: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points"}
        words |= {"weight": "bold", "va": "bottom", "annotation_clip": False}
        named = (("dashboard", _("credited by the rule")), ("truth", _("missing if it went")))
        for (meaning, said), across in zip(named, (0.0, 0.42), strict=True):
            look: dict[str, Any] = {"color": MEANINGS[meaning], "size": letter * 0.95} | words
            panel.annotate(f"■ {said}", (across, 1), (0, 0.6 * letter), **look)
        self.drawn = [
            (self._bar(place - _TALL / 2, "dashboard"), self._bar(place + _TALL / 2, "truth"))
            for place in range(len(names))
        ]

    def _bar(self, place: float, meaning: str) -> tuple[Any, Any]:
        colour, panel = MEANINGS[meaning], self.panels[0]
        bar = self.moving(panel.barh([place], [0], _TALL * 0.92, color=colour, zorder=2)[0])
        words = self.letters(panel, 0, place, color=colour, va="center", weight="bold", zorder=6)
        words.set(size=style.current().text * 0.92)
        return bar, words

    def place(self, data: Channels) -> None:
        gap = 0.01 * float(np.ptp(self.panels[0].get_xlim()))
        rows = data.table[["credit", "missed"]].itertuples(index=False)
        for bars, row in zip(self.drawn, rows, strict=True):
            for (bar, words), value in zip(bars, row, strict=True):
                known = bool(np.isfinite(value))
                bar.set_width(value if known else 0.0)
                words.set_x(max(value, 0.0) + gap if known else gap)
                words.set_text(_count(value))
                words.set_color(bar.get_facecolor() if known else QUIET)

    def headline(self, data: Channels) -> str:
        table = data.table.dropna()
        if table.empty or not table["credit"].max() > 0:
            return (
                _("No channel is on: nothing is left to credit. {change}")
                .format(change=self._change(data))
                .strip()
            )
        best = table["credit"].idxmax()
        sentence = _(
            "{rule} credits {channel} with {credit} orders; without it {missed} would be missing. "
            "{change}"
        )
        return sentence.format(
            rule=data.rule,
            channel=best,
            credit=_count(table["credit"].max()),
            missed=_count(float(table["missed"].iloc[table["credit"].argmax()])),
            change=self._change(data),
        ).strip()

    def _change(self, data: Channels) -> str:
        if data.added is None or data.earned is None:
            return ""
        return against_today(data.added, data.earned)

    def alt(self, data: Channels) -> str:
        opening = _(
            "Two bars for each channel, in orders: credited by {rule}, and missing without it."
        ).format(rule=data.rule)
        told = [
            _("{channel}: {credit} credited, {missed} missing without it.").format(
                channel=channel, credit=_count(credit), missed=_count(missed)
            )
            for channel, credit, missed in data.table[["credit", "missed"]].itertuples()
        ]
        return " ".join([opening, *told])

    def table(self, data: Channels) -> pd.DataFrame:
        names = {"credit": _("orders credited"), "missed": _("orders missing without it")}
        return data.table.rename(columns=names).rename_axis(_("channel")).round(1)


def _count(value: float) -> str:
    return f"{round(value):,}".replace("-", "−") if np.isfinite(value) else _("off")


def against_today(orders: int, profit: float) -> str:
    """Say what a setting adds to today's orders and profit (dollars), or takes away.

    >>> against_today(-27, -1040.2)
    'Against today: 27 fewer orders, $1,040 less profit.'
    >>> against_today(0, 3210)
    'Against today: as many orders, $3,210 more profit.'
    """
    sentence = _("Against today: {orders}, {profit}.")
    counted, money = _count(abs(orders)), amount(abs(round(profit)), "$")
    more, less = _("{n} more orders"), _("{n} fewer orders")
    said = (more if orders > 0 else less).format(n=counted) if orders else _("as many orders")
    richer, poorer = _("{money} more profit"), _("{money} less profit")
    earned = (richer if profit > 0 else poorer).format(money=money)
    return sentence.format(orders=said, profit=earned if round(profit) else _("the same profit"))
