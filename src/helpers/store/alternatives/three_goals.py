"""The balanced scorecard of a plan: what it does for profit, for the staff and for customers.

Source: Kaplan & Norton (1992); three of their views: finance, people, customers.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.run import Run, simulate
from helpers.store.told.areas.hours import engagement
from helpers.store.told.areas.staff import company_wide
from helpers.words import _

STEP = 6
"""Hours by which a proposal makes the week longer or shorter."""
SHORTEST, LONGEST = 30.0, 60.0


def proposals(hours: float = 40.0) -> dict[str, Policy]:
    """Return what Orinoco's managers propose, by name; hours is the week of today's staff.

    >>> proposals(56)["longer weeks"].weekly_hours
    60.0
    """
    cheap, redrawn = Policy(price=0.9), Policy(design="clear path")
    known = {
        _("as today"): (Policy(), 0),
        _("longer weeks"): (Policy(), STEP),
        _("shorter weeks"): (Policy(), -STEP),
        _("higher prices"): (Policy(price=1.05), 0),
        _("more agents"): (Policy(agents=12), 0),
        _("lower prices"): (cheap, 0),
        _("new design"): (redrawn, 0),
        _("low prices, short weeks"): (cheap, -STEP),
        _("new design, short weeks"): (redrawn, -STEP),
        _("exit offer, short weeks"): (Policy(quit_offer=4500), -STEP),
    }
    return {name: _working(plan, hours + more) for name, (plan, more) in known.items()}


def scorecard(world: World, plans: Mapping[Any, Policy]) -> pd.DataFrame:
    """Return three goals of each plan over the world's weeks: a row a plan, more is better.

    The columns: profit (million dollars, the whole company), staff (average answer to the
    engagement survey, 0 to 100), customers (of all who came, per cent who are still there).

    >>> from helpers.store import open_world
    >>> scorecard(open_world(people=50, weeks=10), {"as today": Policy()})["staff"].tolist()
    [71.5]
    """
    rows = {name: goals(simulate(world, plan)) for name, plan in plans.items()}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("proposal")


def goals(run: Run) -> dict[str, float]:
    """Return the three goals of a run, by name."""
    came = run.story.arrive < run.world.weeks
    stayed = run.story.leave[came] == run.world.weeks
    profit = company_wide(run.world, run.accounts["profit"].sum())
    return {
        "profit": float(profit) / 1e6,
        "staff": float(engagement(run.world, run.plan).mean()),
        "customers": 100 * float(stayed.mean()),
    }


def _working(plan: Policy, hours: float) -> Policy:
    return replace(plan, weekly_hours=float(min(LONGEST, max(SHORTEST, hours))))
