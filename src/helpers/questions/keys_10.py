"""What lesson 10 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store

GOOD, BAD, LUCK = 1_000, -1_000, 3_000
"""Drift of a good and of a bad textbook venture, and their volatility: dollars a quarter."""
MOST_WRONG, DEAREST = 20, 9_000
"""Good ventures of 100 that may be stopped, and dollars that a bad one may lose on average."""


@lru_cache(maxsize=512)
def _futures(code: str, drift: float, cap: float, losses: float) -> pd.DataFrame:
    rule = store.Policy(venture=1, stop_loss=cap, worse_quarters=losses)
    world = store.open_world(code)
    return store.venture_futures(world, rule, drift=drift, volatility=LUCK)[["stopped", "kept"]]


def wrongly_stopped(code: str, cap: float = 20_000, losses: float = 0) -> int:
    """Return how many of 100 good ventures a rule stops within ten years.

    Parameters: cap (dollars that may be lost), losses (growing losses in a row; 0 = no such rule).
    """
    return round(100 * float(_futures(code, GOOD, cap, losses)["stopped"].mean()))


def bill(code: str, cap: float, losses: float = 0) -> float:
    """Return what a bad venture loses on average before the rule stops it, dollars."""
    return -float(_futures(code, BAD, cap, losses)["kept"].mean())


@lru_cache(maxsize=16)
def luck(code: str) -> float:
    """Return how far luck throws a quarter of our venture, by its book: dollars, to the ten."""
    weeks = store.tables(store.open_world(code)).venture_weeks
    return round(measure.volatility_from_results(weeks["result"], 13), -1)


def years_to_be_sure(code: str) -> float:
    """Return the years until the range of a good venture's mean no longer holds zero."""
    return measure.periods_to_be_sure(GOOD, luck(code)) / 4


@lru_cache(maxsize=1)
def amazon() -> pd.Series:
    """Return Amazon's net income by year, US$ million."""
    return measure.amazon_accounts().set_index("year")["net_income"]


def first_trigger(in_a_row: int = 2) -> int:
    """Return the first year in which Amazon had so many growing yearly losses in a row."""
    income = amazon()
    return int(income.index[int(measure.first_time(measure.growing_losses(income), in_a_row)[0])])
