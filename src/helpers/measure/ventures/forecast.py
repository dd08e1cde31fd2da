"""What a venture's own results say of its drift, and of what it will bring next."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from helpers.measure import accept
from helpers.measure.estimate import Estimate, from_error


def drift_from_results(
    results: npt.ArrayLike, periods: float = 1.0, level: float = 0.95
) -> Estimate:
    """What a venture earns on average in so many periods, by its own results.

    Parameters: `results` a number a period, in any money, three or more; `periods` that the drift
    is wanted for (13 turns weeks into a quarter), above 0; `level` of the interval, 0 to 1.
    Returns: an Estimate in the money of `results`, with Student's t on n - 1.
    Raises: ValueError when a value cannot be used.
    Results of different periods must not depend on each other.

    >>> print(drift_from_results([1, 2, 3], periods=2))
    4 [-0.9683, 8.968]
    """
    money = _understood(results)
    accept.between(periods, "periods", 0, math.inf, ends=False)
    error = money.std(ddof=1) / math.sqrt(money.size)
    return from_error(periods * money.mean(), periods * error, money.size - 1, level)


def volatility_from_results(results: npt.ArrayLike, periods: float = 1.0) -> float:
    """How far luck throws a venture's result of so many periods, by its own results.

    Parameters: as for drift_from_results.
    Returns: a standard deviation, in the money of `results`; it grows with the root of time.

    >>> volatility_from_results([1, 2, 3], periods=4)
    2.0
    """
    accept.between(periods, "periods", 0, math.inf, ends=False)
    return float(_understood(results).std(ddof=1) * math.sqrt(periods))


def next_total(results: npt.ArrayLike, periods: float, level: float = 0.95) -> Estimate:
    """What the next so many periods will bring together, if the venture stays as it is.

    Parameters: as for drift_from_results.
    Returns: an Estimate in the money of `results`. Its interval holds the total itself: it adds
    the luck that is still to come to what is not known of the drift.
    Raises: ValueError when a value cannot be used.
    Source: the prediction interval of normal results, s sqrt(k + k^2 / n).

    >>> print(next_total([1, 2, 3], periods=1))
    2 [-2.968, 6.968]
    """
    money = _understood(results)
    accept.between(periods, "periods", 0, math.inf, ends=False)
    error = money.std(ddof=1) * math.sqrt(periods + periods**2 / money.size)
    return from_error(periods * money.mean(), error, money.size - 1, level)


def _understood(results: npt.ArrayLike) -> npt.NDArray[np.float64]:
    money = accept.numbers(results, "results")
    accept.some(money, "results", least=3)
    return money
