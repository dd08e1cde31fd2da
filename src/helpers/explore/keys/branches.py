"""A world large enough to judge a model by, run once under each contact rule, a part at a time."""

from dataclasses import replace
from functools import lru_cache

import pandas as pd

from helpers import store

ENOUGH_PEOPLE = 12_000
PART = 4_000
RULES = ("likeliest buyers", "at random", "lapsed buyers")


class Branches:
    """The same luck with more people: their orders, who left, and what messages changed.

    leave: the week in which each customer left, by customer_id. orders(who) and earned(who) keep
    what they worked out once. The world is run in parts of 4,000 people, so that memory stays that
    of one part.
    """

    def __init__(self, world: store.World) -> None:
        whole = replace(world, people=max(ENOUGH_PEOPLE, world.people))
        parts = [_run(part) for part in whole.blocks(PART)]
        self._orders, customers, moved = (pd.concat(each) for each in zip(*parts, strict=True))
        self.leave = customers["leave_week"]
        self._club, self._moved = customers["club"], moved
        self.orders = lru_cache(maxsize=None)(self._orders_of)
        self.earned = lru_cache(maxsize=None)(self._earned_by)

    def _orders_of(self, who: str) -> pd.DataFrame:
        """The orders (customer_id, day, value) of club, others or all."""
        return self._orders[self._is(self._orders["customer_id"], who)]

    def _earned_by(self, who: str) -> pd.DataFrame:
        """What messages earned before their cost ($), and how many were sent, by rule."""
        inside = self._moved[self._is(self._moved["customer_id"], who)]
        sums = inside.groupby("rule")[["earned", "sent"]].sum()
        return sums.reindex(list(RULES), fill_value=0.0)

    def _is(self, customers: pd.Series, who: str) -> pd.Series:
        club = customers.map(self._club).fillna(False).astype(bool)
        return club if who == "club" else ~club if who == "others" else club | True


Part = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]


def _run(part: store.World) -> Part:
    """One part's orders, its customers (club, leave_week), and what messages changed."""
    quiet = store.simulate(part)
    club = quiet.customers.set_index("customer_id")["club"]
    leave = quiet.truth.customers.set_index("customer_id")["leave_week"]
    moved = [_moved(part, rule, quiet) for rule in RULES]
    orders = quiet.orders[["customer_id", "day", "value"]]
    return orders, pd.DataFrame({"club": club, "leave_week": leave}), pd.concat(moved)


def _moved(part: store.World, rule: str, quiet: store.Run) -> pd.DataFrame:
    """By customer: contribution that the messages added ($, before their cost), messages sent."""
    run = store.simulate(part, store.Policy(contact_rule=rule))
    before, after = (
        each.orders.groupby("customer_id")["contribution"].sum() for each in (quiet, run)
    )
    sent = run.messages.groupby("customer_id").size()
    changed = pd.DataFrame({"earned": after.sub(before, fill_value=0.0), "sent": sent}).fillna(0.0)
    return changed.rename_axis("customer_id").reset_index().assign(rule=rule)
