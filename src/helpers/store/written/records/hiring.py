"""Records of hiring: who applied, whom score or lot let in, and how those hired are rated."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.workforce.applicants import (
    BY_LOT,
    MOST,
    WEEKS_OF_ROUND,
    applicants,
    scores,
    suitable,
)
from helpers.store.told.areas.hiring import GAP, applied, hired
from helpers.store.written.columns import WEEK, Table, flag, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.decided.policy import Policy
    from helpers.store.run import Run

SCORE = (50.0, 15.0)
"""The interview's score: mean and standard deviation."""
RATING, AGREE = (3.0, 0.7), 0.52
"""A superior's rating; how far two superiors agree (Viswesvaran, Ones & Schmidt 1996)."""
OUTPUT, LUCK = 60_000.0, 9_000.0
"""A year's output of an average job, and the spread of luck in it, dollars."""


def rows_of(run: Run) -> list[tuple[int, np.ndarray, np.ndarray]]:
    """Return each round's number, its applicants, and which of them are hired."""
    return [_of_round(run, each, policy) for each, policy in enumerate(run.plan[::WEEKS_OF_ROUND])]


def ratings(run: Run) -> np.ndarray:
    """Return how a superior would rate each applicant, if hired: rounds by applicants."""
    people = applicants(run.world)
    seen = sqrt(AGREE) * people.focus + sqrt(1 - AGREE) * people.opinion
    return (RATING[0] + RATING[1] * seen).clip(1, 5).round(1)


def outputs(run: Run) -> np.ndarray:
    """Return what each applicant's work would be worth in a year, if hired, dollars."""
    people = applicants(run.world)
    return (OUTPUT + GAP * (suitable(run.world) - 0.5) + LUCK * people.work).round()


def applicant_ids(number: int, rows: np.ndarray) -> np.ndarray:
    """Return the numbers of a round's applicants: the same person has the same in every run."""
    return 1000 * (number + 1) + rows + 1


def _of_round(run: Run, each: int, policy: Policy) -> tuple[int, np.ndarray, np.ndarray]:
    lot = np.arange(MOST, MOST + BY_LOT)
    rows = np.concatenate([np.arange(applied(policy.selection_ratio)), lot])
    chosen = hired(run.world, policy.interview_validity, policy.selection_ratio)[each]
    return each, rows, np.isin(rows, np.concatenate([chosen, lot]))


def _applicants(run: Run) -> pd.DataFrame:
    """Return everybody who applied: a row a person."""
    return pd.concat([_round(run, *each) for each in rows_of(run)], ignore_index=True)


def _round(run: Run, each: int, rows: np.ndarray, chosen: np.ndarray) -> pd.DataFrame:
    week = each * WEEKS_OF_ROUND
    seen = scores(applicants(run.world), run.plan[week].interview_validity)[each, rows]
    return pd.DataFrame(
        {
            "applicant_id": applicant_ids(each, rows),
            "week": np.full(rows.size, week, np.int16),
            "score": (SCORE[0] + SCORE[1] * seen).clip(0, 100).round(1),
            "by_lot": rows >= MOST,
            "hired": chosen,
        }
    )


def _newcomers(run: Run) -> pd.DataFrame:
    """Return what is said of those who were hired: a row a person."""
    rated, output = ratings(run), outputs(run)
    parts = [
        pd.DataFrame(
            {
                "applicant_id": applicant_ids(each, rows[chosen]),
                "rating": rated[each, rows[chosen]],
                "output": output[each, rows[chosen]],
            }
        )
        for each, rows, chosen in rows_of(run)
    ]
    return pd.concat(parts, ignore_index=True)


APPLICANT = number("applicant_id", "", _("Number of the applicant."), 1)

APPLICANTS = Table(
    "applicants",
    _(
        "Who applied: a row a person. Every four weeks the twenty best scores are hired. In these "
        "years twenty further applicants, whom a lot chose, were hired for a trial month, whatever "
        "their score. The tables of visits, orders and money are kept as they would be without "
        "those of the lot."
    ),
    (
        APPLICANT,
        WEEK,
        measured("score", "score", _("Score in the interview, 0 to 100."), 0, 100),
        flag("by_lot", _("Was chosen by the lot, before anybody had read a score.")),
        flag("hired", _("Was hired.")),
    ),
    _applicants,
)

NEWCOMERS = Table(
    "newcomers",
    _("What is said of those who were hired, after a trial month: a row a person."),
    (
        APPLICANT,
        measured("rating", "score", _("How their superior rates them, 1 to 5."), 1, 5),
        measured("output", "$ a year", _("What the controllers credit to their work.")),
    ),
    _newcomers,
)
