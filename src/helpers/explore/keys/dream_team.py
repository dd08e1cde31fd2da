"""Who works beside whom, how stages combine, and what ratings of teams are worth."""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from helpers import measure, store
from helpers.explore.frame.choices import choice
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.staff.order_teams import OrderTeams, OrderTeamsChart
from helpers.store.decided.policy import ALLOCATIONS
from helpers.store.drawn.workforce.order_teams import STAGES, TEAMS, crew
from helpers.store.told.areas.order_teams import (
    TRAINING_WEEK,
    gained,
    in_teams,
    slips_of_people,
    worth_of,
)
from helpers.words import _

Ratings = tuple[np.ndarray, np.ndarray, np.ndarray]

MOST_ORDERS = 500
WEAKEST = (50, 98)


def dream_team(world: store.World) -> Stage:
    """An explorer of forty order teams: what their orders are worth, and how well they are rated.

    Its controls: how good the weakest stage is, how far stages multiply, who works beside whom,
    and from how many orders each team is rated.
    """
    weakest, level = _weakest(world)
    notes = _(
        "The 1,000 people of the skill test, re-seated live by their points. Stages that add up: a "
        "slip spoils its own fifth of an order; stages that multiply: it spoils all. Dollars are "
        "so much for each point, read off two runs of the store: near what a run of each plan "
        "tells. Shares are people's own; a log's differ by luck. Orders are handed out by lot."
    )
    named = {_("today's mix"): ALLOCATIONS[0], _("stars together"): ALLOCATIONS[1]}
    named[_("spread evenly")] = ALLOCATIONS[2]
    label = _("Weakest stage ({stage})").format(stage=weakest)
    controls = {
        "weakest": slider(label, *WEAKEST, 1, round(100 * level), _("% fine")),
        "multiply": slider(_("Stages multiply"), 0, 100, 10, 100, _("% (0: they add up)")),
        "allocation": choice(_("Teams"), named),
        "orders": slider(_("Orders per team"), 10, MOST_ORDERS, 10, 30),
    }
    title = _("Forty order teams")
    return stage(_compute(world), OrderTeamsChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, object]]:
    return {
        _("Stars together"): {"allocation": ALLOCATIONS[1]},
        _("Spread evenly"): {"allocation": ALLOCATIONS[2]},
        _("The weakest stage mended"): {"weakest": 93},
        _("Plenty of orders to rate"): {"orders": 500},
        _("The key fails: stages add up"): {"allocation": ALLOCATIONS[1], "multiply": 0},
    }


def _weakest(world: store.World) -> tuple[str, float]:
    """Return the weakest stage and its share of orders that are fine."""
    levels = crew(world).level
    return STAGES[int(levels.argmin())], float(levels.min())


def _compute(world: store.World) -> Callable[..., OrderTeams]:
    people = crew(world)
    place = int(people.level.argmin())
    dollars = dollars_a_point(world)
    tosses = world.luck.stream("explorer of teams").random((TEAMS, MOST_ORDERS))

    @lru_cache(maxsize=256)
    def fine(weakest: int, allocation: str) -> np.ndarray:
        levels = people.level.copy()
        levels[place] = weakest / 100
        slips = slips_of_people(people.skill, 1 - levels)
        return 1 - in_teams(slips, people.test, allocation)

    @lru_cache(maxsize=256)
    def rated(weakest: int, allocation: str, orders: int) -> Ratings:
        true = fine(weakest, allocation).prod(axis=1).mean(axis=0)
        good = (tosses[:, :orders] < true[:, None]).sum(axis=1)
        table = measure.shrink_ratings(good, np.full(TEAMS, orders))
        return table["counted"].to_numpy(), table["rating"].to_numpy(), true

    stands = fine(round(100 * float(people.level.min())), ALLOCATIONS[0])
    start = float(worth_of(stands, 1.0).mean())

    def compute(weakest: int, multiply: int, allocation: str, orders: int) -> OrderTeams:
        worth, today = (
            worth_of(fine(weakest, name), multiply / 100).mean(axis=0)
            for name in (allocation, ALLOCATIONS[0])
        )
        earned = dollars * 100 * float(worth.mean() - today.mean())
        seen = rated(weakest, allocation, orders)
        return OrderTeams(allocation, worth, today, earned, orders, *seen, start)

    return compute


def dollars_a_point(world: store.World) -> float:
    """Return what a point more of orders' worth adds to the company's profit of two years."""
    stars = store.Policy(team_allocation=ALLOCATIONS[1])
    plan = store.change(stars, stage_training=_weakest(world)[0])
    before, after = (
        store.simulate(world, each).accounts["profit"].sum() for each in (store.Policy(), plan)
    )
    training = TRAINING_WEEK * world.weeks
    return (float(store.company_wide(world, after - before)) + training) / (
        100 * gained(world, plan)
    )
