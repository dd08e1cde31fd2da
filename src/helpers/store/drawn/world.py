"""A world: people, catalogue and luck, before anybody decided anything."""

from dataclasses import dataclass, field, fields, replace
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from helpers.store.drawn.catalogue import Catalogue, stock
from helpers.store.drawn.luck import DISTRICT, Luck, tidy_code
from helpers.store.drawn.nature import Nature
from helpers.store.drawn.people import People, settle
from helpers.store.drawn.visits import Visits, district_visits, joined
from helpers.words import _

DEFAULT_CODE = "ORINOCO"
MOST_PEOPLE = 10_000_000
MOST_WEEKS = 520
_KEPT_WORLDS = 3


@dataclass(frozen=True)
class World:
    """One world. It never changes; what is drawn once is kept.

    code: names the luck. people: how many live here. weeks: the horizon. nature: what kind of
    people they are. first_district: where these people begin, for worlds run in blocks.
    """

    code: str
    people: int
    weeks: int
    nature: Nature = field(default_factory=Nature)
    first_district: int = 0

    @cached_property
    def luck(self) -> Luck:
        """The streams of random numbers."""
        return Luck.of_code(self.code)

    @cached_property
    def catalogue(self) -> Catalogue:
        """What is sold."""
        return stock(self.luck)

    @cached_property
    def population(self) -> People:
        """Who lives here, a row a person."""
        return self._settled()

    def _settled(self) -> People:
        people = People(*joined([settle(self.luck, self.nature, each) for each in self._districts]))
        return People(*(getattr(people, f.name)[: self.people] for f in fields(People)))

    @cached_property
    def visits(self) -> Visits:
        """All candidate visits, a row each, sorted by person and time.

        People of another nature make the same visits in other moods: what does not differ from
        the neutral world is kept once for both. Only where people are worth more or less do they
        come more or less often.
        """
        neutral = Nature(value_spread=self.nature.value_spread)
        if self.nature != neutral:
            known = _open(self.code, self.people, self.weeks, neutral, self.first_district)
            return known.visits.of(self.population)
        return self._drawn()

    def _drawn(self) -> Visits:
        return Visits(*joined([self._visits_of(each) for each in self._districts]))

    @cached_property
    def season(self) -> np.ndarray:
        """How much people are in the mood to buy, a value a week (standard deviations)."""
        week = np.arange(self.weeks)
        shock = self.luck.stream("season").standard_normal(MOST_WEEKS)[: self.weeks]
        return 0.4 * np.sin(2 * np.pi * (week - 36) / 52) + 0.9 * shock

    @cached_property
    def rival(self) -> np.ndarray:
        """The rival's quality relative to ours at the start, a value a week."""
        steps = 0.04 * self.luck.stream("rival").standard_normal(MOST_WEEKS)[: self.weeks]
        quality = np.zeros(self.weeks)
        for week in range(1, self.weeks):
            quality[week] = 0.95 * quality[week - 1] + steps[week]
        return quality

    @cached_property
    def kept(self) -> dict[Any, Any]:
        """What was worked out for this world and may be wanted again."""
        return {}

    @property
    def _districts(self) -> range:
        return range(self.first_district, self.first_district - (-self.people // DISTRICT))

    def _visits_of(self, district: int) -> Visits:
        """Return a district's visits, with the rows of their people in this world."""
        people = settle(self.luck, self.nature, district)
        visits = district_visits(self.luck, people, self.catalogue, district, self.weeks)
        first = (district - self.first_district) * DISTRICT
        if self.people - first < DISTRICT:
            visits = visits.rows(visits.person < self.people - first)
        return replace(visits, person=visits.person + np.int32(first))

    def with_nature(self, **changes: float) -> "World":
        """Return the world with the same luck and other human nature.

        Raises:
            ValueError: no such trait, or out of its range.
        """
        names = [trait.name for trait in fields(Nature)]
        for name in changes:
            if name not in names:
                sentence = _("Nature has no trait {name!r}; it has: {names}.")
                raise ValueError(sentence.format(name=name, names=", ".join(names)))
        nature = replace(self.nature, **changes)
        return _open(self.code, self.people, self.weeks, nature, self.first_district)

    def blocks(self, people: int) -> list["World"]:
        """Return the same world in blocks of so many people (whole districts of 1,000)."""
        step = max(1, people // DISTRICT) * DISTRICT
        return [
            replace(
                self,
                people=min(step, self.people - start),
                first_district=self.first_district + start // DISTRICT,
            )
            for start in range(0, self.people, step)
        ]


def open_world(
    code: str = DEFAULT_CODE,
    people: int = 4000,
    weeks: int = 104,
    nature: Nature | None = None,
) -> World:
    """Return the world with this code; the same code is the same world, everywhere.

    Parameters: code (1 to 24 letters, digits or hyphens), people (1 to 10,000,000), weeks (the
    horizon, 1 to 520), nature (what kind of people they are). A world of more people or weeks
    begins with the same people and weeks as a smaller one.

    Raises:
        ValueError: a value cannot be used; the sentence names it and its range.

    >>> open_world("ana-7", people=100).code
    'ANA-7'
    >>> open_world(people=-5)
    Traceback (most recent call last):
    ...
    ValueError: people is -5, but it must be a whole number from 1 to 10000000.
    """
    _check_whole("people", people, MOST_PEOPLE)
    _check_whole("weeks", weeks, MOST_WEEKS)
    if nature is not None and not isinstance(nature, Nature):
        raise ValueError(_("nature is {nature!r}, but it must be a Nature.").format(nature=nature))
    return _open(tidy_code(code), int(people), int(weeks), nature or Nature(), 0)


@lru_cache(maxsize=_KEPT_WORLDS)
def _open(code: str, people: int, weeks: int, nature: Nature, first_district: int) -> World:
    return World(code, people, weeks, nature, first_district)


def _check_whole(name: str, value: Any, most: int) -> None:
    whole = isinstance(value, int | np.integer) and not isinstance(value, bool)
    if not whole or not 1 <= value <= most:
        sentence = _("{name} is {value!r}, but it must be a whole number from 1 to {most}.")
        raise ValueError(sentence.format(name=name, value=value, most=most))
