"""What a programme did that a lot gave to half of the branches.

Each branch is compared with itself before, so that what is a branch's own for good cancels; errors
are by branch (Liang & Zeger 1986). An effect for each point of attitude is a ratio (Wald 1940).
"""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, from_error
from helpers.measure.trials.comparison import compare_groups
from helpers.words import _


def programme_effect(branches: pd.DataFrame, outcome: str, last: int = 2) -> Estimate:
    """By how much more the branches with the programme changed than the others.

    Parameters: `branches` a row a branch and quarter: branch, quarter, programme (True from the
    quarter in which it runs there) and the column `outcome`; `last` how many of the last quarters
    count as after, 1 or more. Before is every quarter in which it runs nowhere.
    Returns: an Estimate in the outcome's unit.
    Raises: ValueError when columns are missing, or there is no before, after or comparison.

    >>> book = pd.DataFrame({"branch": [1, 2, 3, 4] * 2, "quarter": [0] * 4 + [1] * 4,
    ...     "programme": [False] * 4 + [True, True, False, False],
    ...     "growth": [1, 2, 3, 4, 5, 6, 4, 5]})
    >>> programme_effect(book, "growth", last=1).value
    3.0
    """
    return compare_groups(_changes(branches, outcome, last=last), "programme", "change")


def effect_per_point(
    branches: pd.DataFrame, outcome: str, point: str = "attitude", last: int = 2
) -> Estimate:
    """What one more point of attitude did to an outcome, where a lot brought the points.

    Parameters, errors: as for programme_effect; `point` the column that the programme moves.
    Returns: an Estimate, the outcome's unit for one point. Source: Wald (1940); delta method.

    >>> book = pd.DataFrame({"branch": [1, 2, 3, 4] * 2, "quarter": [0] * 4 + [1] * 4,
    ...     "programme": [False] * 4 + [True, True, False, False],
    ...     "attitude": [50] * 4 + [61, 59, 51, 49], "growth": [1, 2, 3, 4, 5, 6, 4, 5]})
    >>> round(effect_per_point(book, "growth", last=1).value, 3)
    0.3
    """
    moved = programme_effect(branches, point, last)
    if moved.value == 0:
        raise ValueError(_("The programme moved {point} by nothing.").format(point=point))
    ratio = programme_effect(branches, outcome, last).value / moved.value
    rest = branches.assign(rest=branches[outcome] - ratio * branches[point])
    error = programme_effect(rest, "rest", last).standard_error / abs(moved.value)
    return from_error(ratio, error)


def _changes(branches: pd.DataFrame, outcome: str, last: int) -> pd.DataFrame:
    """Each branch's change from before the programme to the last quarters, and its arm."""
    accept.columns(branches, "branch", "quarter", "programme", outcome)
    running = branches.loc[branches["programme"], "quarter"]
    if running.empty or running.min() == branches["quarter"].min():
        raise ValueError(_("The book needs quarters before a programme and with it."))
    before = branches[branches["quarter"] < running.min()]
    after = branches[branches["quarter"] > branches["quarter"].max() - last]
    if after["quarter"].min() < running.min():
        sentence = _("last is {last}; there are only {most} quarters with the programme.")
        most = branches["quarter"].max() - running.min() + 1
        raise ValueError(sentence.format(last=last, most=most))
    change = after.groupby("branch")[outcome].mean() - before.groupby("branch")[outcome].mean()
    arm = after.groupby("branch")["programme"].any()
    return pd.DataFrame({"programme": arm, "change": change}).reset_index()
