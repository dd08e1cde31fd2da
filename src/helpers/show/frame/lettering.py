"""A canvas that keeps what it has lettered: most words of a picture return at its next step.

Half the time of a drawing goes into its letters, and nearly all of them were there a moment ago.
Each line of words is drawn once on a scratch sheet and laid from there, at whole dots.
"""

import math
from functools import lru_cache
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg

_SIZES = 8
"""Sizes of pictures whose renderer is kept; one more is made anew when it is drawn again."""
_KEPT = 2000
"""Lines of words that are kept."""
_EDGE = 2
"""Dots around a line of words: letters may reach over their box by a little."""


class Canvas(FigureCanvasAgg):
    """The Agg canvas, with renderers that know the words they drew, one for each size."""

    def get_renderer(self) -> RendererAgg:
        """The renderer of this size; its picture is the one that was drawn last on any canvas."""
        width, height = self.figure.bbox.size
        self.renderer = _renderer(float(width), float(height), float(self.figure.dpi))
        return self.renderer


class Letterer(RendererAgg):
    """Draws upright opaque words from a store of them; all else as Agg does."""

    def draw_text(
        self,
        gc: Any,
        x: float,
        y: float,
        s: str,
        prop: Any,
        angle: float,
        ismath: Any = False,
        mtext: Any = None,
    ) -> None:
        """Words whose base line starts at x, y (dots from the left and from the top)."""
        colour = gc.get_rgb()
        if ismath or angle or len(colour) != 4 or colour[3] != 1:
            super().draw_text(gc, x, y, s, prop, angle, ismath, mtext)
            return
        sheet, base = _lettered(s, prop.copy(), self.dpi, tuple(colour))
        bottom = round(self.height - y) - base
        self.draw_image(gc, round(x) - _EDGE, bottom, sheet)


@lru_cache(_SIZES)
def _renderer(width: float, height: float, dpi: float) -> Letterer:
    return Letterer(width, height, dpi)


@lru_cache(_KEPT)
def _lettered(words: str, font: Any, dpi: float, colour: Any) -> tuple[np.ndarray, int]:
    """A sheet with these words (rows from the bottom x columns x RGBA), its base line's height."""
    pen = RendererAgg(1, 1, dpi)
    width, height, below = pen.get_text_width_height_descent(words, font, False)
    base = math.ceil(below) + _EDGE
    size = (math.ceil(width) + 2 * _EDGE, math.ceil(height - below) + base + _EDGE)
    pen = RendererAgg(*size, dpi)
    gc = pen.new_gc()
    gc.set_foreground(colour, isRGBA=True)
    pen.draw_text(gc, _EDGE, size[1] - base, words, font, 0)
    return np.ascontiguousarray(np.asarray(pen.buffer_rgba())[::-1]), base
