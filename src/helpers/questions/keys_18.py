"""What lesson 18 asks for, computed from the world."""

from functools import lru_cache
from math import log

import pandas as pd

from helpers import measure, store

MONTH, LATE, YEAR = 4, 40, 52
"""Weeks after the launch: the launch report's month, and the last quarter of the year."""
DUE = 0.3
"""Points of the lift below which Inés wants the next improvement."""
ADAPTATION, RAMP = 0.03, 0.02
"""The textbook customers of the closed forms, and a ramp in units a week."""
WANTED, BUDGET = 0.4, 14_600
"""The gap that is to hold in every week, and the dollars that may be spent on it."""


def panel(code: str) -> pd.DataFrame:
    """Return the answers to the expectation survey in a world."""
    return store.tables(store.open_world(code)).expectation_survey


@lru_cache(maxsize=8)
def launch_report(code: str) -> float:
    """Return the points by which satisfaction rose from the month before the launch to that after.

    The improved half alone, as the report has it.
    """
    answers = panel(code)
    launch = answers["improved_from"].min()
    own = answers[answers["improved_from"] == launch]
    after, before = (
        own.loc[own["week"].between(start, start + MONTH - 1), "satisfied"].mean()
        for start in (launch, launch - MONTH)
    )
    return float(after - before)


@lru_cache(maxsize=8)
def left_after_a_year(code: str) -> measure.Estimate:
    """Return the points by which the improved are more satisfied than the held out, late on."""
    return measure.held_out_lift(panel(code), "satisfied", LATE, YEAR)


@lru_cache(maxsize=8)
def perceived(code: str) -> tuple[float, float]:
    """Return the lift of what the improved say of their orders: in the first month, and late on."""
    first, late = (
        measure.held_out_lift(panel(code), "perceived", *weeks)
        for weeks in ((0, MONTH), (LATE, YEAR))
    )
    return first.value, late.value


@lru_cache(maxsize=8)
def fading(code: str) -> measure.Fading:
    """Return the panel's lift and the share of it that goes in a week."""
    return measure.fit_fading(panel(code))


def weeks_until_due(code: str) -> float:
    """Return how many weeks the fitted lift stays above what Inés wants."""
    found = fading(code)
    return log(DUE / found.jump.value) / log(1 - found.rate.value)


@lru_cache(maxsize=8)
def _tried(code: str) -> store.Improvements:
    return store.Improvements(store.open_world(code))


def lowest_gap(code: str, step: float, ramp: float) -> float:
    """Return the smallest gap of any of the 104 weeks."""
    found = _tried(code).after(step, ramp)
    return float((found.quality - found.expectations).min())


def cost(code: str, step: float, ramp: float) -> float:
    """Return what the improvement costs to build, dollars of 4,000 people."""
    return _tried(code).after(step, ramp).cost


def brought(code: str, step: float, ramp: float) -> float:
    """Return what it adds to the contribution of two years, dollars of 4,000 people."""
    found, still = _tried(code).after(step, ramp), _tried(code).after()
    return found.contribution - still.contribution
