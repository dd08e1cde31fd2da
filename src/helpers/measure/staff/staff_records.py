"""What the staff's records say about an exit offer: the survivors' view, and everybody's."""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.words import _


def survivors(
    employees: pd.DataFrame, reviews: pd.DataFrame, outcome: str = "engagement"
) -> pd.Series:
    """The averages of those who got an offer: everybody before, who stayed after, and before.

    Parameters: `employees` (employee_id, offer: dollars, 0 = none), `reviews` (employee_id,
    period: before or after, and the outcome).
    Returns: three means by name: everybody_before, stayers_after, stayers_before. The second less
    the first is what a dashboard shows; the second less the third is how people changed.
    Raises: ValueError when a column is missing or nobody got an offer.

    One of two quits. The other one's 70 has not moved; the average has.

    >>> people = pd.DataFrame({"employee_id": [1, 2], "offer": [5000, 5000]})
    >>> said = pd.DataFrame({"employee_id": [1, 2, 1], "period": ["before", "before", "after"],
    ...     "engagement": [70, 40, 70]})
    >>> survivors(people, said).tolist()
    [55.0, 70.0, 70.0]
    """
    accept.columns(employees, "employee_id", "offer")
    accept.columns(reviews, "employee_id", "period", outcome)
    asked = employees.loc[employees["offer"] > 0, "employee_id"]
    told = reviews[reviews["employee_id"].isin(asked)]
    before, after = (told[told["period"] == when] for when in ("before", "after"))
    if before.empty or after.empty:
        raise ValueError(_("employees has no offer that somebody refused; choose other records."))
    same = before[before["employee_id"].isin(after["employee_id"])]
    means = [accept.numbers(part[outcome], outcome).mean() for part in (before, after, same)]
    names = ["everybody_before", "stayers_after", "stayers_before"]
    return pd.Series(means, index=names, name=outcome)


def gains_by_team(employees: pd.DataFrame, reviews: pd.DataFrame) -> pd.DataFrame:
    """What each team gained from before to after, everybody and every cost counted.

    Parameters: `employees` (employee_id, job, team, offer, quit_week, hiring_cost), `reviews`
    (employee_id, period, output).
    Returns: a row a team: team, offered (yes or no), before and after (output a job), paid (to
    leavers and for finding newcomers), gained (after less before less paid); dollars a job.
    Raises: ValueError when a column is missing.

    A team of one job: the leaver got 5 and left 10 behind, the newcomer cost 4 and leaves 30.

    >>> people = pd.DataFrame({"employee_id": [1, 2], "job": [1, 1], "team": [1, 1],
    ...     "offer": [5, 0], "quit_week": [0, 9], "hiring_cost": [0, 4]})
    >>> said = pd.DataFrame({"employee_id": [1, 2], "period": ["before", "after"],
    ...     "output": [10, 30]})
    >>> gains_by_team(people, said)["gained"].tolist()
    [11.0]
    """
    accept.columns(employees, "employee_id", "job", "team", "offer", "quit_week", "hiring_cost")
    accept.columns(reviews, "employee_id", "period", "output")
    teams = employees.groupby("team")
    quit = employees["quit_week"] < employees["quit_week"].max()
    paid = employees["hiring_cost"] + employees["offer"].where(quit, 0)
    team = reviews["employee_id"].map(employees.set_index("employee_id")["team"])
    output = reviews.groupby([team, "period"])["output"].sum().unstack("period")
    jobs = teams["job"].nunique()
    table = pd.DataFrame({"offered": teams["offer"].max() > 0})
    table["before"], table["after"] = output["before"] / jobs, output["after"] / jobs
    table["paid"] = paid.groupby(employees["team"]).sum() / jobs
    table["gained"] = table["after"] - table["before"] - table["paid"]
    return table.rename_axis("team").reset_index()
