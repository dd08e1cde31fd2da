"""Two groups side by side: is the difference more than luck?

Shares: pooled z-test, and Newcombe's (1998) interval from Wilson's scores. Tables of visits: the
difference of means with errors summed by customer, because visits of one customer are not
independent (Liang & Zeger 1986).
"""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered, from_error
from helpers.words import _

Arm = tuple[float, float]


def two_proportions(control: Arm, treated: Arm, level: float = 0.95) -> Estimate:
    """How much higher the treated share is, with its interval and p-value.

    Parameters: `control` and `treated` are (successes, trials), e.g. (orders, visits).
    Returns: an Estimate, in shares (times 100: points). p_value by the pooled z-test.
    Raises: ValueError when successes are not from 0 to trials.
    Source: Newcombe (1998), method 10.

    >>> print(two_proportions(control=(50, 1000), treated=(75, 1000)))
    0.025 [0.003739, 0.04656]
    """
    share_0, share_1 = _share(control, "control"), _share(treated, "treated")
    (n_0, n_1), value = (control[1], treated[1]), share_1 - share_0
    low_0, high_0 = _wilson(share_0, n_0, level)
    low_1, high_1 = _wilson(share_1, n_1, level)
    pooled = (control[0] + treated[0]) / (n_0 + n_1)
    error = math.sqrt(share_0 * (1 - share_0) / n_0 + share_1 * (1 - share_1) / n_1)
    return Estimate(
        value,
        error,
        value - math.hypot(share_1 - low_1, high_0 - share_0),
        value + math.hypot(high_1 - share_1, share_0 - low_0),
        from_error(value, math.sqrt(pooled * (1 - pooled) * (1 / n_0 + 1 / n_1))).p_value,
    )


def _share(arm: Arm, name: str) -> float:
    successes, trials = arm
    accept.between(trials, _("{arm} trials").format(arm=name), 1, math.inf)
    accept.between(successes, _("{arm} successes").format(arm=name), 0, trials)
    return float(successes / trials)


def _wilson(share: float, trials: float, level: float) -> tuple[float, float]:
    z = NormalDist().inv_cdf(0.5 + accept.between(level, "level", 0, 1, ends=False) / 2)
    centre = share + z * z / (2 * trials)
    reach = z * math.sqrt(share * (1 - share) / trials + (z / (2 * trials)) ** 2)
    shrink = 1 + z * z / trials
    return (centre - reach) / shrink, (centre + reach) / shrink


def compare_groups(
    table: pd.DataFrame,
    treated: str,
    outcome: str,
    customer: str | None = None,
    level: float = 0.95,
) -> Estimate:
    """How much higher the treated rows' mean outcome is.

    Parameters: `table` one row a visit (or customer); `treated` a column of True and False;
    `outcome` a column of numbers or True and False; `customer` the column that says whose row it
    is, when a customer has several.
    Returns: an Estimate in the outcome's unit.
    Raises: ValueError when a column is missing, has gaps, or a group has fewer than 2 rows.
    Source: Liang & Zeger (1986).

    >>> visits = pd.DataFrame({"shown": [0, 0, 1, 1], "spent": [1, 3, 4, 6]})
    >>> compare_groups(visits, "shown", "spent").value
    3.0
    """
    accept.columns(table, treated, outcome, *([customer] if customer else []))
    arm = accept.yes_or_no(table[treated], treated)
    values = accept.numbers(table[outcome], outcome)
    value, pull = difference_and_pull(arm, values)
    return clustered(value, pull, table[customer] if customer else None, level)


def difference_and_pull(
    arm: npt.NDArray[np.bool_], values: accept.Numbers
) -> tuple[float, accept.Numbers]:
    """The difference of two means and each row's pull on it.

    >>> difference_and_pull(np.array([True, True, False, False]), np.array([4.0, 6, 1, 3]))
    (3.0, array([-0.5,  0.5,  0.5, -0.5]))
    """
    side = arm.astype(np.intp)
    sizes = np.bincount(side, minlength=2)
    for size, name in zip(sizes, (_("The untreated group"), _("The treated group")), strict=True):
        accept.some(range(size), name, least=2)
    means = np.bincount(side, values, minlength=2) / sizes
    pull = (values - means[side]) * (np.array([-1, 1]) / sizes)[side]
    return float(means[1] - means[0]), pull
