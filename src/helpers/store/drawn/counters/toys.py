"""The toy counter before any decision: the toys, the households' errands, and their luck.

A toy is made for a child and paid for by a parent. What each of them would give for it, and how
much the child's wish counts in a household, is drawn here; nobody in the store sees the latter.
"""

from dataclasses import dataclass, fields, replace

import numpy as np

from helpers.store.drawn.luck import DISTRICT, YEAR, Luck
from helpers.store.drawn.visits import joined, log_odds
from helpers.store.drawn.world import World

#: What a child and a parent would give for each toy, log-odds; a world moves both a little.
KINDS = {
    "Karaoke robot": (2.4, 0.4),
    "Drum kit": (2.3, 0.1),
    "Slime lab": (2.2, 0.2),
    "Foam blaster": (2.2, 0.6),
    "Water cannon": (2.1, 0.5),
    "Surprise eggs": (2.0, 0.2),
    "Siren truck": (1.9, 0.2),
    "Glitter studio": (1.9, 0.3),
    "Scooter": (1.7, 1.2),
    "Brick castle": (1.7, 1.7),
    "Marble run": (1.6, 1.6),
    "Magic box": (1.6, 1.1),
    "Train set": (1.5, 1.4),
    "Magnet tiles": (1.4, 1.8),
    "Kite": (1.2, 1.2),
    "Puppet stage": (1.1, 1.3),
    "Chess set": (0.7, 1.9),
    "Sewing box": (0.6, 1.6),
    "Globe": (0.6, 1.8),
    "Atlas puzzle": (0.5, 1.9),
    "Herb garden": (0.4, 1.7),
    "Spelling game": (0.3, 2.0),
    "Abacus": (0.2, 1.8),
    "Number cards": (0.1, 1.9),
}
LISTED = 8
"""Toys on the list of an errand: those that suit the child's age and the occasion."""
WITH_A_CHILD = 0.35
"""Share of people who shop with a child."""
ERRAND = 0.08
"""Chance a week that such a person comes to the toy counter."""
UNLIKE = 0.6
"""Spread, in log-odds, of the child's weight from household to household."""


@dataclass(frozen=True)
class Toys:
    """The toys, a row each, in the order of KINDS.

    child, parent: what each would give for it (log-odds). stars: the mean of the children's
    ratings, 1 to 5. list_cents, cost_cents: integers.
    """

    child: np.ndarray
    parent: np.ndarray
    stars: np.ndarray
    list_cents: np.ndarray
    cost_cents: np.ndarray


@dataclass(frozen=True)
class Errands:
    """A row a candidate errand at the toy counter, sorted by person and week.

    person: row in People. number: the person's 1st, 2nd ... candidate. week. toys: the toys that
    suit, errands by LISTED. turn: uniform, by lot the smallest comes first. taste: of each toy,
    and pass_by: of taking nothing (both Gumbel). return_odds: what must be overcome to send the
    toy back (log-odds).
    """

    person: np.ndarray
    number: np.ndarray
    week: np.ndarray
    toys: np.ndarray
    turn: np.ndarray
    taste: np.ndarray
    pass_by: np.ndarray
    return_odds: np.ndarray

    def rows(self, which: np.ndarray) -> "Errands":
        """Return only these rows."""
        return Errands(*(getattr(self, each.name)[which] for each in fields(self)))


def toys_of(world: World) -> Toys:
    """Return the toys of a world; drawn once."""
    if "toys" not in world.kept:
        world.kept["toys"] = _stock(world.luck)
    found: Toys = world.kept["toys"]
    return found


def errands_of(world: World) -> Errands:
    """Return all candidate errands of a world; drawn once."""
    if "toy errands" not in world.kept:
        years = range(-(-world.weeks // YEAR))
        drawn = [_drawn(world.luck, at, year) for at in _districts(world) for year in years]
        whole = Errands(*joined(drawn))
        whole = replace(whole, person=whole.person - world.first_district * DISTRICT)
        whole = whole.rows(np.lexsort((whole.week, whole.person)))
        whole = replace(whole, number=_numbered(whole.person))
        inside = (whole.person < world.people) & (whole.week < world.weeks)
        world.kept["toy errands"] = whole.rows(np.flatnonzero(inside))
    found: Errands = world.kept["toy errands"]
    return found


def spirits_of(world: World) -> np.ndarray:
    """Return how far each household's weight lies from the usual one: standard normal."""
    if "toy spirits" not in world.kept:
        drawn = [
            world.luck.stream("child's say", d).standard_normal(1000) for d in _districts(world)
        ]
        world.kept["toy spirits"] = np.concatenate(drawn)[: world.people]
    found: np.ndarray = world.kept["toy spirits"]
    return found


def child_weights(spirits: np.ndarray, usual: float) -> np.ndarray:
    """Return each household's weight of the child, 0 to 1, where `usual` is the middle one.

    >>> child_weights(np.array([0.0, 1.0]), 0.4).round(3).tolist()
    [0.4, 0.548]
    >>> child_weights(np.array([-1.0, 1.0]), 1.0).round(3).tolist()
    [1.0, 1.0]
    """
    middle = float(log_odds(np.array(usual)))
    return 1 / (1 + np.exp(-(middle + UNLIKE * spirits)))


def _stock(luck: Luck) -> Toys:
    z = luck.stream("toys").standard_normal((len(KINDS), 4))
    child, parent = (np.array(list(KINDS.values())) + 0.15 * z[:, :2]).T.round(2)
    dollars = np.rint(22 * np.exp(0.12 * z[:, 2])).clip(14, 34)
    list_cents = (100 * dollars - 1).astype(np.int64)
    cost = np.rint(list_cents * 0.42 * np.exp(0.05 * z[:, 3])).astype(np.int64)
    stars = (3.1 + 0.7 * child).clip(1, 5).round(1)
    return Toys(child, parent, stars, list_cents, cost)


def _drawn(luck: Luck, district: int, year: int) -> Errands:
    """Return a district's errands of a year; person counts from the world's first person."""
    has_child = luck.stream("with a child", district).random(DISTRICT) < WITH_A_CHILD
    comes = luck.stream("toy errand", district, year).random((DISTRICT, YEAR)) < ERRAND
    person, week = np.nonzero(comes & has_child[:, None])
    size = person.size
    suits = luck.stream("toys that suit", district, year).random((size, len(KINDS)))
    taste = luck.stream("toy taste", district, year).gumbel(size=(size, LISTED))
    return Errands(
        person=(person + district * DISTRICT).astype(np.int64),
        number=np.zeros(size, np.int64),
        week=(week + year * YEAR).astype(np.int16),
        toys=np.argsort(suits, axis=1)[:, :LISTED].astype(np.int8),
        turn=luck.stream("toy list by lot", district, year).random((size, LISTED)),
        taste=taste,
        pass_by=luck.stream("no toy", district, year).gumbel(size=size),
        return_odds=log_odds(luck.stream("toy comes back", district, year).random(size)),
    )


def _numbered(person: np.ndarray) -> np.ndarray:
    """Return 1, 2, 3 ... within each person; persons stand together.

    >>> _numbered(np.array([4, 4, 7])).tolist()
    [1, 2, 1]
    """
    return np.arange(person.size) - np.searchsorted(person, person) + 1


def _districts(world: World) -> range:
    return range(world.first_district, world.first_district - (-world.people // DISTRICT))
