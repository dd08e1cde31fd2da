"""Where people meet Orinoco: adverts, posts, mail and a shop, and what a meeting does.

Today's channels are part of today's behaviour. A policy that spends otherwise takes a touch's lift
away from the visits it no longer reaches, or adds it to those it newly reaches. Of several touches
only the strongest counts: who has been reached once is reached.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.decided.policy import CHANNELS, Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.luck import DISTRICT, YEAR
from helpers.store.drawn.world import World

TODAY = Policy()
SHOP = "shop"
SPACES = (*CHANNELS, SHOP)
LEVERS = dict(
    zip(
        SPACES,
        ("search_spend", "social_spend", "email_spend", "display_spend", "offline"),
        strict=True,
    )
)
LIFT = {"search adverts": 0.06, "social": 0.75, "e-mail": 0.25, "display": 0.15, SHOP: 0.60}
"""Log-odds of buying that a touch adds to a visit. Assumed."""
REACH = {"search adverts": 0.41, "social": 0.08, "e-mail": 0.11, "display": 0.11, SHOP: 0.06}
"""Touches a week (search adverts: a visit of a hunter) of a person of average intent. Assumed."""
DRAWN_TO_INTENT = {
    "search adverts": 0.8,
    "social": -0.25,
    "e-mail": 0.25,
    "display": 0.0,
    SHOP: 0.0,
}
"""How much more often people with a wish to buy are met: log of touches per log-odds of buying."""
CURIOUS_SEARCH = 0.4
"""Search adverts met by a curious visit, against a hunting one: hunters type what they want."""
RETURNS = 0.6
"""Touches grow with spend to this power: each further dollar finds fewer people."""
CENTS = {"search adverts": 1.0, "social": 0.3, "e-mail": 0.1, "display": 0.4, SHOP: 0.25}
"""Today's spend (the shop: with all doors open), cents a week and person living in the world."""
TOUCH_CENTS = {"search adverts": 9.0, "social": 3.8, "e-mail": 0.9, "display": 3.6, SHOP: 4.2}
"""What a touch costs on average at that spend, cents."""
LASTS_DAYS = 21
"""Days in which a touch works, its own included; a search advert works in its own visit."""
REGIONS = 40


@dataclass(frozen=True)
class Touches:
    """The luck of meeting people, drawn once.

    need: by channel, people by weeks: a touch happens where spend to the power RETURNS exceeds it.
    weekday: by channel, people by weeks, 0 to 6. region: of each person. dark: which regions a
    switch-off test darkens, true or false.
    """

    need: dict[str, np.ndarray]
    weekday: dict[str, np.ndarray]
    region: np.ndarray
    dark: np.ndarray


def touches_of(world: World) -> Touches:
    """Return the luck of meeting people in a world; drawn once."""
    if "touches" not in world.kept:
        need = {space: _need(world, space) for space in SPACES}
        weekday = {space: _drawn(world, f"touch day {space}") * 7 for space in SPACES}
        # Who reads the posts on a day may pass the shop on that day: an overlap is one of days too.
        weekday[SHOP] = weekday["social"]
        days = {space: day.astype(np.int8) for space, day in weekday.items()}
        world.kept["touches"] = Touches(need, days, region_of(world), dark_regions(world))
    return world.kept["touches"]


