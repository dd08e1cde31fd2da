"""A run: what happened in a world under a policy."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

import numpy as np
import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import Schedule, by_week
from helpers.store.drawn.world import World
from helpers.store.told.accounts import indirect_cents, weekly_accounts
from helpers.store.told.company import Path, follow
from helpers.store.told.counters.partner_sales import PartnerSales, sell_for_partners
from helpers.store.told.counters.toy_books import toys_by_person
from helpers.store.told.sales import MESSAGE_CENTS, Sales
from helpers.store.told.shoppers.letting_go import story_and_sales
from helpers.store.told.shoppers.messages import WAVE
from helpers.store.told.shoppers.order_fees import paid_fees
from helpers.store.told.story import Story
from helpers.store.told.talk.referrals import Referrals, named, paid_rewards
from helpers.store.written.columns import Table
from helpers.store.written.records import RECORDS
from helpers.store.written.truth import TRUTH
from helpers.words import _


class Tables:
    """Tables by name, each made when it is first asked for: ``tables.orders``.

    Each carries what its columns mean, by name, in ``attrs["meanings"]``.
    """

    def __init__(
        self, described: Mapping[str, Table], make: Callable[[Table], pd.DataFrame]
    ) -> None:
        self._described = described
        self._make = make
        self._made: dict[str, pd.DataFrame] = {}

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_") or name not in self._described:
            sentence = _("There is no table {name!r}; there are: {names}.")
            raise AttributeError(sentence.format(name=name, names=", ".join(self)))
        if name not in self._made:
            self._made[name] = self._make(self._described[name])
            self._made[name].attrs["meanings"] = self._described[name].meanings()
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._described)

    def __dir__(self) -> Iterable[str]:
        return list(self._described)


class Run:
    """What happened in a world under a plan.

    path: the company, week by week. story: what became of each visit. sales: our orders. beside:
    partners' orders. accounts: a row a week, in dollars. tables: what a manager sees. truth: what
    nobody sees. Each record table is also an attribute: ``run.orders``.
    """

    def __init__(self, world: World, plan: list[Policy]) -> None:
        self.world = world
        self.plan = plan
        self.path: Path = follow(world, plan)
        self.story: Story
        self.sales: Sales
        self.story, self.sales = story_and_sales(world, plan, self.path)
        self.beside: PartnerSales = sell_for_partners(world, plan, self.story.picks)

    @cached_property
    def accounts(self) -> pd.DataFrame:
        """The weekly accounts, in dollars."""
        return weekly_accounts(self.world, self.plan, self.story, self.sales, self.beside)

    @cached_property
    def brought(self) -> Referrals:
        """Who named a friend on first visiting, and the rewards paid: fast arrays."""
        story = self.story
        return named(self.world, self.plan, story.here, story.arrive, self.sales.visit)

    @cached_property
    def tables(self) -> Tables:
        """What a manager sees."""
        return Tables(RECORDS, lambda table: table.make(self))

    @cached_property
    def truth(self) -> Tables:
        """What nobody in the store can see."""
        return Tables(TRUTH, lambda table: table.make(self))

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name in RECORDS:
            return getattr(self.tables, name)
        raise AttributeError(_("A run has no {name!r}.").format(name=name))

    @cached_property
    def customers_profit(self) -> pd.Series:
        """What each customer left after cost to serve and messages, dollars by customer_id."""
        seen = self.tables.customers["customer_id"].to_numpy()
        start = self.world.population.customer_id[0]
        dollars = self.by_person("contribution")[seen - start]
        return pd.Series(dollars, index=pd.Index(seen, name="customer_id"), name="profit")

    def by_person(self, outcome: str, first: int = 0, last: int | None = None) -> np.ndarray:
        """Return an outcome of each person in the world, from week `first` to before `last`.

        Parameters: outcome, one of contribution (after messages and rewards), profit (contribution
        less an equal share of the indirect cost), revenue (dollars), orders, visits (counts).

        Raises:
            ValueError: there is no such outcome.
        """
        if outcome not in OUTCOMES:
            sentence = _("There is no outcome {outcome!r}; there are: {names}.")
            raise ValueError(sentence.format(outcome=outcome, names=", ".join(OUTCOMES)))
        return OUTCOMES[outcome](self, first, self.world.weeks if last is None else last)


def simulate(world: World, policy: Policy | Schedule | None = None) -> Run:
    """Return what happens in a world under a policy, or under a schedule of (week, policy) pairs.

    The same world and policy give the same run, to the bit.

    Raises:
        ValueError: the schedule's weeks lie outside the horizon or do not go up.

    >>> from helpers.store import open_world
    >>> run = simulate(open_world(people=50, weeks=10))
    >>> len(run.accounts)
    10
    """
    return Run(world, by_week(Policy() if policy is None else policy, world.weeks))


def _orders(run: Run, first: int, last: int) -> np.ndarray:
    inside = _inside(run, first, last)
    orders = np.bincount(run.sales.person[inside], minlength=run.world.people)
    return orders + _toys(run, "orders", first, last)


def _visits(run: Run, first: int, last: int) -> np.ndarray:
    visits = run.world.visits
    inside = run.story.here & (visits.week >= first) & (visits.week < last)
    return np.bincount(visits.person[inside], minlength=run.world.people).astype(float)


def _revenue(run: Run, first: int, last: int) -> np.ndarray:
    fees = _of_partners(run, run.beside.fee, first, last)
    toys = _toys(run, "revenue", first, last) / 100
    return _dollars(run, run.sales.value + _fees(run), first, last) + fees + toys


def _contribution(run: Run, first: int, last: int) -> np.ndarray:
    waves = np.arange(run.story.messages.sent.shape[1]) * WAVE
    sent = run.story.messages.sent[:, (waves >= first) & (waves < last)].sum(axis=1)
    spent = MESSAGE_CENTS / 100 * sent + _rewards(run, first, last)
    ours = _of_partners(run, run.beside.ours, first, last)
    toys = _toys(run, "contribution", first, last) / 100
    return _dollars(run, run.sales.contribution + _fees(run), first, last) + ours + toys - spent


def _fees(run: Run) -> np.ndarray:
    return paid_fees(run.plan, run.sales.value, run.sales.week)


def _rewards(run: Run, first: int, last: int) -> np.ndarray:
    """Return the rewards that each person was paid for bringing friends, dollars."""
    story, sold = run.story, run.sales.visit
    friend, week, cents = paid_rewards(run.world, run.plan, story.here, story.arrive, sold)
    inside = (week >= first) & (week < last)
    return np.bincount(friend[inside], cents[inside], minlength=run.world.people) / 100


def _profit(run: Run, first: int, last: int) -> np.ndarray:
    share = indirect_cents(run.world, run.plan)[first:last].sum() / 100 / run.world.people
    return _contribution(run, first, last) - share


def _toys(run: Run, line: str, first: int, last: int) -> np.ndarray:
    """Return what another ranking of toys adds for each person, against today's."""
    return toys_by_person(run.world, run.plan, run.story, line, first, last)


def _inside(run: Run, first: int, last: int) -> np.ndarray:
    return (run.sales.week >= first) & (run.sales.week < last)


def _dollars(run: Run, cents: np.ndarray, first: int, last: int) -> np.ndarray:
    inside = _inside(run, first, last)
    person = run.sales.person[inside]
    return np.bincount(person, weights=cents[inside], minlength=run.world.people) / 100


def _of_partners(run: Run, cents: np.ndarray, first: int, last: int) -> np.ndarray:
    inside = (run.beside.week >= first) & (run.beside.week < last)
    person = run.beside.person[inside]
    return np.bincount(person, weights=cents[inside], minlength=run.world.people) / 100


OUTCOMES: dict[str, Callable[[Run, int, int], np.ndarray]] = {
    "contribution": _contribution,
    "profit": _profit,
    "revenue": _revenue,
    "orders": _orders,
    "visits": _visits,
}
