"""The net promoter score, and how sure it is.

Promoters give 9 or 10, detractors 0 to 6. The score is the share of promoters less the share of
detractors, in points (Reichheld 2003). Both shares come from the same people, so their errors
belong together: the counts are multinomial (Rocks 2016).
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered, from_error
from helpers.words import _

PROMOTER, DETRACTOR = 9, 6
"""The least score of a promoter, the highest of a detractor."""


def votes(scores: npt.ArrayLike) -> np.ndarray:
    """What each answer counts: 1 a promoter, 0 a passive, -1 a detractor.

    Parameters: `scores` whole numbers from 0 to 10.
    Raises: ValueError when a score is none of them.

    >>> votes([10, 8, 3]).tolist()
    [1.0, 0.0, -1.0]
    """
    given = accept.numbers(scores, "scores")
    if not np.isin(given, np.arange(11)).all():
        raise ValueError(
            _("scores must be whole numbers from 0 to 10; drop those who kept silent.")
        )
    return (given >= PROMOTER).astype(float) - (given <= DETRACTOR)


def net_promoter_score(scores: npt.ArrayLike, customer: pd.Series | None = None) -> Estimate:
    """Share of promoters less share of detractors, in points, with its interval.

    Parameters: `scores` 0 to 10, one an answer; `customer` whose answer it is, when customers
    answer several times: answers of one person are alike.
    Returns: an Estimate in points, -100 to 100.
    Raises: ValueError when a score is not from 0 to 10, or there are fewer than 2 answers.
    Source: Reichheld (2003); errors by customer: Liang & Zeger (1986).

    >>> net_promoter_score([10, 9, 8, 2]).value
    25.0
    """
    each = votes(scores)
    accept.some(each, "scores", least=2)
    value = float(each.mean())
    return clustered(value, (each - value) / len(each), customer).times(100)


def score_of_counts(promoters: float, passives: float, detractors: float) -> Estimate:
    """The same from three counts, when every answer is another person's.

    Parameters: how many promoters, passives and detractors answered.
    Returns: an Estimate in points; variance (p + d - (p - d)^2) / n, normal interval.
    Raises: ValueError when a count is negative or nobody answered.
    Source: Rocks (2016), the Wald interval.

    >>> print(score_of_counts(60, 25, 15))
    45 [30.5, 59.5]
    """
    counts = [
        accept.between(count, name, 0, math.inf)
        for count, name in zip(
            (promoters, passives, detractors), ("promoters", "passives", "detractors"), strict=True
        )
    ]
    answers = accept.between(sum(counts), _("The number of answers"), 1, math.inf)
    up, down = counts[0] / answers, counts[2] / answers
    error = math.sqrt((up + down - (up - down) ** 2) / answers)
    return from_error(up - down, error).times(100)
