"""What followed each message of a randomised test, by what the store knew when it was sent."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.words import _

GROUPS = ("likeliest buyers", "in between", "lapsed buyers")


def message_test(
    orders: pd.DataFrame,
    experiments: pd.DataFrame,
    share: float = 0.2,
    look_back: int = 26,
    lapsed_after: int = 10,
) -> pd.DataFrame:
    """Each known buyer in each wave of the message test: what they ordered while it lasted.

    Parameters: `orders` with customer_id, week and contribution; `experiments` with experiment,
    customer_id, start_week, end_week (the last week) and arm ("message" or "no message");
    `share` of the buyers, 0 to 1, that counts as likeliest: those with most orders in the last
    `look_back` weeks, then the latest; `lapsed_after` weeks without an order.
    Returns: a row a customer and wave: customer_id, start_week, group ("likeliest buyers", "in
    between", "lapsed buyers"), messaged, orders (count) and contribution ($) within the wave.
    Raises: ValueError when a column is missing or there was no message test.

    >>> orders = pd.DataFrame({"customer_id": [1, 1, 2, 1], "week": [18, 19, 2, 21],
    ...                        "contribution": [5.0, 5, 5, 9]})
    >>> arms = pd.DataFrame({"experiment": "message", "customer_id": [1, 2], "start_week": 20,
    ...                      "end_week": 25, "arm": ["message", "no message"]})
    >>> message_test(orders, arms, share=0.5)[["group", "messaged", "orders"]].to_numpy().tolist()
    [['likeliest buyers', True, 1], ['lapsed buyers', False, 0]]
    """
    accept.columns(orders, "customer_id", "week", "contribution")
    accept.columns(experiments, "experiment", "customer_id", "start_week", "end_week", "arm")
    accept.between(share, "share", 0, 1)
    waves = experiments[experiments["experiment"] == "message"]
    if waves.empty:
        raise ValueError(_("experiments has no row of the message test; use the store's records."))
    parts = [
        _wave(orders, wave.set_index("customer_id"), share, look_back, lapsed_after)
        for _start, wave in waves.groupby("start_week")
    ]
    return pd.concat(parts, ignore_index=True)


def _wave(
    orders: pd.DataFrame, wave: pd.DataFrame, share: float, look_back: int, lapsed_after: int
) -> pd.DataFrame:
    start, end = int(wave["start_week"].iloc[0]), int(wave["end_week"].iloc[0])
    past = orders[orders["week"] < start]
    last = past.groupby("customer_id")["week"].max().reindex(wave.index)
    recent = past[past["week"] >= start - look_back].groupby("customer_id").size()
    # frequency first, then recency
    score = recent.reindex(wave.index, fill_value=0) + last / 10_000
    best = score.rank(ascending=False, method="first") <= int(share * len(wave))
    lapsed = last < start - lapsed_after
    then = orders[orders["week"].between(start, end)].groupby("customer_id")["contribution"]
    brought = then.agg(["size", "sum"]).reindex(wave.index, fill_value=0)
    return pd.DataFrame(
        {
            "customer_id": wave.index,
            "start_week": start,
            "group": np.select([best, lapsed], [GROUPS[0], GROUPS[2]], GROUPS[1]),
            "messaged": (wave["arm"] == "message").to_numpy(),
            "orders": brought["size"].to_numpy(),
            "contribution": brought["sum"].to_numpy(),
        }
    )