def region_of(world: World) -> np.ndarray:
    """Return the region in which each person lives, 1 to REGIONS."""
    districts = range(-(-world.people // DISTRICT))
    draws = [
        world.luck.stream("region", world.first_district + district).integers(1, REGIONS + 1, 1000)
        for district in districts
    ]
    return np.concatenate(draws)[: world.people]


def dark_regions(world: World) -> np.ndarray:
    """Return which regions a test darkens: half of them, by lot; a value a region, from 1 on."""
    dark = np.zeros(REGIONS + 1, bool)
    dark[1 + world.luck.stream("dark regions").permutation(REGIONS)[: REGIONS // 2]] = True
    return dark


def as_today(plan: list[Policy]) -> bool:
    """Return whether a plan leaves all channels as they are today."""
    names = (*LEVERS.values(), "channel_test")
    return all(getattr(p, name) == getattr(TODAY, name) for p in distinct(plan) for name in names)


def touched(world: World, plan: list[Policy], space: str) -> np.ndarray:
    """Return whom a channel meets in which week: people by weeks, true or false.

    For search adverts it is whether a hunter's visit in that week would come by one.
    """
    luck = touches_of(world)
    met = luck.need[space] < _power(world, plan, space)
    tested = np.array([policy.channel_test == space for policy in plan])
    return met & ~np.outer(luck.dark[luck.region], tested) if tested.any() else met


def lift(world: World, plan: list[Policy]) -> np.ndarray:
    """Return what channels add to each visit's wish to buy, against today: log-odds, or one 0."""
    if as_today(plan):
        return np.zeros(1)
    if "lift today" not in world.kept:
        world.kept["lift today"] = _strongest(world, [Policy()] * world.weeks)
    return _strongest(world, plan) - world.kept["lift today"]


def reached(world: World, plan: list[Policy], space: str, rows: np.ndarray) -> np.ndarray:
    """Return in which of some candidate visits a channel's touch still works: true or false."""
    met = touched(world, plan, space)
    if space == CHANNELS[0]:
        return by_search(world, met, rows)
    visits, weekday = world.visits, touches_of(world).weekday[space]
    person, week, day = visits.person[rows], visits.week[rows], visits.day[rows]
    works = np.zeros(rows.size, bool)
    for lag in range(-(-LASTS_DAYS // 7) + 1):
        then = np.maximum(week - lag, 0)
        age = day - 7 * then - weekday[person, then]
        works |= (age >= 0) & (age < LASTS_DAYS) & (week >= lag) & met[person, then]
    return works


def strongest(reached_by: dict[str, np.ndarray]) -> np.ndarray:
    """Return the lift of the strongest touch that works in each visit: log-odds."""
    lifts = [np.where(here, LIFT[space], 0.0) for space, here in reached_by.items()]
    return np.max(lifts, axis=0)


def by_search(world: World, met: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Return which of some visits come by a search advert."""
    visits = world.visits
    person, week, curious = visits.person[rows], visits.week[rows], visits.curious[rows]
    need = touches_of(world).need[CHANNELS[0]][person, week]
    # The curious type less: of the hunters' touches they have those with the least need.
    return met[person, week] & (~curious | (need < CURIOUS_SEARCH))


def cents(world: World, plan: list[Policy]) -> np.ndarray:
    """Return what the channels cost beyond today's spend, cents a week and person."""
    total = np.zeros(world.weeks)
    for space in SPACES:
        total += CENTS[space] * (spend(plan, space) - getattr(TODAY, LEVERS[space]))
    return total


def spend(plan: list[Policy], space: str) -> np.ndarray:
    """Return a channel's spend in each week over all regions, times today's."""
    level = np.array([getattr(policy, LEVERS[space]) for policy in plan], float)
    return level * np.array([0.5 if policy.channel_test == space else 1.0 for policy in plan])


def _power(world: World, plan: list[Policy], space: str) -> np.ndarray:
    """Return what a touch's need is compared with: a value a week, or people by weeks."""
    power = np.array([getattr(policy, LEVERS[space]) for policy in plan], float) ** RETURNS
    overlap = np.array([policy.overlap for policy in plan])
    if space != SHOP or not (power * overlap).any():
        return power
    readers = touches_of(world).need["social"] < 1
    return power * (1 - overlap + overlap * readers / REACH["social"])


def _strongest(world: World, plan: list[Policy]) -> np.ndarray:
    rows = np.arange(world.visits.week.size)
    return strongest({space: reached(world, plan, space, rows) for space in SPACES})


def _need(world: World, space: str) -> np.ndarray:
    intent = world.population.intent[:, None]
    rate = REACH[space] * np.exp(DRAWN_TO_INTENT[space] * intent)
    return (-np.log1p(-_drawn(world, f"touch {space}")) / rate).astype(np.float32)


def _drawn(world: World, name: str) -> np.ndarray:
    """Return uniforms from a stream of that name, people by weeks."""
    districts = range(-(-world.people // DISTRICT))
    years = range(-(-world.weeks // YEAR))
    luck, first = world.luck, world.first_district
    rows = [
        np.hstack(
            [luck.stream(name, first + place, year).random((DISTRICT, YEAR)) for year in years]
        )
        for place in districts
    ]
    return np.concatenate(rows)[: world.people, : world.weeks]
