"""Same-day delivery, a venture: what it earns each week, by a drift and luck that nobody sees.

Its book is kept in dollars of a panel of 4,000 people, whoever lives in the world.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.world import MOST_WEEKS, World

PANEL = 4000
"""People of the panel that the venture's dollars belong to."""
QUARTER = 13
"""Weeks in a quarter."""
DRIFTS, VOLATILITIES = (700.0, 1300.0), (2500.0, 3500.0)
"""From where to where the hidden mean and standard deviation of a quarter's result lie, dollars."""


@dataclass(frozen=True)
class Venture:
    """What the venture is: nobody knows it.

    drift: its mean result a quarter. volatility: the standard deviation of a quarter's result.
    """

    drift: float
    volatility: float


def venture(world: World) -> Venture:
    """Return the hidden truth of a world's venture; people who want it more make it earn more."""
    low, high = world.luck.stream("venture").random(2)
    drift = DRIFTS[0] + (DRIFTS[1] - DRIFTS[0]) * low + 1000 * world.nature.venture_demand
    return Venture(drift, VOLATILITIES[0] + (VOLATILITIES[1] - VOLATILITIES[0]) * high)


def results(firm: Venture, shocks: np.ndarray) -> np.ndarray:
    """Return weekly results, dollars: a quarter's thirteen add up to its drift and volatility.

    >>> float(results(Venture(drift=1300, volatility=0), np.zeros(1))[0])
    100.0
    """
    return firm.drift / QUARTER + firm.volatility / np.sqrt(QUARTER) * shocks


def shocks_of_weeks(world: World) -> np.ndarray:
    """Return the luck of the venture's weeks, counted from its launch: standard normal."""
    return world.luck.stream("venture: weeks").standard_normal(MOST_WEEKS)[: world.weeks]


def shocks_of_futures(world: World, count: int) -> np.ndarray:
    """Return the luck of futures, a row each over ten years; a future's number names its stream."""
    if world.kept.get("venture futures", np.empty((0, 0))).shape[0] < count:
        world.kept["venture futures"] = np.stack(
            [
                world.luck.stream("venture: a future", year=number).standard_normal(MOST_WEEKS)
                for number in range(count)
            ]
        )
    return world.kept["venture futures"][:count]
