"""The scorecards of all proposals at any hours: read between a few runs of the store."""

from dataclasses import replace

import numpy as np
import pandas as pd

from helpers.store.alternatives.long_weeks import smooth
from helpers.store.alternatives.three_goals import goals, proposals
from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.run import Run, simulate
from helpers.store.told.areas.hours import LESS_IF_TIRED, NORMAL, felt, tiredness
from helpers.store.told.areas.staff import company_wide

RUNGS = np.arange(30.0, 61.0, 5.0)
"""Hours at which each proposal is run."""


class CardsByHours:
    """The scorecards of a world's proposals, as fast as a slider moves.

    Customers' part is read off seven runs of each proposal, on the parabola that comes nearest:
    the luck of single orders is smoothed away. What hours cost, and whom they tire, is worked out.

    >>> from helpers.store import open_world
    >>> cards = CardsByHours(open_world(people=50, weeks=10))
    >>> [float(cards.at(hours)["staff"].iloc[0].round(1)) for hours in (40, 48)]
    [71.5, 69.8]
    """

    def __init__(self, world: World) -> None:
        self.world = world
        plans = {name: _at_normal_hours(plan) for name, plan in proposals().items()}
        self._known = {plan: _Known(world, plan) for plan in dict.fromkeys(plans.values())}
        self._plans = plans

    def at(self, hours: float) -> pd.DataFrame:
        """Return the scorecard of the proposals, where today's staff work so many hours.

        The columns, and their units: as in store.scorecard.
        """
        works = {name: plan.weekly_hours for name, plan in proposals(hours).items()}
        rows = {name: self._known[self._plans[name]].at(own) for name, own in works.items()}
        return pd.DataFrame.from_dict(rows, orient="index").rename_axis("proposal")


class _Known:
    """One proposal's goals by hours."""

    def __init__(self, world: World, plan: Policy) -> None:
        runs = [simulate(world, replace(plan, weekly_hours=float(hours))) for hours in RUNGS]
        self.world = world
        self.contribution = np.array([_contribution(run) for run in runs])
        self.customers = np.array([goals(run)["customers"] for run in runs])
        normal = runs[int(np.flatnonzero(RUNGS == NORMAL)[0])]
        self.staff = goals(normal)["staff"]
        self.indirect = float(normal.accounts["indirect"].sum())

    def at(self, hours: float) -> dict[str, float]:
        there = np.array([hours])
        plan = [Policy(weekly_hours=hours)] * self.world.weeks
        spent = felt(self.world, plan).cents.sum() * self.world.people / 100
        left = smooth(RUNGS, self.contribution, there)[0] - self.indirect - spent
        tired = tiredness(np.full(self.world.weeks, hours)).mean()
        return {
            "profit": float(company_wide(self.world, left)) / 1e6,
            "staff": float(np.clip(self.staff - LESS_IF_TIRED * tired, 0, 100)),
            "customers": float(np.clip(smooth(RUNGS, self.customers, there)[0], 0, 100)),
        }


def _contribution(run: Run) -> float:
    return float(run.accounts["contribution"].sum())


def _at_normal_hours(plan: Policy) -> Policy:
    return replace(plan, weekly_hours=NORMAL)
