"""Quality, what is expected of it, and the gap between them that pleases."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame.amounts import amount
from helpers.show.frame.axes import spread
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, QUIET, SPARE
from helpers.words import _

BEFORE = 8
"""Weeks drawn before the improvement begins."""
LASTS, FADES = 0.85, 0.5
"""What must be left of the widest gap for it to be called a level; below the second, a hump."""


@dataclass(frozen=True)
class Expectations:
    """An improvement, a value a week, and what comes of it.

    quality, expected, rival: units of quality. steady: the gap that the ramp alone would keep open
    for good (infinite where nobody gets used to it). leaving: share gone after a year at the last
    week's rate, with the improvement and without. brought, cost: dollars.
    """

    quality: np.ndarray
    expected: np.ndarray
    rival: np.ndarray
    steady: float
    leaving: tuple[float, float]
    brought: float
    cost: float

    @property
    def gap(self) -> np.ndarray:
        """Quality less what is expected."""
        return self.quality - self.expected


class ExpectationsChart(Chart):
    """Left quality, expectations and the rival, right the gap; data is an Expectations."""

    size = (9.2, 3.7)
    margins = (3.4, 5.6, 2.8, 3.8)
    grid = (1, 2)

    def reach(self, data: Expectations) -> list[Reach]:
        levels = np.concatenate([data.quality, data.expected, data.rival, [-0.2, 1.2]])
        return [(None, levels), (None, np.append(data.gap, [0.0, 1.05, data.quality[0]]))]

    def frame(self, data: Expectations) -> Any:
        return len(data.quality)

    def build(self, data: Expectations) -> None:
        self.whole.subplots_adjust(wspace=0.62)
        left, right = self.panels
        weeks = _("Weeks since it began")
        self.label(left, weeks, _("Units of quality"))
        self.label(right, weeks, _("Gap: quality less expectations"))
        for panel in self.panels:
            panel.grid(False, axis="x")
            panel.set_xlim(-BEFORE, len(data.quality))
            panel.axhline(0, color=EDGE, lw=1.2, zorder=1)
        self.areas = [
            self.moving(panel.fill([0], [0], color=SPARE[0], alpha=0.14, lw=0, zorder=1)[0])
            for panel in self.panels
        ]
        names = (_("quality"), _("expected"), _("the rival"))
        paints = (SPARE[0], SPARE[1], QUIET)
        self.drawn = [self._line(left, *each) for each in zip(names, paints, strict=True)]
        self.drawn[2][0].set(ls=(0, (3, 2)), lw=1.4)
        self.gap = self._line(right, _("the gap"), SPARE[0])
        self.steady = self._line(right, _("steady"), QUIET)
        self.steady[0].set_linestyle((0, (2, 3)))

    def _line(self, panel: Any, name: str, colour: str) -> tuple[Any, Any]:
        line = self.moving(panel.plot([], [], color=colour, zorder=3)[0])
        looks: dict[str, Any] = {"color": colour, "weight": "bold", "va": "center"}
        return line, self.letters(panel, 0, 0, name, zorder=4, clip_on=False, **looks)

    def place(self, data: Expectations) -> None:
        weeks = np.concatenate([[-BEFORE, 0], np.arange(len(data.quality) + 1)])
        # A step is there at once, before anybody has got used to it.
        quality = _since_before(data.quality, data.quality[0])
        expected, rival = (_since_before(each, 0.0) for each in (data.expected, data.rival))
        gap = quality - expected
        lines = [line for line, _words in (*self.drawn, self.gap)]
        for line, heights in zip(lines, (quality, expected, rival, gap), strict=True):
            line.set_data(weeks, heights)
        self._fill(weeks, (quality, gap), (expected, np.zeros(len(gap))))
        self._place_steady(data)
        self._name(
            [words for _line, words in self.drawn], 0, [quality[-1], expected[-1], rival[-1]]
        )

    def _place_steady(self, data: Expectations) -> None:
        seen = 0 < data.steady <= self.panels[1].get_ylim()[1]
        for part in self.steady:
            part.set_visible(seen)
        named = [(self.gap[1], float(data.gap[-1]))]
        if seen:
            self.steady[0].set_data([0, len(data.gap)], [data.steady] * 2)
            named.append((self.steady[1], data.steady))
        self._name([words for words, _height in named], 1, [height for _words, height in named])

    def _fill(self, weeks: np.ndarray, tops: Any, floors: Any) -> None:
        there = np.concatenate([weeks, weeks[::-1]])
        for area, top, floor in zip(self.areas, tops, floors, strict=True):
            area.set_xy(np.column_stack([there, np.concatenate([top, floor[::-1]])]))

    def _name(self, words: list[Any], place: int, ends: list[float]) -> None:
        """Name lines where they end, moved apart where they end together."""
        panel = self.panels[place]
        apart = 1.35 * self.letter(panel) * float(np.ptp(panel.get_ylim()))
        left, right = panel.get_xlim()
        for letters, height in zip(words, spread(ends, apart), strict=True):
            letters.set_position((right + 0.02 * (right - left), height))

    def headline(self, data: Expectations) -> str:
        if not data.quality.any():
            sentence = _("Nothing is improved, nobody is pleased: after two years {rate} leave.")
            return sentence.format(rate=_a_year(data.leaving[0]))
        sentence = _("{gap} It brings {brought} over the two years and costs {cost}.")
        if data.brought < data.cost:
            sentence = _(
                "{gap} It brings {brought} over the two years, less than its cost: {cost}."
            )
        if data.brought < 0:
            sentence = _("{gap} It loses {brought} over the two years, and costs {cost} to build.")
        brought, cost = (amount(round(abs(each)), "$") for each in (data.brought, data.cost))
        return sentence.format(gap=_of_gap(data), brought=brought, cost=cost)

    def alt(self, data: Expectations) -> str:
        told = _(
            "Two panels over {weeks} weeks. Left, quality ends at {quality}, expectations at "
            "{expected}, the rival at {rival}. Right, the gap between quality and expectations: "
            "{first} in the first week, {most} at its widest, {last} at the end. In the end "
            "{rate} leave; without the improvement {without}."
        )
        ends = (data.quality[-1], data.expected[-1], data.rival[-1])
        quality, expected, rival = (_units(each) for each in ends)
        return told.format(
            weeks=len(data.quality),
            quality=quality,
            expected=expected,
            rival=rival,
            first=_units(data.gap[0]),
            most=_units(data.gap.max()),
            last=_units(data.gap[-1]),
            rate=_a_year(data.leaving[0]),
            without=_a_year(data.leaving[1]),
        )

    def table(self, data: Expectations) -> pd.DataFrame:
        columns = {
            _("quality"): data.quality,
            _("expectations"): data.expected,
            _("gap"): data.gap,
            _("rival"): data.rival,
        }
        weeks = pd.RangeIndex(1, len(data.quality) + 1, name=_("week"))
        return pd.DataFrame(columns, index=weeks).round(3)


def _of_gap(data: Expectations) -> str:
    last, most = float(data.gap[-1]), float(data.gap.max())
    told = _("The gap fades from {most} to {last}.")
    if last < FADES * most:
        told = _("A hump: the gap falls from {most} to {last}.")
    elif last >= LASTS * most:
        told = _("A level: after two years the gap is {last}.")
    if np.isinf(data.steady):
        told = _("Nobody gets used to it: the gap grows and is {last} after two years.")
    return told.format(most=_units(most), last=_units(last))


def _units(value: float) -> str:
    return amount(round(float(value), 2) + 0.0)


def _a_year(share: float) -> str:
    return _("{share} of customers a year").format(share=amount(round(100 * share), "%"))


def _since_before(values: np.ndarray, start: float) -> np.ndarray:
    """The values with what was before them: nothing, and then where they start."""
    return np.concatenate([[0.0, 0.0, start], values])
