"""What customers are expected to leave if calls wait so long: any two lanes, luck averaged out.

What becomes of a customer depends on how long their own calls wait, not on others'. So the store
is worked out once for each of some waits, the same for all; any two lanes are read between these.
"""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import Schedule, by_week
from helpers.store.drawn.callers import callers
from helpers.store.drawn.world import World
from helpers.store.told.company import Path, follow
from helpers.store.told.lanes import ONE_LINE, WISH_PER_MINUTE, Lanes, hazards, minutes_apart
from helpers.store.told.story import QUALITY_GAIN, SEASON_PULL

WEEKS_A_YEAR = 52
LEVELS = np.array([-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0])
"""Minutes beyond today's wait for which customers are worked out."""


def customer_equity(world: World, policy: Policy | Schedule) -> float:
    """Return what all people are expected to leave in the world's weeks, less what it costs.

    Each order's chance is counted, not the order: luck is averaged out. In dollars, before
    indirect cost as it is today, not discounted.

    Source: Blattberg & Deighton (1996), what all customers together are worth.

    >>> from helpers.store import open_world
    >>> world = open_world(people=50, weeks=10)
    >>> customer_equity(world, Policy(priority_rule="at random")) < customer_equity(world, Policy())
    True
    """
    path = follow(world, by_week(policy, world.weeks))
    cost = path.felt.cents.sum() * world.people / 100
    return float(expected_left(world, path).sum() - cost)


def expected_left(world: World, path: Path) -> np.ndarray:
    """Return what each person is expected to leave within the horizon, dollars."""
    people, known = world.population, callers(world)
    lanes = path.lanes or _all_alike(world, 0.0)
    minutes = minutes_apart(world, lanes)
    used = np.cumsum(hazards(world, path.hazard, lanes), axis=1)
    arrive = np.searchsorted(path.arrived, people.arrival, side="left")
    weeks = np.arange(world.weeks)
    start = np.take_along_axis(used, np.minimum(arrive, world.weeks - 1)[:, None], axis=1)
    here = np.where(weeks >= arrive[:, None], np.maximum(used - start, 0), np.inf)
    staying = np.exp(-people.leaving_rate[:, None] * here)
    mood = SEASON_PULL * world.season + QUALITY_GAIN * path.quality + path.felt.wish
    buying = path.traffic * np.exp(mood - WISH_PER_MINUTE * known.response[:, None] * minutes)
    return known.value / WEEKS_A_YEAR * (staying * buying).sum(axis=1)


class LaneFutures:
    """A desk with lanes in a world: what customers are expected to leave, for any two waits.

    >>> from helpers.store import open_world
    >>> futures = LaneFutures(open_world(people=200, weeks=30))
    >>> futures.left("by value", 0.2, first=0.0, second=0.0) == futures.left("at random", 0.4, 0, 0)
    True
    """

    def __init__(self, world: World) -> None:
        path, known = follow(world, [Policy()] * world.weeks), callers(world)
        scores = {
            "by value": known.value_estimate,
            "by response": known.value_estimate * known.impatience,
            "at random": -known.coin,
        }
        left = np.array([expected_left(world, _at(world, path, level)) for level in LEVELS])
        self._sums = {
            rule: np.hstack([np.zeros((len(LEVELS), 1)), left[:, order].cumsum(axis=1)])
            for rule, order in ((name, np.argsort(-score)) for name, score in scores.items())
        }

    def left(self, rule: str, share: float, first: float, second: float) -> float:
        """Return what all are expected to leave, dollars.

        Parameters: rule and share (who goes first), first and second (minutes that a call of each
        lane waits beyond today's one line).
        """
        sums = self._sums[rule]
        ahead = sums[:, int(round(share * (sums.shape[1] - 1)))]
        behind = self._sums["at random"][:, -1] - ahead
        return float(np.interp(first, LEVELS, ahead) + np.interp(second, LEVELS, behind))


def _at(world: World, path: Path, minutes: float) -> Path:
    return replace(path, lanes=_all_alike(world, minutes))


def _all_alike(world: World, minutes: float) -> Lanes:
    every_week = np.full(world.weeks, minutes)
    return Lanes(((ONE_LINE, 0.0),) * world.weeks, every_week, every_week)
