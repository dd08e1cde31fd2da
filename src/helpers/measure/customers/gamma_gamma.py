"""Gamma-gamma: what a customer spends per order, few orders being little evidence.

Fader & Hardie (2013), The gamma-gamma model of monetary value. Orders are gamma with shape p,
their scale gamma over customers (q, gamma). Spending must not depend on how often someone orders.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.customers.buying_model import checked, enough_repeat_buyers, most_likely
from helpers.words import _


class GammaGamma:
    """A gamma-gamma model with given parameters: each customer's mean order value.

    Parameters: `params` p, q, gamma, all above 0; gamma in the unit of monetary_value.
    `log_likelihood` is that of the data it was fitted to (NaN when parameters were given).
    Raises: ValueError when a parameter is missing or not above 0, or q is not above 1.
    """

    def __init__(self, params: Mapping[str, float], log_likelihood: float = np.nan) -> None:
        self.params = checked(params, ("p", "q", "gamma"))
        self.log_likelihood = log_likelihood
        if self.params["q"] <= 1:
            raise ValueError(
                _("q is {q}; only above 1 do customers have a mean order value.").format(
                    q=self.params["q"]
                )
            )

    def __repr__(self) -> str:
        return f"GammaGamma({self.params})"

    def expected_value(self, customers: pd.DataFrame) -> pd.Series:
        """The order value to expect of each customer, drawn towards the mean of all.

        Parameters: `customers` frequency and monetary_value (mean value of the repeat orders;
        not looked at where frequency is 0).
        Returns: by customer, in the unit of monetary_value.
        Raises: ValueError on a frequency below 0 or a value not above 0.
        Source: Fader & Hardie (2013), eq. 5.

        >>> cdnow = GammaGamma({"p": 6.25, "q": 3.74, "gamma": 15.44})
        >>> one = pd.DataFrame({"frequency": [2], "monetary_value": [22.35]})
        >>> cdnow.expected_value(one).round(2).to_list()      # 6.25 * 60.14 / 15.24
        [24.66]
        """
        x, mean = _spending(customers)
        p, q, gamma = self.params.values()
        expected = p * (gamma + x * mean) / (p * x + q - 1)
        return pd.Series(expected, customers.index, name="expected_value")


def fit_gamma_gamma(customers: pd.DataFrame) -> GammaGamma:
    """The gamma-gamma model under which these customers' spending is likeliest.

    Parameters: `customers` frequency (repeat orders) and monetary_value (their mean value); those
    without a repeat order are left out.
    Returns: a GammaGamma with params p, q, gamma and log_likelihood.
    Raises: ValueError on a value not above 0 (returns above sales), or under 10 repeat buyers.
    Source: Fader & Hardie (2013), eq. 1a, by maximum likelihood.

    >>> spent = [10.0, 14, 18, 21, 24, 30, 33, 41, 48, 60]
    >>> sorted(fit_gamma_gamma(pd.DataFrame({"frequency": 3, "monetary_value": spent})).params)
    ['gamma', 'p', 'q']
    """
    x, mean = _spending(customers)
    enough_repeat_buyers(x)
    x, mean = x[x > 0], mean[x > 0]
    unit = float(mean.mean())

    def per_customer(searched: accept.Numbers) -> float:
        p, above_one, gamma = searched
        return float(_log_likelihoods(p, 1 + above_one, gamma, x, mean / unit).mean())

    starts = [(p, q, q / p) for p in (0.5, 2.0, 6.0) for q in (0.5, 2.5, 10.0)]
    p, above_one, gamma = (float(value) for value in most_likely(per_customer, starts))
    q, gamma = 1 + above_one, gamma * unit
    total = float(_log_likelihoods(p, q, gamma, x, mean).sum())
    return GammaGamma({"p": p, "q": q, "gamma": gamma}, total)


def _spending(customers: pd.DataFrame) -> tuple[accept.Numbers, accept.Numbers]:
    accept.columns(customers, "frequency", "monetary_value")
    x = accept.numbers(customers["frequency"], "frequency")
    mean = accept.numbers(customers["monetary_value"].where(x > 0, 0), "monetary_value")
    if (x < 0).any() or (x != np.round(x)).any():
        raise ValueError(_("frequency must be a whole number of repeat orders, 0 or more."))
    if (mean[x > 0] <= 0).any():
        raise ValueError(
            _(
                "monetary_value is {value:g} for a customer; the model needs values above 0, so "
                "use sales before returns, or leave the customer out."
            ).format(value=mean[x > 0].min())
        )
    return x, mean


def _log_likelihoods(
    p: float, q: float, gamma: float, x: accept.Numbers, mean: accept.Numbers
) -> accept.Numbers:
    from scipy.special import betaln

    spread = q * np.log(gamma) + (p * x - 1) * np.log(mean) + p * x * np.log(x)
    return spread - betaln(p * x, q) - (p * x + q) * np.log(gamma + x * mean)
