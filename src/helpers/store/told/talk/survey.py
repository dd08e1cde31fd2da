"""The customer survey: who is asked, what each would say, and who keeps silent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from helpers.store.drawn.talk.answers import QUARTER, contentment, survey_luck, survey_weeks

if TYPE_CHECKING:
    from helpers.store.run import Run

ASKED = 0.5
"""Share of the customers seen lately who are asked, by a coin."""
SEEN_LATELY = 26
"""Weeks in which a customer must have visited to be asked."""
PHONED = 0.10
"""Share of the silent who are phoned, drawn by lot; on the phone everybody answers."""
DELIGHT, TROUBLE, MOOD = 2.0, 0.7, 0.5
"""What satisfaction gains by a unit of quality above expectations, loses by a return or contact,
and by how much it differs from one day to another (standard deviations)."""
MIDDLE, SPREAD = 7.1, 2.0
"""The score out of ten of a person of average satisfaction, and points for a deviation more."""
GRADE, GRADE_SPREAD, GRADE_NOISE = 3.6, 0.75, 0.4
READY, ACTIVE, PLEASED = -2.0, 1.0, 0.7
"""Log-odds of answering; by log visits of late; by satisfaction."""


@dataclass(frozen=True)
class Survey:
    """A row a customer and time of being asked.

    person, week. asked: how many times by then. visits, orders, trouble: of the last quarter
    (trouble: contacts and returns). satisfaction: about standard normal. nps: 0 to 10, grade: 1 to
    5, what each would say. chance: of answering. responded, phoned: true or false.
    """

    person: np.ndarray
    week: np.ndarray
    asked: np.ndarray
    visits: np.ndarray
    orders: np.ndarray
    trouble: np.ndarray
    satisfaction: np.ndarray
    nps: np.ndarray
    grade: np.ndarray
    chance: np.ndarray
    responded: np.ndarray
    phoned: np.ndarray


def survey(run: Run) -> Survey:
    """Return the survey of a run, wave by wave within each person."""
    weeks = survey_weeks(run.world)
    luck = survey_luck(run.world)
    seen, orders, trouble = _quarters(run, weeks.size)
    asked = _customers(run, weeks, seen) & (luck.asked[:, : weeks.size] < ASKED)
    person, wave = np.nonzero(asked)
    pick = person, wave
    times = np.cumsum(asked, axis=1)[pick]
    visits, bought, bad = seen[pick], orders[pick], trouble[pick]
    delight = (run.path.quality - run.path.expectations)[weeks][wave]
    pleased = contentment(run.world)[person] + DELIGHT * delight - TROUBLE * np.minimum(bad, 3)
    pleased = pleased + MOOD * luck.mood[pick]
    ready = READY + ACTIVE * np.log1p(visits) + PLEASED * run.world.nature.silence * pleased
    chance = 1 / (1 + np.exp(-ready))
    responded = luck.answered[pick] < chance
    return Survey(
        person=person,
        week=weeks[wave],
        asked=times,
        visits=visits,
        orders=bought,
        trouble=bad,
        satisfaction=pleased,
        nps=np.rint(MIDDLE + SPREAD * pleased).clip(0, 10).astype(np.int8),
        grade=_grades(pleased, luck.grade[pick]),
        chance=chance,
        responded=responded,
        phoned=~responded & (luck.phoned[pick] < PHONED),
    )


def _grades(pleased: np.ndarray, noise: np.ndarray) -> np.ndarray:
    grade = GRADE + GRADE_SPREAD * (pleased + GRADE_NOISE * noise)
    return np.rint(grade).clip(1, 5).astype(np.int8)


def _quarters(run: Run, waves: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return visits, orders, and contacts and returns of each person in each quarter."""
    visits, sales = run.world.visits, run.sales
    here = np.flatnonzero(run.story.here)
    trouble = visits.contacts[sales.visit].astype(int) + (sales.returned_line >= 0)
    seen = _counted(run, visits.person[here], visits.week[here], waves)
    orders = _counted(run, sales.person, sales.week, waves)
    return seen, orders, _counted(run, sales.person, sales.week, waves, trouble)


def _counted(
    run: Run, person: np.ndarray, week: np.ndarray, waves: int, what: np.ndarray | None = None
) -> np.ndarray:
    quarter = week // QUARTER
    inside = quarter < waves
    place = person[inside].astype(int) * waves + quarter[inside]
    counts = np.bincount(place, None if what is None else what[inside], run.world.people * waves)
    return counts.reshape(run.world.people, waves).astype(np.int16)


def _customers(run: Run, weeks: np.ndarray, seen: np.ndarray) -> np.ndarray:
    """Return who is a customer in the week of each wave and was seen lately: people by waves."""
    story = run.story
    still = (story.arrive[:, None] <= weeks) & (story.leave[:, None] > weeks)
    quarters = SEEN_LATELY // QUARTER
    before = np.cumsum(np.pad(seen, ((0, 0), (quarters, 0))), axis=1)
    lately = before[:, quarters:] - before[:, :-quarters]
    return still & (lately > 0)
