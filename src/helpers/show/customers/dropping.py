"""Whom to let go: the whale curve at full cost, and what letting its tail go does to profit."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount, signed
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET, SPARE
from helpers.words import _

ROWS = (
    _("the books promise"),
    _("those who are let go"),
    _("others who hear of it"),
    _("the fee on small orders"),
    _("in all"),
)
PAINT = (MEANINGS["dashboard"], SPARE[0], SPARE[3], SPARE[2], INK)


@dataclass(frozen=True)
class Dropping:
    """One setting.

    contribution: of last year's customers, $, the worst first. overhead: $ each. count: how many
    of the worst are let go. fee: $. before: next year's profit as things are, $. let_go, others,
    fees: what each adds to it, $.
    """

    contribution: np.ndarray
    overhead: float
    count: int
    fee: float
    before: float
    let_go: float
    others: float
    fees: float

    @cached_property
    def curve(self) -> np.ndarray:
        """Profit at full cost added up from the best customer on, $, from 0."""
        return np.concatenate([[0.0], np.cumsum(self.contribution[::-1] - self.overhead)])

    @property
    def promised(self) -> float:
        """What the books say that letting them go saves: their losses at full cost, $."""
        return float((self.overhead - self.contribution[: self.count]).sum())

    @property
    def gain(self) -> float:
        """What it all does to next year's profit, $."""
        return self.let_go + self.others + self.fees

    @property
    def parts(self) -> np.ndarray:
        """The bars, from top to bottom."""
        return np.array([self.promised, self.let_go, self.others, self.fees, self.gain])

    @property
    def share(self) -> float:
        """Customers who are let go, %."""
        return 100 * self.count / len(self.contribution)


