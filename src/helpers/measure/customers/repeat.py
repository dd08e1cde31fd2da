"""Who buys again, by how long ago they came: the cohort chart, and how far it rises.

Fader & Hardie (2007), Journal of Interactive Marketing 21: such a chart rises when customers
differ, although nobody changes.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered
from helpers.words import _

QUARTER = 13
COHORT = 26
"""Weeks in which a cohort's first orders fall."""


def repeat_by_age(orders: pd.DataFrame, weeks: int) -> pd.DataFrame:
    """Of those who bought in a quarter, the share who bought in the next, by quarter of age.

    The cohort are those who first bought in the first 26 weeks. Quarters of 13 weeks are counted
    from each one's first order, the first one being quarter 1.
    Parameters: `orders` customer_id and week, a row an order; `weeks` watched, from week 0.
    Returns: by quarter (those whom the whole cohort was watched through, and one beyond): bought
    (customers), again (those of them who bought in the next quarter), share.
    Raises: ValueError on missing columns, too few weeks, or nobody in the cohort.
    Source: Fader & Hardie (2007), retention by age.

    Ana buys in weeks 0, 14 and 30, Ben in week 3 only.

    >>> orders = pd.DataFrame({"customer_id": [1, 1, 1, 2], "week": [0, 14, 30, 3]})
    >>> repeat_by_age(orders, 65)["share"].to_list()
    [0.5, 1.0]
    """
    bought = _quarters(orders, weeks)
    pairs = zip(bought.T[:-1], bought.T[1:], strict=True)
    counts = [(int(now.sum()), int((now & then).sum())) for now, then in pairs]
    table = pd.DataFrame(counts, columns=["bought", "again"])
    table.index = pd.RangeIndex(1, len(table) + 1, name="quarter")
    table["share"] = table["again"] / table["bought"].where(table["bought"] > 0)
    return table


def repeat_gain(orders: pd.DataFrame, weeks: int, later: int = 4) -> Estimate:
    """How much likelier buyers are to buy again when they have been here longer.

    Parameters: `orders`, `weeks` as for repeat_by_age; `later` the quarter of age from which on
    customers count as old, 2 or more.
    Returns: an Estimate, as a share: the repeat rate of all old quarters together less that of the
    first quarter. A customer's quarters hang together: its error counts customers.
    Raises: ValueError as for repeat_by_age, or when nobody bought so late.

    >>> orders = pd.DataFrame({"customer_id": [1, 1, 1, 2], "week": [0, 14, 30, 3]})
    >>> repeat_gain(orders, 65, later=2).value
    0.5
    """
    bought = _quarters(orders, weeks)
    now, again = bought[:, :-1], bought[:, :-1] & bought[:, 1:]
    old, repeats = now[:, later - 1 :].sum(axis=1), again[:, later - 1 :].sum(axis=1)
    if not old.sum():
        raise ValueError(_("Nobody bought in quarter {n} or later.").format(n=later))
    first, since = again[:, 0].mean(), repeats.sum() / old.sum()
    pull = (repeats - since * old) / old.sum() - (again[:, 0] - first) / len(now)
    return clustered(since - first, pull)


def hazard_survival(hazard: float, periods: float, ratio: float = 1.0) -> float:
    """The share still here after some periods, where in each a like share of the rest leaves.

    Parameters: `hazard` the share that leaves a period, 0 to 1; `periods` 0 or more; `ratio` what
    the hazard is multiplied by, 0 or more.
    Returns: a share from 0 to 1.
    Raises: ValueError when a value leaves its range, or hazard times ratio is above 1.
    Source: Cox (1972), hazard ratios in discrete time.

    At 1.1 % a week, over a year; then where a better rival multiplies it by exp(0.45).

    >>> round(hazard_survival(0.011, 52), 4), round(hazard_survival(0.011, 52, 1.5683), 4)
    (0.5626, 0.4046)
    """
    chance = accept.between(hazard, "hazard", 0, 1)
    times = accept.between(ratio, "ratio", 0, 1e6)
    time = accept.between(periods, "periods", 0, 1e6)
    return float((1 - accept.between(chance * times, "hazard times ratio", 0, 1)) ** time)


def _quarters(orders: pd.DataFrame, weeks: int) -> np.ndarray:
    """Return who of the cohort bought in which quarter: a row a customer."""
    accept.columns(orders, "customer_id", "week")
    last = int(accept.between(weeks, "weeks", COHORT + 3 * QUARTER, 5200) - COHORT) // QUARTER
    week = pd.Series(accept.numbers(orders["week"], "week"), orders.index)
    first = week.groupby(orders["customer_id"]).transform("min")
    mine = (first < COHORT).to_numpy()
    accept.some(first[mine].to_numpy(float), _("orders of the cohort"))
    row, names = pd.factorize(orders["customer_id"][mine])
    quarter = ((week - first)[mine] // QUARTER).to_numpy(int)
    table = np.zeros((len(names), last), bool)
    inside = quarter < last
    table[row[inside], quarter[inside]] = True
    return table
