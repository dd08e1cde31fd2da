"""What lesson 15 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store

LONG_RUN, QUARTER = 104, 13
"""Weeks over which the most profitable hours are sought."""
NEAR = 1
"""Hours beside the most profitable ones that still count as found."""
SIX = pd.DataFrame(
    [[8, 6, 5], [7, 7, 7], [9, 4, 6], [6, 6, 6], [5, 9, 6], [7, 7, 5]],
    index=list("ABCDEF"),
    columns=["profit", "staff", "customers"],
)
"""The plans of the exercise by hand."""


@lru_cache(maxsize=8)
def hour_by_managers(code: str) -> float:
    """Return by how many dollars output rose with an hour in the first year (to the cent)."""
    return round(_slope(code, by_lot=False), 2)


@lru_cache(maxsize=8)
def hour_by_lot(code: str) -> float:
    """Return by how many dollars output rose with an hour that the lot had drawn (to the cent)."""
    return round(_slope(code, by_lot=True), 2)


@lru_cache(maxsize=8)
def profits(code: str) -> pd.DataFrame:
    """Return what each length of the week leaves, by horizon: dollars for each employee."""
    return store.profit_by_hours(store.open_world(code), (QUARTER, LONG_RUN))


def best_hours(code: str, weeks: int) -> int:
    """Return the most profitable hours a week over so many weeks."""
    left = profits(code)[weeks]
    return int(left.index[int(left.argmax())])


def horizon_of_best(code: str) -> str:
    """Return whether two years want longer, equal or shorter weeks than a quarter."""
    gap = best_hours(code, LONG_RUN) - best_hours(code, QUARTER)
    return "longer" if gap > 0 else "shorter" if gap < 0 else "same"


def frontier_of_six() -> list[str]:
    """Return the plans of the exercise that nothing beats."""
    stands = measure.pareto_frontier(SIX)
    return [str(name) for name in SIX.index[stands]]


def _slope(code: str, by_lot: bool) -> float:
    weeks = store.tables(store.open_world(code)).team_weeks
    return measure.added_by_an_hour(weeks[weeks["by_lot"] == by_lot]).value
