"""Recency, frequency and money in fifths: the mailing house's score (Hughes 1994)."""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.measure.customers.buying_table import Moment, in_weeks


def rfm(
    orders: pd.DataFrame,
    today: Moment,
    customer: str = "customer_id",
    value: str = "value",
    parts: int = 5,
) -> pd.DataFrame:
    """Who bought lately, often and much, in scores from 1 to 5 (best).

    Parameters: `orders` and `today` as in to_frequency_recency; `parts` how many scores.
    Returns: by customer: recency (weeks since the last order: small is good), frequency (orders),
    monetary (sum of value), r_score, f_score, m_score, score ("543"). Equals get equal scores.
    Raises: ValueError when a column is missing, has gaps, or no order lies before today.
    Source: Hughes (1994).

    >>> orders = pd.DataFrame({"customer_id": [1, 1, 2], "day": [0, 14, 7], "value": [10, 20, 5]})
    >>> rfm(orders, today=4, parts=2)["score"].to_list()
    ['222', '111']
    """
    accept.columns(orders, customer, value)
    accept.between(parts, "parts", 2, 9)
    time, end = in_weeks(orders, today)
    spent = accept.numbers(orders[value], value)
    past = pd.DataFrame({"customer": orders[customer].to_numpy(), "time": time, "spent": spent})
    past = past[past["time"] < end]
    accept.some(past["time"].to_numpy(), "orders")
    groups = past.groupby("customer")
    table = pd.DataFrame(
        {
            "recency": end - groups["time"].max(),
            "frequency": groups.size(),
            "monetary": groups["spent"].sum(),
        }
    ).rename_axis(customer)
    table["r_score"] = _parts(-table["recency"], parts)
    table["f_score"] = _parts(table["frequency"], parts)
    table["m_score"] = _parts(table["monetary"], parts)
    scores = table[["r_score", "f_score", "m_score"]].astype(str)
    return table.assign(score=scores["r_score"] + scores["f_score"] + scores["m_score"])


def _parts(values: pd.Series, parts: int) -> pd.Series:
    place = (values.rank(method="average") - 0.5) / len(values)
    return (place * parts // 1).astype(int) + 1
