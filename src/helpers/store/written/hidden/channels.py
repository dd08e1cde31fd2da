"""The truth of the channels: which orders would have come without each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from helpers.store.decided.policy import CHANNELS, change
from helpers.store.told.shoppers.channels import LEVERS
from helpers.store.told.story import tell
from helpers.store.written.columns import ORDER, Table, flag
from helpers.store.written.records.keys import visit_ids
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _orders_by_channel(run: Run) -> pd.DataFrame:
    """Return which orders would have come had a channel been off from week 0: a row an order."""
    rows = run.sales.visit
    table = {"order_id": visit_ids(run.world, rows)}
    for channel in CHANNELS:
        off = [change(policy, **{LEVERS[channel]: 0.0}) for policy in run.plan]
        table[_column(channel)] = tell(run.world, off, run.path).bought[rows]
    return pd.DataFrame(table)


def _column(channel: str) -> str:
    return "without_" + channel.replace(" ", "_").replace("-", "")


CHANNEL_ORDERS = Table(
    "channel_orders",
    _("Which orders would have come with one channel switched off throughout: a row an order."),
    (
        ORDER,
        flag("without_search_adverts", _("Would have come without search adverts.")),
        flag("without_social", _("Would have come without social posts.")),
        flag("without_email", _("Would have come without e-mail newsletters.")),
        flag("without_display", _("Would have come without display adverts.")),
    ),
    _orders_by_channel,
)
