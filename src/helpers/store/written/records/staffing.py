"""Records of the staff: who works here, and what surveys, customers and controllers say of them."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.workforce.staff import AREAS, JOBS, Jobs, Staff, jobs, staff
from helpers.store.told.areas.staff import (
    GAP,
    LEARNING,
    REPLACEMENT,
    TWO_YEARS,
    Wave,
    care,
    offers_made,
    waves,
)
from helpers.store.written.columns import Column, Table, flag, measured, money, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

PERIODS = ("before", "after")
OUTPUT, WORTH, LUCK = 120_000.0, 6_000.0, 1_500.0
"""Two years' output of an engaged person; how jobs differ; luck of one period (dollars)."""
SCORE, MARK = (76.0, 30.0, 6.0, 5.0), (4.4, 0.8, 0.15, 0.10)
"""Survey score and customers' mark: of the engaged, less for the disengaged, two spreads."""


def cohorts(run: Run) -> tuple[list[Wave], list[np.ndarray]]:
    """Return the offers, and which jobs each cohort took up: at the start, after each offer."""
    told, _held = waves(run.world, offers_made(run.world, run.plan))
    return told, [np.arange(JOBS), *(np.flatnonzero(wave.quits) for wave in told)]


def employee_ids(cohort: int, rows: np.ndarray) -> np.ndarray:
    """Return the numbers of a cohort's people: the job's, and a thousand for each one before."""
    return JOBS * cohort + 1 + rows


def _employees(run: Run) -> pd.DataFrame:
    """Return everybody who was on the staff: a row a person."""
    told, rows = cohorts(run)
    parts = [_cohort(run, told, cohort, mine) for cohort, mine in enumerate(rows)]
    return pd.concat(parts, ignore_index=True)


def _cohort(run: Run, told: list[Wave], cohort: int, rows: np.ndarray) -> pd.DataFrame:
    work, hired = jobs(run.world), staff(run.world, cohort)
    began = told[cohort - 1].week if cohort else -hired.tenure[rows]
    offer, ended = _offered(run, told[cohort:], rows)
    return pd.DataFrame(
        {
            "employee_id": employee_ids(cohort, rows),
            "job": rows + 1,
            "team": work.team[rows],
            "area": np.array(AREAS, dtype=object)[work.area[rows]],
            "hired_week": np.broadcast_to(began, rows.shape).astype(np.int16),
            "hiring_cost": np.full(rows.size, REPLACEMENT if cohort else 0.0),
            "owns_shares": hired.owns_shares[rows],
            "offer": offer,
            "quit_week": ended,
        }
    )


def _offered(run: Run, later: list[Wave], rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the last offer each person got, and the week in which they quit."""
    offer = np.zeros(rows.size)
    ended = np.full(rows.size, run.world.weeks, np.int16)
    for wave in later:
        here = ended == run.world.weeks
        offer = np.where(here & wave.asked[rows], wave.offer, offer)
        ended[here & wave.quits[rows]] = wave.week
    return offer, ended


def _reviews(run: Run) -> pd.DataFrame:
    """Return what is said of each person before and after: of those who were there."""
    told, rows = cohorts(run)
    began = staff(run.world)
    parts = [_review(run, "before", began, 0, rows[0], np.full(JOBS, run.world.weeks))]
    for cohort, mine in enumerate(rows):
        _offer, ended = _offered(run, told[cohort:], mine)
        stayed = mine[ended == run.world.weeks]
        came = told[cohort - 1].week if cohort else 0
        weeks = np.full(stayed.size, run.world.weeks - came)
        parts.append(_review(run, "after", staff(run.world, cohort), cohort, stayed, weeks))
    return pd.concat(parts, ignore_index=True)


def _review(
    run: Run, period: str, people: Staff, cohort: int, rows: np.ndarray, weeks: np.ndarray
) -> pd.DataFrame:
    turn = PERIODS.index(period)
    slip = people.slips[rows]
    fed_up = people.disengaged[rows]
    score = _seen(SCORE, fed_up, people.score[rows], slip[:, turn])
    mark = _seen(MARK, fed_up, people.mark[rows], slip[:, 2 + turn])
    return pd.DataFrame(
        {
            "employee_id": employee_ids(cohort, rows),
            "period": np.full(rows.size, period, dtype=object),
            "engagement": np.rint(score.clip(0, 100)),
            "customers_mark": mark.clip(1, 5).round(2),
            "output": _output(run, jobs(run.world), people, cohort, rows, weeks, turn).round(),
        }
    )


def _seen(
    scale: tuple[float, float, float, float], fed_up: np.ndarray, own: np.ndarray, slip: np.ndarray
) -> np.ndarray:
    level, less, spread, luck = scale
    return level - less * fed_up + spread * own + luck * slip


def _output(
    run: Run, work: Jobs, people: Staff, cohort: int, rows: np.ndarray, weeks: np.ndarray, turn: int
) -> np.ndarray:
    """Return the dollars that a person's work left: less for the disengaged and for learners."""
    owned = np.array([policy.owner_share for policy in run.plan])
    yearly = OUTPUT + WORTH * work.worth[rows] - GAP * people.disengaged[rows]
    yearly = yearly + turn * float(care(owned).mean())
    learning = LEARNING * bool(cohort)
    return yearly * weeks / TWO_YEARS - learning + LUCK * people.slips[rows, 4 + turn]


EMPLOYEE = number("employee_id", "", _("Number of the person."), 1)

EMPLOYEES = Table(
    "employees",
    _(
        "Everybody on the staff: a row a person. It is the staff of the whole company; the "
        "customers of these tables are a panel of the four million whom it serves. In week 0 half "
        "of the teams, by lot, were offered $5,000 for quitting; the tables of visits, orders and "
        "money are kept as they would be without that test. Other coming and going is left out."
    ),
    (
        EMPLOYEE,
        number("job", "", _("Number of the job; a newcomer takes over a leaver's."), 1, JOBS),
        number("team", "", _("Number of the team."), 1, 40),
        Column("area", "text", "", _("Where the team works."), options=AREAS),
        number("hired_week", "weeks", _("First week; below 0 is before these years."), -inf),
        money("hiring_cost", _("What finding this person cost in these years.")),
        flag("owns_shares", _("Buys into the staff's share plan, with their own money.")),
        money("offer", _("Dollars offered for quitting; 0 = no offer.")),
        number("quit_week", "weeks", _("Week of quitting; the horizon if still here.")),
    ),
    _employees,
)

REVIEWS = Table(
    "reviews",
    _(
        "What is said of each person: in the two years before week 0, and in these two years. Who "
        "quit has no second row, who joined no first."
    ),
    (
        EMPLOYEE,
        Column("period", "text", "", _("Before week 0, or after."), options=PERIODS),
        measured("engagement", "score", _("Answer to the engagement survey, 0 to 100."), 0, 100),
        measured("customers_mark", "score", _("Customers' average mark, 1 to 5."), 1, 5),
        measured("output", "$", _("What the controllers credit to the person's work.")),
    ),
    _reviews,
)
