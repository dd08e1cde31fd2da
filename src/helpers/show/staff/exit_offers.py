"""Who would take an exit offer, and what it earns: people by what they ask for, and a hump."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET
from helpers.words import _

STEP, HIGHEST = 250, 15_000
"""Dollars of one step of the upper panel, and its right end."""
TALLEST = 55
"""People in one step, and room for the words above them."""
SEEN = (5_250, 7_000, float("inf"))
"""The profit line stays within the axes up to the first of these that holds the chosen offer."""
LEAST_TOP = 50_000
"""Dollars that the lower panel shows at least above zero."""
BESIDE = 9_300
"""Where the chosen offer's amount stands: beyond the line, so that it never covers it."""


@dataclass(frozen=True)
class ExitOffers:
    """An exit offer to 1,000 people.

    offers, profit: each offer and what it earns, dollars. offer: the chosen one. asks_disengaged,
    asks_engaged: for how many dollars each person would go. stayers_up: by how many points the
    survey of those who stay lies above everybody's before. pool, pool_brings: what the share pool
    costs, and what it brings back, dollars.
    """

    offers: np.ndarray
    profit: np.ndarray
    offer: float
    asks_disengaged: np.ndarray
    asks_engaged: np.ndarray
    stayers_up: float
    pool: float = 0.0
    pool_brings: float = 0.0

    def go(self) -> tuple[int, int]:
        """How many disengaged and engaged people take the chosen offer."""
        taken = self.offer if self.offer > 0 else -np.inf
        return int((self.asks_disengaged < taken).sum()), int((self.asks_engaged < taken).sum())

    def best(self) -> float:
        """The offer that earns most."""
        return float(self.offers[self.profit.argmax()])

    def chosen(self) -> float:
        """What the chosen offer earns."""
        return float(np.interp(self.offer, self.offers, self.profit))


