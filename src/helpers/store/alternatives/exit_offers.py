"""Many exit offers at once: who takes each, and what it leaves once customers have answered.

How customers answer depends on an offer only through the quality that the staff deliver. So the
store is run at a few qualities, and each offer reads its customers' part between them.
"""

from typing import Any

import numpy as np
import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.drawn.workforce.staff import JOBS, Staff, staff
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import nothing
from helpers.store.told.areas.staff import (
    GAP,
    LEARNING,
    PLANNED_PROFIT,
    QUALITY,
    REPLACEMENT,
    THROUGH_CUSTOMERS,
    TWO_YEARS,
    care,
    company_wide,
)
from helpers.store.told.company import follow
from helpers.store.told.sales import sell
from helpers.store.told.story import tell

BETTER = (-0.1, 0.0, 0.05, 0.1, 0.2, 0.4)
"""Falls in the share of disengaged at which customers are asked."""


def exit_offers(
    world: World,
    offers: Any,
    owner_share: float = 0.0,
    replacement: float = REPLACEMENT,
    disengaged: float | None = None,
) -> pd.DataFrame:
    """Return what each exit offer, made in week 0, does by the horizon: a row an offer.

    Parameters: offers (dollars, 0 = none), owner_share (share of the planned profit that is
    pooled), replacement (dollars to find a newcomer), disengaged (share of the staff; the world's
    own if None).

    The columns: disengaged_quit and engaged_quit (people of 1,000), dashboard (what 1,000 of those
    who stay would leave more than 1,000 did before), profit (all counted, against no offer and no
    pool). Both in dollars, for the company's 1,000 staff.

    >>> from helpers.store import open_world
    >>> exit_offers(open_world(people=50, weeks=10), [0])["profit"].tolist()
    [0.0]
    """
    amounts = np.asarray(offers, dtype=float)
    people, next_ones = _types(world, disengaged)
    quits = (people.asks < amounts[:, None]) & (amounts[:, None] > 0)
    fed_up = quits & people.disengaged
    after = np.where(quits, next_ones.disengaged, people.disengaged)
    fewer = people.disengaged.mean() - after.mean(axis=1)
    stayers = (people.disengaged & ~quits).sum(axis=1) / (~quits).sum(axis=1)
    better = fewer + float(care(np.array(owner_share))) / GAP
    length = world.weeks / TWO_YEARS
    work = (GAP - THROUGH_CUSTOMERS) * better - PLANNED_PROFIT * owner_share
    spent = quits.sum(axis=1) * (amounts + replacement + LEARNING)
    return pd.DataFrame(
        {
            "disengaged_quit": fed_up.sum(axis=1),
            "engaged_quit": (quits & ~people.disengaged).sum(axis=1),
            "dashboard": JOBS * GAP * length * (people.disengaged.mean() - stayers),
            "profit": JOBS * length * work - spent + _from_customers(world, better),
        },
        index=pd.Index(amounts, name="offer"),
    )


def _types(world: World, disengaged: float | None) -> tuple[Staff, Staff]:
    """Return the staff, and who would come next, in a world with so many disengaged."""
    key = ("types", disengaged)
    if key not in world.kept:
        like = world if disengaged is None else world.with_nature(disengaged=disengaged)
        world.kept[key] = staff(like), staff(like, 1)
    found: tuple[Staff, Staff] = world.kept[key]
    return found


def _from_customers(world: World, better: np.ndarray) -> np.ndarray:
    """Return what customers add in the company, dollars, when the staff get better by so much."""
    if "customers' answer" not in world.kept:
        left = np.array([_contribution(world, step) for step in BETTER])
        world.kept["customers' answer"] = company_wide(world, left - left[BETTER.index(0.0)])
    return np.interp(better, BETTER, world.kept["customers' answer"])


def _contribution(world: World, better: float) -> float:
    none = nothing(world)
    felt = type(none)(none.quality + QUALITY * better, *(none.wish for _other in range(4)))
    plan = [Policy()] * world.weeks
    story = tell(world, plan, follow(world, plan, felt))
    return float(sell(world, plan, story).contribution.sum()) / 100
