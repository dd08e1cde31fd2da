"""What lesson 24 asks for, computed from the world."""

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pandas as pd

from helpers import measure, store

MIDDLE, QUICK = 0.5, 0.0
"""Where the store stands today, and where Marta would move it."""
CLOSE = 2.0
"""A dislike of distance at which tastes are close; the towns show one near 6."""
STRONG = 6.0
"""The dislike of the exercises by hand."""
STEPS = tuple(step / 10 for step in range(11))
"""Positions among which the most profitable one is sought."""
NEARLY = 0.8
"""Share of the best gain that counts as found."""


@lru_cache(maxsize=32)
def towns(code: str) -> pd.DataFrame:
    """Return the regional test of positions."""
    return store.tables(store.open_world(code)).position_test


@lru_cache(maxsize=8)
def mark_at(code: str, position: float) -> float:
    """Return the average mark of all shoppers in the towns at a position."""
    return round(float(measure.by_position(towns(code), "mark")["everybody"][position]), 1)


def mark_moved(code: str) -> float:
    """Return by what share the average mark differs with the quick from the middle's."""
    return round(mark_at(code, QUICK) / mark_at(code, MIDDLE) - 1, 3)


@lru_cache(maxsize=8)
def buyers_moved(code: str) -> float:
    """Return by what share more people buy with the quick than in the middle."""
    return round(measure.gain_of_position(towns(code), MIDDLE, QUICK).value, 3)


@lru_cache(maxsize=8)
def quick_moved(code: str) -> float:
    """Return by what share more of the quick alone buy."""
    share = measure.by_position(towns(code))["the quick"]
    return round(float(share[QUICK] / share[MIDDLE] - 1), 2)


@lru_cache(maxsize=8)
def best_if_close(code: str) -> str:
    """Return which of three positions would win most buyers if people disliked distance less."""
    near = replace(measure.fit_location(towns(code)), dislike=CLOSE)
    won = {"quick": near.buyers(0.0), "middle": near.buyers(0.5), "choosy": near.buyers(1.0)}
    return max(won, key=lambda name: won[name])


@lru_cache(maxsize=8)
def gains(code: str) -> pd.Series:
    """Return what each position leaves in two years, against the middle: dollars by position."""
    world = store.open_world(code)
    left = [
        float(store.simulate(world, store.Policy(position=step)).accounts["profit"].sum())
        for step in STEPS
    ]
    return pd.Series(np.array(left) - left[STEPS.index(MIDDLE)], index=STEPS)


def best_step(code: str) -> float:
    """Return the most profitable of the positions."""
    return STEPS[int(gains(code).argmax())]


def found(code: str, position: float) -> bool:
    """Return whether a position leaves nearly as much as the best one."""
    left = gains(code)
    return bool(left[round(position, 1)] >= NEARLY * left.max())
