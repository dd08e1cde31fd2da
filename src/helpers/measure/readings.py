"""Numbers and estimates side by side, as a table that can be drawn."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from helpers.measure.estimate import Estimate


def side_by_side(readings: Mapping[str, Estimate | float]) -> pd.DataFrame:
    """Readings of one thing in one table, each with its interval where it has one.

    Parameters: `readings` a number or an Estimate by name, all in one unit.
    Returns: a row a name with columns value, low and high; low and high are missing (NaN) for a
    number that is known without error.

    >>> from helpers.measure.estimate import from_error
    >>> side_by_side({"guess": from_error(1.0, 0.5), "truth": 2}).round(2)
           value   low  high
    guess    1.0  0.02  1.98
    truth    2.0   NaN   NaN
    """
    rows = {
        name: (found.value, found.low, found.high)
        if isinstance(found, Estimate)
        else (float(found), math.nan, math.nan)
        for name, found in readings.items()
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["value", "low", "high"])
