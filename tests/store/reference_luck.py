"""The luck that the reference reads: each candidate visit as one small record, drawn anew.

The raw uniforms come from the named streams; what they decide about a visit alone is worked out
here, a visit at a time. How large an order is aimed at is read as it was drawn.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import exp, floor

from helpers.store.drawn.catalogue import TASTE_PULL
from helpers.store.drawn.luck import DISTRICT, YEAR
from helpers.store.drawn.people import settle
from helpers.store.drawn.visits import HEADROOM, MOST_CONTACTS
from helpers.store.drawn.world import World

NAMES = (
    "keep",
    "mood",
    "seen",
    "click",
    "buy",
    "viewed",
    "second product",
    "third product",
    "click choice",
    "added",
    "returned",
    "return pick",
    "contacts",
)


@dataclass
class Visit:
    """One candidate visit. luck: its uniforms by the name of their stream."""

    row: int
    person: int
    number: int
    day: int
    luck: dict[str, float]
    curious: bool
    viewed: int
    second: int
    third: int
    lines: int
    size: float
    returned: bool
    contacts: int

    @property
    def week(self) -> int:
        return self.day // 7


def chance(log_odds: float) -> float:
    """The chance that has these log-odds."""
    return 1 / (1 + exp(-log_odds)) if log_odds > -700 else 0.0


@lru_cache(maxsize=2)
def candidate_visits(world: World) -> list[Visit]:
    """All candidate visits: person after person, each one's in time."""
    raw: list[list[tuple[int, dict[str, float]]]] = [[] for _person in range(world.people)]
    for district in range(-(-world.people // DISTRICT)):
        for year in range(-(-world.weeks // YEAR)):
            for person, day, luck in _drawn(world, district, year):
                if day // 7 < world.weeks:
                    raw[person].append((day, luck))
    visits: list[Visit] = []
    for person, drawn in enumerate(raw):
        chances = _chances_to_view(world, person)
        for number, (day, luck) in enumerate(drawn, start=1):
            visits.append(_visit(world, chances, len(visits), person, number, day, luck))
    return visits


def _drawn(world: World, district: int, year: int) -> Iterator[tuple[int, int, dict[str, float]]]:
    """One year of a district: (person, day, uniforms) of each visit, one after the other."""

    def uniforms(name: str) -> list[float]:
        return world.luck.stream(name, district, year).random(sum(count)).tolist()

    start = district * DISTRICT
    mean = HEADROOM * _visit_rates(world, district) * YEAR
    count = world.luck.stream("visit count", district, year).poisson(mean).tolist()
    when = uniforms("visit time")
    luck = {name: uniforms(name) for name in NAMES}
    row = 0
    for person in range(min(DISTRICT, world.people - start)):
        mine = range(row, row + count[person])
        for place, moment in zip(mine, sorted(when[i] for i in mine), strict=True):
            day = floor(moment * YEAR * 7) + year * YEAR * 7
            yield start + person, day, {name: luck[name][place] for name in NAMES}
        row += count[person]


def _visit_rates(world: World, district: int):
    """The rates of a whole district: those beyond the world's last person are drawn as well."""
    return settle(world.luck, world.nature, district).visit_rate


def _visit(
    world: World,
    chances: list[float],
    row: int,
    person: int,
    number: int,
    day: int,
    luck: dict[str, float],
) -> Visit:
    people, drawn = world.population, world.visits
    return Visit(
        row=row,
        person=person,
        number=number,
        day=day,
        luck=luck,
        curious=luck["mood"] < chance(people.curious[person]),
        viewed=_picked(chances, luck["viewed"]),
        second=_picked(chances, luck["second product"]),
        third=_picked(chances, luck["third product"]),
        lines=int(drawn.lines[row]),
        size=exp(drawn.size[row]),
        returned=luck["returned"] < chance(people.returns[person]),
        contacts=_poisson(exp(people.service[person]), luck["contacts"]),
    )


def _chances_to_view(world: World, person: int) -> list[float]:
    """A person's chance of looking at each product."""
    goods = world.catalogue
    mine = world.population.taste[person].tolist()
    weights = [
        exp(TASTE_PULL * sum(a * b for a, b in zip(mine, taste, strict=True)) + popularity)
        for taste, popularity in zip(goods.taste.tolist(), goods.popularity.tolist(), strict=True)
    ]
    total = sum(weights)
    return [weight / total for weight in weights]


def _picked(chances: list[float], uniform: float) -> int:
    for which, one in enumerate(chances):
        uniform -= one
        if uniform < 0:
            return which
    return len(chances) - 1


def _poisson(mean: float, uniform: float) -> int:
    number, one = 0, exp(-mean)
    below = one
    while uniform > below and number < MOST_CONTACTS:
        number += 1
        one *= mean / number
        below += one
    return number
