"""What the records say about a redesign: by the week, before and after, and by the coin."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered
from helpers.measure.trials.comparison import difference_and_pull
from helpers.words import _

PER = 1000
"""Conversion is told as orders per 1,000 visits."""


def weekly_conversion(sessions: pd.DataFrame) -> pd.Series:
    """How many of 1,000 visits ended in an order, week by week.

    Parameters: `sessions` (week, converted).
    Returns: a number a week, by week.
    Raises: ValueError when a column is missing.

    >>> weekly_conversion(pd.DataFrame({"week": [3, 3], "converted": [True, False]})).to_dict()
    {3: 500.0}
    """
    accept.columns(sessions, "week", "converted")
    return PER * sessions.groupby("week")["converted"].mean()


def before_after(weekly: pd.Series, week: int, weeks: int = 8) -> float:
    """By what share conversion after a week differs from conversion before: the dashboard's lift.

    It describes; the season, who came, and the novelty of what was new are all mixed into it.

    Parameters: `weekly` conversion by week, as weekly_conversion gives it; `week` the first one
    after; `weeks` counted on either side.
    Returns: a share (.05 is 5 % more).
    Raises: ValueError when a side has no week, or nothing was ordered before.

    >>> before_after(pd.Series({0: 20.0, 1: 20.0, 2: 30.0, 3: 20.0}), week=2, weeks=2)
    0.25
    """
    sides = [weekly.loc[first : first + weeks - 1] for first in (week - weeks, week)]
    levels = [accept.numbers(side, "weekly") for side in sides]
    for level, name in zip(levels, (_("before"), _("after")), strict=True):
        accept.some(level, _("weekly, {side} week {week},").format(side=name, week=week))
    before, after = (float(level.mean()) for level in levels)
    if before == 0:
        raise ValueError(_("No visit before week {week} ended in an order.").format(week=week))
    return after / before - 1


def design_test(
    experiments: pd.DataFrame, sessions: pd.DataFrame, first: int | None = None
) -> pd.DataFrame:
    """The visits of a design test, each with the arm of its customer.

    Parameters: `experiments` (experiment, customer_id, start_week, end_week, arm: today or new),
    with one design test; `sessions` (customer_id, week, converted); `first` week to count, when
    the weeks before it were left out by plan.
    Returns: a row a visit: customer_id, week, new (True or False), converted.
    Raises: ValueError when a column is missing, or there is not exactly one design test.

    >>> arms = pd.DataFrame({"experiment": "design", "customer_id": [1, 2], "start_week": 0,
    ...                      "end_week": 4, "arm": ["today", "new"]})
    >>> visits = pd.DataFrame({"customer_id": [1, 2, 2], "week": [3, 1, 9], "converted": True})
    >>> design_test(arms, visits)["new"].tolist()
    [False, True]
    """
    accept.columns(experiments, "experiment", "customer_id", "start_week", "end_week", "arm")
    accept.columns(sessions, "customer_id", "week", "converted")
    tested = experiments[experiments["experiment"] == "design"]
    starts = tested["start_week"].unique()
    if len(starts) != 1:
        sentence = _("experiments has {count} design tests; choose a period that has one.")
        raise ValueError(sentence.format(count=len(starts)))
    begin = starts[0] if first is None else max(int(starts[0]), first)
    inside = sessions[sessions["week"].between(begin, tested["end_week"].iloc[0])]
    arm = inside["customer_id"].map(tested.set_index("customer_id")["arm"])
    visits = inside[["customer_id", "week", "converted"]].assign(new=arm == "new")
    return visits.reset_index(drop=True)


def relative_lift(
    table: pd.DataFrame,
    treated: str,
    outcome: str,
    customer: str | None = None,
    level: float = 0.95,
) -> Estimate:
    """By what share the treated rows' mean outcome is higher than that of the others.

    Parameters: as for compare_groups.
    Returns: an Estimate, a share of the untreated rows' mean (.05 is 5 % more).
    Raises: ValueError as compare_groups, and when the untreated rows' mean is 0.
    Source: the ratio of two means by the delta method, Deng, Knoblich & Lu (2018).

    >>> visits = pd.DataFrame({"new": [0, 0, 1, 1], "bought": [1, 3, 4, 6]})
    >>> relative_lift(visits, "new", "bought").value
    1.5
    """
    accept.columns(table, treated, outcome, *([customer] if customer else []))
    arm = accept.yes_or_no(table[treated], treated)
    values = accept.numbers(table[outcome], outcome)
    gap, pull = difference_and_pull(arm, values)
    base = float(values[~arm].mean())
    if base == 0:
        sentence = _("{outcome} is 0 on average in the untreated rows: nothing to be a share of.")
        raise ValueError(sentence.format(outcome=outcome))
    # the untreated rows pull twice: on the difference, and on what it is a share of
    pull = np.where(arm, pull, pull * (1 + gap / base)) / base
    return clustered(gap / base, pull, table[customer] if customer else None, level)
