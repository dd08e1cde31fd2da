"""What lesson 11 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store

CDNOW = {"r": 0.2426, "alpha": 4.4135, "a": 0.7929, "b": 2.4258}
"""The published BG/NBD model of a music shop's customers, in weeks: Fader, Hardie & Lee (2005)."""
TODAY = 38.86
"""Weeks since the first order at which the shop's customers are looked at."""
LIKELIEST = "likeliest buyers"


def customer(frequency: int, recency: float) -> pd.DataFrame:
    """Return a customer of the music shop: repeat orders, and the week of the last one."""
    return pd.DataFrame({"frequency": [frequency], "recency": [recency], "T": [TODAY]})


def chance(frequency: int, recency: float) -> float:
    """Return the chance that a customer of the music shop is still one."""
    return float(measure.BGNBD(CDNOW).chance_alive(customer(frequency, recency)).iloc[0])


def forecast(frequency: int, recency: float, weeks: float) -> float:
    """Return the orders to expect of a customer of the music shop."""
    model = measure.BGNBD(CDNOW)
    return float(model.expected_orders(customer(frequency, recency), weeks).iloc[0])


@lru_cache(maxsize=8)
def test(code: str) -> pd.DataFrame:
    """Return the recorded message test, a row a customer and wave, with the column club."""
    tables = store.tables(store.open_world(code))
    rows = measure.message_test(tables.orders, tables.experiments)
    return rows.merge(tables.customers[["customer_id", "club"]])


def followed(code: str, group: str = LIKELIEST) -> float:
    """Return how many orders followed 1,000 messages to a group, as a dashboard counts them."""
    rows = test(code)
    return 1000 * float(rows.loc[rows["messaged"] & (rows["group"] == group), "orders"].mean())


@lru_cache(maxsize=16)
def twins(code: str, rule: str) -> store.Twin:
    """Return two years without messages, and with a fifth of the known buyers written to."""
    policy = store.Policy(contact_rule=rule)
    return store.twins(store.open_world(code), store.Policy(), policy, "orders")


def extra(code: str, rule: str = LIKELIEST) -> float:
    """Return the orders that 1,000 messages truly added, by whom they went to."""
    twin = twins(code, rule)
    return 1000 * twin.difference / len(twin.after.messages)


def extra_by_club(code: str) -> dict[bool, float]:
    """Return the orders that 1,000 messages added among the likeliest buyers: club and others."""
    twin = twins(code, LIKELIEST)
    club = twin.after.customers.set_index("customer_id")["club"]
    sent = twin.after.messages.groupby("customer_id").size()
    added = twin.by_customer.reindex(club.index).groupby(club).sum()
    each = 1000 * added / sent.reindex(club.index, fill_value=0).groupby(club).sum()
    return {member: float(each[member]) for member in (True, False)}
