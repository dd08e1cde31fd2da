"""How long customers stay if a rival is better, and retention by age beside people's own."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.axes import spread
from helpers.show.frame.chart import Chart
from helpers.show.frame.palette import INK, QUIET, SPARE
from helpers.words import _

QUARTER = 13
MOST = 8
"""Quarters on the axes."""
LIKE = 0.005
"""Less than half a point is called no change."""


@dataclass(frozen=True)
class Loyalty:
    """One setting of a rival and of switching costs.

    lead: how much better the rival is than we were. hard: switching cost, 0 to 1. survival, even,
    free: share still here by week from 0 on; as set, with a rival no better than we were, and as
    set but without switching cost. retention: share who stay by quarter. own: the same for single
    people, a row each: one who leaves readily, the middle one, one who hardly leaves. behind: by
    how much the rival serves people better at the end.
    """

    lead: float
    hard: float
    survival: np.ndarray
    even: np.ndarray
    free: np.ndarray
    retention: np.ndarray
    own: np.ndarray
    behind: float

    @property
    def weeks(self) -> int:
        return len(self.survival) - 1

    @property
    def rise(self) -> float:
        """Change of everybody's retention, first quarter to last."""
        return float(self.retention[-1] - self.retention[0])


class LoyaltyChart(Chart):
    """Left who is still here by week, right retention by age; data is a Loyalty."""

    size = (8.8, 3.8)
    margins = (3.6, 9.6, 2.8, 3.8)
    grid = (1, 2)

    def reach(self, data: Loyalty) -> Any:
        return [(None, None), (None, 100 * np.concatenate([[0.6, 1.0], *data.own]))]

    def build(self, data: Loyalty) -> None:
        self.whole.subplots_adjust(wspace=0.3)
        left, right = self.panels
        self.label(left, _("Weeks"), _("Still here"), ("", "%"))
        self.label(right, _("Quarter as a customer"), _("Stay through the quarter"), ("", "%"))
        left.set(xlim=(0, MOST * QUARTER), ylim=(0, 100))
        left.set_xticks(np.arange(0, MOST * QUARTER + 1, 2 * QUARTER))
        right.set_xlim(0.6, MOST + 0.4)
        right.set_xticks(np.arange(1, MOST + 1))
        for panel in self.panels:
            panel.grid(False, axis="x")
        self.level = self._line(left, color=QUIET, ls=(0, (4, 3)), zorder=2)
        self.easy = self._line(left, color=SPARE[1], ls=(0, (1.5, 1.5)), zorder=3)
        self.stay = self._line(left, color=INK, zorder=4)
        size = 6 * style.current().scale
        self.all = self._line(right, color=INK, marker="o", ms=size, zorder=5, lw=2.6)
        self.single = [
            self._line(right, color=paint, marker="o", ms=size * 0.55, zorder=3, lw=1.4)
            for paint in SPARE[:3]
        ]
        looks: dict[str, Any] = {"va": "center", "weight": "bold", "zorder": 7}
        self.names = [
            self.letters(right, 0, 0, words, color=paint, clip_on=False, **looks)
            for words, paint in zip(_names(), (*SPARE[:3], INK), strict=True)
        ]
        self.named = [
            self.letters(left, 0, 0, color=paint, ha="right", **looks)
            for paint in (INK, QUIET, SPARE[1])
        ]

    def _line(self, panel: Any, **looks: Any) -> Any:
        return self.moving(panel.plot([], [], clip_on=False, **looks)[0])

    def place(self, data: Loyalty) -> None:
        weeks, quarters = np.arange(data.weeks + 1), np.arange(1, len(data.retention) + 1)
        self.stay.set_data(weeks, 100 * data.survival)
        self.level.set_data(weeks, 100 * data.even)
        self.easy.set_data(weeks, 100 * data.free)
        self.easy.set_visible(data.hard > 0)
        self.all.set_data(quarters, 100 * data.retention)
        for line, chances in zip(self.single, data.own, strict=True):
            line.set_data(quarters, 100 * chances)
        low, high = self.panels[1].get_ylim()
        gap = 1.25 * self.letter(self.panels[1]) * (high - low)
        ends = [*(100 * data.own[:, -1]), 100 * data.retention[-1]]
        for name, height in zip(self.names, spread(ends, gap), strict=True):
            name.set_position((len(data.retention) + 0.35, height))
        self._name_the_left(data)

    def _name_the_left(self, data: Loyalty) -> None:
        tall = 150 * self.letter(self.panels[0])
        same = abs(data.survival[-1] - data.even[-1]) < LIKE
        easy = _("leaving is easy") if data.hard else ""
        words = (_("as set"), "" if same else _("rival no better"), easy)
        for row, (name, text) in enumerate(zip(self.named, words, strict=True)):
            name.set_position((0.97 * MOST * QUARTER, 95 - row * tall))
            name.set_text(text)

    def headline(self, data: Loyalty) -> str:
        return " ".join([_who_stays(data), _by_age(data), *_locked_in(data)])

    def alt(self, data: Loyalty) -> str:
        sentence = _(
            "Two panels. Left, the share of customers who are still here, falling over {weeks} "
            "weeks to {end}; a dashed line, with a rival no better than we were, falls to {even}, "
            "and without switching cost {free} would be left. "
            "Right, the share who stay through each quarter as a customer: all together {first} in "
            "the first and {last} in the last; the readiest to leave about {low}, the middle one "
            "{middle}, the slowest {high}, each nearly the same in all quarters."
        )
        low, middle, high = (_share(chances.mean()) for chances in data.own)
        return sentence.format(
            weeks=data.weeks,
            end=_share(data.survival[-1]),
            even=_share(data.even[-1]),
            free=_share(data.free[-1]),
            first=_share(data.retention[0]),
            last=_share(data.retention[-1]),
            low=low,
            middle=middle,
            high=high,
        )

    def table(self, data: Loyalty) -> pd.DataFrame:
        columns = dict(zip(_names(), (*data.own, data.retention), strict=True))
        shares = {f"{name}, %": np.round(100 * line, 1) for name, line in columns.items()}
        here = np.round(100 * data.survival[QUARTER::QUARTER], 1)
        return pd.DataFrame(
            {_("quarter"): np.arange(1, len(here) + 1), _("still here at its end, %"): here}
            | shares
        )


