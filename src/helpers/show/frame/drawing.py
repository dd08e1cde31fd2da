"""A figure in two layers: what stays is drawn once and kept, what moves is drawn over it."""

from collections.abc import Iterable
from typing import Any, TypeVar

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.axes import spread
from helpers.show.frame.lettering import Canvas
from helpers.show.frame.palette import INK, QUIET
from helpers.words import _

SomeArtist = TypeVar("SomeArtist", bound=Artist)
Margins = tuple[float, float, float, float]


class Drawing:
    """The tools a chart is built with, and the two layers."""

    #: What the corner says of the data; a chart of published figures says where these are from.
    origin = _("synthetic data")

    def begin(self, size: tuple[float, float], margins: Margins, grid: tuple[int, int]) -> None:
        """An empty figure of a size (inches at a desk) with margins (letter heights) and panels."""
        now = style.current()
        width, height = (side * now.scale for side in size)
        self.drawn_in = now
        self.movers: list[Artist] = []
        self.ground: Any = None
        self.whole = Figure(figsize=(width, height), dpi=now.dots)
        self.canvas = Canvas(self.whole)
        room = _room(margins, width, height)
        self.panels: list[Axes] = list(np.ravel(self.whole.subplots(*grid, gridspec_kw=room)))
        small: dict[str, Any] = {"size": now.text * 0.78, "color": QUIET, "style": "italic"}
        self.whole.text(0.995, 0.01, self.origin, ha="right", va="bottom", **small)

    def moving(self, artist: SomeArtist) -> SomeArtist:
        """Announce an artist that is drawn again at each step."""
        artist.set_animated(True)
        self.movers.append(artist)
        return artist

    def letters(self, panel: Axes, x: float, y: float, words: str = "", **looks: Any) -> Any:
        """Words that move, at a place given in the panel's units."""
        return self.moving(panel.text(x, y, words, **looks))

    def whisker(self, panel: Axes) -> list[Any]:
        """An interval that moves: its dark line, and a white one beneath that sets it off."""
        now = style.current()
        lines = []
        for order, (colour, width) in enumerate((("white", 2.5), (INK, 1.7))):
            thick, tall = width * now.scale, now.text + (width - 1.7) * now.scale
            drawn = panel.plot([], [], color=colour, lw=thick, marker="|", zorder=4 + order)[0]
            drawn.set(markeredgewidth=thick, markersize=tall)
            lines.append(self.moving(drawn))
        return lines

    def label(
        self, panel: Axes, x: str = "", y: str = "", units: tuple[str, str] = ("", "")
    ) -> None:
        """Name both axes, the upright one above its end, and write ticks with their units."""
        panel.set_xlabel(x)
        panel.set_title(y, loc="left", size=style.current().text * 0.92, color=QUIET)
        # No name beside the upright axis: where none can stand, no ticks are measured for it.
        panel.yaxis.set_label_coords(0, 0.5)
        for axis, unit in ((panel.xaxis, units[0]), (panel.yaxis, units[1])):
            axis.set_major_locator(MaxNLocator(6, steps=[1, 2, 5, 10]))
            axis.set_major_formatter(_ticks(unit))

    def letter(self, panel: Axes) -> float:
        """The height of a letter as a share of the panel's height."""
        inches = panel.get_position().height * self.whole.get_figheight()
        return style.current().text / 72 / inches

    def name_ends(self, panel: Axes, words: Iterable[Any], heights: Iterable[float]) -> None:
        """Put words beside the right end of lines that end at these heights, none on another."""
        gap = 1.35 * self.letter(panel) * float(np.ptp(panel.get_ylim()))
        left, right = panel.get_xlim()
        for letters, height in zip(words, spread(heights, gap), strict=True):
            letters.set_position((right + 0.015 * (right - left), height))

    def pixels(self) -> np.ndarray:
        """The picture as rows x columns x (red, green, blue, alpha)."""
        if self.ground is None:
            self.canvas.draw()
            self.ground = self.canvas.copy_from_bbox(self.whole.bbox)
        else:
            self.canvas.restore_region(self.ground)
        renderer = self.canvas.get_renderer()
        for artist in sorted(self.movers, key=lambda mover: mover.get_zorder()):
            artist.draw(renderer)
        return np.array(self.canvas.buffer_rgba())


def _room(margins: Margins, width: float, height: float) -> dict[str, float]:
    left, right, top, bottom = (style.current().text / 72 * margin for margin in margins)
    across = {"left": left / width, "right": 1 - right / width}
    return across | {"top": 1 - top / height, "bottom": bottom / height}


def _ticks(unit: str) -> FuncFormatter:
    short = unit if len(unit) == 1 else ""
    return FuncFormatter(lambda value, _place: amount(value, short))
