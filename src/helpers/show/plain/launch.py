"""A launch in the weekly numbers: before, after, and how the weeks would have been without it."""

from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.axes import spread
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET
from helpers.show.frame.picture import Picture
from helpers.words import _


def launch(
    weekly: pd.Series,
    week: int,
    weeks: int = 8,
    without: pd.Series | None = None,
    headline: str | None = None,
) -> Picture:
    """Conversion by week around a launch, with the averages of so many weeks before and after.

    weekly: orders per 1,000 visits, by week. week: the first one with what was launched. without:
    the same weeks had it not been launched, where that can be known.
    """
    known = {} if without is None else {"without": without}
    table = pd.DataFrame({"with": weekly} | known)
    chart = Launch(table)
    chart.week, chart.weeks, chart.finding = week, weeks, headline
    return chart.picture()


class Launch(Chart):
    """Lines over weeks; data: columns with and, where it is known, without, by week."""

    margins = (5.6, 8.5, 2.8, 3.8)
    week = 0
    weeks = 8

    def averages(self, data: pd.DataFrame) -> tuple[float, float]:
        """Conversion in the weeks before and in the weeks after the launch."""
        ends = (self.week - self.weeks, self.week)
        before, after = (data["with"].loc[end : end + self.weeks - 1].mean() for end in ends)
        return float(before), float(after)

    def reach(self, data: pd.DataFrame) -> list[Reach]:
        return [(None, np.append(data.to_numpy(dtype=float).ravel(), 0.0))]

    def build(self, data: pd.DataFrame) -> None:
        panel, letter = self.panels[0], style.current().text
        self.label(panel, _("Week"), _("Orders per 1,000 visits"))
        panel.grid(False, axis="x")
        panel.set_xlim(float(data.index.min()), float(data.index.max()))
        panel.axvline(self.week - 0.5, color=EDGE, lw=1.2, ls=(0, (2, 3)), zorder=1)
        panel.annotate(
            _("launch"), (self.week - 0.5, 0), (0.4 * letter, 0.4 * letter), color=QUIET,
            xycoords=panel.get_xaxis_transform(), textcoords="offset points", size=letter * 0.9,
        )  # fmt: skip
        wide = 1.0 if "without" in data else 2.2
        paint = {"with": MEANINGS["estimate"], "without": MEANINGS["bought anyway"]}
        names = {"with": _("new design"), "without": _("without it")}
        self.drawn = {
            name: self._line(panel, paint[name], names[name]) for name in data.columns[::-1]
        }
        looks: dict[str, Any] = {"color": MEANINGS["dashboard"], "zorder": 5}
        self.levels = [
            self.moving(panel.plot([], [], lw=wide * style.current().scale, **looks)[0])
            for _side in range(2)
        ]
        self.words = [self.letters(panel, 0, 0, weight="bold", **looks) for _side in range(2)]
        for words in self.words:
            words.set_bbox({"facecolor": "white", "linewidth": 0, "pad": 1.2, "alpha": 0.85})

    def _line(self, panel: Any, colour: str, name: str) -> tuple[Any, Any]:
        line = self.moving(panel.plot([], [], color=colour, zorder=3, clip_on=False)[0])
        words = self.letters(panel, 0, 0, name, color=colour, weight="bold", va="center", zorder=4)
        return line, words

    def place(self, data: pd.DataFrame) -> None:
        panel = self.panels[0]
        gap = 1.35 * self.letter(panel) * float(np.ptp(panel.get_ylim()))
        tail = {name: float(data[name].iloc[-6:].mean()) for name in self.drawn}
        heights = dict(zip(tail, spread(tail.values(), gap), strict=True))
        for name, (line, words) in self.drawn.items():
            line.set_data(data.index.to_numpy(dtype=float), data[name].to_numpy(dtype=float))
            words.set_position((panel.get_xlim()[1] + 0.4, heights[name]))
        starts = (self.week - self.weeks, self.week)
        for place, (level, start) in enumerate(zip(self.averages(data), starts, strict=True)):
            self.levels[place].set_data([start - 0.5, start + self.weeks - 0.5], [level, level])
            self.words[place].set_position((start + self.weeks / 2 - 0.5, level + 0.55 * gap))
            self.words[place].set(text=amount(level), ha="center", va="bottom", color=INK)

    def gains(self, data: pd.DataFrame) -> tuple[float, float]:
        """What the launch added in its first weeks, and in the last ones that are shown, shares."""
        ends = (self.week, int(data.index.max()) - self.weeks + 1)
        first, last = (data.loc[end : end + self.weeks - 1].mean() for end in ends)
        return first["with"] / first["without"] - 1, last["with"] / last["without"] - 1

    def headline(self, data: pd.DataFrame) -> str:
        if "without" in data:
            sentence = _(
                "The launch itself changed orders per visit by {first} in its first {weeks} weeks, "
                "and by {last} in the last {weeks}."
            )
            first, last = (amount(100 * gain, "%") for gain in self.gains(data))
            return sentence.format(weeks=self.weeks, first=first, last=last)
        before, after = self.averages(data)
        sentence = _(
            "In the {weeks} weeks after the launch, {gain} more of the visits ended in an order "
            "than in the {weeks} weeks before."
        )
        if after < before:
            sentence = _(
                "In the {weeks} weeks after the launch, {gain} fewer of the visits ended in an "
                "order than in the {weeks} weeks before."
            )
        gain = amount(100 * abs(after / before - 1), "%")
        return sentence.format(weeks=self.weeks, gain=gain)

    def alt(self, data: pd.DataFrame) -> str:
        before, after = (amount(level) for level in self.averages(data))
        sentence = _(
            "A line of orders per 1,000 visits from week {first} to {last}, launch in week {week}: "
            "{before} on average in the {weeks} weeks before, {after} in the {weeks} after."
        )
        said = sentence.format(
            first=data.index.min(), last=data.index.max(), week=self.week, weeks=self.weeks,
            before=before, after=after,
        )  # fmt: skip
        if "without" not in data:
            return said
        ends = [amount(data[name].iloc[-self.weeks :].mean()) for name in ("with", "without")]
        more = _(
            "A second line is the same weeks without it: {without} against {given} at the end."
        )
        return f"{said} {more.format(without=ends[1], given=ends[0])}"

    def table(self, data: pd.DataFrame) -> pd.DataFrame:
        names = {"with": _("new design"), "without": _("without it")}
        return data.rename(columns=names).round(1).rename_axis(_("week"))