def _names() -> tuple[str, str, str, str]:
    """Three people, by how readily they leave, and the total."""
    return _("leaves readily"), _("the middle one"), _("hardly leaves"), _("all together")


def _who_stays(data: Loyalty) -> str:
    told = _("After {weeks} weeks {share} are still here").format(
        weeks=data.weeks, share=_share(data.survival[-1])
    )
    if abs(data.survival[-1] - data.even[-1]) < LIKE:
        return f"{told}."
    return f"{told}, " + _("{even} if the rival is no better.").format(even=_share(data.even[-1]))


def _by_age(data: Loyalty) -> str:
    if len(data.retention) < 2 or abs(data.rise) < LIKE:
        return _("Retention hardly changes with age.")
    sentence = _("Retention rises by {rise} with age, though nobody's own chance to stay does.")
    if data.rise < 0:
        sentence = _("Retention falls by {rise} with age, though nobody's own chance changes.")
    return sentence.format(rise=amount(round(100 * abs(data.rise), 1), _("points")))


def _locked_in(data: Loyalty) -> list[str]:
    """What is to be said where leaving is made hard: who stays for that reason, and how served."""
    if not data.hard:
        return []
    change = data.survival[-1] - data.free[-1]
    if abs(change) < LIKE:
        return [_("The switching cost keeps nobody.")]
    if change < 0:
        sentence = _("The switching cost drives {n} away: they are served worse, and go.")
    elif data.behind <= 0:
        sentence = _("The switching cost keeps {n}.")
    else:
        sentence = _("The switching cost keeps {n}, and the rival is better by {behind}.")
    n = amount(round(100 * abs(float(change)), 1), _("in a hundred"))
    return [sentence.format(n=n, behind=amount(round(data.behind, 2)))]


def _share(share: float) -> str:
    return amount(round(100 * float(share)), "%")
