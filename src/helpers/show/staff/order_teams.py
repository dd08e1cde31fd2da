"""Forty order teams: what their orders are worth, and how far ratings of them can be trusted."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount, amounts
from helpers.show.frame.chart import Chart
from helpers.show.frame.palette import EDGE, MEANINGS, QUIET, SPARE
from helpers.words import _


@dataclass(frozen=True)
class OrderTeams:
    """One setting of forty teams.

    allocation: "today's mix", "stars together" or "spread evenly". worth, worth_today: what an
    average order of each team is worth, as a share of a perfect one. earned: what the allocation
    adds to profit ($, two years). orders: rated orders of each team. counted, rating, true: each
    team's share of perfect orders, as counted, drawn to the average, and in truth. start: the mean
    worth in the store as it stands.
    """

    allocation: str
    worth: np.ndarray
    worth_today: np.ndarray
    earned: float
    orders: int
    counted: np.ndarray
    rating: np.ndarray
    true: np.ndarray
    start: float | None = None

    @property
    def today(self) -> bool:
        """Whether people work where they work today."""
        return self.allocation == "today's mix"

    def missed(self, rated: np.ndarray) -> float:
        """By how much ratings miss the truth, as a share (root of the mean square)."""
        return float(np.sqrt(np.square(rated - self.true).mean()))


class OrderTeamsChart(Chart):
    """Left, worth by team from best to worst; right, ratings and truth; data is an OrderTeams."""

    size = (9.2, 4.3)
    margins = (4.4, 1.6, 2.8, 3.8)
    grid = (1, 2)

    def build(self, data: OrderTeams) -> None:
        self.whole.subplots_adjust(wspace=0.34)
        left, right = self.panels
        self.label(left, _("Teams, from the best to the last"), _("Worth of an average order, %"))
        self.label(right, _("Perfect orders of a team, %"))
        teams = len(data.worth)
        left.set(xlim=(0, teams + 1), ylim=(0, 104), xticks=[1, *range(10, teams + 1, 10)])
        left.grid(False, axis="x")
        right.grid(False, axis="y")
        letter = style.current().text
        names = [_("counted"), _("shrunken"), _("true")]
        right.set(xlim=(0, 102), ylim=(2.4, -0.4), yticks=range(3), yticklabels=names)
        right.tick_params("y", labelsize=letter)
        paint = [MEANINGS[name] for name in ("dashboard", "estimate", "truth")]
        for words, colour in zip(right.get_yticklabels(), paint, strict=True):
            words.set(color=colour, weight="bold")
        self._teams(left)
        size = 5 * style.current().scale
        looks: dict[str, Any] = {"ms": size, "mec": "white", "mew": 0.5, "clip_on": False}
        self.fan = self.moving(right.plot([], [], color=EDGE, lw=0.8, alpha=0.7, zorder=2)[0])
        self.dots = [
            self.moving(right.plot([], [], "o", color=each, zorder=4, **looks)[0]) for each in paint
        ]

    def _teams(self, panel: Any) -> None:
        size = 5 * style.current().scale
        self.grey = self.moving(panel.plot([], [], color=QUIET, lw=1.6, zorder=2)[0])
        self.blue = self.moving(panel.plot([], [], "o-", color=SPARE[0], ms=size, zorder=3)[0])
        tall = 1.5 * self.letter(panel)
        looks: dict[str, Any] = {"transform": panel.transAxes, "weight": "bold", "zorder": 7}
        self.names = [
            self.letters(panel, 0.04, 0.05 + row * tall, color=paint, va="bottom", **looks)
            for row, paint in enumerate((QUIET, SPARE[0]))
        ]

    def place(self, data: OrderTeams) -> None:
        across = np.arange(1, len(data.worth) + 1)
        chosen, today = (100 * np.sort(each)[::-1] for each in (data.worth, data.worth_today))
        self.grey.set_data(across, today)
        self.blue.set_data(across, chosen)
        self.blue.set_visible(not data.today)
        sentence = _("{name}: {mean}")
        told = sentence.format(name=_("today's mix"), mean=_percent(today.mean()))
        self.names[0].set_text(told)
        named = sentence.format(name=_named(data.allocation), mean=_percent(chosen.mean()))
        self.names[1].set_text("" if data.today else named)
        rated = [100 * each for each in (data.counted, data.rating, data.true)]
        for row, (dots, shares) in enumerate(zip(self.dots, rated, strict=True)):
            dots.set_data(shares, np.full(len(shares), row))
        gaps = np.full(len(data.true), np.nan)
        ups = np.column_stack([np.tile([0.0, 1.0, 2.0], (len(gaps), 1)), gaps])
        self.fan.set_data(np.column_stack([*rated, gaps]).ravel(), ups.ravel())

    def headline(self, data: OrderTeams) -> str:
        return f"{self._work(data)} {self._ratings(data)}"

    def _work(self, data: OrderTeams) -> str:
        chosen, today = _percent(100 * data.worth.mean()), _percent(100 * data.worth_today.mean())
        if data.today:
            sentence = _(
                "As teams are mixed today, an average order is worth {today} of a perfect one."
            )
            start = today if data.start is None else _percent(100 * data.start)
            if start != today:
                sentence = _(
                    "Nobody moves, and an average order is worth {today} of a perfect one; as the "
                    "store stands, {start}."
                )
            return sentence.format(today=today, start=start)
        sentence = _(
            "{name}: an order is worth {chosen} of a perfect one, in today's mix {today}; that "
            "{adds}."
        )
        adds = _("is all the same")
        if abs(data.earned) >= 50_000:
            adds = (
                _("earns {money} in two years")
                if data.earned > 0
                else _("loses {money} in two years")
            )
        money = amount(abs(round(data.earned, -4)), "$")
        name = _named(data.allocation).capitalize()
        return sentence.format(name=name, chosen=chosen, today=today, adds=adds.format(money=money))

    def _ratings(self, data: OrderTeams) -> str:
        sentence = _(
            "From {orders} orders a team, counted shares miss the truth by {counted} points, "
            "shrunken ones by {rating}."
        )
        missed = (100 * data.missed(each) for each in (data.counted, data.rating))
        counted, rating = amounts([round(each, 1) for each in missed])
        return sentence.format(orders=data.orders, counted=counted, rating=rating)

    def alt(self, data: OrderTeams) -> str:
        sentence = _(
            "Two panels. Left, what an average order of each of {teams} teams is worth, from the "
            "best team to the last: {name} from {best} to {last}, {chosen} on average; today "
            "{today} on average. Right, the teams' shares of perfect orders in three rows, joined "
            "by lines: counted in {orders} orders from {low} to {high}, shrunken from {slow} to "
            "{shigh}, true from {tlow} to {thigh}."
        )
        ends = {
            name: _percent(100 * end(shares))
            for names, shares in (
                (("low", "high"), data.counted),
                (("slow", "shigh"), data.rating),
                (("tlow", "thigh"), data.true),
                (("last", "best"), data.worth),
            )
            for name, end in zip(names, (np.min, np.max), strict=True)
        }
        means = (_percent(100 * each.mean()) for each in (data.worth, data.worth_today))
        chosen, today = means
        return sentence.format(
            teams=len(data.worth), name=_named(data.allocation), chosen=chosen, today=today,
            orders=data.orders, **ends,
        )  # fmt: skip

    def table(self, data: OrderTeams) -> pd.DataFrame:
        columns = {
            _("worth of an order, %"): data.worth,
            _("perfect orders counted, %"): data.counted,
            _("shrunken, %"): data.rating,
            _("true, %"): data.true,
        }
        shares = {name: (100 * values).round(1) for name, values in columns.items()}
        table = pd.DataFrame({_("team"): np.arange(1, len(data.worth) + 1)} | shares)
        return table.sort_values(table.columns[1], ascending=False).reset_index(drop=True)


def _named(allocation: str) -> str:
    names = {
        "today's mix": _("today's mix"),
        "stars together": _("stars together"),
        "spread evenly": _("spread evenly"),
    }
    return names[allocation]


def _percent(value: float) -> str:
    return amount(round(float(value), 1), "%")
