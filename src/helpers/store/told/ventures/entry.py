"""Opening markets abroad: what was decided, what a pilot found, and what the accounts get of it."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from helpers.measure.markets.diffusion import bass_curve, fit_bass
from helpers.measure.markets.entry import entry_value, present_weeks, shopper_weeks
from helpers.store.decided.policy import NO_MARKET, Policy
from helpers.store.drawn.luck import Luck
from helpers.store.drawn.ventures.markets import RECORD_NOISE, RIVAL_WEEKS, STANDS_FOR, Market
from helpers.store.drawn.world import World
from helpers.store.told.company import BASE_HAZARD
from helpers.store.told.ventures.abroad import Trade, invited, markets_of, scale, trade

PILOT_PEOPLE = 2000
"""People who are invited to a pilot: real ones, not people who stand for a thousand each."""
PILOT_WEEKS = 13
"""Weeks of the pilots on record."""
PILOT_CENTS = 2000
"""What a week of a pilot costs, in a world's cents: 20,000 dollars of the company."""


@dataclass(frozen=True)
class Finding:
    """What a pilot found: orders, share returned, dollars left by a person, and the error."""

    orders: int
    returned: float
    contribution: float
    standard_error: float
    forecast: float

    @property
    def promising(self) -> bool:
        """Whether the forecast covers the cost of entry; forecast is millions after it."""
        return self.forecast > 0


@dataclass(frozen=True)
class Entry:
    """A market that was named: in which week, how long its pilot is, when it opens if it does."""

    market: Market
    named: int
    pilot: int
    opened: int | None


def entries(world: World, plan: list[Policy]) -> list[Entry]:
    """Return the markets that a plan names, each in the first week it does."""
    first: dict[str, int] = {}
    for week, policy in enumerate(plan):
        first.setdefault(policy.markets_entered, week)
    first.pop(NO_MARKET, None)
    known = {market.name: market for market in markets_of(world)}
    return [_entry(world, known[name], plan, week) for name, week in first.items()]


def _entry(world: World, market: Market, plan: list[Policy], named: int) -> Entry:
    pilot = round(plan[named].pilot)
    opened = named + pilot
    if opened >= world.weeks:
        return Entry(market, named, pilot, None)
    if pilot and not find(world, market, plan, named, pilot).promising:
        return Entry(market, named, pilot, None)
    return Entry(market, named, pilot, opened)


def find(world: World, market: Market, plan: list[Policy], first: int, weeks: int) -> Finding:
    """Return what a pilot finds, and what the company forecasts from it for two years.

    The forecast is the one of the lesson: dollars a person and week of the pilot, times the weeks
    that a Bass curve fitted to the rival's record lets people be there, less the cost of entry.
    """
    seen = _pilot(world, market, plan, first, weeks)
    left = seen.by_person()
    mean = float(left.mean())
    error = float(left.std(ddof=1) / np.sqrt(left.size))
    orders = seen.sales.week.size
    returned = float((seen.sales.returned_line >= 0).mean()) if orders else 0.0
    fit = planned_curve(world, market)
    weeks_there = shopper_weeks(bass_curve(*fit, RIVAL_WEEKS), BASE_HAZARD)
    value = entry_value(mean / present_weeks(weeks, BASE_HAZARD), weeks_there, market.entry_cost)
    return Finding(orders, returned, mean, error, value)


def _pilot(world: World, market: Market, plan: list[Policy], first: int, weeks: int) -> Trade:
    # Seen up to its last week only: what comes later cannot change what it found.
    short = World(world.code, world.people, first + weeks, world.nature)
    return invited(short, market, plan[: first + weeks], first, PILOT_PEOPLE)


def rivals_buyers(luck: Luck, market: Market) -> np.ndarray:
    """Return the rival's first-time buyers, a whole number a week since it opened there."""
    curve = bass_curve(market.innovation, market.imitation, market.potential, RIVAL_WEEKS)
    noise = luck.stream(f"first buyers {market.name}").standard_normal(RIVAL_WEEKS)
    return np.rint(np.maximum(0, curve + RECORD_NOISE * curve.max() * noise)).astype(int)


def planned_curve(world: World, market: Market) -> tuple[float, float, float]:
    """Return p, q and m as the company reads them from the rival's whole record."""
    return _planned(world.luck, market)


@lru_cache(maxsize=64)
def _planned(luck: Luck, market: Market) -> tuple[float, float, float]:
    fit = fit_bass(rivals_buyers(luck, market))
    return fit.p, fit.q, fit.m


def market_accounts(world: World, plan: list[Policy]) -> dict[str, np.ndarray]:
    """Return what markets abroad add to the accounts: counts, and cents, by the accounts' names.

    Whole numbers each week. Empty where no market was named. The markets belong to the company,
    not to a block of its people: the first block books them.
    """
    if world.first_district or all(policy.markets_entered == NO_MARKET for policy in plan):
        return {}
    named = entries(world, plan)
    parts = [_brought(world, entry, plan) for entry in named if entry.opened is not None]
    fixed = sum((_fixed(world, entry) for entry in named), np.zeros(world.weeks, np.int64))
    names = parts[0] if parts else ()
    whole = {name: np.sum([part[name] for part in parts], axis=0) for name in names}
    return whole | {"indirect": fixed}


def _brought(world: World, entry: Entry, plan: list[Policy]) -> dict[str, np.ndarray]:
    assert entry.opened is not None
    there, times = trade(world, entry.market, plan, entry.opened), scale(entry.market)
    weekly = there.counts() | there.cents()
    return {name: np.rint(times * values).astype(np.int64) for name, values in weekly.items()}


def _fixed(world: World, entry: Entry) -> np.ndarray:
    """Return what the pilot and the entry cost, whatever is sold."""
    cents = np.zeros(world.weeks, np.int64)
    cents[entry.named : entry.named + entry.pilot] += PILOT_CENTS
    if entry.opened is not None:
        cents[entry.opened] += round(100 * 1e6 * entry.market.entry_cost / STANDS_FOR)
    return cents


@lru_cache(maxsize=16)
def worth_of_entries(world: World) -> tuple[float, ...]:
    """Return what opening each market in week 0 adds to the profit of the horizon, in millions."""
    return tuple(_worth(world, market) for market in markets_of(world))


def _worth(world: World, market: Market) -> float:
    plan = [Policy(markets_entered=market.name)] * world.weeks
    cents = market_accounts(World(world.code, world.people, world.weeks, world.nature), plan)
    costs = ("refunds", "goods", "shipping", "handling", "service", "returns_cost", "indirect")
    left = cents["revenue"] - sum(cents[name] for name in costs)
    return float(left.sum()) / 100 * STANDS_FOR / 1e6
