"""What customers are expected to leave if calls wait so long: any two lanes, luck averaged out.

What becomes of a customer depends on how long their own calls wait, not on others'. So the store
is worked out once for each of some waits, the same for all; any two lanes are read between these.
"""

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import Schedule, by_week
from helpers.store.drawn.service.callers import callers
from helpers.store.drawn.world import World
from helpers.store.told.company import Path, follow
from helpers.store.told.service.lanes import STAY_PER_MINUTE, WISH_PER_MINUTE, minutes_apart
from helpers.store.told.story import QUALITY_GAIN, SEASON_PULL

WEEKS_A_YEAR = 52
Numbers = float | np.ndarray
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
    minutes = minutes_apart(world, path.lanes) if path.lanes else np.zeros((1, 1))
    return _left(world, path, minutes)


def _left(world: World, path: Path, minutes: np.ndarray) -> np.ndarray:
    """Return the same for any waits: minutes beyond one line, people by weeks (or one of each)."""
    people, known = world.population, callers(world)
    strain = known.response[:, None] * minutes
    used = np.cumsum(path.hazard * np.exp(STAY_PER_MINUTE * strain), axis=1)
    arrive = np.searchsorted(path.arrived, people.arrival, side="left")[:, None]
    start = np.take_along_axis(used, np.minimum(arrive, world.weeks - 1), axis=1)
    staying = np.exp(-people.leaving_rate[:, None] * np.maximum(used - start, 0))
    mood = SEASON_PULL * world.season + QUALITY_GAIN * path.quality + path.felt.wish
    buying = path.traffic * np.exp(mood) * np.exp(-WISH_PER_MINUTE * strain)
    here = np.arange(world.weeks) >= arrive
    return known.value / WEEKS_A_YEAR * (staying * buying * here).sum(axis=1)


class LaneFutures:
    """A desk with lanes in a world: what customers are expected to leave, for any two waits.

    >>> from helpers.store import open_world
    >>> futures = LaneFutures(open_world(people=200, weeks=30))
    >>> left = [futures.left(rule, 0.2, 0, 0)[0] for rule in ("by value", "at random")]
    >>> bool(np.isclose(*left))
    True
    """

    def __init__(self, world: World) -> None:
        path, known = follow(world, [Policy()] * world.weeks), callers(world)
        scores = {
            "by value": known.value_estimate,
            "by response": known.value_estimate * known.impatience,
            "at random": -known.coin,
        }
        left = np.array([_left(world, path, np.array([[level]])) for level in LEVELS])
        self._sums = {
            rule: np.hstack([np.zeros((len(LEVELS), 1)), left[:, order].cumsum(axis=1)])
            for rule, order in ((name, np.argsort(-score)) for name, score in scores.items())
        }

    def left(self, rule: str, share: Numbers, first: Numbers, second: Numbers) -> np.ndarray:
        """Return what all are expected to leave, dollars: a value for each share.

        Parameters: rule and share (who goes first), first and second (minutes that a call of each
        lane waits beyond today's one line); one value each, or as many as there are shares.
        """
        sums = self._sums[rule]
        ahead = sums[:, np.rint(np.atleast_1d(share) * (sums.shape[1] - 1)).astype(int)]
        behind = sums[:, -1:] - ahead
        return _between(ahead, first) + _between(behind, second)


def _between(table: np.ndarray, minutes: Numbers) -> np.ndarray:
    """Return each column of the table, a row a level, read at its number of minutes."""
    at = np.broadcast_to(np.asarray(minutes, float), table.shape[1:])
    low = np.clip(np.searchsorted(LEVELS, at, side="right") - 1, 0, len(LEVELS) - 2)
    weight = np.clip((at - LEVELS[low]) / (LEVELS[low + 1] - LEVELS[low]), 0, 1)
    column = np.arange(table.shape[1])
    return (1 - weight) * table[low, column] + weight * table[low + 1, column]
