"""The markets abroad: other people, another human nature, the same store.

A market's people live in a world of their own, with their own luck, in which the same simulation
runs the same policy. What they bring is scaled to the market's size and goes into the accounts.
"""

from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

import numpy as np

from helpers.measure.markets.diffusion import bass_share
from helpers.store.decided.policy import NO_MARKET, Policy
from helpers.store.drawn.catalogue import Catalogue
from helpers.store.drawn.luck import DISTRICT
from helpers.store.drawn.nature import RANGES, Nature
from helpers.store.drawn.people import People
from helpers.store.drawn.ventures.markets import STANDS_FOR, Market, code_abroad, markets
from helpers.store.drawn.visits import Visits
from helpers.store.drawn.world import World
from helpers.store.told.company import follow
from helpers.store.told.sales import Sales, sell
from helpers.store.told.story import Story, tell

PANEL = 3 * DISTRICT
"""People who are followed in a market; they stand for all who will ever come there."""
PILOT_DISTRICT = 1000
"""Where the people of the pilots live: others than those of the panel."""
AT_THE_DOOR_CENTS = 400
"""What it costs to be paid on delivery, an order."""


@dataclass(frozen=True)
class Abroad(World):
    """A market's people: a world of its own, with the store's catalogue."""

    goods: Catalogue | None = field(default=None, compare=False, repr=False)

    @cached_property
    def catalogue(self) -> Catalogue:
        """What is sold: the same as at home."""
        assert self.goods is not None
        return self.goods

    @cached_property
    def population(self) -> People:
        """Who lives there. Nobody knows the store yet: the club's members come as everybody."""
        drawn = [self.luck.stream("arrival", each).random(DISTRICT) for each in self._districts]
        return replace(self._settled(), arrival=np.concatenate(drawn)[: self.people])

    @cached_property
    def visits(self) -> Visits:
        """All candidate visits; no neutral world sells these people the same goods."""
        return self._drawn()


@dataclass(frozen=True)
class Trade:
    """What a group of people in a market did: the story and the sales of their world."""

    world: World
    story: Story
    sales: Sales
    market: Market

    def cents(self) -> dict[str, np.ndarray]:
        """What they bring and cost each week, in cents, by the names of the accounts."""
        sales = self.sales
        money = {"revenue": sales.value, "refunds": sales.refund}
        names = ("goods", "shipping", "handling", "service", "returns_cost")
        money |= {name: getattr(sales, name) for name in names}
        weeks = {name: self._weekly(values) for name, values in money.items()}
        weeks["handling"] = weeks["handling"] + self.market.on_delivery * AT_THE_DOOR_CENTS * (
            self._weekly(np.ones(sales.week.size))
        )
        return weeks

    def counts(self) -> dict[str, np.ndarray]:
        """How many visits and orders they make each week."""
        here = self.world.visits.week[self.story.here]
        visits = np.bincount(here, minlength=self.world.weeks).astype(float)
        return {"sessions": visits, "orders": self._weekly(np.ones(self.sales.week.size))}

    def by_person(self) -> np.ndarray:
        """What each person leaves, in dollars."""
        sales, fee = self.sales, self.market.on_delivery * AT_THE_DOOR_CENTS
        cents = np.bincount(sales.person, sales.contribution - fee, self.world.people)
        return cents / 100

    def _weekly(self, values: np.ndarray) -> np.ndarray:
        return np.bincount(self.sales.week, values, self.world.weeks)


def markets_of(world: World) -> tuple[Market, ...]:
    """Return the markets of a world, in the order of the lever."""
    if "markets" not in world.kept:
        world.kept["markets"] = markets(world.luck)
    found: tuple[Market, ...] = world.kept["markets"]
    return found


def trade(world: World, market: Market, plan: list[Policy], opened: int) -> Trade:
    """Return what a market's people do when it is opened in a week: they come by a Bass curve."""
    since = np.arange(world.weeks) - opened
    share = bass_share(since, market.innovation, market.imitation)
    return _lived(_panel(world, market), market, plan, np.where(since < 0, -1.0, share))


def invited(world: World, market: Market, plan: list[Policy], first: int, people: int) -> Trade:
    """Return what people invited to a pilot do: all of them may come from its first week on."""
    since = np.arange(world.weeks) - first
    pilot = _abroad(world, market, people, PILOT_DISTRICT)
    return _lived(pilot, market, plan, np.where(since < 0, -1.0, 1.0))


def scale(market: Market) -> float:
    """Return how many people of a world one person of the panel stands for."""
    return market.potential / STANDS_FOR / PANEL


def _lived(there: World, market: Market, plan: list[Policy], arrived: np.ndarray) -> Trade:
    stays = [
        replace(policy, markets_entered=NO_MARKET, pilot=0.0, partners="none") for policy in plan
    ]
    path = follow(there, stays)
    # A price is high or low against what is usual there; the appeal is the people's own.
    felt = replace(path.felt, wish=path.felt.wish + market.appeal)
    usual = path.log_price - np.log(market.price_index)
    path = replace(path, arrived=arrived, log_price=usual, felt=felt)
    story = tell(there, stays, path)
    return Trade(there, story, sell(there, stays, story), market)


def _panel(world: World, market: Market) -> World:
    return _abroad(world, market, PANEL, 0)


def _abroad(world: World, market: Market, people: int, district: int) -> World:
    return _kept(world.code, world.weeks, world.nature, market, people, district, _Goods(world))


class _Goods:
    """The catalogue of a world, for a cache that knows the world by its code."""

    def __init__(self, world: World) -> None:
        self.world = world

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Goods) and other.world.code == self.world.code

    def __hash__(self) -> int:
        return hash(self.world.code)


@lru_cache(maxsize=24)
def _kept(
    code: str, weeks: int, nature: Nature, market: Market, people: int, district: int, goods: _Goods
) -> World:
    low, high = RANGES["returns"]
    theirs = replace(nature, returns=min(max(nature.returns + market.returns, low), high))
    there = code_abroad(code, market.name)
    return Abroad(there, people, weeks, theirs, district, goods=goods.world.catalogue)
