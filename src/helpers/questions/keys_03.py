"""What lesson 03 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store

SEEN = 12
"""Weeks of the rival's record that a learner sees before predicting."""
HOME_SHARE = 0.2
"""Share of the people at home who became Orinoco's shoppers: what the dashboard expects abroad."""
THOUSAND = 1000
"""A dollar of a world's accounts is a thousand dollars of the company."""
PAYOFFS = pd.DataFrame({"pays": [3.0, 0.0], "fails": [-1.5, 0.0]}, index=["go", "stay"])
PRIOR = {"pays": 0.4, "fails": 0.6}
"""The exercise of the lesson: millions of dollars, and chances."""


def largest(code: str) -> str:
    """Return the name of the market with most people."""
    markets = store.tables(store.open_world(code)).markets
    return str(markets.set_index("market")["people"].idxmax())


def pilot_forecasts(code: str) -> pd.Series:
    """Return what each pilot forecasts of two years of entry, after its cost, millions."""
    pilots = store.tables(store.open_world(code)).pilots
    return pilots.set_index("market")["forecast"]


def best_pilot(code: str) -> str:
    """Return the name of the market whose pilot forecasts most."""
    return str(pilot_forecasts(code).idxmax())


@lru_cache(maxsize=16)
def hoped(code: str) -> pd.Series:
    """Return what the dashboard expects of each market in two years, millions."""
    world = store.open_world(code)
    tables = store.tables(world)
    home = tables.financials["contribution"].sum() / world.people
    markets = tables.markets.set_index("market")
    return HOME_SHARE * home * markets["people"] - markets["entry_cost"]


@lru_cache(maxsize=64)
def gained(code: str, market: str, pilot: int = 0) -> float:
    """Return what opening a market in week 0 adds to two years of profit, millions."""
    world = store.open_world(code)
    enter = store.Policy(markets_entered=market, pilot=pilot)
    profit = [store.simulate(world, plan).accounts["profit"] for plan in (store.Policy(), enter)]
    return round(float((profit[1] - profit[0]).sum()) / THOUSAND, 3)


@lru_cache(maxsize=16)
def buyers(code: str) -> pd.Series:
    """Return the rival's first-time buyers in the largest market, people by week."""
    record = store.tables(store.open_world(code)).first_buyers
    ours = record[record["market"] == largest(code)]
    return ours.set_index("week_open")["first_buyers"].astype(float)


def buyers_in_two_years(code: str) -> float:
    """Return how many thousand people bought there for the first time in two years."""
    return round(float(buyers(code).sum()) / 1000)


def line_in_two_years(code: str) -> float:
    """Return how many thousand a line through the first weeks makes of it."""
    return round(float(measure.straight_line(buyers(code), SEEN).sum()) / 1000)


@lru_cache(maxsize=16)
def forecast(code: str) -> measure.Estimate:
    """Return what the pilot in the largest market forecasts of two years there, millions."""
    tables, name = store.tables(store.open_world(code)), largest(code)
    pilots = tables.pilots.set_index("market")
    cost = float(tables.markets.set_index("market")["entry_cost"][name])
    arrivals = measure.fit_bass(buyers(code)).curve(104)
    left, error = (float(pilots[column][name]) for column in ("left_by_person", "standard_error"))
    return measure.entry_forecast(left, error, 13, arrivals, 0.011, cost, crowd=1.5)
