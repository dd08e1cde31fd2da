"""What happens when customers are let go.

Kaplan & Cooper (1998), Cost & Effect: costs that do not go with the customer stay with the others.
Shin, Sudhir & Yoon (2012), Management Science 58: when letting customers go can pay. Galton (1886):
who was extreme last year is less so the next.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.measure.accept import Numbers
from helpers.measure.estimate import Estimate, from_error
from helpers.words import _


def full_cost_profit(contribution: npt.ArrayLike, overhead: float) -> Numbers:
    """What each customer leaves after an equal share of the overhead.

    Parameters: `contribution` a value a customer, money; `overhead` money for each, 0 or more.
    Raises: ValueError on missing values or an overhead below 0.

    >>> full_cost_profit([900, 60, -30], overhead=80)
    array([ 820.,  -20., -110.])
    """
    accept.between(overhead, "overhead", 0, np.inf)
    return accept.numbers(contribution, "contribution") - overhead


def gain_from_dropping(
    contribution: npt.ArrayLike, dropped: npt.ArrayLike, overhead_saved: float = 0.0
) -> float:
    """What profit gains when some customers are let go and nobody else answers.

    Parameters: `contribution` a value a customer, money; `dropped` True for those who go;
    `overhead_saved` the part of the overhead, money a customer, that really goes with them.
    Returns: money; what a customer contributed is lost, what they cost is saved.
    Raises: ValueError on missing values, or a value a customer that is not there.

    >>> ten = np.array([900, 620, 380, 210, 120, 60, 20, -30, -180, -400])
    >>> gain_from_dropping(ten, ten - 80 < 0), gain_from_dropping(ten, ten < 0)
    (530.0, 610.0)
    """
    left = accept.numbers(contribution, "contribution")
    gone = accept.yes_or_no(dropped, "dropped")
    if len(left) != len(gone):
        raise ValueError(_("contribution and dropped need a value each for every customer."))
    accept.number(overhead_saved, "overhead_saved")
    return float((overhead_saved - left)[gone].sum())


def gain_in_held_out_year(contribution: npt.ArrayLike, dropped: npt.ArrayLike) -> Estimate:
    """What letting some customers go would have gained in a year that did not choose them.

    Parameters: `contribution` of the held-out year, a value a customer, money (0 for those who
    stayed away); `dropped` True for those whom the year before would have let go.
    Returns: money, with the 95 % interval of a sum over so many customers, were others of the same
    kind drawn. Nobody else is assumed to answer.
    Raises: ValueError on missing values, fewer than 2 customers, or a value that is not there.

    >>> found = gain_in_held_out_year([50, -20, 10, 0], [False, True, True, False])
    >>> found.value, round(found.standard_error, 2)
    (10.0, 25.17)
    """
    left = accept.numbers(contribution, "contribution")
    accept.some(left, "contribution", 2)
    gain = gain_from_dropping(left, dropped)
    each = np.where(accept.yes_or_no(dropped, "dropped"), -left, 0.0)
    return from_error(gain, float(np.sqrt(len(each)) * each.std(ddof=1)))


def expected_next_year(value: npt.ArrayLike, mean: float, correlation: float) -> Numbers:
    """What to expect next year of customers who left so much this year.

    Parameters: `value` this year's, money; `mean` of all customers; `correlation` of one year with
    the next, -1 to 1.
    Returns: money, a value each: drawn towards the mean. Raises: ValueError outside a range.
    Source: Galton (1886), regression towards the mean, years of equal spread.

    >>> expected_next_year(-400, mean=170, correlation=0.5)
    array([-115.])
    """
    accept.between(correlation, "correlation", -1, 1)
    centre = accept.number(mean, "mean")
    return centre + correlation * (accept.numbers(value, "value") - centre)


def yearly_correlation(this_year: npt.ArrayLike, next_year: npt.ArrayLike) -> float:
    """How closely customers' years go together: the correlation of one year with the next.

    Raises: ValueError on fewer than 10 customers, unequal lengths, or a year without spread.

    >>> round(yearly_correlation(range(10), [n * 2 for n in range(10)]), 4)
    1.0
    """
    first, then = accept.numbers(this_year, "this_year"), accept.numbers(next_year, "next_year")
    accept.some(first, "this_year", 10)
    if len(first) != len(then):
        raise ValueError(_("this_year and next_year need a value each for every customer."))
    if min(first.std(), then.std()) <= 0:
        raise ValueError(_("A year in which all customers leave the same has no correlation."))
    return float(pd.Series(first).corr(pd.Series(then)))
