"""Who the customers are: six ways to cut them into segments.

Every way looks only at what was recorded before `today` and gives each customer one segment, in
the order in which they are told. Cut by the past and measured on the time that follows, a segment
is a forecast; cut and measured on the same weeks, it flatters itself.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.measure.customers.buying_table import Moment, in_weeks
from helpers.measure.customers.recency_scores import rfm
from helpers.words import _

OFTEN = 0.6
"""Share of visits with a search from which a customer counts as a hunter; a wanderer: at most
the rest. A hunting visit searches in 85 of 100 cases, a curious one in 10."""


def segment_by_recency_frequency(
    orders: pd.DataFrame, today: Moment, lapsed_after: float = 13
) -> pd.Series:
    """Which customers bought lately, and which more than once.

    Parameters: `orders` and `today` as in to_frequency_recency; `lapsed_after` weeks without an
    order. Returns: the segment by customer_id. Source: Hughes (1994).

    >>> orders = pd.DataFrame({"customer_id": [1, 1, 2], "day": [0, 350, 0], "value": [9, 9, 9]})
    >>> segment_by_recency_frequency(orders, today=52).to_list()
    ['Bought lately, and before', 'Bought once, long ago']
    """
    score = rfm(orders, today)
    names = (
        _("Bought lately, and before"),
        _("Bought lately, first time"),
        _("Bought often, not lately"),
        _("Bought once, long ago"),
    )
    lately, often = score["recency"] <= lapsed_after, score["frequency"] > 1
    return _named(names, [lately & often, lately, often], score.index)


def segment_by_spending(orders: pd.DataFrame, today: Moment) -> pd.Series:
    """Which fifth of the customers each one belongs to, by what they spent.

    Parameters: `orders` and `today` as in to_frequency_recency.
    Returns: the segment by customer_id.

    >>> orders = pd.DataFrame({"customer_id": range(5), "day": 0, "value": [5, 4, 3, 2, 1]})
    >>> segment_by_spending(orders, today=1).to_list()[:2]
    ['Top fifth by spending', 'Second fifth']
    """
    fifth = rfm(orders, today)["m_score"]
    names = (
        _("Top fifth by spending"),
        _("Second fifth"),
        _("Middle fifth"),
        _("Fourth fifth"),
        _("Bottom fifth"),
    )
    return _named(names, [fifth == score for score in (5, 4, 3, 2)], fifth.index)


def segment_by_cost_to_serve(orders: pd.DataFrame, today: Moment, much: float = 0.08) -> pd.Series:
    """Which customers send goods back and call, and how much of their spending that takes.

    Parameters: `orders` and `today` as in to_frequency_recency, with service and returns_cost ($);
    `much` the share of spending from which it is much. Returns: the segment by customer_id.

    >>> orders = pd.DataFrame({"customer_id": [1, 2], "day": 0, "value": 50.0})
    >>> orders = orders.assign(service=[0.0, 4.5], returns_cost=0.0)
    >>> segment_by_cost_to_serve(orders, today=1).to_list()
    ['No returns, no calls', 'Costly to serve']
    """
    accept.columns(orders, "service", "returns_cost")
    past = orders[in_weeks(orders, today)[0] < in_weeks(orders, today)[1]]
    accept.some(past["value"].to_numpy(), _("The orders before today"))
    spent = past.groupby("customer_id")[["value", "service", "returns_cost"]].sum()
    share = (spent["service"] + spent["returns_cost"]) / spent["value"]
    names = (_("No returns, no calls"), _("Somewhat costly to serve"), _("Costly to serve"))
    rules = [share == 0, share < accept.between(much, "much", 0, 1)]
    return _named(names, rules, spent.index)


def segment_by_search(sessions: pd.DataFrame, today: Moment) -> pd.Series:
    """Which customers come to find something, and which to look around.

    Parameters: `sessions` one row per visit with customer_id, n_search and day or week; `today`
    as in to_frequency_recency. Returns: the segment by customer_id.

    >>> visits = pd.DataFrame({"customer_id": [1, 2, 2], "week": 0, "n_search": [2, 0, 1]})
    >>> segment_by_search(visits, today=1).to_list()
    ['Hunters', 'Now this, now that']
    """
    accept.columns(sessions, "customer_id", "n_search")
    time, end = in_weeks(sessions, today)
    past = sessions[time < end]
    searched = (past["n_search"] > 0).groupby(past["customer_id"]).mean()
    names = (_("Hunters"), _("Now this, now that"), _("Wanderers"))
    hunters, wanderers = searched >= OFTEN, searched <= 1 - OFTEN
    return _named(names, [hunters, ~wanderers], searched.index)


def segment_by_club(customers: pd.DataFrame) -> pd.Series:
    """Which customers are members of the club: `customers` has customer_id and club."""
    accept.columns(customers, "customer_id", "club")
    member = accept.yes_or_no(customers["club"], "club")
    index = pd.Index(customers["customer_id"], name="customer_id")
    return _named((_("Club members"), _("All others")), [member], index)


def segment_by_chance(customers: pd.DataFrame) -> pd.Series:
    """Which fifth the last digit of the customer's number says: a cut that means nothing.

    >>> segment_by_chance(pd.DataFrame({"customer_id": [12, 5]})).to_list()
    ['Number ends in 2 or 7', 'Number ends in 0 or 5']
    """
    accept.columns(customers, "customer_id")
    index = pd.Index(customers["customer_id"], name="customer_id")
    ending = _("Number ends in {one} or {other}")
    names = [ending.format(one=digit, other=digit + 5) for digit in range(5)]
    return _named(names, [index % 5 == digit for digit in range(4)], index)


def _named(names: Sequence[str], rules: Sequence[npt.ArrayLike], index: pd.Index) -> pd.Series:
    """The first name whose rule holds; the last name where none does."""
    number = np.select([np.asarray(rule) for rule in rules], range(len(rules)), len(names) - 1)
    kept = pd.Categorical(np.asarray(names)[number], categories=list(names), ordered=True)
    return pd.Series(kept, index=index, name="segment")
