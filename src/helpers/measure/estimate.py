"""A number measured with error: value, standard error, interval, p-value.

Errors of data that come in clusters (the visits of one customer) are summed by cluster before
they are squared: Liang & Zeger (1986).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept


@dataclass(frozen=True)
class Estimate:
    """What the data say about one number, and how sure they are.

    `low` and `high` bound the interval; `p_value` belongs to the hypothesis that the number is 0.
    """

    value: float
    standard_error: float
    low: float
    high: float
    p_value: float

    @property
    def interval(self) -> tuple[float, float]:
        """The lower and the upper bound."""
        return self.low, self.high

    def times(self, factor: float) -> Estimate:
        """The same finding in other units, e.g. times(100) for points.

        >>> from_error(0.02, 0.01).times(100).value
        2.0
        """
        low, high = sorted((self.low * factor, self.high * factor))
        error = self.standard_error * abs(factor)
        return Estimate(self.value * factor, error, low, high, self.p_value)

    def __str__(self) -> str:
        return f"{self.value:.4g} [{self.low:.4g}, {self.high:.4g}]"


def from_error(
    value: float, standard_error: float, freedom: float = math.inf, level: float = 0.95
) -> Estimate:
    """The estimate that a value and its standard error make: Student's t, or normal.

    Parameters: `freedom` degrees of freedom (infinite: normal); `level` of the interval, 0 to 1.

    >>> print(from_error(1.0, 0.5))
    1 [0.02002, 1.98]
    """
    accept.between(level, "level", 0, 1, ends=False)
    reach = _quantile(0.5 + level / 2, freedom) * standard_error
    p_value = _two_sided(value, standard_error, freedom)
    return Estimate(
        float(value), float(standard_error), float(value - reach), float(value + reach), p_value
    )


def _quantile(chance: float, freedom: float) -> float:
    if math.isinf(freedom):
        return NormalDist().inv_cdf(chance)
    from scipy.special import stdtrit

    return float(stdtrit(freedom, chance))


def _two_sided(value: float, error: float, freedom: float) -> float:
    if error == 0:
        return 1.0 if value == 0 else 0.0
    if math.isinf(freedom):
        return math.erfc(abs(value / error) / math.sqrt(2))
    from scipy.special import stdtr

    return float(2 * stdtr(freedom, -abs(value / error)))


def clustered(
    value: float,
    pull: npt.ArrayLike,
    cluster: pd.Series | None = None,
    level: float = 0.95,
) -> Estimate:
    """The estimate whose error adds up from each row's pull on it, summed by cluster.

    Parameters: `pull` one number a row, summing to 0: by how much the row moved the value
    (its influence); `cluster` the customer of each row, or None when rows are independent.
    Source: Liang & Zeger (1986), with the G/(G-1) correction and t on G-1.

    >>> clustered(2.0, [-0.5, 0.5]).standard_error   # the mean of 1 and 3
    1.0
    """
    sums = np.asarray(pull, dtype=float)
    if cluster is not None:
        codes = pd.factorize(cluster)[0]
        sums = np.bincount(codes, weights=sums)
    groups = len(sums)
    accept.some(sums, "cluster", least=2)
    error = math.sqrt(groups / (groups - 1) * float(np.square(sums).sum()))
    return from_error(value, error, groups - 1, level)
