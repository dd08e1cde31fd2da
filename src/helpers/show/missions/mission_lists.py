"""What different missions choose from one budget, and what shoppers and the books get by it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, QUIET, RULE, SPARE
from helpers.words import _

MISSIONS = (_("profit alone"), _("your weight"), _("shoppers alone"))
PAINT = (SPARE[1], INK, SPARE[0])


@dataclass(frozen=True)
class MissionLists:
    """Three missions' lists of projects; money in thousand dollars a week.

    weight: of shoppers' surplus, 0 to 1. budget. floor: % of sales. names, costs: of the projects.
    lists: profit alone, this weight, shoppers alone; missions by projects, true or false.
    planned: surplus gained and profit of each, missions by two. came: the same of this weight's
    list, as the store ran with it. able, barred: the same of all lists within the budget, above
    and below the floor. edge: surplus and profit along the floor. bound: the floor changed this
    weight's list.
    """

    weight: float
    budget: float
    floor: float
    names: tuple[str, ...]
    costs: np.ndarray
    lists: np.ndarray
    planned: np.ndarray
    came: tuple[float, float]
    able: np.ndarray
    barred: np.ndarray
    edge: np.ndarray
    bound: bool

    @property
    def shared(self) -> int:
        """How many projects both extreme missions choose."""
        return int((self.lists[0] & self.lists[2]).sum())

    @property
    def either(self) -> int:
        """How many projects at least one of them chooses."""
        return int((self.lists[0] | self.lists[2]).sum())

    @property
    def same(self) -> bool:
        """Whether both extreme missions choose the same projects, and any at all."""
        return self.shared == self.either > 0


class MissionListsChart(Chart):
    """Left who chooses what, right surplus against profit; data is a MissionLists."""

    size = (9.6, 4.6)
    margins = (14.5, 1.0, 2.8, 3.8)
    grid = (1, 2)

    def frame(self, data: MissionLists) -> Any:
        return (data.names, tuple(data.costs))

    def reach(self, data: MissionLists) -> list[Reach]:
        parts = [data.able, data.barred, data.planned, np.array([data.came])]
        points = np.concatenate([each.reshape(-1, 2) for each in parts])
        # The worst lists of a large budget are of no interest, and would squeeze the others.
        low = min(0.0, float(data.planned[:, 1].min()), data.came[1]) - 12
        profit = points[:, 1].clip(min=low)
        return [(None, None), (np.append(points[:, 0], 0), profit)]

    def build(self, data: MissionLists) -> None:
        self._arrange()
        self._build_lists(data)
        self._build_map()

    def _arrange(self) -> None:
        """A narrow panel for the lists, and a wide one beside it."""
        left, right = (panel.get_position() for panel in self.panels)
        whole = right.x1 - left.x0
        self.panels[0].set_position((left.x0, left.y0, 0.33 * whole, left.height))
        self.panels[1].set_position((left.x0 + 0.43 * whole, left.y0, 0.57 * whole, left.height))

    def _build_lists(self, data: MissionLists) -> None:
        panel, rows = self.panels[0], len(data.names)
        ticks = [f"{name}  {cost:g}" for name, cost in zip(data.names, data.costs, strict=True)]
        panel.set(xlim=(-0.5, 2.5), ylim=(rows - 0.4, -0.6), yticks=range(rows), yticklabels=ticks)
        panel.tick_params("y", labelcolor=INK, length=0)
        panel.tick_params("x", length=0)
        panel.grid(False, axis="x")
        panel.grid(True, axis="y", color=RULE)
        names = [name.replace(" ", "\n") for name in MISSIONS]
        panel.set_xticks(range(3), names, weight="bold")
        for word, paint in zip(panel.get_xticklabels(), PAINT, strict=True):
            word.set_color(paint)
        size = style.current().text * 0.92
        panel.set_title(_("Chosen, and cost in $ thousand"), loc="right", size=size, color=QUIET)
        self.marks = [self._mark(panel, paint) for paint in PAINT]

    def _mark(self, panel: Any, paint: str) -> Any:
        looks = {"ms": 9 * style.current().scale, "color": paint, "mec": "white", "zorder": 4}
        return self.moving(panel.plot([], [], "s", **looks)[0])

    def _build_map(self) -> None:
        panel, scale = self.panels[1], style.current().scale
        self.label(panel, _("Shoppers' surplus gained, $ thousand a week"), _("Planned profit"))
        panel.set_title(
            _("Planned profit, $ thousand a week"),
            loc="left",
            size=style.current().text * 0.92,
            color=QUIET,
        )
        self.clouds = [
            self.moving(panel.plot([], [], "o", ms=2.4 * scale, mew=0, color=paint, zorder=2)[0])
            for paint in (RULE, EDGE)
        ]
        self.line = self.moving(panel.plot([], [], color=SPARE[3], lw=1.6, zorder=3)[0])
        looks: dict[str, Any] = {
            "color": SPARE[3],
            "weight": "bold",
            "va": "top",
            "ha": "left",
            "zorder": 7,
        }
        self.word = self.letters(panel, 0, 0, **looks)
        self.word.set_clip_on(True)
        self.true = self.moving(
            panel.plot([], [], "X", ms=11 * scale, color=SPARE[2], mec="white", zorder=8)[0]
        )
        looks = {"color": SPARE[2], "weight": "bold", "va": "bottom", "ha": "right", "zorder": 7}
        panel.text(0.98, 0.04, _("X: as the store ran"), transform=panel.transAxes, **looks)
        sizes = (13, 9, 13)
        self.dots = [
            self.moving(
                panel.plot([], [], "o", ms=size * scale, color=paint, mec="white", zorder=order)[0]
            )
            for size, paint, order in zip(sizes, PAINT, (5, 7, 5), strict=True)
        ]

    def place(self, data: MissionLists) -> None:
        for column, (mark, chosen) in enumerate(zip(self.marks, data.lists, strict=True)):
            rows = np.flatnonzero(chosen)
            mark.set_data(np.full(rows.size, column), rows)
        for cloud, points in zip(self.clouds, (data.barred, data.able), strict=True):
            cloud.set_data(points[:, 0], points[:, 1])
        for dot, spot in zip(self.dots, data.planned, strict=True):
            dot.set_data([spot[0]], [spot[1]])
        self.true.set_data([data.came[0]], [data.came[1]])
        self.line.set_data(data.edge[:, 0], data.edge[:, 1])
        self._place_word(data)

    def _place_word(self, data: MissionLists) -> None:
        """Below the floor's line, at the panel's left edge."""
        panel = self.panels[1]
        low, high = panel.get_xlim()
        start = low + 0.02 * (high - low)
        height = float(np.interp(start, data.edge[:, 0], data.edge[:, 1]))
        gap = 0.3 * self.letter(panel) * float(np.ptp(panel.get_ylim()))
        self.word.set_position((start, height - gap))
        self.word.set_text(_("floor {n}").format(n=amount(data.floor, "%")))
        inside = panel.get_ylim()[0] < height - 5 * gap
        self.word.set_visible(inside)

    def headline(self, data: MissionLists) -> str:
        if not data.lists.any():
            return _("Nothing is chosen: no list fits the budget and the floor.")
        gain, profit = data.planned[1]
        told = _("As planned, your list of {count} gives shoppers {surplus} a week; profit {left}.")
        if gain < 0:
            told = _(
                "As planned, your list of {count} takes {surplus} a week from shoppers; profit "
                "{left}."
            )
        known = told.format(
            count=int(data.lists[1].sum()), surplus=_thousand(abs(gain)), left=_thousand(profit)
        )
        return f"{known} {self._compared(data)}"

    def _compared(self, data: MissionLists) -> str:
        if data.same:
            return _("Both missions choose the same list: their words explain nothing.")
        if data.bound:
            return _("The floor decides: without it your list would be another.")
        sentence = _("The two missions share {shared} of {either} projects.")
        return sentence.format(shared=data.shared, either=data.either)

    def alt(self, data: MissionLists) -> str:
        opening = _(
            "Left, who chooses which of {count} projects from {budget} a week. {lists} Right, "
            "planned profit over shoppers' surplus: {spots} As the store ran with your list: "
            "surplus {surplus}, profit {profit}."
        )
        each = _("{mission}: {names}.")
        spot = _("{mission} {surplus} and {profit};")
        lists = [
            each.format(mission=name, names=", ".join(self._names(data, row)) or _("nothing"))
            for row, name in enumerate(MISSIONS)
        ]
        spots = [
            spot.format(mission=name, surplus=_thousand(at[0]), profit=_thousand(at[1]))
            for name, at in zip(MISSIONS, data.planned, strict=True)
        ]
        return opening.format(
            count=len(data.names),
            budget=_thousand(data.budget),
            lists=" ".join(lists),
            spots=" ".join(spots),
            surplus=_thousand(data.came[0]),
            profit=_thousand(data.came[1]),
        )

    def _names(self, data: MissionLists, row: int) -> list[str]:
        return [name for name, on in zip(data.names, data.lists[row], strict=True) if on]

    def table(self, data: MissionLists) -> pd.DataFrame:
        yes = {name: np.where(data.lists[row], _("yes"), "") for row, name in enumerate(MISSIONS)}
        return pd.DataFrame(
            {_("project"): data.names, _("cost, $ thousand a week"): data.costs, **yes}
        )


def _thousand(value: float) -> str:
    return amount(round(1000 * value, -2), "$")
