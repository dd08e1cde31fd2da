"""Branches by staff and sales, and what a staff programme leaves after its cost."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS
from helpers.words import _

YEAR = 52


@dataclass(frozen=True)
class ServiceChain:
    """One setting of the chain from staff to sales.

    attitude, growth: of each branch, points and % a year. seen, caused: what a point of attitude
    goes with across branches, and what it causes (% a year). points: that the programme buys;
    dollars: it costs a week. seen_profit, profit: so far, by week, if all that is seen were caused,
    and in truth (dollars).
    """

    attitude: np.ndarray
    growth: np.ndarray
    seen: float
    caused: float
    points: float
    dollars: float
    seen_profit: np.ndarray
    profit: np.ndarray


class ServiceChainChart(Chart):
    """Left the branches and two slopes, right profit so far after the cost; a ServiceChain."""

    size = (9.0, 3.9)
    margins = (3.6, 8.2, 2.8, 3.8)
    grid = (1, 2)

    def reach(self, data: ServiceChain) -> list[Reach]:
        money = [0.0, 500.0, -500.0, *data.profit, *data.seen_profit]
        return [(data.attitude, data.growth), (None, money)]

    def build(self, data: ServiceChain) -> None:
        self.whole.subplots_adjust(wspace=0.3)
        sites, money = self.panels
        self.label(sites, _("Attitude of staff, points"), _("Sales growth a year"), ("", "%"))
        self.label(money, _("Weeks of the programme"), _("Profit so far"), ("", "$"))
        money.set_xlim(0, len(data.profit))
        money.axhline(0, color=EDGE, lw=1.2, zorder=1)
        money.axvline(YEAR, color=EDGE, lw=1.2, ls=(0, (2, 3)), zorder=1)
        size = 4.6 * style.current().scale
        looks: dict[str, Any] = {"ms": size, "mew": 0, "color": EDGE, "alpha": 0.8, "zorder": 2}
        self.dots = self.moving(sites.plot([], [], "o", **looks)[0])
        paint = {"seen": MEANINGS["dashboard"], "caused": INK}
        self.slopes = {
            name: self.moving(sites.plot([], [], color=colour, lw=2.4, zorder=4)[0])
            for name, colour in paint.items()
        }
        self.lines = {
            name: self.moving(money.plot([], [], color=colour, lw=2.4, zorder=3)[0])
            for name, colour in paint.items()
        }
        told = {"seen": _("as seen"), "caused": _("in truth")}
        named: dict[str, Any] = {"va": "center", "weight": "bold", "clip_on": False}
        self.names = {
            name: self.letters(money, 0, 0, told[name], color=colour, **named)
            for name, colour in paint.items()
        }

    def place(self, data: ServiceChain) -> None:
        self.dots.set_data(data.attitude, data.growth)
        middle = data.attitude.mean(), data.growth.mean()
        ends = np.array([data.attitude.min(), data.attitude.max()])
        for name, slope in (("seen", data.seen), ("caused", data.caused)):
            self.slopes[name].set_data(ends, middle[1] + slope * (ends - middle[0]))
        weeks = np.arange(1, len(data.profit) + 1)
        for name, line in (("seen", data.seen_profit), ("caused", data.profit)):
            self.lines[name].set_data(weeks, line)
        heights = float(data.seen_profit[-1]), float(data.profit[-1])
        self.name_ends(self.panels[1], self.names.values(), heights)

    def headline(self, data: ServiceChain) -> str:
        verb = _("earns") if data.profit[-1] >= 0 else _("loses")
        told = _(
            "A point of attitude goes with {seen:.2f} % more growth and causes {caused:.2f} %. For "
            "{dollars} a week the programme {verb} {sum} in two years."
        )
        return told.format(
            seen=data.seen,
            caused=data.caused,
            dollars=amount(data.dollars, "$"),
            verb=verb,
            sum=amount(round(abs(float(data.profit[-1]))), "$"),
        )

    def alt(self, data: ServiceChain) -> str:
        told = _(
            "Left, {n} branches by attitude of staff and sales growth: across them a point goes "
            "with {seen:.2f} % a year, and it causes {caused:.2f} %. Right, profit so far of a "
            "programme that buys {points} points: after a year {year}, after {weeks} weeks {end}; "
            "if all were cause, {hoped}."
        )
        middle = data.profit[min(YEAR, len(data.profit)) - 1]
        year, end, hoped = (
            amount(round(float(each)), "$")
            for each in (middle, data.profit[-1], data.seen_profit[-1])
        )
        return told.format(
            n=len(data.attitude), seen=data.seen, caused=data.caused, points=amount(data.points),
            weeks=len(data.profit), year=year, end=end, hoped=hoped,
        )  # fmt: skip

    def table(self, data: ServiceChain) -> pd.DataFrame:
        return pd.DataFrame(
            {
                _("week"): np.arange(1, len(data.profit) + 1),
                _("profit so far, $"): data.profit.round(0),
                _("if all were cause, $"): data.seen_profit.round(0),
            }
        )
