"""What a brand tracking says: the table of a map, and how many know a name."""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.words import _


def brand_table(tracking: pd.DataFrame) -> pd.DataFrame:
    """How often each word was said to fit each brand: the table that a map is made of.

    Parameters: `tracking` a row a wave, brand and attribute (whatever else), with n_yes.
    Returns: counts, a row a brand and a column an attribute, in the order of the records.
    Raises: ValueError when a column is missing or there is no row.

    >>> rows = pd.DataFrame({"brand": ["A", "A", "B"], "attribute": ["fast", "fast", "fast"],
    ...                      "n_yes": [3, 4, 5]})
    >>> brand_table(rows)["fast"].to_list()
    [7, 5]
    """
    accept.columns(tracking, "brand", "attribute", "n_yes")
    accept.some(list(tracking.index), "tracking")
    counts = tracking.groupby(["brand", "attribute"], sort=False, observed=True)["n_yes"].sum()
    return counts.unstack(fill_value=0)


def awareness_gain(awareness: pd.DataFrame, brand: str, week: int) -> float:
    """By what share more people know a brand in the waves after a week than in those before.

    Parameters: `awareness` a row a wave and brand, with week, brand, asked and n_aware.
    Returns: a share of those who knew it before (.2 is 20 % more).
    Raises: ValueError when a column is missing, or nobody knew the brand before or was asked after.

    >>> rows = pd.DataFrame({"week": [0, 13], "brand": "A", "asked": 100, "n_aware": [40, 50]})
    >>> awareness_gain(rows, "A", week=0)
    0.25
    """
    accept.columns(awareness, "week", "brand", "asked", "n_aware")
    ours = awareness[awareness["brand"] == brand]
    asked, known = (ours.groupby(ours["week"] > week)[name].sum() for name in ("asked", "n_aware"))
    share = (known / asked).reindex([False, True])
    if share.isna().any() or share[False] == 0:
        sentence = _("There is no wave before and after week {week} in which {brand} was known.")
        raise ValueError(sentence.format(week=week, brand=brand))
    return float(share[True] / share[False] - 1)
