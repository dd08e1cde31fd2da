"""What lesson 16 asks for, computed from the world."""

from functools import lru_cache
from typing import Any

import pandas as pd

from helpers import measure, store
from helpers.store.drawn.workforce.applicants import HIRES
from helpers.store.told.areas.hiring import TODAY, YEAR, round_cost

NOBODY: dict[str, Any] = {"interview_validity": 0.0, "selection_ratio": 1.0}
"""Hiring whoever comes first, without an interview."""
PROPOSALS: dict[str, dict[str, Any]] = {
    "first": NOBODY,
    "twice": {"selection_ratio": 0.1},
    "better": {"interview_validity": 0.6},
}
"""Nobody is interviewed; twice as many applicants are; or they are interviewed better."""
PEOPLE, ALIKE = 25, 0.5
"""The team of the exercise, and how alike its opinions are."""


@lru_cache(maxsize=8)
def hired(code: str) -> pd.DataFrame:
    """Return those who were hired, with their scores: a row a person."""
    tables = store.tables(store.open_world(code))
    return tables.newcomers.merge(tables.applicants)


@lru_cache(maxsize=8)
def correlations(code: str) -> tuple[measure.Estimate, measure.Estimate]:
    """Return how score and rating go together: among those hired by score, and by lot."""
    people = hired(code)
    groups = people[~people["by_lot"]], people[people["by_lot"]]
    by_score, by_lot = (measure.correlation(each, "score", "rating") for each in groups)
    return by_score, by_lot


def by_score(code: str) -> float:
    """Return the correlation of score and rating among those hired by score, as it is shown."""
    return round(correlations(code)[0].value, 2)


def by_lot(code: str) -> float:
    """Return the correlation of score and rating among those hired by lot, as it is shown."""
    return round(correlations(code)[1].value, 2)


@lru_cache(maxsize=32)
def caused(code: str, proposal: str) -> float:
    """Return what a proposal adds to two years' profit of the whole company, dollars."""
    world = store.open_world(code)
    plan = store.Policy(**PROPOSALS[proposal])
    pair = store.twins(world, store.Policy(), plan, "profit")
    return float(store.company_wide(world, pair.difference))


def best(code: str) -> str:
    """Return which of the proposals earns most."""
    return max(PROPOSALS, key=lambda name: caused(code, name))


def saved(code: str) -> float:
    """Return what two years without interviews save, dollars."""
    rounds = store.open_world(code).weeks // 4
    return rounds * (round_cost(*TODAY) - round_cost(0.0, 1.0))


@lru_cache(maxsize=8)
def full_years(code: str) -> float:
    """Return the sum of those who count two full years for each newcomer, dollars, as a loss."""
    world = store.open_world(code)
    gain = measure.compare_groups(
        hired(code).assign(by_score=lambda people: ~people["by_lot"]), "by_score", "output"
    )
    years = world.weeks / YEAR
    return -(HIRES * world.weeks // 4) * years * gain.value
