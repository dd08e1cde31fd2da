"""What lesson 06 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store
from helpers.store.decided.policy import CHANNELS
from helpers.store.told.shoppers.channels import LEVERS

PATHS = pd.DataFrame(
    {
        "path_id": [1, 1, 1, 2, 3, 3],
        "position": [1, 2, 3, 1, 1, 2],
        "channel": ["C1", "C2", "C3", "C1", "C2", "C3"],
        "converted": [True, True, True, False, False, False],
    }
)
"""Three paths to work out by hand: C1 > C2 > C3 buys; C1 does not; C2 > C3 does not."""


@lru_cache(maxsize=3)
def twins(code: str) -> store.ChannelTwins:
    """Return what any channel setting would sell in a world."""
    return store.ChannelTwins(store.open_world(code))


def without(channel: str) -> store.Policy:
    """Return today's policy with one channel off."""
    return store.change(store.Policy(), **{LEVERS[channel]: 0.0})


def lost(code: str) -> pd.Series:
    """Return which share of orders would be missing without each channel."""
    world = twins(code)
    now = world.orders(store.Policy())
    return pd.Series({name: 1 - world.orders(without(name)) / now for name in CHANNELS})


def saved(code: str) -> pd.Series:
    """Return what switching each channel off adds to the profit of two years, dollars."""
    world = twins(code)
    now = world.profit(store.Policy())
    return pd.Series({name: world.profit(without(name)) - now for name in CHANNELS})


@lru_cache(maxsize=20)
def last_touch(code: str) -> pd.Series:
    """Return which share of all recorded orders the last touch credits to each channel."""
    tables = store.tables(store.open_world(code))
    paths = measure.touch_paths(tables.touchpoints, tables.orders)
    return measure.attribute(paths, "last")[list(CHANNELS)] / len(tables.orders)


def changed(code: str, search: float, social: float, offline: float) -> tuple[float, int]:
    """Return what a setting adds to two years: profit (dollars) and orders."""
    world, today = twins(code), store.Policy()
    policy = store.Policy(search_spend=search, social_spend=social, offline=offline)
    more = world.orders(policy) - world.orders(today)
    return world.profit(policy) - world.profit(today), more
