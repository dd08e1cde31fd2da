"""A test by regions: a channel goes dark in some of them. What did it bring?"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered
from helpers.measure.trials.comparison import difference_and_pull
from helpers.words import _


def switch_off_test(
    campaigns: pd.DataFrame, regions: pd.DataFrame, orders: pd.DataFrame, channel: str
) -> pd.DataFrame:
    """Who lived where the channel was off, and how much they bought: a row a customer.

    Parameters: `campaigns` a row a region, week and channel, with spend; `regions` a row a
    customer, with region; `orders` a row an order, with customer_id and week; `channel` the one
    that went dark in some regions. Orders count in weeks in which it was dark somewhere.
    Returns: customer_id, region, off (True where it was dark), orders (counts).
    Raises: ValueError when a column is missing, or the channel was on, or off, everywhere.
    Source: Blake, Nosko & Tadelis (2015), who switched a channel off by regions.
    """
    accept.columns(campaigns, "region", "week", "channel", "spend")
    accept.columns(regions, "customer_id", "region")
    accept.columns(orders, "customer_id", "week")
    spent = campaigns[campaigns["channel"] == channel]
    lit_weeks = spent.groupby("week")["spend"].max()
    off = spent[(spent["spend"] == 0) & spent["week"].map(lit_weeks).gt(0)]
    if off.empty:
        sentence = _(
            "{channel} was not dark in some regions while lit in others: there is no test."
        )
        raise ValueError(sentence.format(channel=channel))
    counted = orders.loc[orders["week"].isin(off["week"]), "customer_id"].value_counts()
    return pd.DataFrame(
        {
            "customer_id": regions["customer_id"],
            "region": regions["region"],
            "off": regions["region"].isin(off["region"]),
            "orders": regions["customer_id"].map(counted).fillna(0).astype(int),
        }
    )


def share_lost(
    table: pd.DataFrame,
    off: str = "off",
    outcome: str = "orders",
    region: str = "region",
    level: float = 0.95,
) -> Estimate:
    """Which share of the outcome is lost where the channel is off.

    Parameters: `table` a row a customer; `off` True where the channel was dark; `outcome` counts
    or amounts; `region` what was switched as a whole, so that errors add up within it.
    Returns: an Estimate, a share: 1 less the mean where off over the mean where on.
    Raises: ValueError when a column is missing, a group is empty, or nothing is sold where on.
    Source: Liang & Zeger (1986) for the errors; ratio of means by the delta method.

    >>> table = pd.DataFrame({"off": [0, 0, 1, 1], "orders": [4, 6, 3, 5], "region": [1, 2, 3, 4]})
    >>> round(share_lost(table).value, 3)
    0.2
    """
    accept.columns(table, off, outcome, region)
    dark = accept.yes_or_no(table[off], off)
    values = accept.numbers(table[outcome], outcome)
    difference_and_pull(dark, values)  # both groups have at least two rows
    mean_off, mean_on = values[dark].mean(), values[~dark].mean()
    if mean_on == 0:
        raise ValueError(_("Nothing was sold where the channel was on: there is no share to lose."))
    ratio = mean_off / mean_on
    pull = np.where(
        dark,
        -(values - mean_off) / dark.sum() / mean_on,
        ratio * (values - mean_on) / (~dark).sum() / mean_on,
    )
    return clustered(1 - ratio, pull, table[region], level)
