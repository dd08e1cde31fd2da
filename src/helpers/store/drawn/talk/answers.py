"""The luck of the customer survey: whom it asks, what mood it meets, who answers.

A wave goes out at the end of each quarter; a person's luck of a wave is drawn whether or not they
are customers then.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.luck import DISTRICT, YEAR
from helpers.store.drawn.people import People
from helpers.store.drawn.world import World

QUARTER = 13
_WAVES = YEAR // QUARTER
_UNIFORMS = ("asked", "answered", "phoned")
_NORMALS = ("mood", "grade")
BY_VISITS, BY_INTENT, OWN = 0.55, 0.30, 0.72
"""What makes a person content with stores: visits, the wish to buy, and what nobody sees."""


@dataclass(frozen=True)
class Answers:
    """People by waves. asked, answered, phoned: uniforms. mood, grade: standard normals."""

    asked: np.ndarray
    answered: np.ndarray
    phoned: np.ndarray
    mood: np.ndarray
    grade: np.ndarray


def survey_weeks(world: World) -> np.ndarray:
    """Return the weeks in which the survey goes out: the last one of each quarter."""
    return np.arange(QUARTER - 1, world.weeks, QUARTER)


def survey_luck(world: World) -> Answers:
    """Return the luck of all waves; worked out once for a world."""
    if "survey luck" not in world.kept:
        drawn = {name: _draws(world, name, normal=False) for name in _UNIFORMS}
        drawn |= {name: _draws(world, name, normal=True) for name in _NORMALS}
        world.kept["survey luck"] = Answers(**drawn)
    return world.kept["survey luck"]


def contentment(world: World) -> np.ndarray:
    """Return how content each person is by nature, about standard normal: a value a person."""
    if "contentment" not in world.kept:
        own = np.concatenate(
            [world.luck.stream("contentment", d).standard_normal(DISTRICT) for d in _here(world)]
        )[: world.people]
        world.kept["contentment"] = _seen(world.population) + OWN * own
    return world.kept["contentment"]


def _seen(people: People) -> np.ndarray:
    visits = (np.log(people.visit_rate) + 1.45) / 0.87
    return BY_VISITS * visits.clip(-2.5, 2.5) + BY_INTENT * (people.intent / 0.8).clip(-2.5, 2.5)


def _draws(world: World, name: str, normal: bool) -> np.ndarray:
    years = range(-(-world.weeks // YEAR))
    rows = [
        np.hstack([_year(world, name, d, year, normal) for year in years]) for d in _here(world)
    ]
    return np.concatenate(rows)[: world.people]


def _year(world: World, name: str, district: int, year: int, normal: bool) -> np.ndarray:
    stream = world.luck.stream(f"survey {name}", district, year)
    shape = (DISTRICT, _WAVES)
    return stream.standard_normal(shape) if normal else stream.random(shape)


def _here(world: World) -> range:
    return range(world.first_district, world.first_district - (-world.people // DISTRICT))
