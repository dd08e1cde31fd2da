"""Which orders carry a label, and which did it cause? (Sharma, Hofman & Watts 2015)"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.words import _


def shelf_credit(
    visits: pd.DataFrame,
    group: str = "mood",
    bought: str = "converted",
    clicked: str = "shelf_clicked",
    without: str = "buys_without",
    groups: Sequence[Hashable] = ("curious", "hunting"),
) -> pd.DataFrame:
    """Orders of each group: all, those with the label, those it caused, and those it put off.

    Parameters: `visits` one row a visit, with True and False in `bought` (an order came),
    `clicked` (the dashboard's label) and `without` (it would have come without the shelf: truth
    that only a simulated store has); `groups` the rows wanted.
    Returns: by group, counts: orders, labelled, caused (came only because of the shelf), put_off
    (did not come because of it). What the shelf adds is caused less put_off.
    Raises: ValueError when a column is missing, or an order was caused without a click: in this
    store a shelf works by its clicks alone.
    Source: Sharma, Hofman & Watts (2015); potential outcomes, Rubin (1974).

    Two curious orders are labelled and one of them is caused; a hunter's label is no cause.

    >>> visits = pd.DataFrame({"mood": ["curious", "curious", "hunting"], "converted": [1, 1, 1],
    ...                        "shelf_clicked": [1, 1, 1], "buys_without": [0, 1, 1]})
    >>> shelf_credit(visits).loc["curious"].to_dict()
    {'orders': 2, 'labelled': 2, 'caused': 1, 'put_off': 0}
    """
    accept.columns(visits, group, bought, clicked, without)
    order, label, anyway = (
        accept.yes_or_no(visits[name], name) for name in (bought, clicked, without)
    )
    caused = order & ~anyway
    if (caused & ~label).any():
        sentence = _("{count} orders are caused but not clicked; check {clicked} and {without}.")
        count = int((caused & ~label).sum())
        raise ValueError(sentence.format(count=count, clicked=clicked, without=without))
    counted = {
        "orders": order,
        "labelled": order & label,
        "caused": caused,
        "put_off": anyway & ~order,
    }
    places = visits[group].to_numpy()
    inside = np.stack([places == name for name in groups])
    table = {name: inside @ rows.astype(int) for name, rows in counted.items()}
    return pd.DataFrame(table, index=pd.Index(list(groups), name=group))
