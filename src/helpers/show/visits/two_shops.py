"""What one decision did, read five ways: dashboard, coin, truth, and shops that share it or not."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET
from helpers.words import _

_BAR = 0.5
_NONE = (np.nan, np.nan)
#: Where each row stands, from the top; the shops stand apart from the readings.
_PLACES = {
    "dashboard": 0.0,
    "clickers": 1.0,
    "coin": 2.0,
    "truth": 3.0,
    "others": 4.35,
    "same": 5.5,
}
_COLOURS = {
    "dashboard": MEANINGS["dashboard"],
    "clickers": MEANINGS["truth"],
    "coin": MEANINGS["estimate"],
    "truth": MEANINGS["truth"],
    "others": MEANINGS["rest"],
    "same": MEANINGS["truth"],
}


@dataclass(frozen=True)
class TwoShops:
    """One decision, read in orders per 1,000 visits; NaN is "cannot be said".

    dashboard, coin: a gap with the ends of its 95 % interval. clickers, truth: the true effect on
    visits that clicked, and on all that saw the shelf. others, same: the gap between two shops, a
    value a pair of shops, where the shops have other shoppers or the same ones.
    """

    dashboard: float
    dashboard_interval: tuple[float, float]
    clickers: float
    coin: float
    coin_interval: tuple[float, float]
    truth: float
    others: np.ndarray = field(repr=False)
    same: np.ndarray = field(repr=False)

    def value(self, who: str) -> float:
        """A reading, or the middle of the pairs of shops."""
        return float(np.mean(getattr(self, who)))

    def ends(self, who: str) -> tuple[float, float]:
        """The ends of a reading's interval, or the lowest and highest pair of shops."""
        if who in ("others", "same"):
            pairs = getattr(self, who)
            return float(pairs.min()), float(pairs.max())
        found: tuple[float, float] = getattr(self, f"{who}_interval", _NONE)
        return found


class Twins(Chart):
    """Bars from zero for the readings, a dot for each pair of shops."""

    size = (8.0, 4.5)
    margins = (14.5, 2.0, 3.0, 3.4)

    def reach(self, data: TwoShops) -> list[Reach]:
        numbers = [number for who in _PLACES for number in (data.value(who), *data.ends(who))]
        low, high = float(np.nanmin([*numbers, 0.0])), float(np.nanmax([*numbers, 0.0]))
        return [((low, high + 0.06 * (high - low)), None)]

    def build(self, data: TwoShops) -> None:
        panel, letter = self.panels[0], style.current().text
        self.label(panel)
        panel.grid(False, axis="y")
        panel.set(ylim=(6.05, -0.6), yticks=[])
        panel.axvline(0, color=EDGE, lw=1.2)
        panel.axhline(3.68, color=EDGE, lw=0.8, xmin=-0.3, clip_on=False)
        panel.annotate(
            _("Orders gained per 1,000 visits that the coin sends to the shelf"), (0, 1),
            (-13.8 * letter, 0.8 * letter), xycoords="axes fraction", textcoords="offset points",
            color=QUIET, size=letter * 0.95, va="bottom",
        )  # fmt: skip
        self.truth_line = self.moving(panel.axvline(0, color=INK, lw=1.1, ls=(0, (3, 3)), zorder=1))
        for who in _PLACES:
            self._name(panel, who, letter)
        readings = [who for who in _PLACES if who not in ("others", "same")]
        self.bars = {who: self._bar(panel, who) for who in readings}
        self.whiskers = {who: self.whisker(panel) for who in ("dashboard", "coin")}
        self.clouds = {who: self._cloud(panel, who) for who in ("others", "same")}
        self.numbers = {who: self._number(panel, who, letter) for who in _PLACES}

    def _name(self, panel: Any, who: str, letter: float) -> None:
        name, note = _words()[who]
        looks: dict[str, Any] = {"xycoords": panel.get_yaxis_transform(), "va": "center"}
        looks |= {"textcoords": "offset points", "annotation_clip": False}
        place = (0, _PLACES[who])
        bold: dict[str, Any] = {"color": _COLOURS[who], "weight": "bold", "size": letter}
        quiet: dict[str, Any] = {"color": QUIET, "size": letter * 0.8}
        panel.annotate(name, place, (-13.8 * letter, 0.42 * letter), **bold, **looks)
        panel.annotate(note, place, (-13.8 * letter, -0.72 * letter), **quiet, **looks)

    def _bar(self, panel: Any, who: str) -> Any:
        thick = 0.32 if who == "clickers" else _BAR
        return self.moving(panel.barh([_PLACES[who]], [0], thick, color=_COLOURS[who], zorder=2)[0])

    def _cloud(self, panel: Any, who: str) -> Any:
        mark: dict[str, Any] = {"color": _COLOURS[who], "ms": 6 * style.current().scale}
        mark |= {"mec": "white", "mew": 0.6, "alpha": 0.85, "zorder": 3, "clip_on": False}
        return self.moving(panel.plot([], [], "o", **mark)[0])

    def _number(self, panel: Any, who: str, letter: float) -> Any:
        words = self.letters(panel, 0, _PLACES[who], va="center", ha="left", zorder=6)
        words.set(size=letter * 1.05, weight="bold", color=_COLOURS[who])
        words.set_bbox({"facecolor": "white", "linewidth": 0, "pad": 1.2, "alpha": 0.85})
        return words

    def place(self, data: TwoShops) -> None:
        for who, bar in self.bars.items():
            bar.set_width(np.nan_to_num(data.value(who)))
        for who, whisker in self.whiskers.items():
            for line in whisker:
                line.set_data(data.ends(who), [_PLACES[who]] * 2)
        for who, cloud in self.clouds.items():
            pairs = getattr(data, who)
            # spread up and down so that dots on one spot can be told apart; the height says nothing
            cloud.set_data(pairs, _PLACES[who] + 0.07 * ((np.arange(pairs.size) * 3) % 7 - 3))
        gap = 0.014 * float(np.ptp(self.panels[0].get_xlim()))
        for who, words in self.numbers.items():
            values = [data.value(who), *data.ends(who), 0.0]
            words.set_x(float(np.nanmax(values)) + gap)
            words.set_text(_number_words(who, data))
        self.truth_line.set_xdata([data.truth] * 2)

    def headline(self, data: TwoShops) -> str:
        return f"{_clickers_said(data)} {_shops_said(data)}"

    def alt(self, data: TwoShops) -> str:
        told = [
            _("{name}, {note}: {number}.").format(
                name=_words()[who][0], note=_words()[who][1], number=_alt_words(who, data)
            )
            for who in _PLACES
        ]
        return " ".join([_("Bars from zero and dots, orders per 1,000 visits."), *told])

    def table(self, data: TwoShops) -> pd.DataFrame:
        rows = [(*_words()[who], data.value(who), *data.ends(who)) for who in _PLACES]
        columns = [_("reading"), _("how"), _("orders per 1,000 visits"), _("from"), _("to")]
        return pd.DataFrame(rows, columns=columns)


