"""What a better interview buys.

Taylor & Russell (1939), Journal of Applied Psychology 23: how many of the hired succeed. Brogden
(1949), Cronbach & Gleser (1965): what that is worth. Thorndike (1949), case 2: a correlation seen
only among the hired is too small, because the hired are alike.
"""

from __future__ import annotations

from statistics import NormalDist

import numpy as np

from helpers.measure import accept
from helpers.words import _

NORMAL = NormalDist()


def hiring_success(validity: float, selection_ratio: float, base_rate: float = 0.5) -> float:
    """The share of the hired who do well, when the best scores are hired.

    Parameters: `validity` correlation of score and performance among applicants, 0 to 1;
    `selection_ratio` share of applicants hired and `base_rate` share of applicants who would do
    well, both between 0 and 1.
    Returns: a share. Raises: ValueError when a value leaves its range.
    Source: Taylor & Russell (1939): score and performance jointly normal.

    >>> round(hiring_success(0.42, 0.2), 4), round(hiring_success(0.0, 0.2), 4)
    (0.7364, 0.5)
    """
    from scipy.stats import multivariate_normal

    accept.between(validity, "validity", 0, 1)
    accept.between(selection_ratio, "selection_ratio", 0, 1, ends=False)
    accept.between(base_rate, "base_rate", 0, 1, ends=False)
    if validity == 1:
        return min(1.0, base_rate / selection_ratio)
    ends = [-NORMAL.inv_cdf(1 - selection_ratio), -NORMAL.inv_cdf(1 - base_rate)]
    both = multivariate_normal([0, 0], [[1, validity], [validity, 1]]).cdf(ends)
    return float(both) / selection_ratio


def gain_from_selection(
    hires: float, years: float, validity: float, spread: float, selection_ratio: float
) -> float:
    """What hiring by score is worth over hiring at random, in money.

    Parameters: `hires` and `years` they stay, 0 or more; `validity` 0 to 1; `spread` standard
    deviation of a person's yearly worth, in money; `selection_ratio` between 0 and 1.
    Returns: money, before the cost of the interviews. Raises: ValueError outside a range.
    Source: Brogden (1949); Cronbach & Gleser (1965): hires x years x validity x spread x mean
    score of the hired, which is the normal density at the cut-off over the selection ratio.

    >>> round(gain_from_selection(10, 2, 0.42, 12_000, 0.2))
    141101
    """
    for name, value in (("hires", hires), ("years", years), ("spread", spread)):
        accept.between(value, name, 0, np.inf)
    accept.between(validity, "validity", 0, 1)
    return hires * years * validity * spread * mean_score_of_hired(selection_ratio)


def mean_score_of_hired(selection_ratio: float) -> float:
    """How far above the applicants' mean the hired score, in standard deviations.

    >>> round(mean_score_of_hired(0.2), 4)
    1.3998
    """
    accept.between(selection_ratio, "selection_ratio", 0, 1, ends=False)
    return NORMAL.pdf(NORMAL.inv_cdf(1 - selection_ratio)) / selection_ratio


def correlation_among_hired(validity: float, selection_ratio: float) -> float:
    """The correlation that is left among the hired, when the best scores are hired.

    Parameters: `validity` correlation of score and performance among applicants, 0 to 1;
    `selection_ratio` share of applicants hired, above 0, up to 1 (all: nothing is lost).
    Returns: a correlation. Raises: ValueError when a value leaves its range.
    Source: Thorndike (1949), case 2, turned round; the spread of a normal score above a cut-off.

    >>> round(correlation_among_hired(0.42, 0.2), 4), correlation_among_hired(0.42, 1)
    (0.2115, 0.42)
    """
    accept.between(validity, "validity", 0, 1)
    if selection_ratio == 1:
        return validity
    mean = mean_score_of_hired(selection_ratio)
    left = 1 - mean * (mean - NORMAL.inv_cdf(1 - selection_ratio))
    return validity * float(np.sqrt(left / (1 - validity**2 * (1 - left))))


def corrected_for_range(correlation: float, spread_all: float, spread_hired: float) -> float:
    """The correlation among all applicants, from the one among the hired.

    Parameters: `correlation` of score and performance among the hired, -1 to 1; `spread_all` and
    `spread_hired` standard deviations of the score, above 0.
    Returns: a correlation. Raises: ValueError when a value leaves its range.
    Source: Thorndike (1949), case 2: hired by the score itself.

    >>> round(corrected_for_range(0.2, 10, 5), 4)
    0.378
    """
    accept.between(correlation, "correlation", -1, 1)
    for name, value in (("spread_all", spread_all), ("spread_hired", spread_hired)):
        accept.between(value, name, 0, np.inf, ends=False)
    if spread_hired > spread_all:
        raise ValueError(
            _("The hired vary more than all applicants do; the two spreads may be swapped.")
        )
    wider = spread_all / spread_hired
    return correlation * wider / float(np.sqrt(1 + correlation**2 * (wider**2 - 1)))
