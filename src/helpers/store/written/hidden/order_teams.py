"""The truth about the order teams: people's skill, teams' quality, and which orders were hard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.workforce.order_teams import PEOPLE, STAGES, TEAMS, crew, logged_orders
from helpers.store.told.areas.order_teams import slips_of_teams
from helpers.store.written.columns import Table, flag, measured, number
from helpers.store.written.records.order_teams import LOGGED, TEAM
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _skills(run: Run) -> pd.DataFrame:
    """Return what each person can do: a row a person, as in the skill test."""
    skill = crew(run.world).skill.ravel()
    return pd.DataFrame({"person": np.arange(1, skill.size + 1), "skill": skill})


def _order_teams(run: Run) -> pd.DataFrame:
    """Return how good each team is at the end, with as many hard orders as easy ones."""
    fine = 1 - slips_of_teams(run.world, run.plan[-1])
    teams = {"order_team": np.arange(1, TEAMS + 1)}
    stages = {f"{stage}_fine": fine[:, place].mean(axis=0) for place, stage in enumerate(STAGES)}
    return pd.DataFrame(teams | stages | {"perfect": fine.prod(axis=1).mean(axis=0)})


def _team_orders(run: Run) -> pd.DataFrame:
    """Return which logged orders were hard: a row an order, as in the log."""
    log = logged_orders(run.world)
    return pd.DataFrame({"team_order": log.number, "hard": log.hard})


SKILLS = Table(
    "skills",
    _("What each person who carries orders can do: a row a person."),
    (
        number("person", "", _("Number of the person in the test."), 1, PEOPLE * len(STAGES)),
        measured("skill", "sd", _("Skill, against the others at the same stage.")),
    ),
    _skills,
)

ORDER_TEAMS = Table(
    "order_teams",
    _("How good each order team is, with as many hard orders as easy ones: a row a team."),
    (
        TEAM,
        *(measured(f"{s}_fine", "share", _("Orders that leave it fine."), 0, 1) for s in STAGES),
        measured("perfect", "share", _("Orders that leave all five stages fine."), 0, 1),
    ),
    _order_teams,
)

TEAM_ORDERS = Table(
    "team_orders",
    _("Which logged orders were hard."),
    (LOGGED, flag("hard", _("A hard order: fragile, large, far away, or a present."))),
    _team_orders,
)
