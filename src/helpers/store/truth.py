"""Truth: what nobody in the store can see, opened in a lesson's last beat only."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store import records
from helpers.store.catalogue import TASTES
from helpers.store.shelf import PLACES

if TYPE_CHECKING:
    from helpers.store.run import Run


def customers(run: Run) -> pd.DataFrame:
    """Return what each customer is like: a row a customer, as in the records."""
    people = run.world.population
    who = records.customers(run)["customer_id"].to_numpy() - people.customer_id[0]
    return pd.DataFrame(
        {
            "customer_id": people.customer_id[who],
            "intent": people.intent[who],
            "curious_share": 1 / (1 + np.exp(-people.curious[who])),
            "visit_rate": people.visit_rate[who],
            "price_sensitivity": people.price_sensitivity[who],
            "shelf_response": people.shelf_response[who],
            "message_response": people.message_response[who],
            "leaving_rate": people.leaving_rate[who],
            "arrive_week": run.story.arrive[who].astype(np.int16),
            "leave_week": run.story.leave[who].astype(np.int16),
        }
    )


def products(run: Run) -> pd.DataFrame:
    """Return what each product is like: a row a product, a column a taste."""
    taste = run.world.catalogue.taste
    columns = {f"taste_{number + 1}": taste[:, number] for number in range(TASTES)}
    return pd.DataFrame({"product_id": np.arange(len(taste))} | columns)


def sessions(run: Run) -> pd.DataFrame:
    """Return each visit's mood, and what it would do without and with the shelf."""
    rows = np.flatnonzero(run.story.here)
    return pd.DataFrame(
        {
            "session_id": records.visit_ids(run.world, rows),
            "mood": np.where(run.world.visits.curious[rows], "curious", "hunting"),
            "clicks_if_shown": run.story.clicks[rows],
            "buys_without": run.story.without[rows],
            "buys_with": run.story.with_[rows],
        }
    )


def impressions(run: Run) -> pd.DataFrame:
    """Return how well each product shown fits the visitor's taste: a row a visit and place."""
    rows = np.flatnonzero(run.story.seen)
    return pd.DataFrame(
        {
            "session_id": np.repeat(records.visit_ids(run.world, rows), PLACES),
            "position": np.tile(np.arange(1, PLACES + 1), rows.size).astype(np.int8),
            "fit": run.story.shelf.fit[rows].ravel(),
        }
    )


def orders(run: Run) -> pd.DataFrame:
    """Return which orders would not have come without the shelf: a row an order."""
    rows = run.sales.visit
    caused = ~run.story.without[rows]
    return pd.DataFrame({"order_id": records.visit_ids(run.world, rows), "caused_by_shelf": caused})


def company(run: Run) -> pd.DataFrame:
    """Return the company's path: a row a week."""
    path = run.path
    return pd.DataFrame(
        {
            "week": np.arange(run.world.weeks),
            "season": run.world.season,
            "price": np.exp(path.log_price),
            "price_memory": np.exp(path.price_memory),
            "quality": path.quality,
            "expectations": path.expectations,
            "rival": path.rival,
            "hazard": path.hazard,
            "arrived": path.arrived,
        }
    )


TABLES: dict[str, Callable[[Run], pd.DataFrame]] = {
    "customers": customers,
    "products": products,
    "sessions": sessions,
    "impressions": impressions,
    "orders": orders,
    "company": company,
}
