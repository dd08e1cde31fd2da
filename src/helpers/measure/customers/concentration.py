"""How unequal customers are: the whale curve and the Gini coefficient."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.words import _


def whale_curve(profit: npt.ArrayLike) -> pd.DataFrame:
    """Profit added up from the best customer to the worst: it peaks, then sinks.

    Parameters: `profit` one number per customer, negative ones included.
    Returns: a row per customer after a row of zeros: customer_share (0 to 1), cumulative_profit
    (the unit of profit) and profit_share (1 is the total; NaN where the total is not positive,
    because a share of a loss says nothing).
    Raises: ValueError when there is no customer or a gap.
    Source: Kaplan & Narayanan (2001).

    >>> curve = whale_curve([60, -20, 60])
    >>> [round(share, 2) for share in curve.profit_share]
    [0.0, 0.6, 1.2, 1.0]
    """
    values = accept.numbers(profit, "profit")
    accept.some(values, "profit")
    running = np.concatenate([[0.0], np.cumsum(np.sort(values)[::-1])])
    return pd.DataFrame(
        {
            "customer_share": np.arange(len(running)) / len(values),
            "cumulative_profit": running,
            "profit_share": running / running[-1] if running[-1] > 0 else np.nan,
        }
    )


def gini(values: npt.ArrayLike) -> float:
    """How unequal the values are: 0 all alike, near 1 one customer has all.

    Parameters: `values` one number per customer; with negative ones it can pass 1.
    Returns: the Gini coefficient, no unit.
    Raises: ValueError when the values do not add up to more than 0.
    Source: Gini (1912), as half the relative mean difference.

    >>> round(gini([0, 0, 0, 100]), 4)      # (n - 1) / n
    0.75
    """
    ordered = np.sort(accept.numbers(values, "values"))
    accept.some(ordered, "values")
    total, count = ordered.sum(), len(ordered)
    if total <= 0:
        raise ValueError(
            _("values add up to {total:g}; the Gini coefficient needs a sum above 0.").format(
                total=total
            )
        )
    ranks = 2 * np.arange(1, count + 1) - count - 1
    return float((ranks * ordered).sum() / (count * total))
