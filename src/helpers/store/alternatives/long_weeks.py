"""Many lengths of the working week at once: what each leaves within some weeks.

What hours get done, cost and make people leave is worked out; how customers answer is read off a
few runs of the store, between which a smooth curve takes the place of the luck of single orders.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.drawn.workforce.staff import JOBS
from helpers.store.drawn.world import World
from helpers.store.run import simulate
from helpers.store.told.areas.hours import NORMAL, felt
from helpers.store.told.areas.staff import company_wide

HOURS = np.arange(30, 61)
RUNGS = np.arange(30, 61, 3)
"""Hours at which the store is run."""


def profit_by_hours(world: World, weeks: Sequence[int] = (13, 104)) -> pd.DataFrame:
    """Return what each length of the working week leaves, against 40 hours: a row a length.

    Parameters: weeks (horizons: how many weeks are counted, from week 0 on). Returns a column a
    horizon, in dollars for each of the company's employees.

    >>> from helpers.store import open_world
    >>> profit_by_hours(open_world(people=50, weeks=10), weeks=[10])[10].loc[[40]].tolist()
    [0.0]
    """
    contribution = _customers(world)
    spent = np.array([_spent(world, float(hours)) for hours in HOURS])
    left = {}
    for horizon in weeks:
        answer = smooth(RUNGS, contribution[:, :horizon].sum(axis=1), HOURS)
        gained = company_wide(world, answer - spent[:, :horizon].sum(axis=1)) / JOBS
        left[horizon] = gained - gained[HOURS == NORMAL]
    return pd.DataFrame(left, index=pd.Index(HOURS, name="hours"))


def smooth(at: np.ndarray, values: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Return the values at wanted places, on the parabola that comes nearest to those known.

    >>> smooth(np.array([0, 1, 2, 3]), np.array([0.0, 1.0, 4.0, 9.0]), np.array([4])).round(6)
    array([16.])
    """
    middle = float(np.mean(at))
    return np.polyval(np.polyfit(at - middle, values, 2), wanted - middle)


def _customers(world: World) -> np.ndarray:
    """Return the panel's contribution, dollars, rungs by weeks; worked out once for a world."""
    if "contribution by hours" not in world.kept:
        runs = [simulate(world, Policy(weekly_hours=float(hours))) for hours in RUNGS]
        rows = [run.accounts["contribution"].to_numpy() for run in runs]
        world.kept["contribution by hours"] = np.stack(rows)
    found: np.ndarray = world.kept["contribution by hours"]
    return found


def _spent(world: World, hours: float) -> np.ndarray:
    """Return what the hours add to the panel's indirect cost, dollars a week."""
    plan = [Policy(weekly_hours=hours)] * world.weeks
    return felt(world, plan).cents * world.people / 100
