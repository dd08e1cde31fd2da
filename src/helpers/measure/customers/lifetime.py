"""What a customer is worth: margins to come, shrunk by leaving and by time."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.words import _

WEEKS_A_YEAR = 52.0


class ForecastsOrders(Protocol):
    """Any model that can say how many orders to expect."""

    def expected_orders(self, customers: pd.DataFrame, horizon: float) -> pd.Series: ...


def lifetime_value(
    margin: npt.ArrayLike,
    retention: npt.ArrayLike,
    discount: float,
    first_margin: bool = False,
) -> float | accept.Numbers:
    """The worth today of a customer who stays with the same chance every period.

    Parameters: `margin` contribution a period (may be negative); `retention` chance of staying
    from one period to the next, 0 to 1; `discount` rate a period, 0 or more; `first_margin`
    whether today's margin counts too. Numbers, or arrays with one entry per customer.
    Returns: the unit of margin; an array if one came in.
    Raises: ValueError when retention leaves 0 to 1, or retention 1 meets discount 0.
    Source: Gupta & Lehmann (2003): m r / (1 + d - r).

    >>> round(lifetime_value(100, retention=0.8, discount=0.1), 2)          # 80 / 0.3
    266.67
    >>> round(lifetime_value(-30, 0.8, 0.1, first_margin=True), 2)          # -30 * 1.1 / 0.3
    -110.0
    """
    margins, stays = np.asarray(margin, dtype=float), np.asarray(retention, dtype=float)
    accept.numbers(margins, "margin")
    for stay in accept.numbers(stays, "retention"):
        accept.between(stay, "retention", 0, 1)
    accept.between(discount, "discount", 0, np.inf)
    if (1 + discount - stays <= 0).any():
        raise ValueError(
            _("With retention 1 and discount 0 the value has no limit; lower retention.")
        )
    start = 1 + discount if first_margin else stays
    worth = margins * start / (1 + discount - stays)
    return float(worth) if worth.ndim == 0 else worth


def value_of_expected_orders(
    model: ForecastsOrders,
    customers: pd.DataFrame,
    contribution: npt.ArrayLike,
    weeks: float,
    discount: float = 0.1,
    step: float = 4.0,
) -> pd.Series:
    """The worth today of the orders that a fitted model expects of each customer.

    Parameters: `model` a fitted BGNBD or ParetoNBD (time in weeks); `customers` frequency,
    recency, T; `contribution` per order, one number or one per customer, may be negative;
    `weeks` how far to look; `discount` a year, 0 or more; `step` weeks discounted together.
    Returns: a Series by customer, in the unit of contribution.
    Raises: ValueError when weeks or step are not above 0, or a contribution has a gap.
    Source: Fader, Hardie & Lee (2005b), as a sum over short periods.

    >>> from helpers.measure import BGNBD
    >>> model = BGNBD({"r": 1, "alpha": 1, "a": 1e-9, "b": 1})              # nobody leaves
    >>> once = pd.DataFrame({"frequency": [1], "recency": [1.0], "T": [1.0]})
    >>> value_of_expected_orders(model, once, 10.0, weeks=3, discount=0).round(4).to_list()
    [30.0]
    """
    accept.between(weeks, "weeks", 0, np.inf, ends=False)
    accept.between(step, "step", 0, np.inf, ends=False)
    accept.between(discount, "discount", 0, np.inf)
    each = accept.numbers(contribution, "contribution")
    if len(each) not in (1, len(customers)):
        raise ValueError(
            _(
                "contribution has {given} values for {count} customers; give one, or one each."
            ).format(given=len(each), count=len(customers))
        )
    ends = np.append(np.arange(step, weeks, step), weeks)
    worth = before = pd.Series(0.0, customers.index)
    start = 0.0
    for end in ends:
        total = model.expected_orders(customers, end)
        worth += (total - before) * (1 + discount) ** (-(start + end) / 2 / WEEKS_A_YEAR)
        before, start = total, end
    return worth * (each if len(each) > 1 else each[0])
