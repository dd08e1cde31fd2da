"""The order teams: who stands at which stage of an order, how well, and which orders were logged.

An order passes through five stages, and 1,000 people in 40 order teams carry it: in each team five
at each stage. An order team cuts across the departments and is not the team one reports to.

The people of a stage are a fair cross-section (evenly spread points, shuffled by the world's
luck): worlds differ in who stands beside whom and in which stage is weakest, not in how much
people differ.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.luck import YEAR
from helpers.store.drawn.world import World

STAGES = ("promise", "picking", "packing", "delivery", "help")
"""The promise (what, when, at which price), then the goods, and help with any question after."""
TEAMS, PLACES = 40, 5
PEOPLE = TEAMS * PLACES
"""People at one stage, in the whole company."""
LEVELS = (0.965, 0.955, 0.945, 0.93, 0.86)
"""Share of orders that leave a stage as they should: one stage each, in a world's own order."""
SKILL_IN_SLIPS = 1.1
"""Log-odds of a slip that one standard deviation of skill takes away."""
HARD_IN_SLIPS = 0.6
"""Log-odds of a slip that a hard order adds, and an easy one takes away. Half are hard."""
TEST_TELLS = 0.85
"""Correlation of the skill test with skill."""
FEWEST, MOST = 20, 400
"""Orders that are logged in a year: of the smallest team, and of the largest."""
EASIEST, HARDEST = 0.05, 0.95
"""Share of hard orders while customers were handed out by kind, from one team to the other."""


@dataclass(frozen=True)
class Crew:
    """Who stands at the stages: a row a stage, a column a person; five in a row share a team.

    skill: standard deviations. test: what the skill test saw of it, standard deviations. level:
    share of orders that leave a stage as they should, a value a stage.
    """

    skill: np.ndarray
    test: np.ndarray
    level: np.ndarray


@dataclass(frozen=True)
class LoggedOrders:
    """The log before anybody slips: a row an order.

    number, week. team: from 0. hard: a hard order? slips: from 0 to 1 at each stage; a team that
    slips more often than that slips on this order.
    """

    number: np.ndarray
    week: np.ndarray
    team: np.ndarray
    hard: np.ndarray
    slips: np.ndarray


def crew(world: World) -> Crew:
    """Return who stands at the stages of a world's company; worked out once."""
    if "order crew" not in world.kept:
        world.kept["order crew"] = _crew(world)
    found: Crew = world.kept["order crew"]
    return found


def logged_orders(world: World) -> LoggedOrders:
    """Return the orders that the teams logged; worked out once for a world."""
    if "logged team orders" not in world.kept:
        years = [_logged(world, year) for year in range(-(-world.weeks // YEAR))]
        parts = [np.concatenate(part) for part in zip(*years, strict=True)]
        inside = parts[1] < world.weeks
        world.kept["logged team orders"] = LoggedOrders(*(part[inside] for part in parts))
    found: LoggedOrders = world.kept["logged team orders"]
    return found


def _crew(world: World) -> Crew:
    from scipy.special import ndtri

    even = ndtri((np.arange(PEOPLE) + 0.5) / PEOPLE)
    luck = world.luck.stream("skill of order teams")
    skill = np.stack([luck.permutation(even) for _stage in STAGES])
    slip = world.luck.stream("skill test").standard_normal(skill.shape)
    test = TEST_TELLS * skill + np.sqrt(1 - TEST_TELLS**2) * slip
    return Crew(skill, test, world.luck.stream("stages of an order").permutation(LEVELS))


def _logged(world: World, year: int) -> tuple[np.ndarray, ...]:
    """Return a year's log. In the first year customers are handed out by kind, then by lot."""
    once = world.luck.stream("size and customers of order teams")
    counts = once.permutation(np.rint(np.geomspace(FEWEST, MOST, TEAMS)).astype(int))
    leaning = once.permutation(np.linspace(EASIEST, HARDEST, TEAMS))
    team = np.repeat(np.arange(TEAMS), counts)
    luck = {
        name: world.luck.stream(f"team orders: {name}", year=year)
        for name in ("week", "kind", "slips")
    }
    week = year * YEAR + luck["week"].integers(0, YEAR, team.size)
    hard = luck["kind"].random(team.size) < (0.5 if year else leaning[team])
    slips = luck["slips"].random((team.size, len(STAGES)))
    order = np.argsort(week, kind="stable")
    number = year * 100_000 + 1 + np.arange(team.size)
    return number, *(part[order] for part in (week, team, hard, slips))
