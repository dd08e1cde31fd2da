"""A Bass curve, what has been seen of it, and what can be read from that."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.patches import Rectangle

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET
from helpers.show.frame.picture import Picture
from helpers.words import _


@dataclass(frozen=True)
class Adoption:
    """First-time buyers a period: what came, what was seen, and two ways to go on.

    sold: what came, a number a period. truth: the curve it came from, or None where only the
    record is known. fitted: the curve read from the periods seen. line: a straight line through
    the first of them. seen: how many periods are known. peak: of the fit, its interval, and the
    true one. period: what a period is called. who: what is counted.
    """

    sold: np.ndarray
    truth: np.ndarray | None
    fitted: np.ndarray
    line: np.ndarray
    seen: int
    peak: float
    interval: tuple[float, float]
    true_peak: float
    period: str = _("year")
    who: str = _("First-time buyers, of 100 who will ever buy")

    @property
    def periods(self) -> int:
        """How many periods there are in all."""
        return len(self.sold)


def adoption(
    sold: Iterable[float],
    fitted: Iterable[float],
    line: Iterable[float],
    seen: int,
    peak: float,
    interval: tuple[float, float],
    period: str = _("week"),
    who: str = _("First-time buyers"),
) -> Picture:
    """What came, what was seen of it, the Bass curve fitted to that, and a line drawn on.

    All three are a number a period; peak and interval are the fit's. What is called "came later"
    is what the fit did not see.
    """
    numbers = (np.asarray(list(values), dtype=float) for values in (sold, fitted, line))
    came, curve, straight = numbers
    data = Adoption(came, None, curve, straight, seen, peak, interval, np.nan, period, who)
    return AdoptionChart(data).picture()


class AdoptionChart(Chart):
    """Dots for what came, lines for what was read from it; data an Adoption."""

    size = (8.6, 4.4)
    margins = (4.6, 9.6, 3.0, 3.8)

    def reach(self, data: Adoption) -> list[Reach]:
        top = float(data.sold.max()) if data.truth is None else float(data.truth.max())
        return [(None, [0.0, 1.35 * max(top, float(data.sold.max()))])]

    def frame(self, data: Adoption) -> Any:
        return (data.periods, data.period, data.who)

    def build(self, data: Adoption) -> None:
        panel, letter = self.panels[0], style.current().text
        self.label(panel, data.period.capitalize(), data.who)
        panel.grid(False, axis="x")
        panel.set_xlim(0.5, data.periods + 0.5)
        size = 5.5 * style.current().scale
        # Not axvspan: before matplotlib 3.9 it gives a polygon, which cannot be moved like this.
        whole_height = panel.get_xaxis_transform()
        grey = Rectangle(
            (0, 0), 1, 1, transform=whole_height, color=EDGE, alpha=0.16, lw=0, zorder=0
        )
        panel.add_patch(grey)
        self.shade = self.moving(grey)
        looks: dict[str, Any] = {"zorder": 4, "clip_on": True}
        paint = MEANINGS["estimate"]
        self.fit = self.moving(panel.plot([], [], color=paint, **looks)[0])
        dashed: dict[str, Any] = {"ls": (0, (4, 3)), "color": MEANINGS["dashboard"], **looks}
        self.straight = self.moving(panel.plot([], [], **dashed)[0])
        dots: dict[str, Any] = {"ms": size, "zorder": 6, "clip_on": False}
        self.to_come = self.moving(panel.plot([], [], "o", mec=EDGE, mfc="white", **dots)[0])
        self.known = self.moving(panel.plot([], [], "o", color=INK, mec="white", **dots)[0])
        marks: dict[str, Any] = {"marker": "v", "ms": 1.6 * size, "clip_on": False, "zorder": 8}
        self.top = self.moving(panel.plot([], [], color=paint, mec="white", ls="", **marks)[0])
        words: dict[str, Any] = {"weight": "bold", "va": "center", "size": letter, "ha": "left"}
        rows = (
            (_("seen"), INK),
            (_("came later"), QUIET),
            (_("Bass fit"), paint),
            (_("straight line"), MEANINGS["dashboard"]),
        )
        for row, (name, colour) in enumerate(rows):
            height = 0.97 - 1.5 * row * self.letter(panel)
            panel.text(1.03, height, name, color=colour, transform=panel.transAxes, **words)
        height = 0.97 - 6.4 * self.letter(panel)
        note = _("grey: where the\npeak may lie;\n▼ the fit's peak,\nif in sight")
        panel.text(
            1.03, height, note, color=QUIET, transform=panel.transAxes, va="top", size=letter * 0.9
        )

    def place(self, data: Adoption) -> None:
        panel, time = self.panels[0], np.arange(1, data.periods + 1)
        low, high = (min(max(end, 0.5), data.periods + 0.5) for end in data.interval)
        self.shade.set_x(low)
        self.shade.set_width(max(high - low, 0.0))
        roof = panel.get_ylim()[1]
        self.fit.set_data(time, np.minimum(data.fitted, 3 * roof))
        self.straight.set_data(time, np.minimum(data.line, 3 * roof))
        self.to_come.set_data(time[data.seen :], data.sold[data.seen :])
        self.known.set_data(time[: data.seen], data.sold[: data.seen])
        inside = 0.5 <= data.peak <= data.periods + 0.5
        self.top.set_data([data.peak] if inside else [], [0.97 * roof] if inside else [])

    def headline(self, data: Adoption) -> str:
        sentence = _(
            "After {seen} {period}s the fit expects the peak {when}; the data allow {range}. "
            "{truth}"
        )
        said = sentence.format(
            seen=data.seen,
            period=data.period,
            when=_when(data.peak, data),
            range=_range(data),
            truth=_truth(data),
        )
        return said.strip()

    def alt(self, data: Adoption) -> str:
        sentence = _(
            "Dots of first-time buyers over {periods} {period}s, {seen} of them seen. A fitted "
            "Bass curve expects the peak {when}, with {range} allowed. {truth} A straight line "
            "through what was seen ends at {line}, where {came} came."
        )
        return sentence.format(
            periods=data.periods,
            period=data.period,
            seen=data.seen,
            when=_when(data.peak, data),
            range=_range(data),
            truth=_truth(data),
            line=amount(float(data.line[-1])),
            came=amount(float(data.sold[-1])),
        )

    def table(self, data: Adoption) -> pd.DataFrame:
        columns = {
            data.period: np.arange(1, data.periods + 1),
            _("came"): data.sold,
            _("Bass fit"): data.fitted,
            _("straight line"): data.line,
        }
        return pd.DataFrame(columns).round(2)


def _when(peak: float, data: Adoption) -> str:
    if peak <= 0:
        return _("at the very start")
    if peak > 5 * data.periods:
        return _("nowhere in sight")
    return _("in {period} {peak}").format(period=data.period, peak=f"{peak:.1f}")


def _range(data: Adoption) -> str:
    low, high = data.interval
    first = _("anything from the start") if low <= 0 else _("anything from {low:.1f}")
    if not np.isfinite(high) or high > 5 * data.periods:
        last = _("on, without an end")
    else:
        last = _("to {high:.1f}")
    return f"{first} {last}".format(low=low, high=high)


def _truth(data: Adoption) -> str:
    if data.truth is None:
        return ""
    if data.true_peak <= 0:
        return _("In truth sales only fall.")
    return _("In truth it is {peak:.1f}.").format(peak=data.true_peak)
