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
_TICKS = ((-1, 0), (1, 0), (0, -1), (0, 1))
"""Where marks stand on the axes: left and right, below and above."""
_FOOT = 2.9
"""Letter heights at the map's foot that are kept free for words."""
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
        return " ".join(self.worth_in_two())

    def worth_in_two(self) -> tuple[str, str]:
        """The same in two: what is shown of the differences, and whether they are luck."""
        shown = _("Inertia {inertia}, {share} of it shown;").format(
            inertia=amount(self.found.inertia),
            share=amount(round(100 * float(self.found.shares.iloc[:2].sum())), "%"),
        )
        tested = _("chi-square {chi} on {freedom}, {p}.").format(
            chi=amount(self.found.chi_square),
            freedom=self.found.freedom,
            p=p_in_words(self.found.p_value),
        )
        return shown, tested


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
        self.half = 1.0
        self.inches = panel.get_position().size * drawing.whole.get_size_inches() / 2
        across = self.inches[0] / self.inches[1]
        panel.set(xlim=(-across, across), ylim=(-1, 1), xticks=[0], yticks=[0])
        panel.grid(False)
        for line in (panel.axhline, panel.axvline):
            line(0, color=EDGE, lw=1.0, zorder=1)
        brands, words = len(data.found.rows), len(data.found.columns)
        paint = [OURS] + [INK] * (brands - 1) + [QUIET] * words
        size = 8 * style.current().scale
        self.dots = [
            drawing.moving(panel.plot([], [], "o" if row < brands else "x", color=colour)[0])
            for row, colour in enumerate(paint)
        ]
        for row, dot in enumerate(self.dots):
            dot.set(markersize=size if row < brands else 0.7 * size, markeredgewidth=1.2, zorder=4)
        self.words = [
            drawing.letters(panel, 0, 0, name, color=colour, ha="center", va="center", zorder=5)
            for name, colour in zip(data.names, paint, strict=True)
        ]
        for word in self.words[:brands]:
            word.set_weight("bold")
        self.widths = self._widths()
        self.ticks = [self._tick(across) for across, _up in _TICKS]
        self.path = drawing.moving(panel.plot([], [], color=OURS, lw=1.5, zorder=3)[0])
        self.later = drawing.moving(panel.plot([], [], "o", color=OURS, mfc="white", zorder=6)[0])
        self.later.set(markersize=1.15 * size, markeredgewidth=2)

    def _tick(self, across: int) -> Any:
        """A mark beside an axis; it moves, for the map's scale follows the points."""
        panel = self.panel
        if across:
            looks = {"ha": "center", "va": "top", "transform": panel.get_xaxis_transform()}
        else:
            looks = {"ha": "right", "va": "center", "transform": panel.get_yaxis_transform()}
        size = panel.xaxis.get_ticklabels()[0].get_size()
        return self.drawing.letters(panel, 0, 0, color=QUIET, size=size, **looks)

    def _widths(self) -> np.ndarray:
        """How wide each name is written, inches."""
        pen, dots = self.drawing.canvas.get_renderer(), self.drawing.whole.dpi
        return np.array([word.get_window_extent(pen).width / dots for word in self.words])

    def place(self, data: BrandPoints) -> None:
        """Move everything to where the data say."""
        half = data.half(self.inches[0] / self.inches[1])
        if (id(data.found), half) != self.shown:
            self.shown, self.half = (id(data.found), half), half
            self._place_map(data)
        for line in (self.path, self.later):
            line.set_visible(data.later is not None)
        if data.later is not None:
            self.path.set_data(*np.column_stack([data.points[0], data.later]) / self.half)
            self.later.set_data(*data.later[:, None] / self.half)

    def _place_map(self, data: BrandPoints) -> None:
        points, letter = data.points / self.half, style.current().text / 72
        inch, gap = self.inches[1], 0.08 * style.current().scale
        box = (self.inches[0], inch, inch - _FOOT * letter)
        names = apart(points * inch, self.widths, 1.1 * letter, gap, box) / inch
        for dot, word, point, name in zip(self.dots, self.words, points, names, strict=True):
            dot.set_data(*point[:, None])
            word.set_position(name)
        for (across, up), tick in zip(_TICKS, self.ticks, strict=True):
            mark = round_mark(self.half)
            tick.set_text(amount((across + up) * mark))
            tick.set_x(across * mark / self.half if across else -0.015)
            tick.set_y(up * mark / self.half if up else -0.03)


def round_mark(half: float) -> float:
    """The round number that is marked on a map which shows as much up and down.

    >>> round_mark(0.8), round_mark(0.13)
    (0.5, 0.1)
    """
    size = 10.0 ** math.floor(math.log10(0.9 * half))
    return size * max(step for step in (1, 2, 5) if step * size <= 0.9 * half)


def _two(coordinates: pd.DataFrame) -> np.ndarray:
    """The first two dimensions; the second is 0 where there is only one."""
    values = coordinates.to_numpy()[:, :2]
    return np.pad(values, ((0, 0), (0, 2 - values.shape[1])))
