"""What each customer brings and costs: the orders' accounts, a row a customer."""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.words import _

COST_TO_SERVE = ("shipping", "handling", "service", "returns_cost")


def customer_accounts(
    orders: pd.DataFrame, indirect: float = 0.0, messages: pd.DataFrame | None = None
) -> pd.DataFrame:
    """What each customer brings and costs, down to profit after a share of the indirect cost.

    Parameters: `orders` one row per order with customer_id, value, contribution and the costs
    shipping, handling, service, returns_cost ($); `indirect` what is to be shared out by revenue
    ($; nobody bears it when there is no revenue); `messages` customer_id and cost ($).
    Returns: by customer_id: buys (1, or 0 for those only written to), revenue, cost_to_serve (the
    four costs and messages), contribution, profit ($), costs_money (1 when profit is below 0).
    Raises: ValueError when a column is missing or has gaps, or indirect is no number.
    Source: Kaplan & Narayanan (2001).

    >>> costs = {"shipping": [4.0, 4.0], "handling": [1, 1], "service": 0, "returns_cost": [0, 9]}
    >>> orders = pd.DataFrame({"customer_id": [7, 8], "value": [60, 20], **costs})
    >>> customer_accounts(orders.assign(contribution=[15, -8]), indirect=8)["profit"].to_list()
    [9.0, -10.0]
    """
    accept.columns(orders, "customer_id", "value", "contribution", *COST_TO_SERVE)
    money = {"revenue": orders["value"], "contribution": orders["contribution"]}
    money["cost_to_serve"] = orders[list(COST_TO_SERVE)].sum(axis=1)
    rows = pd.DataFrame({name: accept.numbers(paid, name) for name, paid in money.items()})
    table = rows.groupby(orders["customer_id"].to_numpy()).sum().rename_axis("customer_id")
    table.insert(0, "buys", 1.0)
    if messages is not None and len(messages):
        table = _with_messages(table, messages)
    share = accept.number(indirect, _("indirect")) / (table["revenue"].sum() or 1.0)
    table["profit"] = table["contribution"] - share * table["revenue"]
    return table.assign(costs_money=(table["profit"] < 0).astype(float))


def _with_messages(table: pd.DataFrame, messages: pd.DataFrame) -> pd.DataFrame:
    spent = messages.groupby("customer_id")["cost"].sum()
    table = table.reindex(table.index.union(spent.index), fill_value=0.0)
    spent = spent.reindex(table.index, fill_value=0.0)
    table["cost_to_serve"] += spent
    table["contribution"] -= spent
    return table.rename_axis("customer_id")
