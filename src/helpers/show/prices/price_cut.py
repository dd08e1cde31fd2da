"""A price cut as two areas: what it gives away on every order, what the extra orders bring."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.patches import Rectangle

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, RULE
from helpers.show.frame.picture import Picture
from helpers.words import _


@dataclass(frozen=True)
class CutAndOrders:
    """A price cut and what came of it; all are shares.

    price_cut and contribution of the old price, extra_orders and needed of the old orders.
    """

    price_cut: float
    contribution: float
    needed: float
    extra_orders: float

    def __post_init__(self) -> None:
        if not 0 < self.price_cut < self.contribution < 1:
            sentence = _("price_cut is {cut}; it has to lie between 0 and contribution, {margin}.")
            raise ValueError(sentence.format(cut=self.price_cut, margin=self.contribution))

    @property
    def kept(self) -> float:
        """What an order still brings, as a share of the old price."""
        return self.contribution - self.price_cut

    @property
    def given_away(self) -> float:
        """Lost on the old orders, as a share of the old contribution."""
        return self.price_cut / self.contribution

    @property
    def gained(self) -> float:
        """Brought by the extra orders, as a share of the old contribution."""
        return self.extra_orders * self.kept / self.contribution


def price_cut(
    price_cut: float,
    contribution: float,
    needed: float,
    extra_orders: float,
    headline: str | None = None,
) -> Picture:
    """What a price cut gives away beside what it gains, and the extra orders it needs.

    All are shares: price_cut and contribution of the old price (0 < price_cut < contribution),
    needed and extra_orders of the old orders.
    """
    chart = PriceCut(CutAndOrders(price_cut, contribution, needed, extra_orders))
    chart.finding = headline
    return chart.picture()


class PriceCut(Chart):
    """Two areas of the same scale; data is a CutAndOrders."""

    margins = (5.6, 2.0, 2.8, 3.8)

    def reach(self, data: CutAndOrders) -> list[Reach]:
        widest = 100 * (1 + max(data.needed, data.extra_orders, 0.1))
        return [((0, widest * 1.08), (0, 100 * data.contribution * 1.1))]

    def build(self, data: CutAndOrders) -> None:
        panel, letter = self.panels[0], style.current().text
        upright = _("Contribution of an order, per $100 of the old price")
        self.label(panel, _("Orders (100 = before the cut)"), upright, ("", "$"))
        panel.grid(False)
        self.kept = self._area(panel, facecolor=RULE)
        self.lost = self._area(panel, facecolor=MEANINGS["loss"])
        self.won = self._area(panel, facecolor=MEANINGS["profit"])
        self.goal = self._area(panel, facecolor="none", edgecolor=INK, linestyle="--", zorder=5)
        middle: dict[str, Any] = {"ha": "center", "va": "center", "weight": "bold", "zorder": 6}
        self.lost_words = self.letters(panel, 0, 0, color="white", size=letter, **middle)
        self.kept_words = self.letters(panel, 0, 0, color=INK, size=letter, **middle)
        white: dict[str, Any] = {"color": "white", "size": letter, "rotation": 90}
        self.won_words = self.letters(panel, 0, 0, **white, **middle)
        self.goal_words = self.letters(panel, 0, 0, color=INK, size=letter, va="bottom", zorder=6)
        panel.axhline(0, color=EDGE, lw=1.2)

    def _area(self, panel: Any, **looks: Any) -> Rectangle:
        given: dict[str, Any] = {"linewidth": 1.6 * style.current().scale, "zorder": 2} | looks
        return self.moving(panel.add_patch(Rectangle((0, 0), 0, 0, **given)))

    def place(self, data: CutAndOrders) -> None:
        kept, cut = 100 * data.kept, 100 * data.price_cut
        extra, needed = 100 * data.extra_orders, 100 * data.needed
        self.kept.set_bounds(0, 0, 100, kept)
        self.lost.set_bounds(0, kept, 100, cut)
        self.won.set_bounds(100, 0, extra, kept)
        self.goal.set_bounds(100, 0, needed, kept)
        lost = _("given away: {share} of the old contribution")
        self.lost_words.set_text(lost.format(share=amount(100 * data.given_away, "%")))
        self.lost_words.set_position((50, kept + cut / 2))
        self.kept_words.set_text(_("still earned on the old orders"))
        self.kept_words.set_position((50, kept / 2))
        won = _("gained: {share}").format(share=amount(100 * data.gained, "%"))
        self.won_words.set_text(won if extra > 6 else "")
        self.won_words.set_position((100 + extra / 2, kept / 2))
        goal = _("needed: {share}\nmore orders").format(share=amount(needed, "%"))
        self.goal_words.set_text(goal)
        self.goal_words.set_position((102, 1.02 * kept))

    def headline(self, data: CutAndOrders) -> str:
        sentence = _("The cut needs {needed} more orders to break even; {came} came.")
        return sentence.format(
            needed=amount(100 * data.needed, "%"), came=amount(100 * data.extra_orders, "%")
        )

    def alt(self, data: CutAndOrders) -> str:
        sentence = _(
            "Two areas of the same scale. The cut gives away {lost} of the old contribution; "
            "{came} more orders bring {won} back. To break even it would need {needed} more orders."
        )
        return sentence.format(
            lost=amount(100 * data.given_away, "%"),
            came=amount(100 * data.extra_orders, "%"),
            won=amount(100 * data.gained, "%"),
            needed=amount(100 * data.needed, "%"),
        )

    def table(self, data: CutAndOrders) -> pd.DataFrame:
        rows = {
            _("price cut, % of the old price"): data.price_cut,
            _("contribution before, % of the old price"): data.contribution,
            _("contribution after, % of the old price"): data.kept,
            _("extra orders needed, %"): data.needed,
            _("extra orders that came, %"): data.extra_orders,
            _("given away, % of the old contribution"): data.given_away,
            _("gained, % of the old contribution"): data.gained,
        }
        return pd.DataFrame({_("what"): list(rows), _("value"): [100 * v for v in rows.values()]})
