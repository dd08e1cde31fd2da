"""A map of brands and words within a panel: equal scales, the origin in the middle."""

import math
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import pandas as pd

from helpers.show.brand.words_apart import apart
from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.drawing import Drawing
from helpers.show.frame.palette import EDGE, INK, QUIET, SPARE
from helpers.words import _

OURS = SPARE[0]
_LETTER, _BOLD = 0.6, 1.15
"""Width of a letter on average, as a share of its height; how much wider a bold one is."""
_STEP, _ROOM = 1.25, 1.2
"""The map's scale goes in steps, so that it stands still for small moves; room at its edges."""


class Mapped(Protocol):
    """What a map is drawn from: coordinates by dimension, and how much they are worth."""

    @property
    def rows(self) -> pd.DataFrame: ...

    @property
    def columns(self) -> pd.DataFrame: ...

    @property
    def chi_square(self) -> float: ...

    @property
    def freedom(self) -> int: ...

    @property
    def p_value(self) -> float: ...

    @property
    def inertia(self) -> float: ...

    @property
    def shares(self) -> pd.Series: ...


@dataclass(frozen=True)
class BrandPoints:
    """A map, whose brand is ours, and where that brand would lie later (two numbers, or None)."""

    found: Mapped
    ours: str
    later: np.ndarray | None = None

    @property
    def points(self) -> np.ndarray:
        """Ours, the other brands, the words: a row each, two dimensions."""
        rows = self.found.rows.reindex(self.names[: len(self.found.rows)])
        both = [_two(rows), _two(self.found.columns)]
        return np.vstack(both)

    @property
    def names(self) -> list[str]:
        """The names of the points: our brand first, so that its name finds room."""
        others = [str(name) for name in self.found.rows.index if name != self.ours]
        return [self.ours, *others, *map(str, self.found.columns.index)]

    def half(self, aspect: float) -> float:
        """Half of what the map must show upwards, in steps; across it shows aspect times that."""
        points = self.points if self.later is None else np.vstack([self.points, self.later])
        far = (np.abs(points) / (aspect, 1.0)).max()
        return float(_STEP ** math.ceil(math.log(_ROOM * far, _STEP)))

    def worth(self) -> str:
        """How much of a map this is, in words."""
        sentence = _("Inertia {inertia}, {share} of it shown; chi-square {chi} on {freedom}, {p}.")
        return sentence.format(
            inertia=amount(self.found.inertia),
            share=amount(round(100 * float(self.found.shares.iloc[:2].sum())), "%"),
            chi=amount(self.found.chi_square),
            freedom=self.found.freedom,
            p=p_in_words(self.found.p_value),
        )


def p_in_words(p_value: float) -> str:
    """A p-value with its name.

    >>> p_in_words(1e-9), p_in_words(0.217)
    ('p below 0.001', 'p = 0.22')
    """
    if p_value < 0.001:
        return _("p below 0.001")
    return _("p = {p:.2g}").format(p=p_value)


class MapLayer:
    """A map in one panel of a drawing: it stays until there is another; what is later moves."""

    def __init__(self, drawing: Drawing, panel: Any, data: BrandPoints) -> None:
        self.drawing, self.panel = drawing, panel
        self.shown: tuple[int, float] | None = None
        self.inches = panel.get_position().size * drawing.whole.get_size_inches() / 2
        self.letter = style.current().text / 72
        panel.grid(False)
        for line in (panel.axhline, panel.axvline):
            line(0, color=EDGE, lw=1.0, zorder=1)
        brands, words = len(data.found.rows), len(data.found.columns)
        paint = [OURS] + [INK] * (brands - 1) + [QUIET] * words
        size = 8 * style.current().scale
        self.dots = [
            panel.plot([], [], "o" if row < brands else "x", color=colour, zorder=4)[0]
            for row, colour in enumerate(paint)
        ]
        for row, dot in enumerate(self.dots):
            dot.set(markersize=size if row < brands else 0.7 * size, markeredgewidth=1.2)
        self.words = [
            panel.text(0, 0, name, color=colour, ha="center", va="center", zorder=5)
            for name, colour in zip(data.names, paint, strict=True)
        ]
        for word in self.words[:brands]:
            word.set_weight("bold")
        self.path = drawing.moving(panel.plot([], [], color=OURS, lw=1.5, zorder=3)[0])
        self.later = drawing.moving(panel.plot([], [], "o", color=OURS, mfc="white", zorder=6)[0])
        self.later.set(markersize=1.15 * size, markeredgewidth=2)

    def place(self, data: BrandPoints) -> None:
        """Move everything to where the data say."""
        aspect = self.inches[0] / self.inches[1]
        seen = (id(data.found), data.half(aspect))
        if seen != self.shown:
            self._place_map(data, data.half(aspect))
            self.shown, self.drawing.ground = seen, None
        for line in (self.path, self.later):
            line.set_visible(data.later is not None)
        if data.later is not None:
            self.path.set_data(*np.column_stack([data.points[0], data.later]))
            self.later.set_data(*data.later[:, None])

    def _place_map(self, data: BrandPoints, half: float) -> None:
        scale, points = self.inches[1] / half, data.points
        across, up = self.inches / scale
        self.panel.set(xlim=(-across, across), ylim=(-up, up))
        lengths = np.array([len(name) for name in data.names], float)
        lengths[: len(data.found.rows)] *= _BOLD
        widths, height = _LETTER * self.letter * lengths, 1.1 * self.letter
        box = (self.inches[0], self.inches[1] - 1.5 * self.letter)
        names = apart(points * scale, widths, height, 0.08 * style.current().scale, box) / scale
        for dot, word, point, name in zip(self.dots, self.words, points, names, strict=True):
            dot.set_data(*point[:, None])
            word.set_position(name)


def _two(coordinates: pd.DataFrame) -> np.ndarray:
    """The first two dimensions; the second is 0 where there is only one."""
    values = coordinates.to_numpy()[:, :2]
    return np.pad(values, ((0, 0), (0, 2 - values.shape[1])))
