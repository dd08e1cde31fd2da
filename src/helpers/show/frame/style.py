"""How large everything is: for a desk, or for the projector of a classroom."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any
from weakref import WeakSet

import matplotlib

from helpers.show.frame.palette import EDGE, INK, PAPER, QUIET, RULE


@dataclass(frozen=True)
class Style:
    """Sizes of one way of showing.

    text is the size of a picture's letters (points), scale how many times a picture is larger than
    at a desk, dots how many of its own dots a moving picture has to the inch.
    """

    name: str
    text: float
    scale: float
    dots: int = 100

    @property
    def growth(self) -> float:
        """How many times larger letters are than at a desk."""
        return self.text / DESK.text

    def rules(self) -> AbstractContextManager[None]:
        """The matplotlib settings of this style, for as long as a picture is built."""
        return matplotlib.rc_context(_settings(self))


DESK = Style("desk", text=10.5, scale=1.0)
PROJECTOR = Style("projector", text=16.5, scale=1.3)

#: Dots of the page to a figure's inch.
PAGE_DOTS = 100

_now = PROJECTOR if os.environ.get("FIFTEEN_KEYS_STYLE") == PROJECTOR.name else DESK
_watchers: WeakSet["Watcher"] = WeakSet()


class Watcher:
    """Somebody who is told when the style changes."""

    def __init__(self, told: Callable[[], None]) -> None:
        self.told = told
        _watchers.add(self)


def projector() -> None:
    """Large type for the classroom: pictures and explorers, earlier and later ones."""
    _change(PROJECTOR)


def desk() -> None:
    """Back to the size for one reader at a desk."""
    _change(DESK)


def current() -> Style:
    """The style in force."""
    return _now


def _change(style: Style) -> None:
    global _now
    if style == _now:
        return
    _now = style
    for watcher in list(_watchers):
        watcher.told()


def _settings(style: Style) -> Any:
    return {
        "figure.facecolor": PAPER,
        "font.family": "sans-serif",
        "font.sans-serif": ["DejaVu Sans"],
        "font.size": style.text,
        # Two dollar signs are two amounts, no formula.
        "text.parse_math": False,
        "axes.labelsize": style.text * 0.92,
        "xtick.labelsize": style.text * 0.92,
        "ytick.labelsize": style.text * 0.92,
        "text.color": INK,
        "axes.labelcolor": QUIET,
        "xtick.color": QUIET,
        "ytick.color": QUIET,
        "axes.edgecolor": EDGE,
        "axes.linewidth": 0.9 * style.scale,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
        "axes.axisbelow": True,
        "axes.grid": True,
        "grid.color": RULE,
        "grid.linewidth": 0.9 * style.scale,
        "xtick.major.size": 0,
        "ytick.major.size": 0,
        "xtick.major.pad": style.text * 0.55,
        "ytick.major.pad": style.text * 0.55,
        "axes.titlepad": style.text,
        # A title that stays there: else each drawing measures all ticks to find its height.
        "axes.titley": 1.0,
        "lines.linewidth": 2.4 * style.scale,
        "lines.solid_capstyle": "round",
        "svg.hashsalt": "fifteen keys",
        "path.simplify": True,
    }
