"""What nothing beats: choices that can be bettered in one goal only by losing in another."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.words import _


def pareto_frontier(scores: pd.DataFrame) -> pd.Series:
    """Which rows stand on the Pareto frontier: no other row beats them.

    A row beats another when it is at least as good in every goal and better in one.

    Parameters: `scores` a row a choice, a column a goal; more is better.
    Returns: True or False by row.
    Raises: ValueError when there is no row or no goal, a value is missing, or a name comes twice.
    Source: Pareto (1906).

    The third is as good as the first in one goal and worse in the other.

    >>> scores = pd.DataFrame({"profit": [8, 7, 8], "staff": [6, 7, 5]}, index=["A", "B", "C"])
    >>> pareto_frontier(scores).tolist()
    [True, True, False]
    """
    return pd.Series(~_beats(accept_scores(scores)).any(axis=0), scores.index, name="frontier")


def beaten_by(scores: pd.DataFrame) -> pd.Series:
    """Which choice on the frontier beats each row: its name, or "" where nothing does.

    Where several do, it is the one that stands first in the table.

    Parameters, errors: as for pareto_frontier.

    >>> scores = pd.DataFrame({"profit": [8, 7, 8], "staff": [6, 7, 5]}, index=["A", "B", "C"])
    >>> beaten_by(scores).tolist()
    ['', '', 'A']
    """
    beats = _beats(accept_scores(scores))
    best = ~beats.any(axis=0)
    names = [str(scores.index[(row & best).argmax()]) if row.any() else "" for row in beats.T]
    return pd.Series(names, scores.index, name="beaten_by")


def accept_scores(scores: pd.DataFrame) -> accept.Numbers:
    """The scores as numbers, rows by goals, or one sentence that says what is wrong."""
    accept.columns(scores)
    if scores.empty:
        raise ValueError(_("The scores have no row or no goal; give at least one of each."))
    if scores.index.has_duplicates:
        raise ValueError(_("Two rows of the scores have the same name; give each its own."))
    return np.column_stack([accept.numbers(scores[goal], str(goal)) for goal in scores])


def _beats(values: accept.Numbers) -> np.ndarray:
    """Return which row (first axis) beats which."""
    mine, theirs = values[:, None], values[None]
    return np.logical_and((mine >= theirs).all(axis=2), (mine > theirs).any(axis=2))
