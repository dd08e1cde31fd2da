"""The panel of the expectation survey: who is in it, who is improved when, and their moods.

The panel's customers are none of the people of a world: they have luck of their own, and the tables
of visits, orders and money know nothing of them.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.world import MOST_WEEKS, World

PANELISTS = 960
EVERY = 6
"""Weeks from one time of being asked to the next: each week a sixth of the panel answers."""
LAUNCH, HELD_UNTIL = 26, 78
"""Weeks in which orders improve for the first half of the panel, and for the half held out."""
TASTE, TEMPER = 0.8, 0.9
"""How people differ in what they call good, and in how easily they are pleased: points."""
SLIP = 1.0
"""By how much one answer differs from another of the same person, in points."""
LASTING, MOOD = 0.9, 0.25
"""Share of the public's mood that lasts a week, and its spread in points."""


@dataclass(frozen=True)
class Panel:
    """A row a panelist: improved_from (week), taste, temper (points).

    mood: of everybody, points a week. slips: of each week's answers to the three questions, weeks
    by those who answer by questions (points).
    """

    improved_from: np.ndarray
    taste: np.ndarray
    temper: np.ndarray
    mood: np.ndarray
    slips: np.ndarray


def panel(world: World) -> Panel:
    """Return the panel; worked out once for a world."""
    if "expectation panel" not in world.kept:
        world.kept["expectation panel"] = _drawn(world)
    return world.kept["expectation panel"]


def _drawn(world: World) -> Panel:
    luck = {name: world.luck.stream(f"panel {name}") for name in ("lot", "taste", "temper")}
    # The lot is drawn among those who answer in the same weeks, so that both halves always do.
    lot = np.argsort(luck["lot"].random((PANELISTS // EVERY, EVERY)), axis=0) % 2
    return Panel(
        improved_from=np.where(lot.ravel() == 0, LAUNCH, HELD_UNTIL),
        taste=TASTE * luck["taste"].standard_normal(PANELISTS),
        temper=TEMPER * luck["temper"].standard_normal(PANELISTS),
        mood=MOOD * _lasting(world),
        slips=SLIP * np.stack([_slips(world, week) for week in range(world.weeks)]),
    )


def _lasting(world: World) -> np.ndarray:
    shocks = world.luck.stream("panel mood").standard_normal(MOST_WEEKS)[: world.weeks]
    mood = np.empty(world.weeks)
    level = shocks[0]
    for week, shock in enumerate(shocks):
        level = LASTING * level + np.sqrt(1 - LASTING**2) * shock if week else shock
        mood[week] = level
    return mood


def _slips(world: World, week: int) -> np.ndarray:
    luck = world.luck.stream("panel answers", year=week)
    return luck.standard_normal((PANELISTS // EVERY, 3))
