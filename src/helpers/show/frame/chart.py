"""A drawing that is made once and then moved: its axes stay, so that the eye can compare.

A lesson's chart says what stays (build), what moves (place), how far its axes must reach (reach),
and the finding in words (headline, alt, table). This class does the rest.
"""

import copy
from collections.abc import Hashable, Iterable, Sequence
from typing import Any, Self

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from helpers.show.frame import axes as limits_of
from helpers.show.frame import png, style
from helpers.show.frame.drawing import Drawing, Margins
from helpers.show.frame.picture import Picture

Reach = tuple[Iterable[float] | None, Iterable[float] | None]

_KEPT = 6
"""Drawings of other frames, and grounds of other axes: who compares goes to and fro."""
_LASTING = {"_aside", "finding"}
"""What belongs to the chart and not to one of its drawings."""


class Chart(Drawing):
    """Base of all charts. A subclass writes build, place, headline, alt and table."""

    #: Width and height at a desk (inches).
    size: tuple[float, float] = (8.0, 4.2)
    #: Left, right, top and bottom margin, in letter heights.
    margins: Margins = (5.0, 2.0, 2.6, 3.6)
    #: Rows and columns of panels.
    grid: tuple[int, int] = (1, 1)
    #: The finding, where the chart cannot find it in the data itself.
    finding: str | None = None

    def __init__(self, data: Any) -> None:
        self.data = data
        self._built = False
        self._aside: dict[Hashable, dict[str, Any]] = {}

    def build(self, data: Any) -> None:
        """Draw what stays, and make what moves (each announced with self.moving)."""
        raise NotImplementedError

    def place(self, data: Any) -> None:
        """Move what moves to where the data say."""
        raise NotImplementedError

    def headline(self, data: Any) -> str:
        """The finding in one sentence, with its number."""
        raise NotImplementedError

    def alt(self, data: Any) -> str:
        """The picture in words, for those who do not see it."""
        raise NotImplementedError

    def table(self, data: Any) -> pd.DataFrame:
        """The numbers that are drawn."""
        raise NotImplementedError

    def reach(self, data: Any) -> Sequence[Reach]:
        """For each panel the x and the y values that must be seen; None leaves an axis alone."""
        return []

    def frame(self, data: Any) -> Hashable:
        """What must stay equal for a move; another frame has a drawing and axes of its own."""
        return None

    def shape(self, data: Any) -> tuple[float, float]:
        """Width and height for these data at a desk (inches)."""
        return self.size

    def move(self, data: Any) -> Self:
        """Show other data, on the same axes wherever these still hold them."""
        if self._built and self.frame(data) != self._drawn_frame:
            self._change_drawing(data)
        self.data = data
        if self._standing():
            self._change_axes()
            self.place(data)
        return self

    def refit(self) -> None:
        """Forget the axes: the next drawing chooses them for its own data."""
        self._built = False
        self._aside = {}

    @property
    def figure(self) -> Figure:
        """The matplotlib figure as it stands."""
        if not self._standing():
            self._draw()
        return self.whole

    def png(self) -> bytes:
        """The picture as a PNG file."""
        return png.encode(self.pixels())

    def pixels(self) -> np.ndarray:
        """The picture as rows x columns x (red, green, blue, alpha)."""
        if not self._standing():
            self._draw()
        return super().pixels()

    def said(self) -> str:
        """The headline over the chart as it stands."""
        return self.finding or self.headline(self.data)

    def picture(self) -> Picture:
        """The chart as it stands now; later moves do not change it."""
        still = copy.copy(self)
        still.refit()
        words = (self.said(), self.alt(self.data), self.table(self.data))
        return Picture(lambda: still.figure, *words)

    def _change_drawing(self, data: Any) -> None:
        """Lay this drawing aside, and take up again the one that these data had, if it is kept."""
        drawing = {name: value for name, value in vars(self).items() if name not in _LASTING}
        self._aside[self._drawn_frame] = drawing
        kept = self._aside.pop(self.frame(data), {"_built": False})
        _forget(self._aside)
        vars(self).update(kept)

    def _change_axes(self) -> None:
        """Fit the axes; where they stand as they once stood, take up the ground of that time."""
        before, ground = tuple(self._limits), self.ground
        if self._fit_axes():
            self._grounds[before] = ground
            _forget(self._grounds)
            self.ground = self._grounds.pop(tuple(self._limits), None)

    def _standing(self) -> bool:
        return self._built and self.drawn_in == style.current()

    def _draw(self) -> None:
        with style.current().rules():
            self.begin(self.shape(self.data), self.margins, self.grid)
            self._limits: list[tuple[Any, Any]] = []
            self._grounds: dict[Hashable, Any] = {}
            self.build(self.data)
            self._fit_axes()
            self.place(self.data)
        self._built, self._drawn_frame = True, self.frame(self.data)

    def _fit_axes(self) -> bool:
        wanted = [(limits_of.span(x), limits_of.span(y)) for x, y in self.reach(self.data)]
        known = self._limits or [(None, None)] * len(wanted)
        self._limits = [
            _fit(panel, before, now)
            for panel, before, now in zip(self.panels, known, wanted, strict=False)
        ]
        return self._limits != known


def _fit(panel: Axes, before: tuple[Any, Any], now: tuple[Any, Any]) -> tuple[Any, Any]:
    x, y = (limits_of.fitting(b, n) if n else b for b, n in zip(before, now, strict=True))
    if x:
        panel.set_xlim(x)
    if y:
        panel.set_ylim(y)
    return (x, y)


def _forget(kept: dict[Hashable, Any]) -> None:
    """Let go what was kept longest, as long as it is too many."""
    while len(kept) > _KEPT:
        del kept[next(iter(kept))]
