"""What lesson 08 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store

TRIAL = 52
"""Week from which a coin offered self-service on the desk's logged days."""
SELF_SERVICE = 2 / 3
"""Share of the easy contacts that the self-service on trial takes."""
BILL_TODAY = 18_000
"""Dollars a week for ten agents, at $1,800 each."""


@lru_cache(maxsize=16)
def wait(code: str, agents: int) -> float:
    """Return the mean wait of the logged callers of the first year, in seconds (to the second)."""
    world = store.open_world(code)
    calls = store.simulate(world, store.Policy(agents=agents)).tables.service_calls
    first = calls[calls["week"] < TRIAL]
    return round(60 * float((first["start"].astype(float) - first["arrive"]).mean()))


@lru_cache(maxsize=8)
def handling_change(code: str) -> float:
    """Return by what share the agents' minutes per call changed from year one to the trial."""
    calls = store.tables(store.open_world(code)).service_calls
    before, since = (measure.minutes_per_call(calls[part]) for part in _years(calls))
    return round(since / before - 1, 3)


def bill(agents: float, percent: float) -> float:
    """Return what agents and self-service cost, dollars a week."""
    return 1_800 * agents + (3_000 if percent else 0)


@lru_cache(maxsize=256)
def profit_gained(code: str, agents: float, percent: float) -> float:
    """Return what a desk adds to the panel's profit of two years, in dollars.

    Parameters: agents, percent of the easy contacts that self-service takes.
    """
    world = store.open_world(code)
    plan = store.Policy(agents=agents, deflection=percent / 100)
    return float(_profit(world, plan) - _profit(world, store.Policy()))


def _profit(world: store.World, plan: store.Policy) -> float:
    return float(store.simulate(world, plan).accounts["profit"].sum())


def _years(calls: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    return calls["week"] < TRIAL, calls["week"] >= TRIAL
