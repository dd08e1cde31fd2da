"""The projects that lie on Orinoco's table, and what shoppers say when they choose among stores.

A project changes what a store is like: its delivery fee, range, speed, effort, adverts and returns.
What each of these is worth to shoppers is theirs; a survey of choices lets a manager estimate it.
The survey has luck of its own and does not depend on who lives in the world.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.world import World

ASPECTS = ("fee", "range", "days", "minutes", "adverts", "returns")
"""What a store is like: delivery fee ($), products (hundreds), days until it comes, minutes to find
and pay, sponsored places on a page, days in which goods may be returned."""
TASTES = np.array([-0.045, 0.02, -0.08, -0.05, -0.04, 0.002])
"""What one unit more of each does to the wish to buy (log-odds). Assumed, not measured anywhere."""
LEVELS = (
    (0.0, 4.0, 8.0, 16.0),
    (2.0, 8.0, 14.0, 20.0),
    (1.0, 2.0, 4.0, 7.0),
    (2.0, 5.0, 9.0, 14.0),
    (0.0, 3.0, 6.0, 12.0),
    (14.0, 30.0, 60.0, 100.0),
)
"""What the survey's stores are like, in the order of the aspects."""
STORES, NEITHER = ("store A", "store B"), "neither"
QUESTIONS = 3000
"""Choices in a wave of the survey."""
WAVES = (1, 2)
"""The first was asked before lists are chosen, the second of other shoppers afterwards."""
BUYS = 0.4
"""Log-odds of an average store of the survey against buying at neither."""
_TASTES_DIFFER, _COSTS_DIFFER, _INCOMES_DIFFER = 0.10, 0.10, 0.12


@dataclass(frozen=True)
class Project:
    """A candidate: its name, what it costs and earns by itself, and what it changes.

    cost: thousand dollars a week from the budget, on average over worlds. income: thousand dollars
    a week that it brings or saves beside sales. changes: by aspect.
    """

    name: str
    cost: float
    income: float
    changes: dict[str, float]


PROJECTS = (
    Project("next-day delivery", 32, 0, {"days": -2}),
    Project("wider range", 19, 0, {"range": 5}),
    Project("lower delivery fee", 18, 0, {"fee": -2}),
    Project("fewer adverts", 15, 0, {"adverts": -2}),
    Project("longer returns", 12, 0, {"returns": 30}),
    Project("better product pages", 6, 0, {"minutes": -1.5}),
    Project("shorter checkout", 4, 0, {"minutes": -1}),
    Project("warehouse robots", 9, 13, {}),
    Project("sponsored places", 4, 24, {"adverts": 2}),
    Project("harder bargains", 4, 9, {"range": -1}),
    Project("shorter returns", 3, 9, {"returns": -14}),
    Project("no phone line", 1, 9, {"minutes": 1}),
)
NAMES = tuple(project.name for project in PROJECTS)
CHANGES = np.array([[each.changes.get(name, 0.0) for name in ASPECTS] for each in PROJECTS])
"""What each project changes: projects by aspects."""


@dataclass(frozen=True)
class Candidates:
    """The projects of one world: arrays with a value a project, thousand dollars a week.

    costs: from the budget. incomes: what is expected of it beside sales. came: what truly comes.
    tastes: what one unit more of each aspect truly does (log-odds). gains: what each project truly
    adds to the wish to buy (log-odds).
    """

    costs: np.ndarray
    incomes: np.ndarray
    came: np.ndarray
    tastes: np.ndarray
    gains: np.ndarray


@dataclass(frozen=True)
class Survey:
    """What shoppers chose in one wave: a row a choice.

    looks: what both stores are like, choices by stores by aspects. chosen: 0 or 1, the store; 2
    stands for neither.
    """

    looks: np.ndarray
    chosen: np.ndarray


def candidates(world: World) -> Candidates:
    """Return the projects of a world; drawn once."""
    if "candidate projects" not in world.kept:
        world.kept["candidate projects"] = _drawn(world)
    found: Candidates = world.kept["candidate projects"]
    return found


def survey(world: World, wave: int) -> Survey:
    """Return what shoppers chose in a wave of the survey; drawn once."""
    if ("survey of projects", wave) not in world.kept:
        world.kept["survey of projects", wave] = _asked(world, wave)
    found: Survey = world.kept["survey of projects", wave]
    return found


def _drawn(world: World) -> Candidates:
    luck, count = world.luck, len(PROJECTS)
    shift = np.exp(_TASTES_DIFFER * luck.stream("tastes of projects").standard_normal(len(ASPECTS)))
    care = np.where(np.arange(len(ASPECTS)) == 0, 1.0, world.nature.shoppers_care)
    tastes = TASTES * shift * care
    costs = np.exp(_COSTS_DIFFER * luck.stream("costs of projects").standard_normal(count))
    surprise = np.exp(_INCOMES_DIFFER * luck.stream("incomes of projects").standard_normal(count))
    incomes = np.array([project.income for project in PROJECTS], float)
    return Candidates(
        costs=_to_halves(costs * [project.cost for project in PROJECTS]),
        incomes=incomes,
        came=incomes * surprise,
        tastes=tastes,
        gains=CHANGES @ tastes,
    )


def _asked(world: World, wave: int) -> Survey:
    stores, whims = (
        world.luck.stream(f"survey of projects: {name}", year=wave) for name in ("stores", "whims")
    )
    pick = stores.integers(0, 4, (QUESTIONS, len(STORES), len(ASPECTS)))
    looks = np.stack([np.array(LEVELS[n])[pick[..., n]] for n in range(len(ASPECTS))], axis=-1)
    middle = np.array([np.mean(levels) for levels in LEVELS])
    liking = BUYS + (looks - middle) @ candidates(world).tastes
    wish = np.column_stack([liking, np.zeros(QUESTIONS)])
    return Survey(looks, (wish + whims.gumbel(size=wish.shape)).argmax(axis=1))


def _to_halves(values: np.ndarray) -> np.ndarray:
    return np.maximum(1.0, np.round(2 * values) / 2)
