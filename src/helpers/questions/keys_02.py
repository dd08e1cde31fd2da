"""What lesson 02 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store

ANECDOTE = 5_000
"""Dollars of the offer that the article tells of."""
GENEROUS = 7_000
DISENGAGED = 0.15
"""Share of disengaged people in the worked examples."""
POOL = 0.10
"""Share of profit in the worked pool."""
STAFF = 1_000
POOR = 4
"""Customers' marks below this are poor, on a scale of 1 to 5."""


@lru_cache(maxsize=8)
def survivors(code: str, outcome: str = "engagement") -> pd.Series:
    """Return the averages of the people who got the recorded offer, as measure.survivors."""
    tables = store.tables(store.open_world(code))
    return measure.survivors(tables.employees, tables.reviews, outcome)


def risen(code: str) -> float:
    """Return by how many points the survey of those who stay is above everybody's before."""
    points = survivors(code)
    return float(points["stayers_after"] - points["everybody_before"])


def changed(code: str) -> float:
    """Return by how many points those who stayed changed themselves, on average."""
    points = survivors(code)
    return float(points["stayers_after"] - points["stayers_before"])


def dashboard(code: str) -> float:
    """Return what the survivors' output suggests that the offer brought 1,000 staff, dollars."""
    output = survivors(code, "output")
    return float(STAFF * (output["stayers_after"] - output["everybody_before"]))


@lru_cache(maxsize=8)
def tested(code: str) -> measure.Estimate:
    """Return what the teams that the draw chose gained more than the others, for 1,000 staff."""
    tables = store.tables(store.open_world(code))
    teams = measure.gains_by_team(tables.employees, tables.reviews)
    return measure.compare_groups(teams, "offered", "gained").times(STAFF)


@lru_cache(maxsize=64)
def caused(code: str, offer: float, disengaged: float | None = None, hunters: float = 0.0) -> float:
    """Return what an offer to everybody adds to two years' profit, dollars for 1,000 staff.

    Parameters: offer (dollars), disengaged (share of the staff; the world's own if None), hunters
    (share of newcomers who come for the next offer).
    """
    world = store.open_world(code)
    if disengaged is not None or hunters:
        share = world.nature.disengaged if disengaged is None else disengaged
        world = world.with_nature(disengaged=share, bonus_hunters=hunters)
    twin = store.twins(world, store.Policy(), store.Policy(quit_offer=offer), "profit")
    return float(store.company_wide(world, twin.difference))


@lru_cache(maxsize=8)
def pooled(code: str) -> float:
    """Return what a pool of a tenth of profit adds to two years' profit, dollars."""
    world = store.open_world(code)
    twin = store.twins(world, store.Policy(), store.Policy(owner_share=POOL), "profit")
    return float(store.company_wide(world, twin.difference))


def poor_marks(code: str) -> tuple[float, float]:
    """Return the share of people with a mark below 4 before: of share owners, and of the others."""
    tables = store.tables(store.open_world(code))
    first = tables.reviews[tables.reviews["period"] == "before"].merge(tables.employees)
    poor = (first["customers_mark"] < POOR).groupby(first["owns_shares"]).mean()
    return float(poor[True]), float(poor[False])
