"""Records of the channels: whom they met, what was spent where, and who lives where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.world import World
from helpers.store.told.shoppers.channels import (
    CENTS,
    LEVERS,
    REGIONS,
    RETURNS,
    SPACES,
    TOUCH_CENTS,
    by_search,
    dark_regions,
    region_of,
    spend,
    touched,
    touches_of,
)
from helpers.store.written.columns import CUSTOMER, DAY, WEEK, Column, Table, money, number
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.decided.policy import Policy
    from helpers.store.run import Run

REGION = number("region", "", _("Number of the region."), 1, REGIONS)
CHANNEL = Column("channel", "text", "", _("Where they met Orinoco."), options=SPACES)


def touches(
    world: World, plan: list[Policy], here: np.ndarray, spaces: Sequence[str] = SPACES
) -> dict[str, np.ndarray]:
    """Return the touches of known customers, sorted by customer, day and channel.

    Parameters: here (candidate visits that take place), spaces (the channels wanted). Known is who
    has visited before or visits in that week. Returns arrays by name: person (row), week, day,
    channel (place in SPACES).
    """
    known = _known_from(world, here)[:, None] <= np.arange(world.weeks)
    parts = [_touches_of(world, plan, here, known, space) for space in spaces]
    person, week, day, channel = (np.concatenate(part) for part in zip(*parts, strict=True))
    order = np.lexsort((channel, day, person))
    same = [np.diff(values[order]) == 0 for values in (person, day, channel)]
    # Two visits by search adverts on one day are one touch: the record is of days.
    order = order[np.concatenate([[True], ~np.logical_and.reduce(same)])[: order.size]]
    found = {"person": person, "week": week, "day": day, "channel": channel}
    return {name: values[order] for name, values in found.items()}


def _touches_of(
    world: World, plan: list[Policy], here: np.ndarray, known: np.ndarray, space: str
) -> tuple[np.ndarray, ...]:
    """Return one channel's touches: person, week, day, and the channel's place in SPACES."""
    visits, met = world.visits, touched(world, plan, space)
    if space == SPACES[0]:
        rows = np.flatnonzero(here)
        rows = rows[by_search(world, met, rows)]
        person, week, day = visits.person[rows], visits.week[rows], visits.day[rows]
    else:
        person, week = np.nonzero(met & known)
        day = 7 * week + touches_of(world).weekday[space][person, week]
    return person, week, day, np.full(person.size, SPACES.index(space))


def _known_from(world: World, here: np.ndarray) -> np.ndarray:
    first = np.full(world.people, world.weeks)
    rows = np.flatnonzero(here)[::-1]
    first[world.visits.person[rows]] = world.visits.week[rows]
    return first


def _touchpoints(run: Run) -> pd.DataFrame:
    """Return the touches of known customers: a row each."""
    found = touches(run.world, run.plan, run.story.here)
    return pd.DataFrame(
        {
            "customer_id": run.world.population.customer_id[found["person"]].astype(np.int32),
            "week": found["week"].astype(np.int16),
            "day": found["day"].astype(np.int16),
            "channel": np.array(SPACES, object)[found["channel"]],
            "cost": _cost(run.plan)[found["week"], found["channel"]],
        }
    )


def _cost(plan: list[Policy]) -> np.ndarray:
    """Return what a touch costs, dollars: weeks by channels. The further spent, the dearer."""
    level = np.array([[getattr(policy, LEVERS[space]) for space in SPACES] for policy in plan])
    cents = np.array([TOUCH_CENTS[space] for space in SPACES])
    return np.round(cents * level ** (1 - RETURNS) / 100, 4)


def _campaigns(run: Run) -> pd.DataFrame:
    """Return what is spent on each channel: a row a region, week and channel."""
    weeks, count = run.world.weeks, len(SPACES)
    levels = np.array([spend(run.plan, space) * CENTS[space] for space in SPACES]).T
    dark = dark_regions(run.world)[1:, None, None]
    tested = np.array([[p.channel_test == space for space in SPACES] for p in run.plan])
    # In a test half of the regions spend nothing, and the other half as much as before.
    spent = np.where(tested, np.where(dark, 0.0, 2 * levels), levels)
    return pd.DataFrame(
        {
            "region": np.repeat(np.arange(1, REGIONS + 1, dtype=np.int16), weeks * count),
            "week": np.tile(np.repeat(np.arange(weeks, dtype=np.int16), count), REGIONS),
            "channel": np.tile(np.array(SPACES, object), REGIONS * weeks),
            "spend": (10 * spent).ravel().round(4),
        }
    )


def _regions(run: Run) -> pd.DataFrame:
    """Return where each customer lives: a row a customer."""
    who, _first = who_has_visited(run)
    where = region_of(run.world)[who].astype(np.int16)
    return pd.DataFrame({"customer_id": run.world.population.customer_id[who], "region": where})


TOUCHPOINTS = Table(
    "touchpoints",
    _("A row a touch: a day on which a known customer met Orinoco through a channel."),
    (
        CUSTOMER,
        WEEK,
        DAY,
        CHANNEL,
        money("cost", _("What such a touch costs on average.")),
    ),
    _touchpoints,
)

CAMPAIGNS = Table(
    "campaigns",
    _("What is spent on the channels: a row a region, week and channel."),
    (
        REGION,
        WEEK,
        CHANNEL,
        money("spend", _("Spent in that week for each 1,000 people living there.")),
    ),
    _campaigns,
)

REGIONS_TABLE = Table(
    "regions",
    _("Where customers live: a row a customer."),
    (CUSTOMER, REGION),
    _regions,
)
