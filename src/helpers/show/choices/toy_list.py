"""What a list of toys sells: which toys are taken, and what each ranking leaves."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount, amounts
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS
from helpers.words import _

NAMED = 3
"""Toys that are named in the picture: those taken most often."""
ALL_TOYS = 7000.0
"""Area of a dot that all toys taken would fill, in square points."""


@dataclass(frozen=True)
class ToyList:
    """One ranking of a list of toys, on average over luck.

    user_weight: of the child's value in the ranking. names, stars, parents (how much parents
    want it, log-odds), share (of the toys taken): a value a toy. weights, left: what each weight
    leaves, $ a hundred visits. taken (share of visits), returned (share of toys taken), mean_stars
    (of toys taken): at this setting.
    """

    user_weight: float
    names: tuple[str, ...]
    stars: np.ndarray
    parents: np.ndarray
    share: np.ndarray
    weights: np.ndarray
    left: np.ndarray
    taken: float
    returned: float
    mean_stars: float

    @property
    def here(self) -> float:
        """What this setting leaves, $ a hundred visits."""
        return float(np.interp(self.user_weight, self.weights, self.left))

    @property
    def best(self) -> float:
        """The weight that leaves most."""
        return float(self.weights[self.left.argmax()])

    @property
    def most(self) -> np.ndarray:
        """The toys taken most often, by their place in names."""
        return np.argsort(-self.share, kind="stable")[:NAMED]

    @property
    def best_rated(self) -> np.ndarray:
        """Which toys belong to the third with the most stars: true or false."""
        best = np.argsort(-self.stars, kind="stable")[: self.stars.size // 3]
        return np.isin(np.arange(self.stars.size), best)


class ToyListChart(Chart):
    """Left a dot a toy, as large as its share of the sales; right what each weight leaves."""

    size = (9.6, 4.3)
    margins = (4.2, 2.0, 2.8, 3.8)
    grid = (1, 2)

    def frame(self, data: ToyList) -> Any:
        return data.names, tuple(data.stars), tuple(data.parents)

    def reach(self, data: ToyList) -> list[Reach]:
        low, high = data.parents.min(), data.parents.max()
        return [(None, (low - 0.15, high + 0.3)), (None, [*data.left, 0.0])]

    def build(self, data: ToyList) -> None:
        self.whole.subplots_adjust(wspace=0.24)
        left, right = self.panels
        self.label(left, _("Stars given by children"), _("How much parents want it (log-odds)"))
        title = _("Left of a hundred visits, after returns")
        self.label(right, _("Weight of the child in the ranking"), title, ("", "$"))
        left.set_xlim(data.stars.min() - 0.2, 5.1)
        right.set_xlim(-0.02, 1.02)
        paint = np.where(data.best_rated, MEANINGS["dashboard"], MEANINGS["estimate"])
        looks: dict[str, Any] = {"color": list(paint), "alpha": 0.75, "lw": 1.2, "zorder": 3}
        self.dots = self.moving(left.scatter(data.stars, data.parents, s=1, **looks))
        line: dict[str, Any] = {"color": INK, "lw": 1.4, "ls": (0, (4, 3)), "zorder": 2}
        self.mean = self.moving(left.axvline(0, ymax=0.84, **line))
        self._build_words(left)
        self.curve = self.moving(right.plot([], [], color=MEANINGS["estimate"], zorder=3)[0])
        upright: dict[str, Any] = {"color": EDGE, "lw": 1.2, "ls": (0, (2, 3)), "zorder": 1}
        self.upright = self.moving(right.axvline(0, **upright))
        self._build_marks(right)

    def _build_words(self, panel: Any) -> None:
        """In the corners where no toys are: few stars and few parents' wishes, and the top."""
        tall = 1.4 * self.letter(panel)
        white = {"facecolor": "white", "linewidth": 0, "pad": 1.0}
        looks: dict[str, Any] = {"transform": panel.transAxes, "zorder": 7, "bbox": white}
        self.names = [
            self.letters(panel, 0.03, 0.04 + tall * (NAMED - row), **looks)
            for row in range(NAMED + 1)
        ]
        self.names[0].set(text=_("taken most often"), weight="bold")
        paint = MEANINGS["dashboard"]
        best = self.letters(panel, 0.98, 0.97, ha="right", va="top", color=paint, **looks)
        best.set(text=_("the third with most stars"), weight="bold")
        top: dict[str, Any] = {"transform": panel.get_xaxis_transform(), "va": "top"}
        self.mean_word = self.letters(panel, 0, 0.9, ha="center", zorder=7, **top)

    def _build_marks(self, panel: Any) -> None:
        size = 9 * style.current().scale
        looks: dict[str, Any] = {"ms": size, "mec": "white", "clip_on": False}
        self.dot = self.moving(panel.plot([], [], "o", color=INK, zorder=6, **looks)[0])
        blue = MEANINGS["estimate"]
        self.peak = self.moving(panel.plot([], [], "v", color=blue, zorder=5, **looks)[0])

    def place(self, data: ToyList) -> None:
        scale = style.current().scale ** 2
        self.dots.set_sizes(ALL_TOYS * scale * data.share)
        self.mean.set_xdata([data.mean_stars] * 2)
        self.mean_word.set_text(_("on average {n}").format(n=f"{data.mean_stars:.1f}"))
        self.mean_word.set_x(data.mean_stars)
        self._place_names(data)
        self.curve.set_data(data.weights, data.left)
        self.upright.set_xdata([data.user_weight] * 2)
        self.dot.set_data([data.user_weight], [data.here])
        self.peak.set_data([data.best], [data.left.max()])

    def _place_names(self, data: ToyList) -> None:
        for words, toy in zip(self.names[1:], data.most, strict=True):
            words.set_text(f"{data.names[toy]} {amount(round(100 * data.share[toy]), '%')}")
        rims = np.where(np.isin(np.arange(data.stars.size), data.most), INK, "white")
        self.dots.set_edgecolor(list(rims))

    def headline(self, data: ToyList) -> str:
        here, most = amounts([data.here, float(data.left.max())], "$")
        told = _(
            "With the child at {weight} in the ranking, a hundred visits leave {left}; the toys "
            "taken have {stars} stars."
        ).format(
            weight=f"{data.user_weight:.2f}",
            left=here,
            stars=f"{data.mean_stars:.1f}",
        )
        more = _("Most is left at {best}: {most}.")
        return f"{told} " + more.format(best=f"{data.best:.2f}", most=most)

    def alt(self, data: ToyList) -> str:
        told = [
            _("{toy} with {share}").format(
                toy=data.names[toy], share=amount(round(100 * data.share[toy]), "%")
            )
            for toy in data.most
        ]
        return _(
            "Two panels. Left, a dot a toy by its stars and by how much parents want it, as "
            "large as its share of the toys taken; most often taken: {most}. The third with the "
            "most stars makes {best} of them; {taken} of the visits take a toy, {back} of the toys "
            "come back. Right, what is left of a hundred visits by the weight of the child in the "
            "ranking: {none} at 0, {top} at {at}, {whole} at 1."
        ).format(
            most=", ".join(told),
            best=amount(round(100 * data.share[data.best_rated].sum()), "%"),
            taken=amount(round(100 * data.taken), "%"),
            back=amount(round(100 * data.returned), "%"),
            none=amount(float(data.left[0]), "$"),
            top=amount(float(data.left.max()), "$"),
            at=f"{data.best:.2f}",
            whole=amount(float(data.left[-1]), "$"),
        )

    def table(self, data: ToyList) -> pd.DataFrame:
        rows = pd.DataFrame(
            {
                _("toy"): data.names,
                _("stars"): data.stars,
                _("how much parents want it"): data.parents,
                _("share of toys taken, %"): (100 * data.share).round(1),
            }
        )
        return rows.sort_values(_("stars"), ascending=False, ignore_index=True)