def _words() -> dict[str, tuple[str, str]]:
    return {
        "dashboard": (_("The dashboard"), _("clicked, less did not click")),
        "clickers": (_("The truth, clickers"), _("what the click itself did")),
        "coin": (_("The experiment"), _("shown, less not shown")),
        "truth": (_("The truth"), _("in all of these visits")),
        "others": (_("Two shops"), _("other shoppers in each")),
        "same": (_("Twin shops"), _("the same shoppers in both")),
    }


def _clickers_said(data: TwoShops) -> str:
    low, high = data.dashboard_interval
    if not np.isfinite(data.dashboard):
        return _("No shelf in either shop: nothing to click, and nothing gained.")
    if low <= data.clickers <= high:
        sentence = _(
            "About clickers the dashboard says {dashboard}, the truth {clickers}: within its luck."
        )
    else:
        sentence = _("About clickers the dashboard says {dashboard}, the truth only {clickers}.")
        if data.clickers > high:
            sentence = _(
                "About clickers the dashboard says {dashboard}, the truth even {clickers}."
            )
    return sentence.format(dashboard=_orders(data.dashboard), clickers=_orders(data.clickers))


def _shops_said(data: TwoShops) -> str:
    if data.others.size == 1:
        sentence = _("Two shops with other shoppers differ by {others}, twin shops by {same}.")
    else:
        sentence = _("Pairs of shops with other shoppers differ by {others}, twin shops by {same}.")
    return sentence.format(others=_range(data.ends("others")), same=_range(data.ends("same")))


def _number_words(who: str, data: TwoShops) -> str:
    if who in ("others", "same"):
        return ""
    known = np.isfinite(data.value(who))
    return _orders(data.value(who)) if known else _("nothing to click")


def _alt_words(who: str, data: TwoShops) -> str:
    low, high = (_orders(end) for end in data.ends(who))
    if who in ("others", "same"):
        sentence = _("{count} pairs from {low} to {high}")
        return sentence.format(count=getattr(data, who).size, low=low, high=high)
    said = _number_words(who, data)
    if not np.isfinite(data.ends(who)[0]):
        return said
    return _("{said} (95 % interval {low} to {high})").format(said=said, low=low, high=high)


def _range(ends: tuple[float, float]) -> str:
    low, high = (_orders(end) for end in ends)
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def _orders(value: float) -> str:
    """Orders to one decimal, as many as the pictures let one tell apart."""
    said = f"{value:.1f}".replace("-", "−")
    return "0" if said in {"0.0", "−0.0"} else said
