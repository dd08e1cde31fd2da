"""The records of a marketplace that starts in some regions first."""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.words import _


def sales_by_region(
    launches: pd.DataFrame,
    regions: pd.DataFrame,
    orders: pd.DataFrame,
    partner_orders: pd.DataFrame,
) -> pd.DataFrame:
    """Each customer's orders before and since partners started in some of the regions.

    Parameters: `launches` a row a region and partner, with week; `regions` a row a customer, with
    region; `orders` and `partner_orders` a row an order, with customer_id and week.
    Returns: customer_id, region, partner (True where one sells), before (our orders), ours and
    labelled (our and the partners' orders since), all_orders (both).
    Raises: ValueError when a column is missing, or partners started everywhere or nowhere.

    >>> where = pd.DataFrame({"customer_id": [1, 2], "region": [1, 2]})
    >>> ours = pd.DataFrame({"customer_id": [1, 1, 2], "week": [0, 6, 7]})
    >>> theirs = pd.DataFrame({"customer_id": [1], "week": [8]})
    >>> start = pd.DataFrame({"region": [1], "week": [5]})
    >>> sales_by_region(start, where, ours, theirs)[["before", "ours", "labelled"]].values.tolist()
    [[1, 1, 1], [0, 1, 0]]
    """
    accept.columns(launches, "region", "week")
    accept.columns(regions, "customer_id", "region")
    for table in (orders, partner_orders):
        accept.columns(table, "customer_id", "week")
    there = regions["region"].isin(launches["region"])
    if there.all() or not there.any():
        sentence = _("Partners started in every region or in none: there is no test.")
        raise ValueError(sentence)
    start = launches["week"].min()
    table = regions[["customer_id", "region"]].assign(
        partner=there,
        before=_count(regions, orders[orders["week"] < start]),
        ours=_count(regions, orders[orders["week"] >= start]),
        labelled=_count(regions, partner_orders),
    )
    return table.assign(all_orders=table["ours"] + table["labelled"])


def _count(regions: pd.DataFrame, orders: pd.DataFrame) -> pd.Series:
    counted = orders.groupby("customer_id").size()
    return regions["customer_id"].map(counted).fillna(0).astype(int)
