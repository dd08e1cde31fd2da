"""A test of nothing, many times over: recorded customers, and coins that are tossed again.

What customers did stays as it was; only which arm each of them is in changes. So nothing can
cause a difference, and every alarm is a false one (randomisation inference, Fisher 1935).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.words import _


def ordered_soon(customers: pd.DataFrame, orders: pd.DataFrame, weeks: int = 26) -> pd.DataFrame:
    """Who ordered within so many weeks of the first visit: each customer counts once.

    Parameters: `customers` (customer_id, joined_week), `orders` (customer_id, week), `weeks`
    counted from the first visit's week on, at least 1. Who came too late for the records to show
    all their weeks is left out.
    Returns: a row a customer, by number: customer_id, joined_week, ordered (True or False).
    Raises: ValueError when a column is missing or weeks is below 1.

    >>> customers = pd.DataFrame({"customer_id": [1, 2], "joined_week": [4, 0]})
    >>> orders = pd.DataFrame({"customer_id": [2, 1, 1], "week": [9, 5, 30]})
    >>> ordered_soon(customers, orders, weeks=4)["ordered"].tolist()
    [True, False]
    """
    accept.columns(customers, "customer_id", "joined_week")
    accept.columns(orders, "customer_id", "week")
    accept.between(weeks, "weeks", 1, 1000)
    came = customers.set_index("customer_id")["joined_week"]
    after = orders["week"] - orders["customer_id"].map(came)
    buyers = orders.loc[after < weeks, "customer_id"].unique()
    counted = customers[customers["joined_week"] + weeks <= orders["week"].max() + 1]
    counted = counted.sort_values("customer_id", ignore_index=True)
    ordered = counted["customer_id"].isin(buyers)
    return counted[["customer_id", "joined_week"]].assign(ordered=ordered)


def p_values_at_looks(values: npt.ArrayLike, coins: npt.ArrayLike, looks: int = 10) -> pd.DataFrame:
    """The p-value at each look, for each time the coins are tossed.

    Parameters: `values` what each customer did, in the order in which they are counted; `coins`
    tosses by customers, True for the new arm; `looks` how many, each after an equal share of
    customers more.
    Returns: a row a toss, a column a look (customers counted by then): two-sided p-values of the
    difference of the arms' means.
    Raises: ValueError when the coins do not fit, or a look finds fewer than 2 customers in an arm.
    Source: z-test of two means with Neyman's (1923) variance.

    >>> p = p_values_at_looks([1, 3, 2, 4], [[False, True, False, True]], looks=1)
    >>> round(float(p.iloc[0, 0]), 4)                # 3.5 - 1.5, over sqrt(.5/2 + .5/2)
    0.0047
    """
    from scipy.special import erfc

    done = accept.numbers(values, "values")
    arms = np.atleast_2d(np.asarray(coins, dtype=bool))
    if arms.shape[1] != len(done):
        sentence = _("coins has {coins} columns for {customers} customers; it needs one for each.")
        raise ValueError(sentence.format(coins=arms.shape[1], customers=len(done)))
    accept.between(looks, "looks", 1, max(1, len(done)))
    ends = len(done) * np.arange(1, int(looks) + 1) // int(looks)
    new, old = (_mean_and_error(part, done, ends) for part in (arms, ~arms))
    error = np.sqrt(new[1] + old[1])
    z = np.divide(new[0] - old[0], error, out=np.zeros_like(error), where=error > 0)
    return pd.DataFrame(erfc(np.abs(z) / np.sqrt(2)), columns=ends)


def _mean_and_error(
    arm: npt.NDArray[np.bool_], values: accept.Numbers, ends: npt.NDArray[np.int_]
) -> tuple[accept.Numbers, accept.Numbers]:
    """The arm's mean at each look, and the square of its standard error: tosses by looks."""
    starts = np.concatenate([[0], ends[:-1]])
    count, total, squares = (
        np.add.reduceat(arm * each, starts, axis=1).cumsum(axis=1)
        for each in (np.ones_like(values), values, values**2)
    )
    if count.min() < 2:
        raise ValueError(_("A look found fewer than 2 customers in an arm; look later."))
    mean = total / count
    variance = np.maximum(squares / count - mean**2, 0) * count / (count - 1)
    return mean, variance / count
