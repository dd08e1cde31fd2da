"""What lesson 21 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store
from helpers.store.told.service.service_chain import LINKS, points_for

FIRST_YEAR = 4
"""Quarters before the programme: the branches as they are."""
BUDGET = 12.0
"""Dollars a week and employee of the programme in the second prediction."""
SEARS = (5.0, 1.3, 0.5)
"""Attitude, impression, growth (%): one retailer's chain, Rucci, Kirn & Quinn (1998)."""


def happy_branches(book: pd.DataFrame) -> pd.DataFrame:
    """Return each branch's mean attitude, impression and growth before the programme."""
    before = book[book["quarter"] < FIRST_YEAR]
    return before.groupby("branch")[["attitude", "impression", "growth"]].mean()


@lru_cache(maxsize=16)
def seen(code: str) -> float:
    """Return the growth that goes with a point of attitude across branches, % a year."""
    book = store.tables(store.open_world(code)).branches
    found = measure.mediated(happy_branches(book), "attitude", "impression", "growth")
    return found.total.value


def caused() -> float:
    """Return the growth that a point of attitude causes, % a year; no learner's record says it."""
    return LINKS[0] * LINKS[1]


def share_caused(code: str) -> float:
    """Return the part of what is seen across branches that is caused."""
    return caused() / seen(code)


@lru_cache(maxsize=32)
def profit_of(code: str, dollars: float) -> float:
    """Return what a staff budget changes in two years' profit, dollars of the world's people."""
    world = store.open_world(code)
    runs = [store.simulate(world, store.Policy(staff_budget=each)) for each in (0.0, dollars)]
    without, with_ = (float(run.accounts["profit"].sum()) for run in runs)
    return with_ - without


@lru_cache(maxsize=16)
def weekly_contribution(code: str) -> float:
    """Return what a week's orders leave, on average, dollars of the world's people."""
    return float(store.simulate(store.open_world(code)).accounts["contribution"].mean())


def a_week(code: str, dollars: float, slope: float) -> float:
    """Return what a budget brings a week in the end, if a point adds so much growth: dollars."""
    return weekly_contribution(code) * slope * float(points_for(dollars)) / 100 - dollars
