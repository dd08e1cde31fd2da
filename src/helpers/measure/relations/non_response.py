"""What a survey would have said if nobody had kept silent."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered
from helpers.measure.relations.recommendation import votes
from helpers.words import _

BY = ("recent_visits", "recent_orders", "recent_trouble")
MOST = (6, 1, 1)
"""Counts above these are treated alike: cells must have enough people."""


def answer_rates(surveys: pd.DataFrame, by: Sequence[str] = BY) -> pd.Series:
    """The share that answered among customers who look alike in the records.

    Parameters: `surveys` a row a customer asked, with responded (True or False) and the columns
    `by`; counts are cut off at 6 visits, 1 order and 1 trouble, others are taken as they are.
    Returns: a share a row, above 0 wherever somebody answered.
    Raises: ValueError when a column is missing or nobody was asked.
    Source: weighting classes (Little & Rubin 2002, section 3.3).

    >>> asked = pd.DataFrame({"club": [1, 1, 0, 0], "responded": [True, True, True, False]})
    >>> answer_rates(asked, by=["club"]).tolist()
    [1.0, 1.0, 0.5, 0.5]
    """
    accept.columns(surveys, "responded", *by)
    accept.some(surveys["responded"].to_numpy(), "surveys")
    most = dict(zip(BY, MOST, strict=True))
    cells = [surveys[name].clip(upper=most[name]) if name in most else surveys[name] for name in by]
    answered = pd.Series(
        accept.yes_or_no(surveys["responded"], "responded").astype(float), index=surveys.index
    )
    return answered.groupby(cells).transform("mean")


def weighted_score(surveys: pd.DataFrame, by: Sequence[str] = BY) -> Estimate:
    """The net promoter score, each answer weighted by how seldom its like answers.

    It repairs silence that the records explain. Among customers who look alike it takes the
    silent to be like those who answered.

    Parameters: `surveys` as for answer_rates, with nps (0 to 10 where responded) and customer_id.
    Returns: an Estimate in points; errors by customer.
    Raises: ValueError as answer_rates does, or when fewer than 2 answered.
    Source: inverse probability weights (Horvitz & Thompson 1952; Little & Rubin 2002).

    Two of four in a cell answered, so each counts twice.

    >>> asked = pd.DataFrame({"customer_id": range(6), "club": [1, 1, 0, 0, 0, 0],
    ...     "responded": [True] * 4 + [False] * 2, "nps": [10, 10, 8, 2, -1, -1]})
    >>> round(weighted_score(asked, by=["club"]).value, 6)
    0.0
    """
    accept.columns(surveys, "nps", "customer_id")
    rates = answer_rates(surveys, by)
    answered = surveys["responded"].to_numpy(dtype=bool)
    each, weight = votes(surveys["nps"][answered]), 1 / rates[answered].to_numpy()
    accept.some(each, _("Those who answered"), least=2)
    value = float(np.average(each, weights=weight))
    pull = weight * (each - value) / weight.sum()
    return clustered(value, pull, surveys["customer_id"][answered]).times(100)


def score_with_follow_up(surveys: pd.DataFrame) -> Estimate:
    """The net promoter score of everybody asked: the answers, and a lot drawn among the silent.

    Parameters: `surveys` a row a customer asked, with customer_id, responded, phoned (drawn by lot
    among the silent; all of them answered) and nps (0 to 10 for both).
    Returns: an Estimate in points; errors by customer.
    Raises: ValueError when a column is missing, or fewer than 2 answered or were phoned.
    Source: Hansen & Hurwitz (1946), double sampling of non-respondents.

    Half answered, all promoters; the silent who were phoned are detractors.

    >>> asked = pd.DataFrame({"customer_id": range(8), "responded": [True] * 4 + [False] * 4,
    ...     "phoned": [False] * 4 + [True] * 2 + [False] * 2, "nps": [9] * 4 + [2, 2, -1, -1]})
    >>> score_with_follow_up(asked).value
    0.0
    """
    accept.columns(surveys, "customer_id", "responded", "phoned", "nps")
    answered, phoned = (surveys[name].to_numpy(dtype=bool) for name in ("responded", "phoned"))
    each = np.zeros(len(surveys))
    each[answered | phoned] = votes(surveys["nps"][answered | phoned])
    accept.some(each[answered], _("Those who answered"), least=2)
    accept.some(each[phoned], _("Those who were phoned"), least=2)
    share, drawn = answered.mean(), phoned.sum() / (~answered).sum()
    loud, silent = each[answered].mean(), each[phoned].mean()
    pull = (answered - share) * (loud - silent) + answered * (each - loud)
    pull = (pull + phoned / drawn * (each - silent)) / len(surveys)
    value = float(share * loud + (1 - share) * silent)
    return clustered(value, pull, surveys["customer_id"]).times(100)
