"""What lesson 09 asks for, computed from the world."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np
import pandas as pd

from helpers import measure, store

TRIAL = 52
"""Week in which partners start in half of the regions."""
ORINOCO = "Orinoco"
COALITIONS = {
    ("S",): 100, ("X",): 40, ("Y",): 30,
    ("S", "X"): 190, ("S", "Y"): 160, ("X", "Y"): 80, ("S", "X", "Y"): 270,
}  # fmt: skip
"""The alliance of the textbook: what each coalition makes."""
UNSTABLE = {"S": 105, "X": 80, "Y": 85}
RUNWAYS = {"A": 8, "B": 11, "C": 13, "D": 18}
"""What each of four firms would have to build alone: the largest serves all."""


@dataclass(frozen=True)
class Trial:
    """Partners in half of the regions: how many more orders, in per cent.

    labelled: orders with a partner's label, per 100 of ours there. lift: the regions' estimate.
    true: against the twin without partners, in the same regions.
    """

    labelled: float
    lift: measure.Estimate
    true: float


@lru_cache(maxsize=8)
def trial(code: str) -> Trial:
    """Return the three answers of the trial in a world."""
    world = store.open_world(code)
    with_partners = store.Policy(partners="all", partner_regions=0.5)
    test, alone = (store.simulate(world, plan) for plan in ([(TRIAL, with_partners)], None))
    sales, without = (_sales(test, run) for run in (test, alone))
    there, same = sales[sales["partner"]], without[without["partner"]]
    calmer = measure.less_history(sales, "all_orders", "before", "partner")
    lift = measure.relative_lift(sales.assign(calm=calmer), "partner", "calm", "region")
    return Trial(
        labelled=100 * float(there["labelled"].sum() / there["ours"].sum()),
        lift=lift.times(100),
        true=100 * (float(there["all_orders"].sum() / same["all_orders"].sum()) - 1),
    )


def _sales(test: store.Run, run: store.Run) -> pd.DataFrame:
    tables = run.tables
    return measure.sales_by_region(
        test.tables.partner_launches, tables.regions, tables.orders, tables.partner_orders
    )


def labels_against_regions(code: str) -> str:
    """Return whether all orders are higher by less than, as much as or more than the labels say."""
    share = trial(code).lift.value / trial(code).labelled
    return "less" if share < 0.9 else "same" if share <= 1.1 else "more"


@lru_cache(maxsize=8)
def alliances(code: str) -> store.Alliances:
    """Return what alliances bring in a world."""
    return store.Alliances(store.open_world(code))


def terms(fee: float = 15, overlap: float = 0.5) -> store.Policy:
    """Return all three partners at a fee, in per cent."""
    return store.Policy(partners="all", fee_split=fee / 100, assortment_overlap=overlap)


def brings(code: str, first: bool) -> float:
    """Return what Tambor adds to what all firms make: first (alone with us) or last, dollars."""
    worth = alliances(code).worth(terms())
    if first:
        return worth[(ORINOCO, "Tambor")] - worth[(ORINOCO,)]
    return worth[(ORINOCO, "Tambor", "Caney", "Curiara")] - worth[(ORINOCO, "Caney", "Curiara")]


def runway_costs() -> dict[tuple[str, ...], float]:
    """Return what each coalition would have to build: the largest of its own."""
    names = list(RUNWAYS)
    some = [chosen for size in range(1, 5) for chosen in combinations(names, size)]
    return {chosen: float(max(RUNWAYS[name] for name in chosen)) for chosen in some}


def shapley(worth: Mapping[tuple[str, ...], float], name: str) -> float:
    """Return one member's Shapley value."""
    return float(measure.shapley_value(worth)[name])


def by_size(name: str) -> float:
    """Return one firm's share of the textbook's 270 in proportion to what each makes alone."""
    alone = {one: COALITIONS[(one,)] for one in "SXY"}
    return 270 * alone[name] / sum(alone.values())


@lru_cache(maxsize=512)
def gains(code: str, fee: float) -> pd.Series:
    """Return what each side wins at a fee (per cent), against no alliance: dollars by side."""
    known, policy = alliances(code), terms(fee)
    wins = known.wins(policy)
    partners = {name: left - known.elsewhere(name) for name, left in wins.partners.items()}
    return pd.Series({ORINOCO: wins.orinoco} | partners | {"shoppers": wins.shoppers})


@lru_cache(maxsize=512)
def who_leaves(code: str, fee: float) -> str:
    """Return the coalition that gains most by leaving at a fee (per cent), or nothing."""
    known, policy = alliances(code), terms(fee)
    leaving = measure.core_violations(known.worth(policy), known.split(policy))
    return "" if leaving.empty else str(leaving["coalition"].iloc[0])


def holds(code: str, fee: float) -> bool:
    """Return whether every side wins at a fee (per cent) and no coalition would leave."""
    return bool(np.all(gains(code, fee) > 0)) and not who_leaves(code, fee)