class ExitOfferChart(Chart):
    """Above, people by what they ask for; below, profit by offer; data is an ExitOffers."""

    size = (8.0, 5.3)
    margins = (6.0, 2.0, 2.8, 3.8)
    grid = (2, 1)

    def reach(self, data: ExitOffers) -> list[Reach]:
        # The lower axis changes at few offers only: each change draws everything anew.
        end = next(seen for seen in SEEN if data.offer <= seen)
        seen = data.profit[data.offers <= end]
        return [(None, (0, TALLEST)), (None, np.append(seen, (0.0, LEAST_TOP)) / 1e6)]

    def build(self, data: ExitOffers) -> None:
        self.whole.subplots_adjust(hspace=0.55)
        people, money = self.panels
        self.label(people, y=_("People, by the dollars for which they would go"))
        what = _("Million dollars for 1,000 staff in two years, by offer")
        self.label(money, _("Dollars offered"), what)
        for panel in self.panels:
            panel.grid(False, axis="x")
            panel.set(xlim=(0, HIGHEST), xticks=range(0, HIGHEST + 1, 3000))
        money.axhline(0, color=EDGE, lw=1.2, zorder=1)
        self.uprights = [
            self.moving(panel.axvline(0, color=INK, lw=1.4, zorder=5)) for panel in self.panels
        ]
        self.hills = {name: self._hill(people, name) for name in ("disengaged", "engaged")}
        letter = style.current().text
        looks: dict[str, Any] = {"weight": "bold", "va": "top", "size": letter, "zorder": 7}
        looks["bbox"] = {"facecolor": "white", "linewidth": 0, "pad": 1.0, "alpha": 0.9}
        self.counts = {
            name: self.letters(
                people, 0.99, 0.97 - row * 1.45 * self.letter(people), ha="right",
                color=MEANINGS[name], transform=people.transAxes, **looks,
            )
            for row, name in enumerate(("disengaged", "engaged"))
        }  # fmt: skip
        self._money(money, letter)

    def _hill(self, panel: Any, name: str) -> list[Any]:
        """All people of a type, pale, and over them those who take the offer."""
        edges = np.arange(0, HIGHEST + STEP, STEP)
        none = np.zeros(len(edges) - 1)
        looks: dict[str, Any] = {"fill": True, "color": MEANINGS[name], "baseline": none}
        pale, full = (
            self.moving(panel.stairs(none, edges, alpha=alpha, zorder=order, lw=0, **looks))
            for alpha, order in ((0.28, 2), (0.9, 3))
        )
        return [pale, full]

    def _money(self, panel: Any, letter: float) -> None:
        size = 9 * style.current().scale
        looks: dict[str, Any] = {"color": INK, "zorder": 4}
        self.line = self.moving(panel.plot([], [], **looks)[0])
        self.peak = self.moving(panel.plot([], [], "^", ms=size, mec="white", **looks)[0])
        self.dot = self.moving(panel.plot([], [], "o", ms=size, mec="white", **looks)[0])
        self.dot.set_zorder(8)
        self.value = self.letters(panel, 0, 0, weight="bold", va="center", ha="left", zorder=7)
        self.value.set(size=letter * 1.05)
        self.value.set_bbox({"facecolor": "white", "linewidth": 0, "pad": 1.2})
        self.leader = self.moving(panel.plot([], [], ":", color=QUIET, lw=1.2, zorder=3)[0])
        panel.annotate(
            _("▲ earns most"), (1, 1), (0, letter), color=QUIET, size=letter * 0.9,
            xycoords="axes fraction", textcoords="offset points", ha="right", va="bottom",
        )  # fmt: skip

    def place(self, data: ExitOffers) -> None:
        for line in self.uprights:
            line.set_xdata([data.offer] * 2)
        taken = np.arange(0, HIGHEST, STEP) < data.offer
        below = np.zeros(len(taken))
        for (name, (pale, full)), gone in zip(self.hills.items(), data.go(), strict=True):
            top = below + _counted(data)[name]
            pale.set_data(top, baseline=below)
            full.set_data(np.where(taken, top, below), baseline=below)
            below = top
            sentence = _("{gone} of {all} {kind} people go")
            whole = f"{len(_asks(data, name)):,}"
            words = sentence.format(gone=gone, all=whole, kind=_kind(name))
            self.counts[name].set_text(words)
        millions = data.profit / 1e6
        self.line.set_data(data.offers, millions)
        self.peak.set_data([data.best()], [millions.max()])
        self.dot.set_data([data.offer], [data.chosen() / 1e6])
        self.leader.set_data([data.offer, BESIDE], [data.chosen() / 1e6] * 2)
        self.value.set_position((BESIDE, data.chosen() / 1e6))
        self.value.set_text(amount(round(data.chosen()), "$"))

    def headline(self, data: ExitOffers) -> str:
        if not data.offer:
            said = _("No offer, and nobody goes.")
        else:
            sentence = _(
                "At {offer}, {bad} disengaged and {good} engaged people go; that {earns} {money}. "
                "The survey's average is {up} points {higher} than before."
            )
            bad, good = data.go()
            earns = _("earns") if data.chosen() >= 0 else _("loses")
            higher = _("higher") if data.stayers_up >= 0 else _("lower")
            said = sentence.format(
                offer=_dollars(data.offer), bad=bad, good=good, earns=earns, higher=higher,
                money=amount(abs(round(data.chosen())), "$"), up=amount(abs(data.stayers_up)),
            )  # fmt: skip
        return f"{said} {self._pool(data)}".strip()

    def _pool(self, data: ExitOffers) -> str:
        if not data.pool:
            return ""
        sentence = _("The share pool costs {pool} and brings back {back}.")
        back = amount(round(data.pool_brings), "$")
        return sentence.format(pool=amount(data.pool, "$"), back=back)

    def alt(self, data: ExitOffers) -> str:
        sentence = _(
            "Two panels over dollars. Above, {bad} disengaged and {good} engaged people by what "
            "they ask for to go; an offer of {offer} is taken by {bad_go} and {good_go} of them. "
            "Below, what each offer from 0 to {last} earns with 1,000 staff in two years: most at "
            "{best} with {most}, at the chosen offer {money}."
        )
        bad_go, good_go = data.go()
        return sentence.format(
            bad=len(data.asks_disengaged), good=len(data.asks_engaged), offer=_dollars(data.offer),
            bad_go=bad_go, good_go=good_go, last=_dollars(data.offers[-1]),
            best=_dollars(data.best()), most=amount(round(data.profit.max()), "$"),
            money=amount(round(data.chosen()), "$"),
        )  # fmt: skip

    def table(self, data: ExitOffers) -> pd.DataFrame:
        columns = {
            _("offer, $"): data.offers,
            _("disengaged who go"): [int((data.asks_disengaged < o).sum()) for o in data.offers],
            _("engaged who go"): [int((data.asks_engaged < o).sum()) for o in data.offers],
            _("profit for 1,000 staff, $"): data.profit.round(),
        }
        return pd.DataFrame(columns)


def _asks(data: ExitOffers, name: str) -> np.ndarray:
    return data.asks_disengaged if name == "disengaged" else data.asks_engaged


def _counted(data: ExitOffers) -> dict[str, np.ndarray]:
    """People of each type in each step of the upper panel; who asks for less than 0 stands at 0."""
    edges = np.arange(0, HIGHEST + STEP, STEP)
    return {
        name: np.histogram(_asks(data, name).clip(0), edges)[0]
        for name in ("disengaged", "engaged")
    }


def _kind(name: str) -> str:
    return {"disengaged": _("disengaged"), "engaged": _("engaged")}[name]


def _dollars(value: float) -> str:
    """Whole dollars to the last one: an offer of 4,250 is not one of 4,250-odd."""
    return f"${value:,.0f}"