class DroppingChart(Chart):
    """Left the whale curve with the tail that goes, right the gains; data is a Dropping."""

    size = (9.2, 4.1)
    margins = (5.2, 2.8, 2.8, 3.8)
    grid = (1, 2)

    def reach(self, data: Dropping) -> list[Reach]:
        low, high = min(data.parts.min(), 0.0), max(data.parts.max(), 0.0)
        room = max(0.38 * (high - low), 400.0)  # for the numbers at the ends of the bars
        across = [low - room if low < 0 else low, high + room]
        return [(None, np.append(1.1 * data.curve, 0.0)), (across, None)]

    def build(self, data: Dropping) -> None:
        self.whole.subplots_adjust(wspace=0.24)
        left, right = self.panels
        told = _("Last year's profit at full cost, added up")
        self.label(left, _("Customers, best first"), told, ("%", "$"))
        left.set_xlim(0, 100)
        left.axhline(0, color=EDGE, lw=1.2, zorder=1)
        looks: dict[str, Any] = {"zorder": 4, "clip_on": False}
        self.rise, self.fall, self.gone = (
            self.moving(left.plot([], [], color=paint, lw=wide, **looks)[0])
            for paint, wide in ((SPARE[0], 2), (MEANINGS["loss"], 2), (INK, 5))
        )
        self.dot = self.moving(
            left.plot([], [], "o", ms=8, mec="white", color=SPARE[0], **looks)[0]
        )
        bold: dict[str, Any] = {"weight": "bold", "zorder": 6, "size": style.current().text}
        self.top = self.letters(left, 0, 0, va="bottom", ha="center", color=SPARE[0], **bold)
        self._build_bars(right)

    def _build_bars(self, panel: Any) -> None:
        self.label(panel, _("Next year's profit, against today's"), "", ("$", ""))
        panel.set(ylim=(len(ROWS) - 0.45, -0.7), yticks=[])
        panel.grid(False, axis="y")
        panel.axvline(0, color=EDGE, lw=1.2, zorder=1)
        panel.axhline(3.36, color=EDGE, lw=1.0, zorder=1)
        rows = panel.barh(range(len(ROWS)), 0, height=0.42, color=PAINT, zorder=3)
        rows[0].set_alpha(0.55)
        self.bars = [self.moving(row) for row in rows]
        small: dict[str, Any] = {"size": style.current().text * 0.9, "va": "bottom"}
        for row, name in enumerate(ROWS):
            at = panel.get_yaxis_transform()
            words = panel.text(0.01, row - 0.24, name, color=QUIET, transform=at, zorder=6, **small)
            words.set_bbox({"facecolor": "white", "linewidth": 0, "pad": 0.5})
        self.ends = [
            self.letters(panel, 0, row, va="center", color=PAINT[row], weight="bold", zorder=6)
            for row in range(len(ROWS))
        ]

    def place(self, data: Dropping) -> None:
        curve, customers = data.curve, np.linspace(0, 100, len(data.curve))
        best, cut = int(curve.argmax()), len(curve) - 1 - data.count
        self.rise.set_data(customers[: best + 1], curve[: best + 1])
        self.fall.set_data(customers[best:], curve[best:])
        self.gone.set_data(customers[cut:], curve[cut:])
        self.gone.set_visible(data.count > 0)
        self.dot.set_data([customers[best]], [curve[best]])
        tall = float(np.ptp(self.panels[0].get_ylim()))
        across = min(max(customers[best], 30), 75)
        self.top.set(position=(across, curve[best] + 0.03 * tall), text=self._peak(data))
        wide = float(np.ptp(self.panels[1].get_xlim()))
        for bar, words, value in zip(self.bars, self.ends, data.parts, strict=True):
            bar.set_width(value)
            words.set_x(value + (0.015 if value >= 0 else -0.015) * wide)
            words.set(ha="left" if value >= 0 else "right", text=signed(round(value), "$"))

    def _peak(self, data: Dropping) -> str:
        peak, total = data.curve.max(), data.curve[-1]
        if total <= 0:
            return _("peak: {peak}").format(peak=amount(peak, "$"))
        told = _("peak: {share} of the total")
        return told.format(share=amount(100 * peak / total, "%"))

    def headline(self, data: Dropping) -> str:
        if not data.count:
            return self._without(data)
        words = {
            "share": amount(round(data.share), "%"),
            "promised": signed(round(data.promised), "$"),
            "gain": amount(round(abs(data.gain)), "$"),
        }
        fee = _(" and a fee of {fee}").format(fee=amount(data.fee, "$")) if data.fee else ""
        if data.gain >= 0:
            sentence = _("Letting {share} go{fee} earns {gain}; the books promise {promised}.")
        else:
            sentence = _("Letting {share} go{fee} loses {gain}; the books promise {promised}.")
        return sentence.format(fee=fee, **words)

    def _without(self, data: Dropping) -> str:
        if not data.fee:
            losers = int((data.contribution < data.overhead).sum())
            share = amount(100 * losers / len(data.contribution), "%")
            sentence = _("At full cost {share} of last year's customers lose money.")
            return sentence.format(share=share)
        words = {"fee": amount(data.fee, "$"), "gain": amount(round(abs(data.gain)), "$")}
        if data.gain >= 0:
            return _("A fee of {fee}, and nobody let go, earns {gain}.").format(**words)
        return _("A fee of {fee}, and nobody let go, loses {gain}.").format(**words)

    def alt(self, data: Dropping) -> str:
        bars = "; ".join(
            f"{name} {signed(round(value), '$')}"
            for name, value in zip(ROWS, data.parts, strict=True)
        )
        return _(
            "Two panels. Left, profit at full cost added up over customers, best first: it rises "
            "to {peak} and ends at {total}; the last {share} are let go. Right, bars of next "
            "year's profit against today's: {bars}."
        ).format(
            peak=amount(float(data.curve.max()), "$"),
            total=amount(float(data.curve[-1]), "$"),
            share=amount(round(data.share), "%"),
            bars=bars,
        )

    def table(self, data: Dropping) -> pd.DataFrame:
        after = data.before + data.gain
        names = (*ROWS, _("next year's profit as things are"), _("next year's profit then"))
        values = np.round([*data.parts, data.before, after])
        return pd.DataFrame({_("what"): names, _("$"): values})
