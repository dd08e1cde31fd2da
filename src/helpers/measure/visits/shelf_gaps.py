"""Three readings of one shelf of recommendations, in orders per 1,000 visits that saw it.

The dashboard sets those who clicked against those who did not; the coin sets those who were shown
the shelf against those who were not; twins set each visit against itself.
"""

from __future__ import annotations

import pandas as pd

from helpers.measure.estimate import Estimate
from helpers.measure.trials.comparison import compare_groups
from helpers.measure.trials.potential_outcomes import Effects, average_effects

PER = 1000
"""Visits to which orders are counted."""


def gap_by_click(sessions: pd.DataFrame, level: float = 0.95) -> Estimate:
    """How many more orders per 1,000 visits come from those who clicked the shelf they saw.

    Parameters: `sessions` a row a visit: customer_id, shelf_shown, shelf_clicked, converted.
    Returns: an Estimate, in orders per 1,000 visits; its error is summed by customer.
    Raises: ValueError when a column is missing, or fewer than 2 visits clicked or did not.
    Source: Liang & Zeger (1986), for the error.

    >>> visits = pd.DataFrame({"customer_id": [1, 2, 3, 4], "shelf_shown": True,
    ...     "shelf_clicked": [True, True, False, False], "converted": [True, False, False, False]})
    >>> gap_by_click(visits).value
    500.0
    """
    shown = sessions[sessions["shelf_shown"]]
    return compare_groups(shown, "shelf_clicked", "converted", "customer_id", level).times(PER)


def gap_by_coin(sessions: pd.DataFrame, level: float = 0.95) -> Estimate:
    """How many more orders per 1,000 visits come where a coin toss had the shelf shown.

    Parameters: `sessions` a row a visit: customer_id, shelf_shown, converted.
    Returns: an Estimate, in orders per 1,000 visits; its error is summed by customer.
    Raises: ValueError when a column is missing, or a side of the coin has fewer than 2 visits.
    Source: Fisher (1935), for the coin; Liang & Zeger (1986), for the error.

    >>> visits = pd.DataFrame({"customer_id": [1, 2, 3, 4],
    ...     "shelf_shown": [True, True, False, False], "converted": [True, True, True, False]})
    >>> gap_by_coin(visits).value
    500.0
    """
    return compare_groups(sessions, "shelf_shown", "converted", "customer_id", level).times(PER)


def effects_of_shelf(sessions: pd.DataFrame, outcomes: pd.DataFrame) -> Effects:
    """What the shelf truly did in the visits that saw it, beside the gap by click.

    Parameters: `sessions` as for gap_by_click, with session_id; `outcomes` the truth, a row a
    visit: session_id, buys_without, buys_with (True or False).
    Returns: Effects, in orders per 1,000 visits: on_takers for visits that clicked, on_all for
    visits that saw it, selection_bias for the head start of those who clicked.
    Raises: ValueError when a visit has no outcomes, or nobody or everybody clicked.
    Source: Rubin (1974); Angrist & Pischke (2009), ch. 2.

    >>> visits = pd.DataFrame({"session_id": [1, 2, 3], "shelf_shown": True,
    ...     "shelf_clicked": [True, True, False]})
    >>> twins = pd.DataFrame({"session_id": [3, 2, 1], "buys_without": [False, False, True],
    ...     "buys_with": [False, True, True]})
    >>> found = effects_of_shelf(visits, twins)
    >>> found.naive, found.on_takers, found.selection_bias, round(found.on_all, 1)
    (1000.0, 500.0, 500.0, 333.3)
    """
    shown = sessions.loc[sessions["shelf_shown"], ["session_id", "shelf_clicked"]]
    lived = shown.merge(outcomes, on="session_id", how="left", validate="one_to_one")
    found = average_effects(lived["buys_with"], lived["buys_without"], lived["shelf_clicked"])
    return Effects(
        PER * found.naive, PER * found.on_takers, PER * found.on_all, PER * found.selection_bias
    )
