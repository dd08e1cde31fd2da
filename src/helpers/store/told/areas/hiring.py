"""Hiring: whom the interview lets in, what they do for the customers, and what interviews cost.

Every four weeks twenty of the thousand jobs are filled anew. Whoever cares enough about customers
(is suitable) works better, and service gets better with each of them; so a better interview is
felt slowly, newcomer by newcomer.
"""

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.workforce.applicants import (
    HIRES,
    MOST,
    WEEKS_OF_ROUND,
    applicants,
    scores,
    suitable,
)
from helpers.store.drawn.workforce.staff import JOBS
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, approach, nothing
from helpers.store.told.areas.staff import CUSTOMERS_PER_EMPLOYEE

TODAY = (Policy().interview_validity, Policy().selection_ratio)
YEAR = 52
GAP = 24_000.0
"""What an unsuitable person costs in a year, against a suitable one, dollars."""
THROUGH_CUSTOMERS = 6_000.0
"""The part of it that comes through customers (calibrated to what QUALITY makes them do)."""
QUALITY = 0.9
"""Delivered quality between a staff of whom nobody is suitable and one of whom all are."""
PAPERS, INTERVIEWING = 25.0, 500.0
"""What an applicant costs: to read the letter, and to interview with a validity of 1, dollars."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what the newcomers do to shoppers and to the indirect cost, against today's."""
    each = distinct(plan)
    if all(_settings(policy) == TODAY for policy in each):
        return nothing(world)
    rounds = [_settings(policy) for policy in plan[::WEEKS_OF_ROUND]]
    better, dollars = _by_round(world, rounds)
    replaced = approach(better, HIRES / JOBS)
    staff = np.repeat(replaced, WEEKS_OF_ROUND)[: world.weeks]
    spent = -(GAP - THROUGH_CUSTOMERS) / YEAR * staff
    spent[::WEEKS_OF_ROUND] += dollars / JOBS
    none = np.zeros(world.weeks)
    return Felt(QUALITY * staff, none, none, none, 100 / CUSTOMERS_PER_EMPLOYEE * spent)


def hired(world: World, validity: float, selection_ratio: float) -> np.ndarray:
    """Return whom each round hires: the numbers of its best scores, rounds by `HIRES`."""
    came = scores(applicants(world), validity)[:, : applied(selection_ratio)]
    return np.argsort(-came, axis=1, kind="stable")[:, :HIRES]


def applied(selection_ratio: float) -> int:
    """Return how many people are interviewed for a round's jobs.

    >>> applied(0.2), applied(1.0)
    (100, 20)
    """
    return min(MOST, round(HIRES / selection_ratio))


def suitable_share(world: World, validity: float, selection_ratio: float) -> np.ndarray:
    """Return the share of each round's newcomers who are suitable; worked out once for a world."""
    key = ("suitable newcomers", validity, selection_ratio)
    if key not in world.kept:
        rows = hired(world, validity, selection_ratio)
        world.kept[key] = np.take_along_axis(suitable(world), rows, axis=1).mean(axis=1)
    found: np.ndarray = world.kept[key]
    return found


def round_cost(validity: float, selection_ratio: float) -> float:
    """Return what a round's letters and interviews cost, dollars.

    >>> round(round_cost(0.42, 0.2)), round_cost(0.0, 1.0)
    (23500, 500.0)
    """
    return applied(selection_ratio) * (PAPERS + INTERVIEWING * validity)


def _by_round(world: World, rounds: list[tuple[float, float]]) -> tuple[np.ndarray, np.ndarray]:
    """Return how many more newcomers are suitable than today (share), and the added dollars."""
    today, cost = suitable_share(world, *TODAY), round_cost(*TODAY)
    shares = {setting: suitable_share(world, *setting) for setting in set(rounds)}
    better = [shares[setting][each] - today[each] for each, setting in enumerate(rounds)]
    return np.array(better), np.array([round_cost(*setting) - cost for setting in rounds])


def _settings(policy: Policy) -> tuple[float, float]:
    return policy.interview_validity, policy.selection_ratio
