"""The rota: how busy each team is, which hours its managers set, and which ones a lot chose.

In the first year managers set hours by how much there was to do. From week 52 on a lot gave each
team its hours for a quarter: eight teams to each of five lengths of the week.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.luck import YEAR
from helpers.store.drawn.workforce.staff import JOBS, TEAMS
from helpers.store.drawn.world import MOST_WEEKS, World

LOT_WEEK, QUARTER = 52, 13
"""From here on the lot decides, a quarter at a time."""
LOT_HOURS = (40, 44, 48, 52, 56)
USUAL, WITH_WORK, WHIM = 43.0, 3.5, 1.2
"""Hours that managers set: on average, more for a standard deviation of work, and at a whim."""
SHORTEST, LONGEST = 36, 56
SEASON, OWN = 0.75, 0.70
"""How much of a team's work comes with the season of orders, and with what is its own."""


@dataclass(frozen=True)
class Rota:
    """Arrays of weeks by teams; leave is of weeks by jobs.

    work: how much there is to do (standard deviations). hours: a week. by_lot: were the hours
    drawn? pace, mood, mark: luck of a team's output, answers and customers' marks (standard
    deviations). leave: from 0 to 1; who is below the chance of leaving leaves.
    """

    work: np.ndarray
    hours: np.ndarray
    by_lot: np.ndarray
    pace: np.ndarray
    mood: np.ndarray
    mark: np.ndarray
    leave: np.ndarray


def rota(world: World) -> Rota:
    """Return the recorded rota; worked out once for a world."""
    if "rota" not in world.kept:
        world.kept["rota"] = _drawn(world)
    found: Rota = world.kept["rota"]
    return found


def _drawn(world: World) -> Rota:
    work = SEASON * world.season[:, None] + OWN * _normal(world, "work of teams")
    set_hours = USUAL + WITH_WORK * work + WHIM * _normal(world, "whim of the rota")
    by_lot = np.broadcast_to(np.arange(world.weeks)[:, None] >= LOT_WEEK, work.shape)
    hours = np.where(by_lot, _lot(world), np.rint(set_hours).clip(SHORTEST, LONGEST))
    pace, mood, mark = (_normal(world, f"rota: {name}") for name in ("pace", "mood", "mark"))
    years = range(-(-world.weeks // YEAR))
    leave = [world.luck.stream("rota: leave", 0, year).random((YEAR, JOBS)) for year in years]
    going = np.concatenate(leave)[: world.weeks]
    return Rota(work, hours, by_lot, pace, mood, mark, going)


def _normal(world: World, name: str) -> np.ndarray:
    years = range(-(-world.weeks // YEAR))
    drawn = [world.luck.stream(name, 0, year).standard_normal((YEAR, TEAMS)) for year in years]
    return np.concatenate(drawn)[: world.weeks]


def _lot(world: World) -> np.ndarray:
    """Return the lot's hours, drawn for all quarters that there may be, weeks by teams."""
    stream = world.luck.stream("lot of hours")
    lengths = np.repeat(LOT_HOURS, TEAMS // len(LOT_HOURS))
    quarters = [stream.permutation(lengths) for _quarter in range(MOST_WEEKS // QUARTER)]
    return np.repeat(quarters, QUARTER, axis=0)[: world.weeks]
