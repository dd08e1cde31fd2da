"""What an alliance brings to each side, and the fees at which nobody would leave it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.ticker import MaxNLocator

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, PAPER, QUIET, SPARE
from helpers.words import _

OURS, THEIRS, SHOPPERS = SPARE[0], SPARE[1], SPARE[2]
"""Orinoco, a partner, the shoppers."""
SIDES = ("Orinoco", "Tambor", "Caney", "Curiara", "shoppers")


@dataclass(frozen=True)
class Alliance:
    """Orinoco and some partners at one fee and one overlap of their ranges.

    partners: who is in. fee (%), overlap (0 to 1). wins: dollars beyond what there would be
    without it, by side. brings: the Shapley value of each firm, counted alike. leaves: the group
    of firms that would gain most by leaving, and tempted: by how many dollars; empty and 0 when
    nobody would. overlaps: a grid; lowest, highest: between which fees (%) nobody would leave at
    each, not a number where there is none.
    """

    partners: tuple[str, ...]
    fee: float
    overlap: float
    wins: dict[str, float]
    brings: dict[str, float]
    leaves: tuple[str, ...]
    tempted: float
    overlaps: np.ndarray
    lowest: np.ndarray
    highest: np.ndarray

    @property
    def losers(self) -> list[str]:
        """The sides that have no more than without the alliance."""
        return [side for side, won in self.wins.items() if won < 0.5]


class WinsAndCore(Chart):
    """Left what each side wins, right the fees in the core by overlap; data is an Alliance."""

    size = (9.2, 4.0)
    margins = (6.6, 1.8, 2.8, 3.8)
    grid = (1, 2)

    def reach(self, data: Alliance) -> list[Reach]:
        values = [*data.wins.values(), *data.brings.values(), 0.0]
        low, high = min(values), max(values)
        room = 0.24 * (high - low)
        return [((low - room * (low < 0), high + room), None), (None, None)]

    def build(self, data: Alliance) -> None:
        self.whole.subplots_adjust(wspace=0.24)
        left, right = self.panels
        self.label(left, "", _("Two years, against no alliance (◆ Shapley)"), ("$", ""))
        names = [_("shoppers") if side == SIDES[-1] else side for side in SIDES]
        left.set(ylim=(len(SIDES) - 0.45, -0.55), yticks=range(len(SIDES)), yticklabels=names)
        left.tick_params("y", labelcolor=INK, labelsize=style.current().text)
        left.xaxis.set_major_locator(MaxNLocator(4, steps=[1, 2, 5, 10]))
        left.grid(False, axis="y")
        left.axvline(0, color=EDGE, lw=1.2)
        self.label(right, _("Overlap of the ranges"), _("Fee, % of a partner's sale"))
        right.set(xlim=(-0.02, 1.02), ylim=(-1, 41))
        self.bars = {side: self._bar(place, side) for place, side in enumerate(SIDES)}
        size = 7 * style.current().scale
        look: dict[str, Any] = {"ms": size, "color": INK, "mec": PAPER, "zorder": 5}
        self.diamonds = self.moving(left.plot([], [], "D", **look)[0])
        self.band = self.moving(right.fill([0, 1, 1], [0, 0, 1], color=SHOPPERS, alpha=0.25)[0])
        self.band.set_linewidth(0)
        self.dot = self.moving(right.plot([], [], "o", ms=1.3 * size, mec=PAPER, zorder=6)[0])
        self.dot.set_clip_on(False)
        self.said_there = self.letters(right, 0, 0, weight="bold", va="center", zorder=4)

    def _bar(self, place: int, side: str) -> tuple[Any, Any]:
        colour = {SIDES[0]: OURS, SIDES[-1]: SHOPPERS}.get(side, THEIRS)
        panel = self.panels[0]
        bar = self.moving(panel.barh([place], [0], 0.56, color=colour, zorder=2)[0])
        words = self.letters(panel, 0, place, color=colour, va="center", weight="bold", zorder=6)
        words.set(size=style.current().text * 0.92)
        return bar, words

    def place(self, data: Alliance) -> None:
        low, high = self.panels[0].get_xlim()
        gap = 0.025 * (high - low)
        for side, (bar, words) in self.bars.items():
            won = data.wins.get(side)
            bar.set_width(won or 0.0)
            below = (won or 0.0) < 0
            beside = data.brings[side] + (-gap if below else gap) if side in data.brings else 0.0
            ends = [won or 0.0, beside, 0.0]
            words.set(x=min(ends) - gap if below else max(ends) + gap, ha=("left", "right")[below])
            words.set_text(_("not in") if won is None else amount(round(won), "$"))
            words.set_color(QUIET if won is None else bar.get_facecolor())
        rows = [SIDES.index(firm) for firm in data.brings]
        self.diamonds.set_data(list(data.brings.values()), rows)
        self.dot.set_data([data.overlap], [data.fee])
        self.dot.set_color(THEIRS if data.leaves else SHOPPERS)
        self.dot.set_markeredgecolor(PAPER)
        self._place_band(data)

    def _place_band(self, data: Alliance) -> None:
        there = ~np.isnan(data.lowest)
        self.band.set_visible(bool(there.any()))
        self.said_there.set_text(_("nobody leaves") if there.any() else _("at any fee, some leave"))
        self.said_there.set(position=(0.03, 20), color=SHOPPERS if there.any() else THEIRS)
        if there.any():
            self.said_there.set_y((data.lowest[there][0] + data.highest[there][0]) / 2)
            along = np.concatenate([data.overlaps[there], data.overlaps[there][::-1]])
            around = np.concatenate([data.lowest[there], data.highest[there][::-1]])
            self.band.set_xy(np.column_stack([along, around]))

    def headline(self, data: Alliance) -> str:
        if not data.leaves:
            sentence = _("At a fee of {fee} nobody would leave: {wins}.")
            if data.losers:
                sentence = _("At a fee of {fee} no firm would leave, but {losers} win nothing.")
        elif len(data.leaves) == 1:
            sentence = _("At a fee of {fee} {names} would leave: it has {gain} more without.")
        else:
            sentence = _(
                "At a fee of {fee} {names} would go on without {others}: together {gain} more."
            )
        return sentence.format(
            fee=amount(data.fee, "%"),
            wins=_("every side wins"),
            losers=_listed(data.losers),
            names=_listed(data.leaves),
            others=_listed([firm for firm in data.brings if firm not in data.leaves]),
            gain=amount(round(data.tempted), "$"),
        )

    def alt(self, data: Alliance) -> str:
        sentence = _("{side} {won}")
        wins = [sentence.format(side=s, won=amount(round(w), "$")) for s, w in data.wins.items()]
        told = _(
            "Two panels. Left, bars of what each side wins with a fee of {fee} and an overlap of "
            "{overlap}: {wins}. Right, the fees at which nobody would leave, over the overlap: "
            "{band}. This setting lies {place} them."
        )
        return told.format(
            fee=amount(data.fee, "%"),
            overlap=f"{data.overlap:.2f}",
            wins="; ".join(wins),
            band=self._spoken(data),
            place=_("outside") if data.leaves else _("among"),
        )

    def _spoken(self, data: Alliance) -> str:
        there = np.flatnonzero(~np.isnan(data.lowest))
        if not there.size:
            return _("there are none")
        sentence = _("from {low} to {high} where it is {overlap:.2f}")
        ends = [
            sentence.format(
                low=amount(data.lowest[at], "%"),
                high=amount(data.highest[at], "%"),
                overlap=data.overlaps[at],
            )
            for at in dict.fromkeys((there[0], there[-1]))
        ]
        return _(", ").join(ends)

    def table(self, data: Alliance) -> pd.DataFrame:
        columns = {_("wins, $"): data.wins, _("Shapley value, $"): data.brings}
        table = pd.DataFrame(columns).reindex(list(data.wins)).round()
        return table.rename_axis(_("side"))


def _listed(names: Any) -> str:
    *first, last = list(names) or [""]
    return _("{names} and {last}").format(names=", ".join(first), last=last) if first else last
