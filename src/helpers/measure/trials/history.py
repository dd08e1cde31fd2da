"""What people did before a test sharpens it (CUPED)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.words import _


def less_history(table: pd.DataFrame, outcome: str, before: str, treated: str) -> pd.Series:
    """The outcome less what the time before the test foretells of it; its mean stays as it is.

    Whoever bought much before a test buys much in it, treated or not. What that foretells is
    taken off, so that arms that happened to differ beforehand no longer differ for that reason.

    Parameters: `table` a row a customer; `outcome` and `before` the same kind of amount, during
    and before the test; `treated` True or False. The slope is that within the two arms.
    Returns: a number a row, in the unit of the outcome; it need not be whole or above 0.
    Raises: ValueError when a column is missing or all did the same before.
    Source: Deng, Xu, Kohavi & Walker (2013), with theta taken within the arms.

    >>> table = pd.DataFrame({"new": [0, 0, 1, 1], "before": [1, 3, 3, 5], "now": [2, 4, 7, 9]})
    >>> less_history(table, "now", "before", "new").tolist()
    [4.0, 4.0, 7.0, 7.0]
    """
    accept.columns(table, outcome, before, treated)
    arm = accept.yes_or_no(table[treated], treated)
    now, then = accept.numbers(table[outcome], outcome), accept.numbers(table[before], before)
    means = [np.where(arm, v[arm].mean(), v[~arm].mean()) for v in (_both(now, arm), then)]
    spread = float(np.square(then - means[1]).sum())
    if spread == 0:
        sentence = _("{before} is the same for everybody in an arm: it foretells nothing.")
        raise ValueError(sentence.format(before=before))
    theta = float(((now - means[0]) * (then - means[1])).sum()) / spread
    return pd.Series(now - theta * (then - then.mean()), table.index, name=outcome)


def _both(values: accept.Numbers, arm: np.ndarray) -> accept.Numbers:
    if arm.all() or not arm.any():
        raise ValueError(_("Both arms need at least one row."))
    return values
