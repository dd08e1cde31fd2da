"""What the records say about prices: week by week, and in a randomised test."""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.words import _

ARMS = {"lower": -1, "today": 0, "higher": 1}


def weekly_prices(
    orders: pd.DataFrame, order_lines: pd.DataFrame, products: pd.DataFrame
) -> pd.DataFrame:
    """How dear each week was, and how many orders it brought.

    Parameters: `orders` (order_id, week), `order_lines` (order_id, product_id, quantity, amount),
    `products` (product_id, list_price).
    Returns: a row a week that had orders: week, price (what was paid over what the list asks),
    orders (a count).
    Raises: ValueError when a column is missing.

    Two units listed at $10 each were sold for $18.

    >>> orders = pd.DataFrame({"order_id": [1], "week": [0]})
    >>> lines = pd.DataFrame({"order_id": [1], "product_id": [7], "quantity": [2], "amount": [18]})
    >>> products = pd.DataFrame({"product_id": [7], "list_price": [10.0]})
    >>> weekly_prices(orders, lines, products)[["price", "orders"]].iloc[0].tolist()
    [0.9, 1.0]
    """
    accept.columns(orders, "order_id", "week")
    accept.columns(order_lines, "order_id", "product_id", "quantity", "amount")
    accept.columns(products, "product_id", "list_price")
    listed = order_lines["product_id"].map(products.set_index("product_id")["list_price"])
    week = order_lines["order_id"].map(orders.set_index("order_id")["week"])
    sold = pd.DataFrame({"paid": order_lines["amount"], "listed": listed * order_lines["quantity"]})
    sums = sold.groupby(week).sum()
    weeks = pd.DataFrame({"price": sums["paid"] / sums["listed"]})
    weeks["orders"] = orders.groupby("week").size()
    return weeks.rename_axis("week").reset_index()


def price_test(experiments: pd.DataFrame, orders: pd.DataFrame, step: float = 0.15) -> pd.DataFrame:
    """What each customer of the price test was asked to pay, and how often they ordered.

    Parameters: `experiments` (experiment, customer_id, start_week, end_week, arm: lower, today or
    higher), `orders` (customer_id, week), `step` by how much the arms differ (.15 is 15 %).
    Returns: a row a customer: customer_id, price (a multiple of the day's), orders in the test
    (a count, zeros included).
    Raises: ValueError when a column is missing, or there is no price test.

    >>> test = pd.DataFrame({"experiment": ["price"], "customer_id": [5], "start_week": [1],
    ...     "end_week": [2], "arm": ["lower"]})
    >>> orders = pd.DataFrame({"customer_id": [5, 5, 5], "week": [0, 1, 2]})
    >>> price_test(test, orders)[["price", "orders"]].iloc[0].tolist()
    [0.85, 2.0]
    """
    accept.columns(experiments, "experiment", "customer_id", "start_week", "end_week", "arm")
    accept.columns(orders, "customer_id", "week")
    accept.between(step, "step", 0, 1, ends=False)
    people = experiments[experiments["experiment"] == "price"]
    if people.empty:
        raise ValueError(_("experiments has no price test; choose a period that has one."))
    first, last = people["start_week"].min(), people["end_week"].max()
    during = orders[orders["week"].between(first, last)]
    counts = during.groupby("customer_id").size()
    return pd.DataFrame(
        {
            "customer_id": people["customer_id"].to_numpy(),
            "price": 1 + step * people["arm"].map(ARMS).to_numpy(),
            "orders": people["customer_id"].map(counts).fillna(0).to_numpy(),
        }
    )
