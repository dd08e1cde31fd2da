"""What the records of the rota say about longer weeks."""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered
from helpers.words import _


def added_by_an_hour(
    team_weeks: pd.DataFrame, outcome: str = "output", level: float = 0.95
) -> Estimate:
    """By how much an outcome is higher, on average, where the week is one hour longer.

    It describes the rows that it is given. It is what the hour *does* only where the hours were
    set without regard to the outcome, as by a lot.

    Parameters: `team_weeks` a row a team and week, with team, hours and the outcome.
    Returns: an Estimate in the outcome's unit for an hour (least squares); errors allow for a
    team's weeks being alike.
    Raises: ValueError when a column is missing, the hours never differ, or there is one team only.
    Source: Liang & Zeger (1986).

    >>> weeks = pd.DataFrame({"team": [1, 1, 2, 2], "hours": [40, 44, 40, 44],
    ...     "output": [1100, 1200, 1140, 1200]})
    >>> added_by_an_hour(weeks).value
    20.0
    """
    accept.columns(team_weeks, "team", "hours", outcome)
    hours = accept.numbers(team_weeks["hours"], "hours")
    values = accept.numbers(team_weeks[outcome], outcome)
    accept.some(hours, "team_weeks", least=2)
    apart = hours - hours.mean()
    spread = float(apart @ apart)
    if spread == 0:
        raise ValueError(_("hours are the same in every row; a comparison needs two lengths."))
    slope = float(apart @ values) / spread
    left = values - values.mean() - slope * apart
    return clustered(slope, apart * left / spread, team_weeks["team"], level)
