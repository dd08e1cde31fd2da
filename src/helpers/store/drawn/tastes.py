"""Two tastes: what kind of store a person would like best, and the towns where stores were tried.

A position is a place on one line: at 0 a short list, found and bought in a minute; at 1 everything
that exists, with advice. Today's store is in the middle.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.luck import DISTRICT
from helpers.store.drawn.nature import Nature
from helpers.store.drawn.people import People, settle
from helpers.store.drawn.world import World

QUICK, CHOOSY = "the quick", "the choosy"
IDEALS = {QUICK: 0.0, CHOOSY: 1.0}
"""Where each segment would like the store to stand."""
SEGMENTS = tuple(IDEALS)
TRIED = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Positions of the regional test."""
ALIKE = 5
"""People alike in what they buy, among whom tastes are dealt evenly."""
HORIZON, OPENING, LATEST, STAY = 104, 0.6, 80, 91
"""Weeks looked at; share of people who are there at once; the latest come so late; usual stay."""
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
    """Return the draw that gives each person a taste: uniform, a value a person.

    Tastes have nothing to do with how much people buy, not even by luck: among five people of a
    district who are alike in that, the draws are spread evenly.
    """
    if "taste draws" not in world.kept:
        districts = range(-(-world.people // DISTRICT))
        draws = [_dealt(world, world.first_district + district) for district in districts]
        world.kept["taste draws"] = np.concatenate(draws)[: world.people]
    return world.kept["taste draws"]


def _dealt(world: World, district: int) -> np.ndarray:
    people = settle(world.luck, world.nature, district)
    luck = world.luck.stream("tastes", district)
    alike = (DISTRICT // ALIKE, ALIKE)
    place = luck.permuted(np.broadcast_to(np.arange(ALIKE), alike), axis=1)
    draws, by_orders = np.empty(DISTRICT), np.argsort(_orders_to_come(people), kind="stable")
    draws[by_orders] = ((place + luck.random(alike)) / ALIKE).ravel()
    return draws


def _orders_to_come(people: People) -> np.ndarray:
    """Return roughly how much each person will order in two years, on a log scale."""
    late = LATEST * np.clip((people.arrival - OPENING) / (1 - OPENING), 0, 1)
    weeks = np.minimum(HORIZON - late, STAY * people.patience / people.leaving_rate)
    return np.log(people.visit_rate * np.maximum(weeks, 1)) + people.intent


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
