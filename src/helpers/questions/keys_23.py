"""What lesson 23 asks for, computed from the world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store

YEAR = 52
"""Week in which the lesson decides: the first year is known, the second is to come."""
BELOW = {"full-cost losers": 25, "contribution losers": 0, "dear losers": -20}
"""Whom each rule lets go: who left less contribution than this in the first year, dollars."""


@lru_cache(maxsize=8)
def years(code: str) -> pd.DataFrame:
    """Return what each buyer of the first year left, and left again in the second: by customer.

    Columns: first, second (contribution, dollars), full_cost (of the first year).
    """
    books = store.tables(store.open_world(code)).customer_years.set_index("customer_id")
    first, second = books[books["year"] == 1], books[books["year"] == 2]
    table = first[["contribution", "full_cost_profit"]].set_axis(["first", "full_cost"], axis=1)
    return table.assign(second=second["contribution"].reindex(table.index, fill_value=0.0))


def losers(code: str, rule: str) -> pd.DataFrame:
    """Return the rows of those whom a rule lets go."""
    table = years(code)
    return table[table["first"] < BELOW[rule]]


def promised(code: str) -> float:
    """Return what the books say that the full-cost losers cost in the first year, in dollars."""
    return float(-losers(code, "full-cost losers")["full_cost"].sum())


@lru_cache(maxsize=64)
def gain(code: str, rule: str) -> float:
    """Return what letting customers go adds to the second year's profit, in dollars."""
    return _against_today(code, drop_rule=rule)[0]


def comes_again(code: str) -> float:
    """Return the share of the contribution losers' loss that comes again in the second year."""
    table = losers(code, "contribution losers")
    return round(float(table["second"].sum() / table["first"].sum()), 2)


def whole_answer(code: str) -> str:
    """Return what letting the full-cost losers go does to profit, in the words of 23.1."""
    share = gain(code, "full-cost losers") / promised(code)
    steps = ((0.75, "all"), (0.25, "half"), (-0.08, "nothing"))
    return next((name for least, name in steps if share >= least), "falls")


@lru_cache(maxsize=256)
def repaired(code: str, fee: float, over: float) -> tuple[float, float]:
    """Return what fees add to the second year's profit, dollars, and the share of orders lost."""
    return _against_today(code, small_order_fee=fee, free_shipping_over=over)


def _against_today(code: str, **levers: str | float) -> tuple[float, float]:
    world = store.open_world(code)
    today, then = (
        store.simulate(world, plan).accounts.iloc[YEAR:]
        for plan in (store.as_managed(world), store.decided_in(world, YEAR, **levers))
    )
    lost = 1 - then["orders"].sum() / today["orders"].sum()
    return float(then["profit"].sum() - today["profit"].sum()), float(lost)


def estimate(code: str, rule: str) -> measure.Estimate:
    """Return what a held-out year says that letting customers go gains, with its interval."""
    table = years(code)
    return measure.gain_in_held_out_year(table["second"], table["first"] < BELOW[rule])
