"""The marketplace: where partners sell, who buys from them, and which of those sales were ours.

A visit looks either for something that we do not carry, or for nothing of the kind: how often, the
overlap of the ranges says. What we lack is wanted or not, beside whatever is bought from us. Where
the ranges overlap a partner offers what we offer: it wins over some of our orders, and no other.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.decided.policy import COALITIONS, Policy
from helpers.store.drawn.catalogue import CATEGORIES
from helpers.store.drawn.counters.partners import NAMES, PARTNERS, wants_of
from helpers.store.drawn.visits import HEADROOM
from helpers.store.drawn.world import World
from helpers.store.told.shoppers.channels import REGIONS, region_of

FROM_INTENT = 0.5
"""How much of a person's wish to buy from us is a wish to buy at all."""
SEASON_PULL = 0.13
PREFERS = 0.85
"""Log-odds that who would buy our product takes a partner's copy at the same price."""
PASSED_ON = 0.5
"""Share of the fee that partners add to their prices."""
PULL_OF_RANGE = 0.02
"""Log of what multiplies visits, for each partner with nothing but goods that we lack."""


@dataclass(frozen=True)
class Picks:
    """The orders that partners get: a row each. visit: row in Visits. partner: 0 to 2. moved: the
    order would have been ours."""

    visit: np.ndarray
    partner: np.ndarray
    moved: np.ndarray


def nobody_sells(plan: list[Policy]) -> bool:
    """Return whether a plan has no partner anywhere."""
    return not any(COALITIONS[policy.partners] and policy.partner_regions for policy in plan)


def members(plan: list[Policy]) -> np.ndarray:
    """Return which partners are in the marketplace: weeks by partners, true or false."""
    return np.array([[name in COALITIONS[policy.partners] for name in NAMES] for policy in plan])


def open_regions(world: World, share: float) -> np.ndarray:
    """Return in which regions partners sell: a share of them, by lot; a value a region from 1."""
    opened = np.zeros(REGIONS + 1, bool)
    lot = world.luck.stream("launch regions").permutation(REGIONS)
    opened[1 + lot[: round(share * REGIONS)]] = True
    return opened


def sold_where(
    world: World, plan: list[Policy], person: np.ndarray, week: np.ndarray
) -> np.ndarray:
    """Return which of some visits come where partners sell, if there are any: true or false."""
    if all(policy.partner_regions == 1 for policy in plan):
        return np.ones(person.size, bool)
    if "regions" not in world.kept:
        world.kept["regions"] = region_of(world)
    opened = np.array([open_regions(world, policy.partner_regions) for policy in plan])
    return opened[week, world.kept["regions"][person]]


def price_level(plan: list[Policy]) -> np.ndarray:
    """Return partners' prices, times what they would be without a fee: a value a week."""
    return 1 + PASSED_ON * np.array([policy.fee_split for policy in plan])


def range_pull(plan: list[Policy]) -> np.ndarray:
    """Return the log of what the wider range multiplies visits by, where partners sell."""
    lacking = 1 - np.array([policy.assortment_overlap for policy in plan])
    return PULL_OF_RANGE * members(plan).sum(axis=1) * lacking


def keeps(world: World, plan: list[Policy], traffic: np.ndarray) -> np.ndarray:
    """Return the share of candidate visits that are kept: a value a visit."""
    visits = world.visits
    plain = traffic[visits.week]
    if nobody_sells(plan):
        return plain / HEADROOM
    wider = np.minimum(HEADROOM, traffic * np.exp(range_pull(plan)))[visits.week]
    return np.where(sold_where(world, plan, visits.person, visits.week), wider, plain) / HEADROOM


def wishes(world: World, plan: list[Policy], rows: np.ndarray) -> np.ndarray:
    """Return the wish for each partner's goods in some visits, before luck: rows by partners."""
    visits, people = world.visits, world.population
    person, week = visits.person[rows], visits.week[rows]
    mood = FROM_INTENT * people.intent[person] + SEASON_PULL * world.season[week]
    dear = people.price_sensitivity[person] * np.log(price_level(plan))[week]
    return np.array([partner.wish for partner in PARTNERS]) + (mood - dear)[:, None]


def picks(
    world: World, plan: list[Policy], log_price: np.ndarray, here: np.ndarray, bought: np.ndarray
) -> Picks:
    """Return the orders of partners.

    Parameters: log_price (ours, by week), here (visits that take place), bought (would be ours).
    """
    if nobody_sells(plan):
        none = np.zeros(0, int)
        return Picks(none, none, none.astype(bool))
    rows = np.flatnonzero(here)
    week = world.visits.week[rows]
    rows = rows[sold_where(world, plan, world.visits.person[rows], week)]
    return picked(world, plan, log_price, rows, bought[rows])


def picked(
    world: World, plan: list[Policy], log_price: np.ndarray, rows: np.ndarray, bought: np.ndarray
) -> Picks:
    """Return the orders of partners among some visits where they sell."""
    wants, week = wants_of(world), world.visits.week[rows]
    overlap = np.array([policy.assortment_overlap for policy in plan])[week]
    inside, looks = members(plan)[week], wants.same[rows] >= overlap
    pull = np.where(inside, wishes(world, plan, rows) - wants.odds[rows], -np.inf)
    found = looks & (pull.max(axis=1) > 0)
    rival = rival_of(world, rows)
    theirs = (rival >= 0) & inside[np.arange(rows.size), rival]
    moved = bought & ~looks & theirs & (_preference(world, plan, log_price, rows) > 0)
    some = found | moved
    partner = np.where(moved, rival, pull.argmax(axis=1))
    return Picks(rows[some], partner[some], moved[some])


def rival_of(world: World, rows: np.ndarray) -> np.ndarray:
    """Return the partner who offers the product of some visits as well: 0 to 2, or -1."""
    near = [
        next((place for place, each in enumerate(PARTNERS) if name in each.ours), -1)
        for name in CATEGORIES
    ]
    return np.array(near)[world.catalogue.category[world.visits.viewed[rows]]]


def _preference(
    world: World, plan: list[Policy], log_price: np.ndarray, rows: np.ndarray
) -> np.ndarray:
    """Return the preference for a partner's copy over ours, less what it must overcome."""
    person, week = world.visits.person[rows], world.visits.week[rows]
    dearer = np.log(price_level(plan))[week] - log_price[week]
    taste = PREFERS - world.population.price_sensitivity[person] * dearer
    return taste - wants_of(world).prefer[rows]
