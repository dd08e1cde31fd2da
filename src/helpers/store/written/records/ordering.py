"""Records of orders: their lines, returns and service contacts."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.told.sales import CONTACT_CENTS, LINES
from helpers.store.written.columns import (
    CUSTOMER,
    DAY,
    LINE,
    ORDER,
    PRODUCT,
    SESSION,
    WEEK,
    Column,
    Table,
    flag,
    money,
    number,
)
from helpers.store.written.records.keys import order_keys, visit_ids
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

REASONS = ("where is my order", "wrong or damaged", "how does it work")


def _orders(run: Run) -> pd.DataFrame:
    """Return the orders: a row each, with what each brought and cost, in dollars."""
    sales = run.sales
    money = ("goods", "shipping", "handling", "service", "refund", "returns_cost", "contribution")
    return pd.DataFrame(
        order_keys(run)
        | {
            "value": sales.value / 100,
            "units": sales.quantity.sum(axis=1).astype(np.int16),
            "from_shelf": sales.from_shelf,
        }
        | {name: getattr(sales, name) / 100 for name in money}
    )


def _order_lines(run: Run) -> pd.DataFrame:
    """Return the order lines: a row an order and product, in dollars."""
    sales = run.sales
    order, place = np.nonzero(sales.quantity)
    line = (sales.quantity > 0).cumsum(axis=1)[order, place]
    quantity = sales.quantity[order, place]
    return pd.DataFrame(
        {
            "order_id": visit_ids(run.world, sales.visit)[order],
            "line": line.astype(np.int8),
            "product_id": sales.product[order, place].astype(np.int16),
            "quantity": quantity.astype(np.int16),
            "unit_price": sales.unit_cents[order, place] / 100,
            "unit_cost": sales.cost_cents[order, place] / 100,
            "amount": quantity * sales.unit_cents[order, place] / 100,
            "from_shelf": place == LINES - 1,
        }
    )


def _returns(run: Run) -> pd.DataFrame:
    """Return the returns: a row each, in dollars."""
    sales = run.sales
    some = np.flatnonzero(sales.returned_line >= 0)
    line = (sales.quantity > 0).cumsum(axis=1)[some, sales.returned_line[some]]
    keys = {name: values[some] for name, values in order_keys(run).items()}
    return pd.DataFrame(
        {"return_id": keys["order_id"], "order_id": keys["order_id"], "line": line.astype(np.int8)}
        | {name: keys[name] for name in ("customer_id", "week", "day")}
        | {"refund": sales.refund[some] / 100, "cost": sales.returns_cost[some] / 100}
    )


def _contacts(run: Run) -> pd.DataFrame:
    """Return the calls and mails to customer service: a row each, in dollars."""
    keys = order_keys(run)
    count = run.world.visits.contacts[run.sales.visit]
    order = np.repeat(np.arange(count.size), count)
    number = np.arange(order.size) - np.repeat(np.cumsum(count) - count, count) + 1
    return pd.DataFrame(
        {"contact_id": keys["order_id"][order] * 100 + number, "order_id": keys["order_id"][order]}
        | {name: keys[name][order] for name in ("customer_id", "week", "day")}
        | {
            "reason": np.array(REASONS)[(keys["order_id"][order] + number) % len(REASONS)],
            "cost": np.full(order.size, CONTACT_CENTS / 100),
        }
    )


ORDERS = Table(
    "orders",
    _("A row an order, with what it brought and cost."),
    (
        ORDER,
        SESSION,
        CUSTOMER,
        WEEK,
        DAY,
        money("value", _("Paid, before returns.")),
        number("units", "units", _("Units bought."), 1),
        flag("from_shelf", _("The visit clicked the shelf: the dashboard's label.")),
        money("goods", _("Cost of goods, less what came back.")),
        money("shipping", _("Cost of shipping.")),
        money("handling", _("Cost of handling.")),
        money("service", _("Cost of the contacts about this order.")),
        money("refund", _("Paid back for returns.")),
        money("returns_cost", _("Cost of handling the return.")),
        money("contribution", _("Value less refund and all costs above."), -inf),
    ),
    _orders,
)

ORDER_LINES = Table(
    "order_lines",
    _("A row an order and product."),
    (
        ORDER,
        LINE,
        PRODUCT,
        number("quantity", "units", _("Units bought."), 1, 12),
        money("unit_price", _("Price of one unit.")),
        money("unit_cost", _("Cost of one unit.")),
        money("amount", _("Quantity times unit price.")),
        flag("from_shelf", _("The product came into the basket from the shelf.")),
    ),
    _order_lines,
)

RETURNS = Table(
    "returns",
    _("A row an order line that came back."),
    (
        number("return_id", "", _("Number of the return."), 1),
        ORDER,
        LINE,
        CUSTOMER,
        WEEK,
        DAY,
        money("refund", _("Paid back.")),
        money("cost", _("Cost of handling it.")),
    ),
    _returns,
)

CONTACTS = Table(
    "contacts",
    _("A row a call or mail to customer service."),
    (
        number("contact_id", "", _("Number of the contact."), 1),
        ORDER,
        CUSTOMER,
        WEEK,
        DAY,
        Column("reason", "text", "", _("What it was about.")),
        money("cost", _("What it cost the store.")),
    ),
    _contacts,
)
