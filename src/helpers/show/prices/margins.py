"""Profit by price, for a quarter and for a longer horizon: which price each of them favours."""

from dataclasses import dataclass
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

QUARTER = 13


@dataclass(frozen=True)
class Margins:
    """What each price leaves; all money is profit a week, in dollars, on average.

    prices: times today's. quarter, horizon: profit over the first 13 weeks and over `weeks`, a
    number a price. price: the chosen one, one of prices. today: profit of today's policy, over the
    quarter and over the horizon.
    """

    prices: np.ndarray
    quarter: np.ndarray
    horizon: np.ndarray
    weeks: int
    price: float
    today: tuple[float, float]

    def lines(self) -> tuple[np.ndarray, np.ndarray]:
        """Both lines: the quarter's and the horizon's."""
        return self.quarter, self.horizon

    def best(self) -> tuple[float, float]:
        """The price that earns most in the quarter and over the horizon."""
        near, far = (float(self.prices[line.argmax()]) for line in self.lines())
        return near, far

    def chosen(self) -> tuple[float, float]:
        """Profit at the chosen price, over the quarter and over the horizon."""
        near, far = (float(np.interp(self.price, self.prices, line)) for line in self.lines())
        return near, far

    def gain(self) -> tuple[float, float]:
        """Profit at the chosen price less today's, over the quarter and over the horizon."""
        near, far = (mine - now for mine, now in zip(self.chosen(), self.today, strict=True))
        return near, far


def profit_by_price(data: Margins, headline: str | None = None) -> Picture:
    """Profit a week by price over a quarter and over a horizon, today and the choice marked."""
    chart = ProfitByPrice(data)
    chart.finding = headline
    return chart.picture()


