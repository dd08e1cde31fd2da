"""Truth of the markets abroad: how they fill, and what opening each of them would bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from helpers.store.drawn.ventures.markets import MARKETS
from helpers.store.told.ventures.abroad import markets_of
from helpers.store.told.ventures.entry import worth_of_entries
from helpers.store.written.columns import Column, Table, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _markets(run: Run) -> pd.DataFrame:
    """Return what nobody knows of each market: a row each."""
    markets = markets_of(run.world)
    return pd.DataFrame(
        {
            "market": [market.name for market in markets],
            "innovation": [market.innovation for market in markets],
            "imitation": [market.imitation for market in markets],
            "potential": [market.potential for market in markets],
            "appeal": [market.appeal for market in markets],
            "worth": list(worth_of_entries(run.world)),
        }
    )


TABLE_OF_MARKETS = Table(
    "markets",
    _("What nobody knows of a market abroad: a row each."),
    (
        Column("market", "text", "", _("Country and sector."), options=MARKETS),
        measured("innovation", "a week", _("Bass p: coming without having seen anybody."), 0),
        measured("imitation", "a week", _("Bass q: coming because others did."), 0),
        number("potential", "people", _("Bass m: people who will ever come.")),
        measured("appeal", "log-odds", _("Wish to buy, against home.")),
        measured(
            "worth",
            "million $",
            _("What opening it in week 0 adds to profit by the horizon, all levers neutral."),
        ),
    ),
    _markets,
)
