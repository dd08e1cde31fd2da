"""What the log of a service desk says: days, waits, and a machine that was tried by a coin."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered
from helpers.measure.trials.comparison import difference_and_pull
from helpers.words import _


def desk_days(calls: pd.DataFrame) -> pd.DataFrame:
    """How busy the agents were on each logged day, and how long people waited for them.

    Parameters: `calls` a row a contact, with week, channel ("agent" or "self-service"), and
    arrive, start and end in minutes.
    Returns: a row a day (index week) for the contacts that agents handled: per_hour, handling
    (mean minutes), load (erlangs), wait (mean minutes) and queue (people in line, on average).
    Raises: ValueError when a column is missing or no contact reached an agent.

    Two calls in an hour; the second waits 6 minutes of it, so a tenth of a person waits.

    >>> calls = pd.DataFrame({"week": 0, "channel": "agent", "arrive": [0.0, 60.0],
    ...                       "start": [0.0, 66.0], "end": [30.0, 96.0]})
    >>> desk_days(calls).to_numpy().round(3).tolist()
    [[2.0, 30.0, 1.0, 3.0, 0.1]]
    """
    by_agent = _by_agent(calls)
    times = pd.DataFrame(
        {
            "week": by_agent["week"],
            "arrive": by_agent["arrive"],
            "wait": by_agent["start"] - by_agent["arrive"],
            "handling": by_agent["end"] - by_agent["start"],
        }
    )
    days = times.astype(float).groupby("week")
    hours = (days["arrive"].max() - days["arrive"].min()).clip(lower=1 / 60) / 60
    per_hour = days.size() / hours
    handling = days["handling"].mean()
    return pd.DataFrame(
        {
            "per_hour": per_hour,
            "handling": handling,
            "load": per_hour * handling / 60,
            "wait": days["wait"].mean(),
            "queue": days["wait"].sum() / hours / 60,
        }
    ).rename_axis("week")


def minutes_per_call(calls: pd.DataFrame) -> float:
    """How long agents take for a contact that reaches them: the desk's usual figure, in minutes.

    Parameters: `calls` as for desk_days. Raises: ValueError as there.

    >>> calls = pd.DataFrame({"week": 0, "channel": ["agent", "self-service"], "arrive": 0.0,
    ...                       "start": [1.0, 0.0], "end": [7.0, 2.0]})
    >>> minutes_per_call(calls)
    6.0
    """
    by_agent = _by_agent(calls)
    return float((by_agent["end"].astype(float) - by_agent["start"]).mean())


def work_saved(calls: pd.DataFrame, level: float = 0.95) -> Estimate:
    """By what share offering self-service changes the agents' minutes per customer who comes.

    Parameters: `calls` as for desk_days, with `offered`: True where a coin offered self-service
    first, False where it did not. Everybody counts on the side of the coin, solved or passed on.
    Returns: an Estimate, as a share of the minutes without the offer (negative: work is saved).
    Raises: ValueError when a column is missing or a side of the coin has fewer than two contacts.
    Source: intention to treat, Fisher (1935); error of a ratio by the delta method.

    Offered: 0 and 4 minutes; not offered: 3 and 5. Half of the work is saved.

    >>> calls = pd.DataFrame({"week": 0, "offered": [True, True, False, False], "arrive": 0.0,
    ...     "channel": ["self-service", "agent", "agent", "agent"],
    ...     "start": 0.0, "end": [2.0, 4.0, 3.0, 5.0]})
    >>> work_saved(calls).value
    -0.5
    """
    accept.columns(calls, "offered")
    _by_agent(calls)
    arm = accept.yes_or_no(calls["offered"], "offered")
    spent = accept.numbers(calls["end"].astype(float) - calls["start"].astype(float), "end")
    minutes = np.where(calls["channel"] == "agent", spent, 0.0)
    gap, pull = difference_and_pull(arm, minutes)
    base = float(minutes[~arm].mean())
    if math.isclose(base, 0.0):
        raise ValueError(_("Without the offer agents took no time, so no share of it is saved."))
    drift = np.where(arm, 0.0, (minutes - base) / (~arm).sum())
    return clustered(gap / base, pull / base - gap / base**2 * drift, level=level)


def _by_agent(calls: pd.DataFrame) -> pd.DataFrame:
    accept.columns(calls, "week", "channel", "arrive", "start", "end")
    by_agent = calls[calls["channel"] == "agent"]
    if by_agent.empty:
        raise ValueError(_("No contact in this table was handled by an agent."))
    return by_agent
