"""Many futures of one venture: their books over the years, and how many a rule stops."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS
from helpers.words import _

RUNS, STOPS = MEANINGS["estimate"], MEANINGS["loss"]
YEARS = 10
_NAMES_FROM, _NAMES_TO = 7_000, 20_300
"""Dollars on the right panel between which the names of its lines stand."""


@dataclass(frozen=True)
class Ventures:
    """One setting of a venture and its rule; money in dollars.

    drift: mean result a quarter. cash: what may be lost. losses: growing losses in a row that stop
    it (0 = that rule is off). years: of the drawn books; books: a row a venture drawn, a column a
    moment; until: the year in which each is stopped (infinite: never); left: its book then. caps:
    cash limits; alone, ruled: share stopped in ten years at each, by the limit alone (by formula)
    and by the whole rule. by_cash, by_losses: share stopped for each reason now. kept: what a
    venture leaves on average under the rule.
    """

    drift: float
    cash: float
    losses: int
    years: np.ndarray
    books: np.ndarray
    until: np.ndarray
    left: np.ndarray
    caps: np.ndarray
    alone: np.ndarray
    ruled: np.ndarray
    by_cash: float
    by_losses: float
    kept: float

    @property
    def stopped(self) -> float:
        """The share that is stopped within ten years."""
        return self.by_cash + self.by_losses


class VenturesChart(Chart):
    """Left the books of some ventures, right the share stopped by cash limit; data Ventures."""

    size = (9.6, 4.1)
    margins = (5.4, 2.0, 2.8, 3.8)
    grid = (1, 2)

    def reach(self, data: Ventures) -> list[Reach]:
        seen = np.where(data.years > data.until[:, None], 0.0, data.books)
        return [(None, [seen.min(), seen.max(), -data.cash, 0.0]), (None, None)]

    def build(self, data: Ventures) -> None:
        self.whole.subplots_adjust(wspace=0.26)
        left, right = self.panels
        title = _("The books of {n} ventures").format(n=len(data.books))
        self.label(left, _("Years since the launch"), title, ("", "$"))
        told = _("Stopped within ten years, of 100")
        self.label(right, _("Cash that may be lost"), told, ("$", ""))
        left.set_xlim(0, YEARS)
        right.set(xlim=(0, data.caps[-1] + 500), ylim=(0, 104), xticks=np.arange(0, 20_001, 5000))
        for panel in self.panels:
            panel.grid(False, axis="x")
        left.axhline(0, color=EDGE, lw=1.2, zorder=1)
        self._build_books(left)
        self._build_shares(right)

    def _build_books(self, panel: Any) -> None:
        thin: dict[str, Any] = {"lw": 0.9 * style.current().scale, "alpha": 0.55}
        self.paths = [
            self.moving(panel.plot([], [], color=paint, zorder=2 + place, **thin)[0])
            for place, paint in enumerate((RUNS, STOPS))
        ]
        mark: dict[str, Any] = {"ms": 4.5 * style.current().scale, "mec": "white", "mew": 0.4}
        self.ends = self.moving(panel.plot([], [], "o", color=STOPS, zorder=4, **mark)[0])
        dashes: dict[str, Any] = {"color": INK, "lw": 1.5, "ls": (0, (4, 3)), "zorder": 5}
        self.limit = self.moving(panel.axhline(0, **dashes))

    def _build_shares(self, panel: Any) -> None:
        size = 9 * style.current().scale
        self.upright = self.moving(panel.axvline(0, color=EDGE, lw=1.2, ls=(0, (2, 3)), zorder=1))
        self.curves, self.dots, self.names = [], [], []
        white = {"facecolor": "white", "linewidth": 0, "pad": 1.0, "alpha": 0.85}
        for place, paint in enumerate((RUNS, STOPS)):
            curve = panel.plot([], [], color=paint, zorder=4 - place, clip_on=False)[0]
            dot = panel.plot([], [], "o", ms=size, color=paint, mec="white", clip_on=False)[0]
            dot.set_zorder(7 - place)
            self.curves.append(self.moving(curve))
            self.dots.append(self.moving(dot))
            looks: dict[str, Any] = {"color": paint, "weight": "bold", "bbox": white, "zorder": 6}
            self.names.append(self.letters(panel, _NAMES_TO, 0, ha="right", **looks))
        self.names[0].set_text(_("by the cash limit alone"))

    def place(self, data: Ventures) -> None:
        self._place_books(data)
        both = data.losses > 0
        for curve, shares in zip(self.curves, (data.alone, data.ruled), strict=True):
            curve.set_data(data.caps, 100 * shares)
        alone = float(np.interp(data.cash, data.caps, data.alone))
        self.dots[0].set_data([data.cash], [100 * (alone if both else data.stopped)])
        self.dots[1].set_data([data.cash], [100 * data.stopped])
        self.curves[1].set_visible(both)
        self.dots[1].set_visible(both)
        self.upright.set_xdata([data.cash] * 2)
        self._place_names(data, both)

    def _place_books(self, data: Ventures) -> None:
        ends = np.isfinite(data.until)
        for line, mine in zip(self.paths, (~ends, ends), strict=True):
            line.set_data(*_one_line(data, mine))
        self.ends.set_data(data.until[ends], data.left[ends])
        self.limit.set_ydata([-data.cash, -data.cash])

    def _place_names(self, data: Ventures, both: bool) -> None:
        """Above each line; above both where they are close; where these are high, below both."""
        tall = 100 * self.letter(self.panels[1])
        blue, orange = (
            100 * float(np.interp(_NAMES_FROM, data.caps, shares)) + 0.7 * tall
            for shares in (data.alone, data.ruled)
        )
        if 100 * data.ruled[-1] < blue + 1.7 * tall and both:
            blue = orange
        orange = max(orange, blue + 1.7 * tall)
        if data.alone[-1] > 0.5:
            blue = 100 * data.alone[-1] - 1.9 * tall
            orange = blue - 1.7 * tall
        if orange > 104 - 1.2 * tall:
            orange = 100 * data.ruled[-1] - 1.9 * tall
        words = _("with {growing} too").format(growing=_growing(data.losses))
        self.names[0].set_y(blue)
        self.names[1].set_y(orange)
        self.names[1].set_text(words if both else "")

    def headline(self, data: Ventures) -> str:
        return self._sentence(data).format(
            drift=amount(abs(data.drift), "$"),
            n=_hundred(data.stopped),
            why=self._why(data),
            kept=_brought(data.kept),
        )

    def _sentence(self, data: Ventures) -> str:
        if data.drift == 0:
            return _("{n} of 100 ventures that earn nothing on average are stopped in ten years.")
        if data.drift < 0:
            return _(
                "{n} of 100 ventures that lose {drift} a quarter on average are stopped within ten "
                "years: rightly, after {kept} each on average."
            )
        if _hundred(data.stopped) == "0":
            return _("No venture that earns {drift} a quarter on average is stopped in ten years.")
        return _(
            "{n} of 100 ventures that earn {drift} a quarter on average are stopped within ten "
            "years: wrongly, {why}."
        )

    def _why(self, data: Ventures) -> str:
        if not data.losses:
            return _("all by the cash limit")
        sentence = _("{cash} by the cash limit, {losses} because losses grew")
        losses = int(_hundred(data.stopped)) - int(_hundred(data.by_cash))
        return sentence.format(cash=_hundred(data.by_cash), losses=losses)

    def alt(self, data: Ventures) -> str:
        told = _(
            "Two panels. Left, the books of {n} ventures over ten years, with a limit at a loss of "
            "{cash}; {gone} of these are stopped. Right, how many of 100 are stopped by the cash "
            "that may be lost: by the cash limit alone {near} at {low} and {far} at {high}."
        ).format(
            n=len(data.books),
            cash=amount(data.cash, "$"),
            gone=int(np.isfinite(data.until).sum()),
            near=_hundred(data.alone[0]),
            low=amount(data.caps[0], "$"),
            far=_hundred(data.alone[-1]),
            high=amount(data.caps[-1], "$"),
        )
        if not data.losses:
            return told
        more = _("With the rule of {growing} too: {near} and {far}.")
        near, far = _hundred(data.ruled[0]), _hundred(data.ruled[-1])
        return f"{told} {more.format(growing=_growing(data.losses), near=near, far=far)}"

    def table(self, data: Ventures) -> pd.DataFrame:
        return pd.DataFrame(
            {
                _("cash that may be lost, $"): data.caps,
                _("stopped by the limit alone, %"): (100 * data.alone).round(1),
                _("stopped by the whole rule, %"): (100 * data.ruled).round(1),
            }
        )


def _one_line(data: Ventures, mine: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return many books as one line with gaps, each up to the moment in which it is stopped."""
    until, left = data.until[mine][:, None], data.left[mine][:, None]
    years = np.minimum(data.years, until)
    heights = np.where(data.years < until, data.books[mine], left)
    gap = np.full_like(left, np.nan)
    return np.hstack([years, gap]).ravel(), np.hstack([heights, gap]).ravel()


def _growing(losses: int) -> str:
    return _("one growing loss") if losses == 1 else _("{n} growing losses").format(n=losses)


def _hundred(share: float) -> str:
    return f"{100 * share:.0f}"


def _brought(dollars: float) -> str:
    sentence = _("a gain of {sum}") if dollars > 0 else _("a loss of {sum}")
    return sentence.format(sum=amount(abs(dollars), "$"))
