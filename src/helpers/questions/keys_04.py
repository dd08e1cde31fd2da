"""What lesson 04 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store
from helpers.store.told.areas.order_teams import TRAINED, gained

TOP = 5
"""Teams at the top of the league table that the lesson follows."""
LOT = 52
"""Week from which a lot decides which team gets an order."""


@lru_cache(maxsize=8)
def top_teams(code: str) -> tuple[float, float, float]:
    """Return the top five teams' share of perfect orders in year one and since, and all teams'.

    The top five are those of the first year's league table; all teams' share is that since then.
    """
    log = _log(code).assign(perfect=measure.perfect)
    first, since = log[log["week"] < LOT], log[log["week"] >= LOT]
    top = measure.league_table(first.drop(columns="perfect")).index[:TOP]
    then, now = (part.loc[part["order_team"].isin(top), "perfect"] for part in (first, since))
    return float(then.mean()), float(now.mean()), float(since["perfect"].mean())


@lru_cache(maxsize=8)
def stages(code: str) -> pd.Series:
    """Return the share of orders that was fine at each stage since week 52."""
    log = _log(code)
    return measure.stage_shares(log[log["week"] >= LOT])


def gains(code: str) -> pd.Series:
    """Return how many more orders would be perfect if one stage were trained, by stage."""
    fine = stages(code)
    return measure.gain_of_mending(fine, TRAINED * (1 - fine))


@lru_cache(maxsize=8)
def points(code: str) -> dict[str, float]:
    """Return what seating people otherwise adds to the share of perfect orders, in points."""
    world = store.open_world(code)
    names = {"together": "stars together", "spread": "spread evenly"}
    return {
        short: 100 * gained(world, store.Policy(team_allocation=name))
        for short, name in names.items()
    }


def _log(code: str) -> pd.DataFrame:
    return store.tables(store.open_world(code)).team_orders
