"""The truth of the marketplace: which sales moved from our shelf, and what shoppers gained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.told.counters.partner_sales import surplus
from helpers.store.told.counters.partners import nobody_sells
from helpers.store.written.columns import CUSTOMER, ORDER, Table, flag, measured
from helpers.store.written.records.keys import visit_ids
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _partner_orders(run: Run) -> pd.DataFrame:
    """Return which partners' orders would have been ours, and what they left: a row an order."""
    beside = run.beside
    return pd.DataFrame(
        {
            "order_id": visit_ids(run.world, beside.visit),
            "moved": beside.moved,
            "left": beside.left / 100,
        }
    )


def _shopper_surplus(run: Run) -> pd.DataFrame:
    """Return what partners' goods were worth to each customer beyond their price."""
    who, _first = who_has_visited(run)
    gained: np.ndarray = np.zeros(run.world.people)
    if not nobody_sells(run.plan):
        rows = np.flatnonzero(run.story.here)
        worth = surplus(run.world, run.plan, rows)
        gained = np.bincount(run.world.visits.person[rows], worth, run.world.people)
    return pd.DataFrame(
        {"customer_id": run.world.population.customer_id[who], "surplus": gained[who]}
    )


PARTNER_ORDERS = Table(
    "partner_orders",
    _("What became of our own orders: a row an order of a partner."),
    (
        ORDER,
        flag("moved", _("Would have been our order.")),
        measured("left", "$", _("What the partner has left of it, after its costs and the fee.")),
    ),
    _partner_orders,
)

SHOPPER_SURPLUS = Table(
    "shopper_surplus",
    _("What the wider choice was worth: a row a customer."),
    (
        CUSTOMER,
        measured("surplus", "$", _("Worth of partners' goods beyond their price: logsum."), 0),
    ),
    _shopper_surplus,
)
