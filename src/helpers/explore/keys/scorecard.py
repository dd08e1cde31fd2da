"""Three goals, ten proposals, and any weights: the explorer of lesson 15."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import pandas as pd

from helpers import measure, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.balance.scorecard import Card, Scorecard
from helpers.words import _

PARTS = 120
"""Parts into which the weight is split, for the triangle."""


def scorecard(world: store.World) -> Stage:
    """An explorer of a balanced scorecard: who wins under which weights, and what never wins.

    Its controls: the weights of profit, staff and customers, and the hours a week of today's
    staff, from which the proposals with longer and shorter weeks depart by six.
    """
    notes = _(
        "Profit: of two years, in million dollars, the whole company. Staff: average answer to the "
        "engagement survey, 0 to 100. Customers: of all who came, per cent who are still there. "
        "For the weighting each goal is put on a scale from 0, the worst of the ten at 40 hours, "
        "to 10, the best. Hollow dots are beaten: another proposal is at least as good in all "
        "three goals and better in one. The store is run at seven lengths of the week; customers' "
        "part is read between them. All weights at 0 count as all alike."
    )
    controls = {
        "profit": slider(_("Weight of profit"), 0, 10, 1, 5),
        "staff": slider(_("Weight of staff"), 0, 10, 1, 5),
        "customers": slider(_("Weight of customers"), 0, 10, 1, 5),
        "hours": slider(_("Hours a week"), 30, 60, 1, 40),
    }
    title = _("Ten proposals, three goals")
    return stage(_cards(world), Scorecard, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("Tomás: profit alone"): {"profit": 10, "staff": 0, "customers": 0},
        _("Nadia: the staff alone"): {"profit": 0, "staff": 10, "customers": 0},
        _("Marta: customers alone"): {"profit": 0, "staff": 0, "customers": 10},
        _("Profit twice as much as each other goal"): {"profit": 10, "staff": 5, "customers": 5},
        _("The goals agree: 54 hours are too many"): {"hours": 54},
        _("The key fails: rested staff, nothing tops all"): {"hours": 34},
    }


def _cards(world: store.World) -> Callable[..., Card]:
    cards = store.CardsByHours(world)
    yardstick = cards.at(40)
    titles = (_("Profit, $m"), _("Staff"), _("Customers, %"))

    @lru_cache(maxsize=64)
    def at(hours: int) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series, pd.DataFrame]:
        scores = cards.at(hours)
        rated = measure.points(scores, yardstick)
        weightings = measure.winners_by_weighting(rated, PARTS)
        return scores, rated, measure.beaten_by(scores), weightings

    def compute(profit: int, staff: int, customers: int, hours: int) -> Card:
        scores, rated, beaten, weightings = at(hours)
        asked = {"profit": profit, "staff": staff, "customers": customers}
        whole = sum(asked.values())
        weights = {goal: part / whole if whole else 1 / 3 for goal, part in asked.items()}
        winner = measure.weighted_winner(rated, weights)
        units = (_("million dollars"), _("points"), "%")
        return Card(scores, units, titles, beaten, weightings, weights, winner, hours)

    return compute
