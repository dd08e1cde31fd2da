"""The naive forecast that a lifetime model has to beat: everybody goes on as before."""

from __future__ import annotations

import pandas as pd

from helpers.measure.customers.buying_model import buying_history, horizon_of


def old_pace(customers: pd.DataFrame, horizon: float) -> pd.Series:
    """The orders of each customer within the horizon, if nobody leaves and no pace changes.

    Parameters: `customers` frequency, recency, T; `horizon` 0 or more, same time unit.
    Returns: repeat orders per unit of time since the first order, times the horizon; a Series by
    customer. Raises: ValueError on a table that no customer can have.

    >>> one = pd.DataFrame({"frequency": [2], "recency": [30.43], "T": [38.86]})
    >>> old_pace(one, horizon=39).round(3).to_list()                       # 2 / 38.86 * 39
    [2.007]
    """
    x, _last, now = buying_history(customers)
    orders = x / now.clip(min=1e-9) * horizon_of(horizon)
    return pd.Series(orders, customers.index, name="old_pace")
