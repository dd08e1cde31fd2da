"""Pareto/NBD: buying at a steady rate until the customer is gone, at any moment.

Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), in the
form of Fader & Hardie (2005), A note on deriving the Pareto/NBD model. Rates are gamma (r, alpha)
over customers, so are the hazards of leaving (s, beta).
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

NODES, WEIGHTS = np.polynomial.legendre.leggauss(32)


class ParetoNBD:
    """A Pareto/NBD model with given parameters: who is still a customer, what they will order.

    Parameters: `params` r, alpha, s, beta, all above 0; alpha and beta in the table's time unit.
    `log_likelihood` is that of the data it was fitted to (NaN when parameters were given).
    Raises: ValueError when a parameter is missing or not above 0.

    Nobody orders, so only leaving is at work: (beta / (beta + T))^s = 1/2.

    >>> model = ParetoNBD({"r": 1e-9, "alpha": 1, "s": 1, "beta": 1})
    >>> quiet = pd.DataFrame({"frequency": [0], "recency": [0], "T": [1]})
    >>> model.chance_alive(quiet).round(4).to_list()
    [0.5]
    """

    def __init__(self, params: Mapping[str, float], log_likelihood: float = np.nan) -> None:
        self.params = checked(params, ("r", "alpha", "s", "beta"))
        self.log_likelihood = log_likelihood

    def __repr__(self) -> str:
        return f"ParetoNBD({self.params})"

    def chance_alive(self, customers: pd.DataFrame) -> pd.Series:
        """The chance that each customer is still one.

        Parameters: `customers` frequency, recency, T. Returns: chances by customer, 0 to 1.
        Raises: ValueError on a table that no customer can have.
        Source: Fader & Hardie (2005), eq. 36 and 37.
        """
        return pd.Series(
            self._alive(*buying_history(customers)), customers.index, name="chance_alive"
        )

    def expected_orders(self, customers: pd.DataFrame, horizon: float) -> pd.Series:
        """The orders to expect of each customer within the horizon.

        Parameters: `customers` frequency, recency, T; `horizon` 0 or more, same time unit.
        Returns: a mean number of orders by customer.
        Source: Fader & Hardie (2005), eq. 41.

        >>> model = ParetoNBD({"r": 1, "alpha": 1, "s": 2, "beta": 1})
        >>> new = pd.DataFrame({"frequency": [0], "recency": [0], "T": [0]})
        >>> model.expected_orders(new, horizon=1).round(4).to_list()      # 1 - 1/2
        [0.5]
        """
        x, last, now = buying_history(customers)
        r, alpha, s, beta = self.params.values()
        growth = np.log1p(horizon_of(horizon) / (beta + now))
        # (1 - exp(-(s - 1) growth)) / (s - 1), whose limit at s = 1 is growth itself
        span = growth if s == 1 else -np.expm1((1 - s) * growth) / (s - 1)
        orders = (r + x) * (beta + now) / (alpha + now) * span * self._alive(x, last, now)
        return pd.Series(orders, customers.index, name="expected_orders")

    def _alive(
        self, x: accept.Numbers, last: accept.Numbers, now: accept.Numbers
    ) -> accept.Numbers:
        here, gone = _log_here_and_gone(np.array(list(self.params.values())), x, last, now)
        return np.exp(here - np.logaddexp(here, gone))


def fit_pareto_nbd(customers: pd.DataFrame) -> ParetoNBD:
    """The Pareto/NBD model under which these customers' orders are likeliest.

    Parameters: `customers` frequency, recency, T in one time unit (to_frequency_recency).
    Returns: a ParetoNBD with params r, alpha, s, beta and log_likelihood.
    Raises: ValueError on a table that no customer can have, or under 10 repeat buyers.
    Source: Fader & Hardie (2005), eq. 18, by maximum likelihood.

    >>> weeks = pd.DataFrame({"frequency": [0, 1, 4] * 9, "recency": [0, 9, 30] * 9, "T": 39})
    >>> sorted(fit_pareto_nbd(weeks).params)
    ['alpha', 'beta', 'r', 's']
    """
    history = buying_history(customers)
    enough_repeat_buyers(history[0])
    (x, last, now), count = grouped(history)
    unit = float(np.average(now, weights=count))
    rate = float((x * count).sum() / (now * count).sum()) * unit

    def per_customer(params: accept.Numbers) -> float:
        rows = _log_likelihoods(params, x, last / unit, now / unit)
        return float(np.average(rows, weights=count))

    def slope(params: accept.Numbers) -> accept.Numbers:
        return np.average(_slopes(params, x, last / unit, now / unit), axis=1, weights=count)

    starts = [
        (r, r / rate, *leaving)
        for r, leaving in product((0.3, 1, 4), ((0.5, 0.3), (1, 2), (0.3, 3)))
    ]
    r, alpha, s, beta = most_likely(per_customer, starts, slope)
    params = {"r": r, "alpha": alpha * unit, "s": s, "beta": beta * unit}
    best = np.array(list(params.values()))
    return ParetoNBD(params, float((_log_likelihoods(best, x, last, now) * count).sum()))


def _log_likelihoods(
    params: accept.Numbers, x: accept.Numbers, last: accept.Numbers, now: accept.Numbers
) -> accept.Numbers:
    from scipy.special import gammaln

    r, alpha, s, beta = params
    start = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta)
    return start + np.logaddexp(*_log_here_and_gone(params, x, last, now))


def _log_here_and_gone(
    params: accept.Numbers, x: accept.Numbers, last: accept.Numbers, now: accept.Numbers
) -> tuple[accept.Numbers, accept.Numbers]:
    """The logarithms of two likelihoods: still here now; gone at some time after the last order."""
    r, alpha, s, beta = params
    here = -(r + x) * np.log(alpha + now) - s * np.log(beta + now)
    return here, np.log(s) + _log_integral(params, x, last, now)


def _slopes(
    params: accept.Numbers, x: accept.Numbers, last: accept.Numbers, now: accept.Numbers
) -> accept.Numbers:
    """The derivatives of the log-likelihoods by r, alpha, s and beta: 4 by customers."""
    from scipy.special import digamma

    r, alpha, s, beta = params
    here, gone = _log_here_and_gone(params, x, last, now)
    gone = np.exp(gone - np.logaddexp(here, gone))
    time, heights = _integrand(params, x, last, now)
    chance = np.exp(heights - heights.max(axis=1, keepdims=True)) * WEIGHTS
    chance /= chance.sum(axis=1, keepdims=True)

    def either(if_here: accept.Numbers, if_gone: accept.Numbers) -> accept.Numbers:
        return (1 - gone) * if_here + gone * (chance * if_gone).sum(axis=1)

    long_a, long_b = alpha + time, beta + time
    by_r = np.log(alpha) - either(np.log(alpha + now), np.log(long_a))
    by_s = np.log(beta) - either(np.log(beta + now), np.log(long_b)) + gone / s
    by_alpha = r / alpha - (r + x) * either(1 / (alpha + now), 1 / long_a)
    by_beta = s / beta - either(s / (beta + now), (s + 1) / long_b)
    return np.stack([by_r + digamma(r + x) - digamma(r), by_alpha, by_s, by_beta])


def _log_integral(
    params: accept.Numbers, x: accept.Numbers, last: accept.Numbers, now: accept.Numbers
) -> accept.Numbers:
    """The logarithm of the integral of (alpha + t)^-(r + x) (beta + t)^-(s + 1), last to now.

    As exact as the paper's 2F1, and as fast where that series is slow (s and beta large together).
    """
    start = min(params[1], params[3])
    _time, heights = _integrand(params, x, last, now)
    top = heights.max(axis=1)
    width = np.log((start + now) / (start + last)) / 2
    with np.errstate(divide="ignore"):  # no time since the last order: gone is impossible, -inf
        return top + np.log(np.exp(heights - top[:, None]) @ WEIGHTS * width)


def _integrand(
    params: accept.Numbers, x: accept.Numbers, last: accept.Numbers, now: accept.Numbers
) -> tuple[accept.Numbers, accept.Numbers]:
    """The times of Gauss and Legendre's nodes, and the integrand's logarithm there.

    Both customers by nodes, in the logarithm of time, where the integrand is nearly an exponential.
    """
    r, alpha, s, beta = params
    start = min(alpha, beta)
    low, high = np.log(start + last)[:, None], np.log(start + now)[:, None]
    place = (low + high) / 2 + (high - low) / 2 * NODES
    time = np.exp(place) - start
    by_rate = (r + x)[:, None] * np.log(alpha + time)
    return time, place - by_rate - (s + 1) * np.log(beta + time)
