"""The numbers of visits and orders, and what every table about orders begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from helpers.store.drawn.world import World

if TYPE_CHECKING:
    from helpers.store.run import Run


VISITS_PER_PERSON = 10_000
"""A visit's number is the customer's times this, plus the number of the candidate visit."""


def visit_ids(world: World, rows: np.ndarray) -> np.ndarray:
    """Return the session numbers of candidate visits."""
    visits = world.visits
    customer = world.population.customer_id[visits.person[rows]].astype(np.int64)
    return customer * VISITS_PER_PERSON + visits.number[rows]


def order_keys(run: Run) -> dict[str, np.ndarray]:
    sales = run.sales
    number = visit_ids(run.world, sales.visit)
    return {
        "order_id": number,
        "session_id": number,
        "customer_id": run.world.population.customer_id[sales.person],
        "week": sales.week,
        "day": run.world.visits.day[sales.visit],
    }