class ProfitByPrice(Chart):
    """Two lines over the price; data is a Margins."""

    margins = (6.0, 8.5, 2.8, 3.8)

    def reach(self, data: Margins) -> list[Reach]:
        return [(None, np.concatenate([*data.lines(), data.today, [0.0]]))]

    def build(self, data: Margins) -> None:
        panel, letter = self.panels[0], style.current().text
        self.label(panel, _("Price (1 = today's)"), _("Profit a week, on average"), ("", "$"))
        panel.grid(False, axis="x")
        panel.set_xlim(float(data.prices[0]), float(data.prices[-1]))
        panel.axhline(0, color=EDGE, lw=1.2, zorder=1)
        panel.axvline(1, color=EDGE, lw=1.2, ls=(0, (2, 3)), zorder=1)
        panel.set_xticks(data.prices[::2])
        panel.annotate(
            _("today"), (1, 0), (0.4 * letter, 0.4 * letter), color=QUIET, size=letter * 0.9,
            xycoords=panel.get_xaxis_transform(), textcoords="offset points",
        )  # fmt: skip
        self.upright = self.moving(panel.axvline(1, color=INK, lw=1.4, zorder=2))
        self.drawn = [self._line(panel, MEANINGS[name]) for name in ("short run", "long run")]

    def _line(self, panel: Any, colour: str) -> tuple[Any, ...]:
        looks: dict[str, Any] = {"color": colour, "zorder": 4, "clip_on": False}
        line = self.moving(panel.plot([], [], **looks)[0])
        size = 9 * style.current().scale
        peak = self.moving(panel.plot([], [], "^", ms=size, mec="white", **looks)[0])
        dot = self.moving(panel.plot([], [], "o", ms=size, mec="white", **looks)[0])
        dot.set_zorder(8)
        hollow: dict[str, Any] = {"mec": colour, "mfc": "none", "mew": 1.8 * size / 9}
        ring = self.moving(panel.plot([], [], "o", ms=size, **hollow)[0])
        ring.set_zorder(5)
        words: dict[str, Any] = {"color": colour, "weight": "bold", "va": "center", "zorder": 7}
        name = self.letters(panel, 0, 0, clip_on=False, **words)
        value = self.letters(panel, 0, 0, **words)
        value.set_bbox({"facecolor": "white", "linewidth": 0, "pad": 1.2, "alpha": 0.85})
        return line, peak, dot, ring, name, value

    def place(self, data: Margins) -> None:
        panel = self.panels[0]
        self.upright.set_xdata([data.price] * 2)
        alone = data.weeks == QUARTER
        letter = self.letter(panel) * float(np.ptp(panel.get_ylim()))
        gap, lift = (0.0 if alone else 1.5 * letter), 1.15 * letter
        ends = spread([line[-1] for line in data.lines()], gap)
        heights = spread([height + lift for height in data.chosen()], gap)
        for part in self.drawn[0]:
            part.set_visible(not alone)
        shift = 0.018 * float(np.ptp(panel.get_xlim()))
        high = float(data.prices[-1])
        # beside the price line, not on it; at the right end there is room on its left only
        side, aside = ("right", -shift) if data.price > high - 0.1 else ("left", shift)
        horizon = _("first quarter") if alone else _("{weeks} weeks").format(weeks=data.weeks)
        names = (_("first quarter"), horizon)
        for row, (line, peak, dot, ring, name, value) in enumerate(self.drawn):
            heights_of_line = data.lines()[row]
            line.set_data(data.prices, heights_of_line)
            peak.set_data([data.best()[row]], [heights_of_line.max()])
            dot.set_data([data.price], [data.chosen()[row]])
            ring.set_data([1], [data.today[row]])
            name.set(position=(panel.get_xlim()[1] + shift, ends[row]), text=names[row])
            value.set(position=(data.price + aside, heights[row]), ha=side)
            value.set_text(amount(round(data.chosen()[row]), "$"))

    def headline(self, data: Margins) -> str:
        near, far = (amount(price) for price in data.best())
        if data.weeks == QUARTER:
            best = _("The first quarter favours a price of {near}.")
        elif near == far:
            best = _("The first quarter and {weeks} weeks both favour a price of {near}.")
        else:
            best = _("The first quarter favours a price of {near}, {weeks} weeks one of {far}.")
        told = best.format(near=near, far=far, weeks=data.weeks)
        return f"{told} {self._choice(data)}".strip()

    def _choice(self, data: Margins) -> str:
        if not any(abs(gain) >= 0.005 for gain in data.gain()):
            return ""
        near, far = (_gained(gain) for gain in data.gain())
        sentence = _("Yours against today's, a week: {near} at first, {far} over {weeks} weeks.")
        if data.weeks == QUARTER:
            sentence = _("Yours against today's: {near} a week.")
        return sentence.format(near=near, far=far, weeks=data.weeks)

    def alt(self, data: Margins) -> str:
        sentence = _(
            "Two lines of profit a week over the price, from {low} to {high} times today's. Over "
            "the first quarter profit is highest at {near}, over {weeks} weeks at {far}. At the "
            "chosen price of {price} it is {quarter} in the quarter and {horizon} over the weeks."
        )
        near, far = (amount(price) for price in data.best())
        quarter, horizon = (amount(round(profit), "$") for profit in data.chosen())
        return sentence.format(
            low=amount(data.prices[0]), high=amount(data.prices[-1]), near=near, far=far,
            weeks=data.weeks, price=amount(data.price), quarter=quarter, horizon=horizon,
        )  # fmt: skip

    def table(self, data: Margins) -> pd.DataFrame:
        horizon = _("over {weeks} weeks, $ a week").format(weeks=data.weeks)
        lines = {_("over a quarter, $ a week"): data.quarter, horizon: data.horizon}
        return pd.DataFrame({_("price"): data.prices} | lines).round(2)


def _gained(dollars: float) -> str:
    """A gain or a loss in whole dollars, with its sign."""
    whole = round(dollars)
    return ("+" if whole > 0 else "") + amount(whole, "$")
