"""What an area of the company makes shoppers feel."""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.world import World


@dataclass(frozen=True)
class Felt:
    """What an area does to everybody, beyond the store as it is: arrays with a value a week.

    quality: added to delivered quality (log-odds of buying at 0.15 a unit; expectations follow).
    traffic: log of what multiplies everybody's visits. wish: log-odds added to every visit's wish
    to buy. leaving: log of what multiplies the hazard of leaving. cents: cost added to the
    indirect cost, cents a week and person living in the world.
    """

    quality: np.ndarray
    traffic: np.ndarray
    wish: np.ndarray
    leaving: np.ndarray
    cents: np.ndarray


def nothing(world: World) -> Felt:
    """Return an area that changes nothing."""
    none = np.zeros(world.weeks)
    return Felt(none, none, none, none, none)


def approach(target: np.ndarray, speed: float) -> np.ndarray:
    """Return what follows a target from 0, closing a share of the gap each week.

    Source: Helson (1964), adaptation level.

    >>> approach(np.array([1.0, 1.0]), 0.5)
    array([0.5 , 0.75])
    """
    level = 0.0
    levels = np.empty(len(target))
    for week, goal in enumerate(target):
        level += speed * (goal - level)
        levels[week] = level
    return levels
