"""The staff: who takes an exit offer, and what that does to the work and to the customers.

Dollars are counted for each employee over two years. A disengaged person's work is worth less,
and a part of that reaches Orinoco through its customers: service gets worse, and they answer.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.workforce.staff import JOBS, jobs, staff
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing

CUSTOMERS_PER_EMPLOYEE = 4000
"""The company serves so many customers for each employee; a world's people are a panel of them."""
TWO_YEARS = 104
GAP = 24_000.0
"""What one disengaged person costs in two years, against an engaged one, dollars."""
THROUGH_CUSTOMERS = 3_000.0
"""The part of it that comes through customers (calibrated to what QUALITY makes them do)."""
QUALITY = 0.19
"""Delivered quality lost when all staff are disengaged instead of none."""
LEARNING, REPLACEMENT = 2_400.0, 4_000.0
"""What a newcomer costs while learning, and what it costs to find one, dollars."""
PLANNED_PROFIT = 5_000.0
"""Profit planned for two years, dollars for each employee; a share pool takes its part of it."""
CARE = 6_000.0
"""What a person would add in two years who kept all of it, dollars; effort costs care^2 / (2 x)."""
TEST_WEEK, TEST_OFFER = 0, 5_000.0
"""The recorded test: so many dollars, offered to the teams that the lot chose."""


@dataclass(frozen=True)
class Wave:
    """One offer: its week and number (from 1), the dollars, who was asked, who quits (by job)."""

    week: int
    number: int
    offer: float
    asked: np.ndarray
    quits: np.ndarray


@dataclass(frozen=True)
class Holders:
    """Who holds each job: the wave after which they came (0 = at the start), and two traits."""

    came: np.ndarray
    disengaged: np.ndarray
    asks: np.ndarray


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what exit offers and the share pool do to shoppers and to the indirect cost."""
    if not any(policy.quit_offer or policy.owner_share for policy in plan):
        return nothing(world)
    fewer, dollars = _by_week(world, plan)
    owned = np.array([policy.owner_share for policy in plan])
    better = fewer + care(owned) / GAP
    work = (GAP - THROUGH_CUSTOMERS) / TWO_YEARS * better
    spent = dollars + PLANNED_PROFIT / TWO_YEARS * owned - work
    none = np.zeros(world.weeks)
    return Felt(QUALITY * better, none, none, none, 100 / CUSTOMERS_PER_EMPLOYEE * spent)


def care(owner_share: np.ndarray, people: int = JOBS) -> np.ndarray:
    """Return what each of so many owners adds in two years, dollars: each sees 1/N of it.

    Source: Holmstrom (1982).

    >>> float(care(np.array(0.5), people=1)), float(care(np.array(0.5), people=1000))
    (3000.0, 3.0)
    """
    return CARE * owner_share / people


def waves(world: World, offers: list[tuple[int, float, np.ndarray]]) -> tuple[list[Wave], Holders]:
    """Return what became of offers (week, dollars, who was asked), and who holds the jobs then."""
    start = staff(world)
    held = Holders(np.zeros(JOBS, int), start.disengaged, start.asks)
    told = []
    for number, (week, offer, asked) in enumerate(offers, 1):
        quits = asked & (held.asks < offer)
        told.append(Wave(week, number, offer, asked, quits))
        held = _replaced(held, quits, world, number)
    return told, held


def _replaced(held: Holders, quits: np.ndarray, world: World, number: int) -> Holders:
    new = staff(world, number)
    return Holders(
        np.where(quits, number, held.came),
        np.where(quits, new.disengaged, held.disengaged),
        np.where(quits, new.asks, held.asks),
    )


def offers_made(world: World, plan: list[Policy]) -> list[tuple[int, float, np.ndarray]]:
    """Return the plan's offers; where it makes none, the recorded test in half of the teams.

    The accounts and the shoppers of the recorded years are kept as they would be without that
    test, so that the other lessons' numbers stay clean.
    """
    everybody = np.ones(JOBS, bool)
    made = [(week, offer, everybody) for week, offer in _new_offers(plan)]
    return made or [(TEST_WEEK, TEST_OFFER, jobs(world).in_test)]


def company_wide(world: World, dollars: Any) -> Any:
    """Return a sum of the world's accounts at the size of the company: 1,000 staff.

    >>> company_wide(World("ANA-7", people=4000, weeks=1), 12.0)
    12000.0
    """
    return dollars * JOBS * CUSTOMERS_PER_EMPLOYEE / world.people


def _new_offers(plan: list[Policy]) -> list[tuple[int, float]]:
    amounts = [0.0, *(policy.quit_offer for policy in plan)]
    pairs = enumerate(zip(amounts, amounts[1:], strict=False))
    return [(week, now) for week, (before, now) in pairs if now and now != before]


def _by_week(world: World, plan: list[Policy]) -> tuple[np.ndarray, np.ndarray]:
    """Return the fall in the share of disengaged, and what offers cost (dollars an employee)."""
    fewer, dollars = np.zeros(world.weeks), np.zeros(world.weeks)
    new = _new_offers(plan)
    if not new:
        return fewer, dollars
    everybody = [(week, offer, np.ones(JOBS, bool)) for week, offer in new]
    start = staff(world).disengaged.mean()
    for count, (week, offer, _asked) in enumerate(everybody, 1):
        told, held = waves(world, everybody[:count])
        fewer[week:] = start - held.disengaged.mean()
        dollars[week] += told[-1].quits.mean() * (offer + REPLACEMENT + LEARNING)
    return fewer, dollars
