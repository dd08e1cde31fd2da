"""Records of the rota: how long each team worked in each week, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.workforce.rota import rota
from helpers.store.drawn.workforce.staff import JOBS, TEAMS, jobs, staff
from helpers.store.told.areas.hours import (
    ENGAGED,
    LESS_IF_NOT,
    LESS_IF_TIRED,
    NORMAL,
    WORTH,
    chance_to_leave,
    tiredness,
    work_done,
)
from helpers.store.written.columns import WEEK, Table, flag, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

BUSY = 0.09
"""Log of output for a standard deviation of work that there is to do."""
PACE, MOOD = 0.06, 3.0
"""Spread of a team's week: of the log of output, and of the survey's answers."""
MARK, MARK_IF_NOT, MARK_IF_TIRED, MARK_SPREAD = 4.4, 0.8, 0.2, 0.12
"""Customers' mark: of the engaged and rested, less if not engaged or tired, and its spread."""


def hours_worked(run: Run) -> np.ndarray:
    """Return the hours of each team, weeks by teams: the recorded ones, unless the plan sets any.

    The accounts and the shoppers of the recorded years are kept as they would be at 40 hours, so
    that the other lessons' numbers stay clean.
    """
    planned = np.array([policy.weekly_hours for policy in run.plan])
    if (planned == NORMAL).all():
        return rota(run.world).hours
    return np.broadcast_to(planned[:, None], (run.world.weeks, TEAMS))


def _team_weeks(run: Run) -> pd.DataFrame:
    """Return the weeks of the teams: a row a week and team."""
    drawn, hours = rota(run.world), hours_worked(run)
    recorded = hours is drawn.hours
    tired = tiredness(hours)
    team = jobs(run.world).team
    fed_up = np.bincount(team, staff(run.world).disengaged)[1:] / (JOBS // TEAMS)
    output = WORTH * work_done(hours) * np.exp(BUSY * drawn.work + PACE * drawn.pace)
    mood = ENGAGED - LESS_IF_NOT * fed_up - LESS_IF_TIRED * tired + MOOD * drawn.mood
    mark = MARK - MARK_IF_NOT * fed_up - MARK_IF_TIRED * tired + MARK_SPREAD * drawn.mark
    weeks = np.arange(run.world.weeks)
    return pd.DataFrame(
        {
            "week": np.repeat(weeks, TEAMS).astype(np.int16),
            "team": np.tile(np.arange(1, TEAMS + 1), run.world.weeks).astype(np.int16),
            "by_lot": (drawn.by_lot & recorded).ravel(),
            "hours": hours.ravel().astype(float),
            "output": output.ravel().round(),
            "engagement": mood.clip(0, 100).ravel().round(1),
            "leavers": _leavers(drawn.leave, chance_to_leave(tired), team).ravel(),
            "customers_mark": mark.clip(1, 5).ravel().round(2),
        }
    )


def _leavers(luck: np.ndarray, chance: np.ndarray, team: np.ndarray) -> np.ndarray:
    """Return how many of each team's people left in each week."""
    gone = luck < chance[:, team - 1]
    counts = np.zeros((len(luck), TEAMS), np.int16)
    for week, left in enumerate(gone):
        counts[week] = np.bincount(team[left], minlength=TEAMS + 1)[1:]
    return counts


TEAM_WEEKS = Table(
    "team_weeks",
    _(
        "How long each of the 40 teams worked: a row a week and team of 25 people. In the first "
        "year managers set the hours, from week 52 on a lot drew them for a quarter. Leavers are "
        "replaced. The tables of visits, orders and money are kept as they would be at 40 hours."
    ),
    (
        WEEK,
        number("team", "", _("Number of the team."), 1, TEAMS),
        flag("by_lot", _("The hours were drawn by lot; else a manager set them.")),
        measured("hours", "hours", _("Hours a week of each person."), 30, 60),
        measured("output", "$", _("Value of what a person sold, packed or solved that week."), 0),
        measured("engagement", "score", _("Answer to the weekly survey, 0 to 100."), 0, 100),
        number("leavers", "people", _("People who left in that week."), 0, 25),
        measured("customers_mark", "score", _("Customers' average mark, 1 to 5."), 1, 5),
    ),
    _team_weeks,
)
