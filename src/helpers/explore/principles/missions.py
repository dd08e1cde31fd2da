"""Which projects a mission chooses from one budget, and what shoppers and profit get by it."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from helpers import store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.frame.amounts import amount
from helpers.show.missions.mission_lists import MissionLists, MissionListsChart
from helpers.store.drawn.ventures.projects import NAMES, candidates
from helpers.store.told.ventures.portfolio import (
    LISTS,
    PROFIT,
    SALES,
    Expected,
    chosen_list,
    expected,
)
from helpers.words import _

CARES = np.arange(1.0, 4.5, 0.5)
EDGE = np.linspace(-150.0, 1500.0, 34)
"""Gains of surplus between which the floor is drawn, thousand dollars a week."""


def mission(world: store.World) -> Stage:
    """An explorer of missions: which of twelve projects each chooses from the same budget.

    Its controls: the weight of shoppers' surplus against profit, the profit floor, the budget, and
    how strongly shoppers respond to what projects change.
    """
    notes = _(
        "Chosen is the list that is worth most by the weight, among those of all 4,096 lists that "
        "fit the budget and leave profit above the floor, as planned from the survey's first wave. "
        "With no project the plan has a profit of {profit} a week. "
        "Dots: every list within the budget (pale: below the floor). Squares and large dots: the "
        "choices of three missions. The cross is what the store then did with your list; it is "
        "read between eight runs of the store. All money is of the whole company."
    ).format(profit=amount(1000 * PROFIT, "$"))
    controls = {
        "weight": slider(_("Mission weight"), 0, 1, 0.05, 0.25, _("of shoppers")),
        "floor": slider(_("Profit floor"), 0, 8, 0.5, 0, _("% of sales")),
        "budget": slider(_("Budget"), 0, 80, 5, 40, _("$ thousand a week")),
        "care": slider(_("Shoppers care"), 1, 4, 0.5, 1, _("x as in this world")),
    }
    title = _("The mission: one budget, twelve projects")
    return stage(_choosing(world), MissionListsChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("Profit alone"): {"weight": 0},
        _("Shoppers alone"): {"weight": 1},
        _("Shoppers first, above a floor of 5 %"): {"weight": 1, "floor": 5},
        _("The principle fails: the floor decides"): {"weight": 1, "floor": 8},
        _("The principle fails: both choose the same"): {"weight": 1, "care": 4},
    }


def _choosing(world: store.World) -> Callable[..., MissionLists]:
    curve = store.MissionCurve(world)
    worlds = {float(care): world.with_nature(shoppers_care=float(care)) for care in CARES}
    hopes = {care: expected(there) for care, there in worlds.items()}

    @lru_cache(maxsize=256)
    def points(care: float) -> np.ndarray:
        return _spots(hopes[care], LISTS)

    def compute(weight: float, floor: float, budget: float, care: float) -> MissionLists:
        there, hope = worlds[care], hopes[care]
        lists = np.array([_chosen(there, each, floor, budget) for each in (0, weight, 1)])
        spots, affordable = points(care), LISTS @ hope.costs <= budget
        kept = spots[:, 1] >= floor / 100 * (SALES + hope.sales(LISTS))
        return MissionLists(
            weight=weight,
            budget=budget,
            floor=floor,
            names=NAMES,
            costs=hope.costs,
            lists=lists,
            planned=_spots(hope, lists),
            came=_came(there, curve, lists[1]),
            able=spots[affordable & kept],
            barred=spots[affordable & ~kept],
            edge=_floor(hope, floor),
            bound=bool((lists[1] != _chosen(there, weight, 0, budget)).any()),
        )

    return compute


def _chosen(world: store.World, weight: float, floor: float, budget: float) -> np.ndarray:
    policy = store.Policy(project_budget=budget, mission_weight=weight, profit_floor=floor)
    return chosen_list(world, policy)


def _spots(hope: Expected, lists: np.ndarray) -> np.ndarray:
    """Return the planned surplus gained and profit of each list: lists by two."""
    return np.column_stack([hope.surplus(lists), PROFIT + hope.profit(lists)])


def _came(world: store.World, curve: store.MissionCurve, chosen: np.ndarray) -> tuple[float, float]:
    """Return what the store did with a list: surplus gained, and the plan's profit with the rest.

    Profit starts from the plan's, so that what differs is what the list did.
    """
    known = candidates(world)
    surplus, contribution = curve.at(float(chosen @ known.gains))
    return surplus, PROFIT + contribution + float(chosen @ (known.came - known.costs))


def _floor(hope: Expected, floor: float) -> np.ndarray:
    """Return the floor as a line: surplus gained, and the profit that the floor asks for there."""
    return np.column_stack([EDGE, floor / 100 * (SALES + hope.sales_at(EDGE))])
