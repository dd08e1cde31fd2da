"""Records of markets abroad: what is printed about them, pilots, a rival's buyers, past entries."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.drawn.ventures.markets import COUNTRIES, MARKETS, RIVAL_WEEKS, SECTORS
from helpers.store.drawn.ventures.register import past_entries
from helpers.store.told.ventures.abroad import markets_of
from helpers.store.told.ventures.entry import PILOT_PEOPLE, PILOT_WEEKS, find, rivals_buyers
from helpers.store.written.columns import Column, Table, flag, measured, money, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

MARKET = Column("market", "text", "", _("Country and sector."), options=MARKETS)


def _markets(run: Run) -> pd.DataFrame:
    """Return what is printed about the markets: a row each."""
    rows = [
        (
            market.name,
            market.country,
            market.sector,
            market.people,
            round(100 * market.price_index),
            round(100 * market.return_norm),
            round(100 * market.on_delivery),
            market.distance,
            market.entry_cost,
        )
        for market in markets_of(run.world)
    ]
    return pd.DataFrame(rows, columns=[column.name for column in TABLE_OF_MARKETS.columns])


def _pilots(run: Run) -> pd.DataFrame:
    """Return what the pilots before week 0 found: a row a market."""
    plan = [Policy()] * PILOT_WEEKS
    found = {
        market.name: find(run.world, market, plan, 0, PILOT_WEEKS)
        for market in markets_of(run.world)
    }
    return pd.DataFrame(
        {
            "market": list(found),
            "invited": PILOT_PEOPLE,
            "pilot_weeks": PILOT_WEEKS,
            "pilot_orders": [finding.orders for finding in found.values()],
            "returned": [finding.returned for finding in found.values()],
            "left_by_person": [finding.contribution for finding in found.values()],
            "standard_error": [finding.standard_error for finding in found.values()],
            "forecast": [round(finding.forecast, 2) for finding in found.values()],
            "promising": [finding.promising for finding in found.values()],
        }
    )


def _first_buyers(run: Run) -> pd.DataFrame:
    """Return who bought for the first time at the rival's: a row a market and week."""
    markets = markets_of(run.world)
    return pd.DataFrame(
        {
            "market": np.repeat([market.name for market in markets], RIVAL_WEEKS),
            "week_open": np.tile(np.arange(1, RIVAL_WEEKS + 1), len(markets)),
            "first_buyers": np.concatenate([rivals_buyers(run.world.luck, m) for m in markets]),
        }
    )


def _past_entries(run: Run) -> pd.DataFrame:
    """Return the trade register: a row an entry of some other store."""
    promising, paid, result = past_entries(run.world.luck)
    return pd.DataFrame(
        {
            "entry_id": np.arange(1, paid.size + 1),
            "pilot_promising": promising,
            "paid": paid,
            "result": result,
        }
    )


TABLE_OF_MARKETS = Table(
    "markets",
    _(
        "A row a market abroad. A person of Orinoco's world stands for a thousand, so a dollar of "
        "its weekly accounts is a thousand dollars; here people and dollars are in millions."
    ),
    (
        MARKET,
        Column("country", "text", "", _("The country."), options=tuple(COUNTRIES)),
        Column("sector", "text", "", _("The sector that would open."), options=tuple(SECTORS)),
        measured("people", "million", _("People who buy this online, in any store."), 0),
        number("price_index", "home = 100", _("What is usually charged there.")),
        number("return_norm", "%", _("Orders sent back, by the trade's statistics."), 0, 100),
        number("payment_norm", "%", _("Orders paid at the door, not in advance."), 0, 100),
        number("cultural_distance", "score", _("How foreign consultants call it."), 0, 100),
        measured("entry_cost", "million $", _("What opening there costs, once."), 0),
    ),
    _markets,
)

PILOTS = Table(
    "pilots",
    _("What a small pilot in each market found, before week 0: a row a market."),
    (
        MARKET,
        number("invited", "people", _("People invited: real ones, none stands for others."), 1),
        number("pilot_weeks", "weeks", _("How long it lasted."), 1),
        number("pilot_orders", "", _("Orders they placed.")),
        measured("returned", "share", _("Share of these orders that came back."), 0, 1),
        money("left_by_person", _("Contribution of an invited person, in all its weeks."), -inf),
        money("standard_error", _("Standard error of it, by person.")),
        measured("forecast", "million $", _("Two years of entry, after its cost.")),
        flag("promising", _("The forecast is above zero.")),
    ),
    _pilots,
)

FIRST_BUYERS = Table(
    "first_buyers",
    _("People who bought for the first time at a rival that opened earlier: by market and week."),
    (
        MARKET,
        number("week_open", "weeks", _("Week since the rival opened, from 1."), 1),
        number("first_buyers", "people", _("People who bought there for the first time.")),
    ),
    _first_buyers,
)

PAST_ENTRIES = Table(
    "past_entries",
    _("The trade register: a row a market entry of some other store, after a pilot."),
    (
        number("entry_id", "", _("Number of the entry."), 1),
        flag("pilot_promising", _("Its pilot had looked promising.")),
        flag("paid", _("After two years it had paid.")),
        measured("result", "million $", _("What it brought in two years, after its cost.")),
    ),
    _past_entries,
)
