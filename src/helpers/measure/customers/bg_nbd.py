"""BG/NBD: buying at a steady rate until, after some order, the customer is gone.

Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2).
Rates are gamma (r, alpha) over customers; the chance of leaving after an order is beta (a, b).
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.customers.buying_model import (
    buying_history,
    checked,
    enough_repeat_buyers,
    grouped,
    horizon_of,
    most_likely,
)


class BGNBD:
    """A BG/NBD model with given parameters: who is still a customer, and what they will order.

    Parameters: `params` r, alpha, a, b, all above 0; alpha in the time unit of the table.
    `log_likelihood` is that of the data it was fitted to (NaN when parameters were given).
    Raises: ValueError when a parameter is missing or not above 0.

    Six orders (five of them repeats), the last one in week 36 of 38.86, or already in week 8:

    >>> cdnow = BGNBD({"r": 0.2426, "alpha": 4.4135, "a": 0.7929, "b": 2.4258})
    >>> pair = pd.DataFrame({"frequency": [5, 5], "recency": [36, 8], "T": [38.86, 38.86]})
    >>> cdnow.chance_alive(pair).round(3).to_list()
    [0.85, 0.011]
    """

    def __init__(self, params: Mapping[str, float], log_likelihood: float = np.nan) -> None:
        self.params = checked(params, ("r", "alpha", "a", "b"))
        self.log_likelihood = log_likelihood

    def __repr__(self) -> str:
        return f"BGNBD({self.params})"

    def chance_alive(self, customers: pd.DataFrame) -> pd.Series:
        """The chance that each customer is still one.

        Parameters: `customers` frequency, recency, T. Returns: chances by customer, 0 to 1;
        1 without a repeat order, because in this model nobody leaves before one.
        Raises: ValueError on a table that no customer can have.
        Source: Fader, Hardie & Lee (2008), "Computing P(alive) using the BG/NBD model".
        """
        return pd.Series(
            self._alive(*buying_history(customers)), customers.index, name="chance_alive"
        )

    def expected_orders(self, customers: pd.DataFrame, horizon: float) -> pd.Series:
        """The orders to expect of each customer within the horizon.

        Parameters: `customers` frequency, recency, T; `horizon` 0 or more, same time unit.
        Returns: a mean number of orders by customer. Source: their eq. 10.

        >>> cdnow = BGNBD({"r": 0.2426, "alpha": 4.4135, "a": 0.7929, "b": 2.4258})
        >>> one = pd.DataFrame({"frequency": [2], "recency": [30.43], "T": [38.86]})
        >>> cdnow.expected_orders(one, horizon=39).round(4).to_list()
        [1.2259]
        """
        from scipy.special import hyp2f1

        x, last, now = buying_history(customers)
        r, alpha, a, b = self.params.values()
        # the formula is 0/0 at a = 1 and has a pole at a + b + x = 1: step over both
        a += 1e-7 * (abs(a - 1) < 1e-7)
        a += 1e-7 * (abs(a + b - 1) < 1e-7)
        time = horizon_of(horizon) / (alpha + now)
        # Euler's transformation of eq. 10 keeps the powers small however often someone ordered
        series = hyp2f1(a + b - 1 - r, a - 1, a + b + x - 1, time / (1 + time))
        left = 1 - (1 + time) ** (1 - a) * series
        orders = (a + b + x - 1) / (a - 1) * left * self._alive(x, last, now)
        return pd.Series(np.maximum(orders, 0), customers.index, name="expected_orders")

    def _alive(
        self, x: accept.Numbers, last: accept.Numbers, now: accept.Numbers
    ) -> accept.Numbers:
        r, alpha, a, b = self.params.values()
        log_odds = np.log(a / (b + np.maximum(x, 1) - 1)) + (r + x) * np.log(
            (alpha + now) / (alpha + last)
        )
        return np.where(x > 0, 1 / (1 + np.exp(np.minimum(log_odds, 700))), 1.0)


def fit_bg_nbd(customers: pd.DataFrame) -> BGNBD:
    """The BG/NBD model under which these customers' orders are likeliest.

    Parameters: `customers` frequency, recency, T in one time unit (to_frequency_recency).
    Returns: a BGNBD with params r, alpha, a, b and log_likelihood.
    Raises: ValueError on a table that no customer can have, or under 10 repeat buyers.
    Source: Fader, Hardie & Lee (2005), eq. 6, by maximum likelihood.

    >>> weeks = pd.DataFrame({"frequency": [0, 1, 4] * 9, "recency": [0, 9, 30] * 9, "T": 39})
    >>> sorted(fit_bg_nbd(weeks).params)
    ['a', 'alpha', 'b', 'r']
    """
    history = buying_history(customers)
    enough_repeat_buyers(history[0])
    (x, last, now), count = grouped(history)
    unit = float(np.average(now, weights=count))
    rate = float((x * count).sum() / (now * count).sum()) * unit

    def per_customer(params: accept.Numbers) -> float:
        rows = _log_likelihoods(params, x, last / unit, now / unit)
        return float(np.average(rows, weights=count))

    starts = [(r, r / rate, *ab) for r, ab in product((0.3, 1, 4), ((0.5, 2), (0.2, 4), (2, 3)))]
    r, alpha, a, b = most_likely(per_customer, starts)
    params = {"r": r, "alpha": alpha * unit, "a": a, "b": b}
    best = np.array(list(params.values()))
    return BGNBD(params, float((_log_likelihoods(best, x, last, now) * count).sum()))


def _log_likelihoods(
    params: accept.Numbers, x: accept.Numbers, last: accept.Numbers, now: accept.Numbers
) -> accept.Numbers:
    from scipy.special import betaln, gammaln

    r, alpha, a, b = params
    start = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + betaln(a, b + x) - betaln(a, b)
    still_here = -(r + x) * np.log(alpha + now)
    gone = np.log(a / (b + np.maximum(x, 1) - 1)) - (r + x) * np.log(alpha + last)
    return start + np.where(x > 0, np.logaddexp(still_here, gone), still_here)
