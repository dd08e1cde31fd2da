"""The weekly accounts, from the orders, in whole cents."""

import numpy as np
import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.told.areas import all_felt
from helpers.store.told.counters.partner_sales import HANDLING_CENTS, PartnerSales
from helpers.store.told.counters.toy_books import toy_accounts
from helpers.store.told.sales import INDIRECT_CENTS, MESSAGE_CENTS, Sales
from helpers.store.told.shoppers.messages import WAVE
from helpers.store.told.shoppers.order_fees import paid_fees
from helpers.store.told.story import Story
from helpers.store.told.talk.referrals import paid_rewards
from helpers.store.told.ventures.entry import market_accounts

OPENING_CENTS = 500
"""Cash in week 0, per person living in the world."""
COSTS = ("goods", "shipping", "handling", "service", "returns_cost")


def weekly_accounts(
    world: World, plan: list[Policy], story: Story, sales: Sales, beside: PartnerSales
) -> pd.DataFrame:
    """Return the accounts, a row a week: counts, and money in dollars.

    Of a partner's sale (beside) only the fee is ours, and what it costs us to handle.
    """
    counts = {
        "week": np.arange(world.weeks),
        "sessions": np.bincount(world.visits.week[story.here], minlength=world.weeks),
        "orders": np.bincount(sales.week, minlength=world.weeks),
    }
    cents = {"revenue": _by_week(world, sales.week, sales.value)}
    cents["refunds"] = _by_week(world, sales.week, sales.refund)
    cents |= {name: _by_week(world, sales.week, getattr(sales, name)) for name in COSTS}
    cents["revenue"] += _by_week(world, beside.week, beside.fee)
    cents["revenue"] += _by_week(world, sales.week, paid_fees(plan, sales.value, sales.week))
    cents["handling"] += HANDLING_CENTS * np.bincount(beside.week, minlength=world.weeks)
    cents["messages"] = MESSAGE_CENTS * messages_by_week(world, story)
    cents["messages"] += _rewards(world, plan, story, sales)
    abroad, toys = market_accounts(world, plan), toy_accounts(world, plan, story)
    for added in (abroad, toys):
        counts, cents = _with(counts, added), _with(cents, added)
    spent = sum(cents[name] for name in (*COSTS, "messages"))
    cents["contribution"] = cents["revenue"] - cents["refunds"] - spent
    cents["indirect"] = indirect_cents(world, plan) + abroad.get("indirect", 0)
    cents["profit"] = cents["contribution"] - cents["indirect"]
    cents["cash"] = OPENING_CENTS * world.people + np.cumsum(cents["profit"])
    return pd.DataFrame(counts | {name: value / 100 for name, value in cents.items()})


def _with(home: dict[str, np.ndarray], added: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Return the lines of home with what markets abroad, or another toy list, add to each."""
    return {name: value + added[name] if name in added else value for name, value in home.items()}


def indirect_cents(world: World, plan: list[Policy]) -> np.ndarray:
    """Return the indirect cost of each week, in cents."""
    kept = 1 - np.array([policy.indirect_cost_cut for policy in plan])
    added = all_felt(world, plan).cents
    return np.rint((INDIRECT_CENTS * kept + added) * world.people).astype(np.int64)


def messages_by_week(world: World, story: Story) -> np.ndarray:
    """Return how many messages went out in each week."""
    counts = np.zeros(world.weeks, np.int64)
    counts[::WAVE] = story.messages.sent.sum(axis=0)
    return counts


def _rewards(world: World, plan: list[Policy], story: Story, sales: Sales) -> np.ndarray:
    paid = paid_rewards(world, plan, story.here, story.arrive, sales.visit)
    return _by_week(world, paid[1], paid[2])


def _by_week(world: World, week: np.ndarray, cents: np.ndarray) -> np.ndarray:
    return np.bincount(week, weights=cents, minlength=world.weeks).astype(np.int64)
