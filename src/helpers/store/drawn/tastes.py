"""Two tastes: what kind of store a person would like best, and the towns where stores were tried.

A position is a place on one line: at 0 a short list, found and bought in a minute; at 1 everything
that exists, with advice. Today's store is in the middle.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.luck import DISTRICT
from helpers.store.drawn.nature import Nature
from helpers.store.drawn.world import World

QUICK, CHOOSY = "the quick", "the choosy"
IDEALS = {QUICK: 0.0, CHOOSY: 1.0}
"""Where each segment would like the store to stand."""
SEGMENTS = tuple(IDEALS)
TRIED = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Positions of the regional test."""
TOWNS, SHOPPERS = 40, 1000
"""Towns in it, and shoppers asked in each."""
TOWN_SPREAD = 0.08
"""Standard deviation of what sets a town apart, log-odds of buying."""


@dataclass(frozen=True)
class Towns:
    """The luck of the test, drawn once. Towns; or towns by shoppers.

    position: by lot, eight towns each. level: what sets a town apart, log-odds. kind: uniform,
    below the share of the quick for a quick shopper. need: what liking must overcome to buy,
    log-odds. mood: standard normal, of the mark.
    """

    position: np.ndarray
    level: np.ndarray
    kind: np.ndarray
    need: np.ndarray
    mood: np.ndarray


def taste_draws(world: World) -> np.ndarray:
    """Return the draw that gives each person a taste: uniform, a value a person."""
    if "taste draws" not in world.kept:
        districts = range(-(-world.people // DISTRICT))
        draws = [
            world.luck.stream("tastes", world.first_district + district).random(DISTRICT)
            for district in districts
        ]
        world.kept["taste draws"] = np.concatenate(draws)[: world.people]
    return world.kept["taste draws"]


def are_choosy(draws: np.ndarray, nature: Nature) -> np.ndarray:
    """Return who belongs to the choosy: true or false; all others are the quick.

    >>> are_choosy(np.array([0.1, 0.9]), Nature()).tolist()
    [False, True]
    """
    return draws >= nature.quick_share


def towns(world: World) -> Towns:
    """Return the luck of the towns where positions were tried; drawn once."""
    if "position towns" not in world.kept:
        lot = world.luck.stream("position lot").permutation(np.repeat(TRIED, TOWNS // len(TRIED)))
        luck = world.luck.stream("position towns")
        level = TOWN_SPREAD * luck.standard_normal(TOWNS)
        kind, chance = luck.random((2, TOWNS, SHOPPERS))
        mood = luck.standard_normal((TOWNS, SHOPPERS))
        need = np.log(chance) - np.log1p(-chance)
        world.kept["position towns"] = Towns(lot, level, kind, need, mood)
    return world.kept["position towns"]
