"""What lesson 07 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import store

CUT = 0.05
"""The price cut of the lesson, a share of the price."""
QUARTER, YEARS = 13, 104
"""Weeks of the first quarter and of two years."""


@lru_cache(maxsize=8)
def margin(code: str) -> float:
    """Return the contribution per dollar of revenue over the recorded years, a share."""
    sums = store.tables(store.open_world(code)).financials.sum()
    return float(sums["contribution"] / sums["revenue"])


@lru_cache(maxsize=32)
def caused(code: str, outcome: str, weeks: int) -> float:
    """Return what a 5 % cut causes in the first weeks, a share of what was there (to 0.1 %)."""
    world = store.open_world(code)
    cut = store.Policy(price=1 - CUT)
    return round(store.twins(world, store.Policy(), cut, outcome, last=weeks).relative, 3)


@lru_cache(maxsize=512)
def profit_gained(code: str, price: float, saved: float) -> tuple[float, float]:
    """Return what a price and a saving add to profit, dollars: in a quarter and in two years.

    Parameters: price (times today's), saved (a share of the indirect cost).
    """
    world = store.open_world(code)
    plan = store.Policy(price=price, indirect_cost_cut=saved)
    change = (_profit(world, plan) - _profit(world, store.Policy())).cumsum()
    return float(change.iloc[QUARTER - 1]), float(change.iloc[YEARS - 1])


def _profit(world: store.World, plan: store.Policy) -> pd.Series:
    return store.simulate(world, plan).accounts["profit"]
