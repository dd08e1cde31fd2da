"""One number from several goals: points, weights, and who wins under which weights."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.balance.pareto import accept_scores, pareto_frontier
from helpers.words import _


def points(scores: pd.DataFrame, yardstick: pd.DataFrame | None = None) -> pd.DataFrame:
    """The scores on one scale: in each goal 0 for the yardstick's worst row, 10 for its best.

    Parameters: `scores` a row a choice, a column a goal, more is better; `yardstick` the rows that
    set the scale, where it is not the scores themselves (points may then lie beyond 0 and 10).
    Raises: ValueError when a value is missing or the yardstick's rows are alike in a goal.

    >>> points(pd.DataFrame({"profit": [2.0, 3.0, 7.0]}))["profit"].tolist()
    [0.0, 2.0, 10.0]
    """
    values = accept_scores(scores)
    scale = values if yardstick is None else accept_scores(yardstick[list(scores)])
    low, high = scale.min(axis=0), scale.max(axis=0)
    alike = [str(goal) for goal, same in zip(scores, high == low, strict=True) if same]
    if alike:
        sentence = _("In {goals} all rows are alike, so there is no worst and no best.")
        raise ValueError(sentence.format(goals=", ".join(alike)))
    return pd.DataFrame(10 * (values - low) / (high - low), scores.index, scores.columns)


def weighted_scores(scores: pd.DataFrame, weights: Mapping[str, float]) -> pd.Series:
    """The weighted average of each row's goals.

    Parameters: `scores` as for points, `weights` by goal, 0 or more, at least one above 0.
    Raises: ValueError when a weight is missing or negative, or all are 0.

    >>> scores = pd.DataFrame({"profit": [8, 7], "staff": [6, 9]}, index=["A", "B"])
    >>> weighted_scores(scores, {"profit": 3, "staff": 1}).tolist()
    [7.5, 7.5]
    """
    values = accept_scores(scores)
    share = _shares(np.array([[_weight(weights, goal) for goal in scores]]))[0]
    return pd.Series(values @ share, scores.index, name="score")


def weighted_winner(scores: pd.DataFrame, weights: Mapping[str, float]) -> str:
    """The row with the highest weighted average; of equals the first that nothing beats.

    Parameters, errors: as for weighted_scores.

    >>> scores = pd.DataFrame({"profit": [8, 7], "staff": [6, 9]}, index=["A", "B"])
    >>> weighted_winner(scores, {"profit": 4, "staff": 1})
    'A'
    """
    total = weighted_scores(scores, weights).to_numpy()
    return str(scores.index[_first_best(total[None], scores)[0]])


def winners_by_weighting(scores: pd.DataFrame, parts: int = 20) -> pd.DataFrame:
    """Who wins under each way to split so many parts of weight among the goals.

    Parameters: `scores` as for points; `parts` 1 to 200.
    Returns: a row a split: the weight of each goal (they add up to 1) and the winner.

    >>> scores = pd.DataFrame({"profit": [8, 7], "staff": [6, 9]}, index=["A", "B"])
    >>> winners_by_weighting(scores, parts=2)["winner"].tolist()
    ['B', 'B', 'A']
    """
    values = accept_scores(scores)
    shares = splits(values.shape[1], int(accept.between(parts, "parts", 1, 200))) / parts
    best = _first_best(shares @ values.T, scores)
    table = pd.DataFrame(shares, columns=list(scores))
    return table.assign(winner=scores.index.astype(str).to_numpy()[best])


def splits(goals: int, parts: int) -> np.ndarray:
    """Every way to share out so many parts among so many goals: a row a way.

    >>> splits(2, 2).tolist()
    [[0, 2], [1, 1], [2, 0]]
    """
    if goals == 1:
        return np.array([[parts]])
    first = np.arange(parts + 1)
    if goals == 2:
        return np.column_stack([first, parts - first])
    rows = [np.insert(splits(goals - 1, parts - mine), 0, mine, 1) for mine in range(parts + 1)]
    return np.concatenate(rows)


def _first_best(totals: np.ndarray, scores: pd.DataFrame) -> np.ndarray:
    """Return the place of the best row for each line of totals, rows on the frontier first."""
    best = totals >= totals.max(axis=1, keepdims=True) - 1e-9
    # Without weight on some goal a beaten row can tie: what beats it is named instead.
    order = np.argsort(~pareto_frontier(scores).to_numpy(), kind="stable")
    found: np.ndarray = order[best[:, order].argmax(axis=1)]
    return found


def _shares(weights: np.ndarray) -> np.ndarray:
    whole = weights.sum(axis=1, keepdims=True)
    if (whole <= 0).any():
        raise ValueError(_("All weights are 0; give at least one goal some weight."))
    shares: np.ndarray = weights / whole
    return shares


def _weight(weights: Mapping[str, float], goal: object) -> float:
    if goal not in weights:
        raise ValueError(_("There is no weight for {goal}; give every goal one.").format(goal=goal))
    return accept.between(weights[str(goal)], str(goal), 0, float("inf"))
