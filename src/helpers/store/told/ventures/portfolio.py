"""The list of projects: what managers expect of each, and which they choose from one budget."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.measure.choices.logit import Logit, fit_mnl
from helpers.measure.choices.surplus import share_after, surplus_gain
from helpers.store.decided.policy import Policy
from helpers.store.drawn.ventures.projects import (
    ASPECTS,
    CHANGES,
    NAMES,
    NEITHER,
    PROJECTS,
    QUESTIONS,
    STORES,
    candidates,
    survey,
)
from helpers.store.drawn.world import World

VISITS, ORDERS, SALES = 367.0, 8.2, 445.0
"""Planned a week of the whole company: thousand visits, thousand orders, thousand dollars."""
MARGIN = 15.6
"""Planned contribution of an order, dollars."""
PROFIT = 22.0
"""Planned profit without any project, thousand dollars a week: a little below 5 % of sales."""
SHARE = ORDERS / VISITS
LISTS = (np.arange(2 ** len(PROJECTS))[:, None] >> np.arange(len(PROJECTS))) & 1
"""Every list that could be chosen: a row a list, a column a project, 1 where it is on it."""


@dataclass(frozen=True)
class Expected:
    """What managers expect of the projects, from the survey's first wave; never the truth.

    model: of shoppers' choices. gains: added to the wish to buy (log-odds), a value a project.
    money: utility of a dollar. costs, incomes: thousand dollars a week.
    """

    model: Logit
    gains: np.ndarray
    money: float
    costs: np.ndarray
    incomes: np.ndarray

    def surplus(self, lists: np.ndarray) -> np.ndarray:
        """What shoppers gain by each list, thousand dollars a week."""
        return VISITS * surplus_gain(lists @ self.gains, SHARE, self.money)

    def sales(self, lists: np.ndarray) -> np.ndarray:
        """What each list adds to sales, thousand dollars a week."""
        return (share_after(lists @ self.gains, SHARE) / SHARE - 1) * SALES

    def sales_at(self, surplus: np.ndarray) -> np.ndarray:
        """What lists add to sales that gain shoppers so much: the same by their surplus alone."""
        whole = np.exp(surplus * self.money / VISITS)
        return ((SHARE + whole - 1) / whole / SHARE - 1) * SALES

    def profit(self, lists: np.ndarray) -> np.ndarray:
        """What each list adds to profit, thousand dollars a week."""
        margin = (share_after(lists @ self.gains, SHARE) / SHARE - 1) * ORDERS * MARGIN
        return margin + lists @ (self.incomes - self.costs)


def expected(world: World) -> Expected:
    """Return what managers expect of a world's projects; worked out once."""
    if "expected of projects" not in world.kept:
        model = fit_mnl(survey_table(world, 1), [*ASPECTS, "buys"])
        gains = CHANGES @ [model.params[name] for name in ASPECTS]
        known = candidates(world)
        told = Expected(model, gains, -model.params["fee"], known.costs, known.incomes)
        world.kept["expected of projects"] = told
    found: Expected = world.kept["expected of projects"]
    return found


def survey_table(world: World, wave: int) -> pd.DataFrame:
    """Return a wave of the survey, long: a row a choice and alternative; neither is all zeros."""
    asked = survey(world, wave)
    looks = np.concatenate([asked.looks, np.zeros((QUESTIONS, 1, len(ASPECTS)))], axis=1)
    columns = {name: looks[..., n].ravel().astype(np.float32) for n, name in enumerate(ASPECTS)}
    first = (wave - 1) * QUESTIONS + 1
    return pd.DataFrame(
        {
            "choice_id": np.repeat(np.arange(first, first + QUESTIONS, dtype=np.int32), 3),
            "wave": np.full(3 * QUESTIONS, wave, np.int8),
            "alternative": np.tile(np.array([*STORES, NEITHER], object), QUESTIONS),
            **columns,
            "buys": np.tile(np.array([1, 1, 0], np.int8), QUESTIONS),
            "chosen": (np.arange(3) == asked.chosen[:, None]).ravel(),
        }
    )


def chosen_list(world: World, policy: Policy) -> np.ndarray:
    """Return which projects a policy's managers begin: true or false, a value a project.

    Of all lists within the budget whose planned profit is not below the floor, that which is worth
    most by the mission's weight; of none if there is none.
    """
    setting = (policy.project_budget, policy.mission_weight, policy.profit_floor)
    kept = world.kept.setdefault("chosen lists", {})
    if setting not in kept:
        kept[setting] = _choose(expected(world), *setting)
    chosen: np.ndarray = kept[setting]
    return chosen


def names_of(chosen: np.ndarray) -> list[str]:
    """Return the names of the projects on a list."""
    return [name for name, begun in zip(NAMES, chosen, strict=True) if begun]


def _choose(hope: Expected, budget: float, weight: float, floor: float) -> np.ndarray:
    profit = hope.profit(LISTS)
    kept = PROFIT + profit >= floor / 100 * (SALES + hope.sales(LISTS))
    able = kept & (LISTS @ hope.costs <= budget)
    if not able.any():
        return np.zeros(len(PROJECTS), bool)
    worth = weight * hope.surplus(LISTS) + (1 - weight) * profit
    return LISTS[int(np.where(able, worth, -np.inf).argmax())].astype(bool)
