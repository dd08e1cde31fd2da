"""How closely two columns go together, and how sure we are of it."""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate
from helpers.words import _


def correlation(table: pd.DataFrame, one: str, other: str, level: float = 0.95) -> Estimate:
    """How closely two columns go together, from -1 to 1.

    Parameters: `table` a row a case, with two columns of numbers; `level` of the interval, 0 to 1.
    Returns: an Estimate of the correlation (no unit); its interval is Fisher's.
    Raises: ValueError when a column is missing or never differs, or there are fewer than 4 rows.
    Source: Fisher (1921), Metron 1.

    >>> print(correlation(pd.DataFrame({"a": [1, 2, 3, 4, 5], "b": [1, 3, 2, 5, 4]}), "a", "b"))
    0.8 [-0.2796, 0.9862]
    """
    accept.columns(table, one, other)
    pair = [accept.numbers(table[name], name) for name in (one, other)]
    accept.some(pair[0], "table", least=4)
    for values, name in zip(pair, (one, other), strict=True):
        if np.ptp(values) == 0:
            raise ValueError(_("{name} is the same in every row.").format(name=name))
    found = float(np.corrcoef(pair[0], pair[1])[0, 1].clip(-1, 1))
    return _with_interval(found, len(pair[0]), level)


def _with_interval(found: float, cases: int, level: float) -> Estimate:
    error = 1 / math.sqrt(cases - 3)
    chance = accept.between(level, "level", 0, 1, ends=False)
    reach = NormalDist().inv_cdf(0.5 + chance / 2) * error
    # A perfect correlation has no finite transform: it is taken as the nearest number below 1.
    middle = math.atanh(math.copysign(min(abs(found), 1 - 1e-15), found))
    low, high = math.tanh(middle - reach), math.tanh(middle + reach)
    p_value = 2 * (1 - NormalDist().cdf(abs(middle) / error))
    return Estimate(found, (1 - found**2) * error, low, high, p_value)
