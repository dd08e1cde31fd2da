"""What the panel of the expectation survey gets, and what it comes to expect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from helpers.store.drawn.talk.expectation_panel import HELD_UNTIL, LAUNCH
from helpers.store.told.areas.felt import approach

if TYPE_CHECKING:
    from helpers.store.run import Run

LIFT = 1.0
"""Delivered quality that the panel's improvement adds."""
POINTS = 1.5
"""Points out of ten that people answer for a unit of quality."""


@dataclass(frozen=True)
class Levels:
    """Weeks by halves of the panel (improved first, held out): quality and what is expected."""

    quality: np.ndarray
    expected: np.ndarray


def levels(run: Run) -> Levels:
    """Return what each half of the panel is delivered and expects, the company's path included."""
    weeks = np.arange(run.world.weeks)[:, None]
    added = LIFT * (weeks >= np.array([LAUNCH, HELD_UNTIL]))
    speed = run.world.nature.adaptation
    used_to = np.column_stack([approach(half, speed) for half in added.T])
    path = run.path
    return Levels(path.quality[:, None] + added, path.expectations[:, None] + used_to)
