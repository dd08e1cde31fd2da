"""Records of the order teams: a skill test of everybody, and a log of orders, stage by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.decided.schedule import distinct
from helpers.store.drawn.luck import YEAR
from helpers.store.drawn.workforce.order_teams import (
    PEOPLE,
    PLACES,
    STAGES,
    TEAMS,
    crew,
    logged_orders,
)
from helpers.store.told.areas.order_teams import slips_of_teams
from helpers.store.written.columns import WEEK, Column, Table, flag, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

HANDED = ("by kind", "by lot")
LEVEL, SPREAD = 65.0, 12.0
"""Points in the skill test: the average, and a standard deviation."""


def _skill_tests(run: Run) -> pd.DataFrame:
    """Return everybody's place in today's teams and points in the test: a row a person."""
    points = np.rint(LEVEL + SPREAD * crew(run.world).test).clip(0, 100)
    return pd.DataFrame(
        {
            "person": np.arange(1, PEOPLE * len(STAGES) + 1),
            "stage": np.repeat(np.array(STAGES, dtype=object), PEOPLE),
            "order_team": np.tile(np.repeat(np.arange(1, TEAMS + 1), PLACES), len(STAGES)),
            "points": points.ravel(),
        }
    )


def _team_orders(run: Run) -> pd.DataFrame:
    """Return the log: a row an order, and whether each stage went as it should."""
    log = logged_orders(run.world)
    fine = stages_fine(run)
    return pd.DataFrame(
        {
            "team_order": log.number,
            "week": log.week.astype(np.int16),
            "order_team": (log.team + 1).astype(np.int8),
            "handed": np.where(log.week < YEAR, HANDED[0], HANDED[1]).astype(object),
        }
        | {stage: fine[:, place] for place, stage in enumerate(STAGES)}
    )


def stages_fine(run: Run) -> np.ndarray:
    """Return whether each stage of each logged order went as it should: a column a stage."""
    log = logged_orders(run.world)
    fine = np.empty(log.slips.shape, bool)
    in_force = np.array([id(policy) for policy in run.plan])
    for policy in distinct(run.plan):
        rows = in_force[log.week] == id(policy)
        slips = slips_of_teams(run.world, policy)
        fine[rows] = log.slips[rows] >= slips[log.hard[rows].astype(int), :, log.team[rows]]
    return fine


TEAM = number("order_team", "", _("Number of the order team."), 1, TEAMS)
STAGE = Column(
    "stage", "text", "", _("Stage of an order at which this person works."), 0, 0, STAGES
)
LOGGED = number("team_order", "", _("Number of the logged order."), 1)
WENT = {
    "promise": _("What was promised about goods, day and price was true."),
    "picking": _("The right goods were picked."),
    "packing": _("They were packed so that they arrived whole."),
    "delivery": _("They came on the promised day."),
    "help": _("Questions after the order were answered at once; true if there was none."),
}

SKILL_TESTS = Table(
    "skill_tests",
    _(
        "The 1,000 people who carry orders, tested before week 0: a row a person. An order team "
        "has 25 people, five at each of five stages, and cuts across the teams of the staff list. "
        "Coming and going is left out."
    ),
    (
        number("person", "", _("Number of the person in the test."), 1, PEOPLE * len(STAGES)),
        STAGE,
        TEAM,
        measured("points", "points", _("Points in the test, 0 to 100."), 0, 100),
    ),
    _skill_tests,
)

TEAM_ORDERS = Table(
    "team_orders",
    _(
        "Orders that the order teams logged, of all four million customers: a row an order. In the "
        "first year each team had its own kind of customers; since week 52 a lot decides which "
        "team gets an order."
    ),
    (
        LOGGED,
        WEEK,
        TEAM,
        Column("handed", "text", "", _("How orders were handed to teams."), options=HANDED),
        *(flag(stage, WENT[stage]) for stage in STAGES),
    ),
    _team_orders,
)
