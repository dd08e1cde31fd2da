"""Applicants, the cut-off that lets some in, and what each share of them hired earns."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS
from helpers.words import _

END = 3.4
"""Standard deviations at the ends of the left panel; who lies beyond is drawn at its edge."""
LOOKS = {"passed over": (EDGE, 0.45), "suitable": ("", 0.9), "not suitable": ("", 0.9)}


@dataclass(frozen=True)
class Hiring:
    """One way of hiring.

    share (% of applicants hired), base (% of applicants who are suitable), validity (correlation
    of score and customer focus among applicants), left (the same among the hired), success (share
    of the hired who are suitable). score, focus: some applicants, standard deviations. cut, bar:
    from where on a score is hired, and a focus is enough. shares, profit: what each share of
    applicants hired earns in two years, dollars, against hiring whoever comes first.
    """

    share: float
    base: float
    validity: float
    left: float
    success: float
    score: np.ndarray
    focus: np.ndarray
    cut: float
    bar: float
    shares: np.ndarray
    profit: np.ndarray

    def earned(self) -> float:
        """What this share earns, dollars."""
        return float(self.profit[self.shares == self.share][0])

    def best(self) -> int:
        """Where on the shares the most is earned."""
        return int(self.profit.argmax())

    def groups(self) -> dict[str, np.ndarray]:
        """Which applicants are passed over, which are hired and suitable, and which hired only."""
        hired, fits = self.score >= self.cut, self.focus >= self.bar
        return {"passed over": ~hired, "suitable": hired & fits, "not suitable": hired & ~fits}


class HiringChart(Chart):
    """Left, applicants by score and customer focus; right, profit by share hired; a Hiring."""

    size = (8.8, 4.1)
    margins = (3.8, 1.8, 2.8, 3.8)
    grid = (1, 2)

    def reach(self, data: Hiring) -> list[Reach]:
        return [(None, None), (None, np.append(data.profit, (0.0, 3e6, -1e6)) / 1e6)]

    def build(self, data: Hiring) -> None:
        self.whole.subplots_adjust(wspace=0.26)
        people, money = self.panels
        self.label(people, _("Score, standard deviations"), _("Customer focus, st. deviations"))
        what = _("Million dollars in two years")
        self.label(money, _("Applicants hired"), what, ("%", ""))
        people.set(xlim=(-END - 0.1, END + 0.1), ylim=(-END - 1.2, END + 1.3))
        people.set(xticks=range(-3, 4), yticks=range(-3, 4))
        money.set(xlim=(0, 103), xticks=(5, 20, 40, 60, 80, 100))
        people.grid(False)
        money.grid(False, axis="x")
        money.axhline(0, color=EDGE, lw=1.2, zorder=1)
        self._people(people)
        self._money(money)

    def _people(self, panel: Any) -> None:
        paint = {"suitable": MEANINGS["engaged"], "not suitable": MEANINGS["disengaged"]}
        size = 4.2 * style.current().scale
        self.dots = {
            name: self.moving(
                panel.plot([], [], "o", ms=size, mew=0, color=paint.get(name, colour), alpha=alpha)[
                    0
                ]
            )
            for name, (colour, alpha) in LOOKS.items()
        }
        dashed: dict[str, Any] = {"color": INK, "lw": 1.3, "zorder": 4}
        self.cut = self.moving(panel.axvline(0, **dashed))
        self.bar = self.moving(panel.axhline(0, ls=(0, (2, 3)), **dashed))
        looks: dict[str, Any] = {"transform": panel.transAxes, "va": "top", "weight": "bold"}
        looks |= {"zorder": 7, "bbox": {"facecolor": "white", "linewidth": 0, "pad": 1.0}}
        self.of_all = self.letters(panel, 0.02, 0.98, ha="left", color=INK, **looks)
        self.of_hired = self.letters(panel, 0.98, 0.98, ha="right", color=INK, **looks)
        tall = 1.45 * self.letter(panel)
        self.counts = {
            name: self.letters(
                panel, 0.98, 0.02 + row * tall, ha="right", color=paint[name],
                transform=panel.transAxes, weight="bold", va="bottom", zorder=7,
                bbox={"facecolor": "white", "linewidth": 0, "pad": 1.0, "alpha": 0.85},
            )
            for row, name in enumerate(("not suitable", "suitable"))
        }  # fmt: skip

    def _money(self, panel: Any) -> None:
        size = 9 * style.current().scale
        looks: dict[str, Any] = {"color": INK, "mec": "white", "ms": size}
        self.line = self.moving(panel.plot([], [], color=MEANINGS["profit"], zorder=3)[0])
        self.peak = self.moving(panel.plot([], [], "^", zorder=5, **looks)[0])
        self.dot = self.moving(panel.plot([], [], "o", zorder=6, **looks)[0])
        self.dot.set_clip_on(False)
        self.value = self.letters(panel, 0.98, 0.98, ha="right", va="top", weight="bold")
        self.value.set_transform(panel.transAxes)

    def place(self, data: Hiring) -> None:
        across, up = data.score.clip(-END, END), data.focus.clip(-END, END)
        for name, rows in data.groups().items():
            self.dots[name].set_data(across[rows], up[rows])
        for name, words in self.counts.items():
            share = data.success if name == "suitable" else 1 - data.success
            told = _("{share} of the hired suit") if name == "suitable" else _("{share} do not")
            words.set_text(told.format(share=_percent(share)))
        self.cut.set_visible(bool(np.isfinite(data.cut)))
        if self.cut.get_visible():
            self.cut.set_xdata([data.cut] * 2)
        self.bar.set_ydata([data.bar] * 2)
        self.of_all.set_text(_("all: r = {r:.2f}").format(r=data.validity))
        self.of_hired.set_text(_("hired: r = {r:.2f}").format(r=data.left))
        millions = data.profit / 1e6
        self.line.set_data(data.shares, millions)
        self.peak.set_data([data.shares[data.best()]], [millions[data.best()]])
        self.dot.set_data([data.share], [data.earned() / 1e6])
        self.value.set_text(_("here {money}").format(money=amount(data.earned(), "$")))

    def headline(self, data: Hiring) -> str:
        told = _(
            "{success} of the hired are suitable, of all applicants {base}. In two years that "
            "{earns} {money} {more} than hiring whoever comes first. Score and customer focus "
            "correlate at {all:.2f} among all, at {left:.2f} among the hired."
        )
        gains = data.earned() >= 0
        return told.format(
            success=_percent(data.success), base=_percent(data.base / 100), left=data.left,
            earns=_("earns"), money=amount(abs(data.earned()), "$"),
            more=_("more") if gains else _("less"), all=data.validity,
        )  # fmt: skip

    def alt(self, data: Hiring) -> str:
        told = _(
            "Two panels. Left, {n} applicants by score and customer focus: those right of the "
            "cut-off, {share} of them, are hired, and {success} of the hired lie above the bar of "
            "the job, against {base} of all applicants. The correlation is {all:.2f} among all "
            "and {left:.2f} among the hired. Right, what each share of applicants hired earns in "
            "two years against hiring whoever comes first: most at {best} with {most}, here "
            "{money}."
        )
        return told.format(
            n=len(data.score), share=_percent(data.share / 100), success=_percent(data.success),
            base=_percent(data.base / 100), all=data.validity, left=data.left,
            best=_percent(data.shares[data.best()] / 100),
            most=amount(data.profit.max(), "$"), money=amount(data.earned(), "$"),
        )  # fmt: skip

    def table(self, data: Hiring) -> pd.DataFrame:
        return pd.DataFrame(
            {_("applicants hired, %"): data.shares, _("earned, $"): data.profit.round()}
        )


def _percent(share: float) -> str:
    return amount(round(100 * share), "%")
