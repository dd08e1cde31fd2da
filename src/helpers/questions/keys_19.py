"""What lesson 19 asks for, computed from the world."""

from functools import lru_cache
from itertools import combinations

import pandas as pd

from helpers import measure, store
from helpers.measure import Estimate

BUDGET = 40
"""The budget of both missions, thousand dollars a week."""
PROFIT_FIRST = store.Policy(project_budget=BUDGET)
SHOPPERS_FIRST = store.Policy(project_budget=BUDGET, mission_weight=1)
ASPECTS = ["fee", "range", "days", "minutes", "adverts", "returns"]
PEOPLE = 450
"""Customers whom the projects reach for each person of a world of 4,000."""
SIX = (
    "lower delivery fee",
    "fewer adverts",
    "longer returns",
    "better product pages",
    "shorter checkout",
    "warehouse robots",
)
SMALL_BUDGET = 35
"""The budget of the exercise with six projects, thousand dollars a week."""


@lru_cache(maxsize=8)
def lists(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return what profit alone and shoppers alone choose from the same budget."""
    profit, shoppers = (_begun(code, plan) for plan in (PROFIT_FIRST, SHOPPERS_FIRST))
    return frozenset(profit["project"]), frozenset(shoppers["project"])


def shared(code: str) -> int:
    """Return how many projects both missions choose."""
    profit, shoppers = lists(code)
    return len(profit & shoppers)


@lru_cache(maxsize=8)
def sales_added(code: str) -> float:
    """Return what the shoppers' list adds to sales, dollars a week of the whole company."""
    row = store.missions(store.open_world(code), {"shoppers": SHOPPERS_FIRST})
    return round(1000 * float(row["sales"].iloc[0]), -3)


@lru_cache(maxsize=8)
def surplus(code: str) -> Estimate:
    """Return what shoppers gain by their list, by the second wave: dollars a week of them all."""
    tables = store.tables(store.open_world(code))
    wave = tables.project_choices[tables.project_choices["wave"] == 2]
    model = measure.fit_mnl(wave, [*ASPECTS, "buys"])
    sums = _begun(code, SHOPPERS_FIRST)[ASPECTS].sum()
    changes = {name: float(sums[name]) for name in ASPECTS}
    share = len(tables.orders) / len(tables.sessions)
    visits = PEOPLE * len(tables.sessions) / store.open_world(code).weeks
    return measure.surplus_from_changes(model, changes, share, "fee").times(visits)


@lru_cache(maxsize=8)
def tastes(code: str) -> dict[str, float]:
    """Return what the first wave says of each aspect (log-odds a unit, to four decimals)."""
    choices = store.tables(store.open_world(code)).project_choices
    model = measure.fit_mnl(choices[choices["wave"] == 1], [*ASPECTS, "buys"])
    return {name: round(value, 4) for name, value in model.params.items()}


def worth_of_a_day(code: str) -> float:
    """Return what one day less is worth to who orders, dollars."""
    return tastes(code)["days"] / tastes(code)["fee"]


@lru_cache(maxsize=8)
def six(code: str) -> pd.DataFrame:
    """Return six projects as they are planned, thousand dollars a week, to the half."""
    projects = store.tables(store.open_world(code)).projects.set_index("project").loc[list(SIX)]
    columns = {"cost": "cost", "surplus": "surplus_planned", "profit": "profit_planned"}
    return pd.DataFrame(
        {name: (2 * projects[column]).round() / 2 + 0.0 for name, column in columns.items()}
    )


@lru_cache(maxsize=8)
def affordable_of_six(code: str) -> pd.DataFrame:
    """Return names, cost, surplus and profit of every list of the six within the budget."""
    every = [list(names) for size in range(1, 7) for names in combinations(SIX, size)]
    sums = pd.DataFrame([total(code, names) for names in every])
    sums["names"] = pd.Series(every)
    return sums[sums["cost"] <= SMALL_BUDGET]


def total(code: str, names: list[str]) -> pd.Series:
    """Return cost, surplus and profit of one list."""
    return six(code).loc[list(names)].sum()


def best_of_six(code: str) -> list[str]:
    """Return the list that gives shoppers most within the budget and loses no profit.

    Of equals, the one that earns more.
    """
    able = affordable_of_six(code)
    able = able[able["profit"] >= 0].sort_values(["surplus", "profit"])
    return list(able["names"].iloc[-1])


def dearest_of_six(code: str) -> list[str]:
    """Return the list within the budget that loses most profit."""
    able = affordable_of_six(code)
    return list(able["names"].iloc[int(able["profit"].to_numpy().argmin())])


def _begun(code: str, plan: store.Policy) -> pd.DataFrame:
    projects = store.simulate(store.open_world(code), plan).tables.projects
    return projects[projects["begun"]]
