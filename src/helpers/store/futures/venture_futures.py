"""Two thousand futures of one venture: the same firm, other luck, under one rule."""

import numpy as np
import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.drawn.nature import check_number
from helpers.store.drawn.ventures.venture import Venture, results, shocks_of_futures, venture
from helpers.store.drawn.world import MOST_WEEKS, World
from helpers.store.told.ventures.venture import (
    CAP,
    LOSSES,
    at_the_limit,
    first_week,
    too_often_worse,
)

COUNT = 2000
"""Futures that a share is taken over: it is then good to about two points."""


def venture_futures(
    world: World,
    policy: Policy | None = None,
    drift: float | None = None,
    volatility: float | None = None,
    weeks: int = MOST_WEEKS,
) -> pd.DataFrame:
    """Return what becomes of a full launch in 2,000 futures: a row a future.

    Parameters: policy (its stop_loss and worse_quarters are the rule), drift and volatility (mean
    and standard deviation of a quarter's result, dollars; where they are not given, the hidden
    ones of the world's venture: then this is truth), weeks (1 to 520).
    Returns columns stopped (was it?), reason (the cash cap, growing losses, or none), week (in
    which it was stopped; the horizon if it was not), kept (its book then, dollars), low (its
    lowest, up to then) and unstopped (its book at the horizon had nobody stopped it). The launch
    is not counted: it is spent in any case.

    Raises:
        ValueError: a number is out of its range.

    >>> from helpers.store import open_world
    >>> bool(venture_futures(open_world(people=10), drift=1000, volatility=0)["stopped"].any())
    False
    """
    rule = policy or Policy(venture=1.0)
    check_number("venture_futures", "weeks", weeks, 1, MOST_WEEKS)
    firm = _firm(world, drift, volatility)
    earned = results(firm, shocks_of_futures(world, COUNT)[:, : int(weeks)])
    return _told(earned, rule.stop_loss, rule.worse_quarters)


def _firm(world: World, drift: float | None, volatility: float | None) -> Venture:
    hidden = venture(world)
    mean = hidden.drift if drift is None else drift
    spread = hidden.volatility if volatility is None else volatility
    check_number("venture_futures", "drift", mean, -1e6, 1e6)
    check_number("venture_futures", "volatility", spread, 0, 1e6)
    return Venture(float(mean), float(spread))


def _told(earned: np.ndarray, cap: float, worse: float) -> pd.DataFrame:
    weeks = earned.shape[1]
    by_cap = first_week(at_the_limit(earned, cap))
    by_losses = first_week(too_often_worse(earned, worse))
    week = np.minimum(by_cap, by_losses)
    book = np.cumsum(earned, axis=1)
    last = np.arange(len(book)), np.maximum(week, 1) - 1
    reason = np.where(by_cap <= by_losses, CAP, LOSSES).astype(object)
    reason[week == weeks] = "none"
    return pd.DataFrame(
        {
            "stopped": week < weeks,
            "reason": reason,
            "week": week,
            "kept": book[last],
            "low": np.minimum.accumulate(np.minimum(book, 0.0), axis=1)[last],
            "unstopped": book[:, -1],
        }
    )
