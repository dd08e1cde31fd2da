"""What it is worth that a venture may be stopped later: the option to abandon it.

Nobody knows the drift. Each period that the venture runs shows one more result, and whoever may
stop then need not pay for the bad drifts for long (Dixit & Pindyck 1994, chapter 1).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from helpers.measure import accept
from helpers.measure.accept import Numbers
from helpers.words import _

_POINTS, _REACH, _TOSSES = 801, 8.0, np.linspace(-5.5, 5.5, 111)
"""Means on the grid, its reach in standard errors, and where the next result may come out."""


@dataclass(frozen=True)
class OptionToStop:
    """What a venture is worth from here on, before its next result is known.

    committed: if it must run to the end, whatever comes. free: if it may be stopped before each
    period, the first included. least_mean: go on as long as the expected result of a period is
    above this; it is 0 or less. All in the money of the results; what is spent already is in none.
    """

    committed: float
    free: float
    least_mean: float

    @property
    def option(self) -> float:
        """What the right to stop later adds to the better of going on for good and stopping now."""
        return self.free - max(0.0, self.committed)


def option_to_stop(mean: float, error: float, volatility: float, periods: int) -> OptionToStop:
    """What a venture of unknown drift is worth to who may stop it, and to who may not.

    Parameters: `mean` and `error` what is believed of the drift (result a period) and the standard
    error of that, 0 or more; `volatility` standard deviation of a period's result, above 0;
    `periods` that it can still run, 1 to 200.
    Returns: an OptionToStop. Stopping costs and brings nothing; money later counts as money now.
    Raises: ValueError when a value cannot be used.
    Source: Dixit & Pindyck (1994), option to abandon; solved by backward induction over the mean
    that will be believed, with Bayes' rule for normal results.

    One period: go if the mean is above 0. Nothing can be learned in time.

    >>> option_to_stop(mean=-1, error=2, volatility=3, periods=1)
    OptionToStop(committed=-1.0, free=0.0, least_mean=0.0)

    Four: it is worth starting with a mean somewhat below 0, because one may stop.

    >>> told = option_to_stop(mean=-0.2, error=2, volatility=3, periods=4)
    >>> round(told.committed, 2), round(told.free, 2), told.least_mean < -0.2
    (-0.8, 1.01, True)
    """
    middle, spread, luck, runs = _understood(mean, error, volatility, periods)
    reach = _REACH * spread
    grid = np.linspace(min(middle, 0.0) - reach, max(middle, 0.0) + reach, _POINTS)
    if spread == 0:
        return OptionToStop(runs * middle, max(0.0, runs * middle), 0.0)
    goes_on = _worth_of_going_on(grid, spread, luck, runs)
    # Whoever is free may go on as if bound: less than that is the grid's last digits.
    free = max(0.0, runs * middle, float(np.interp(middle, grid, goes_on)))
    # Where going on is worth nothing: its worth rises with the mean.
    least = min(0.0, float(np.interp(0.0, goes_on, grid)))
    return OptionToStop(runs * middle, free, least)


def _worth_of_going_on(grid: Numbers, error: float, volatility: float, periods: int) -> Numbers:
    later = np.zeros_like(grid)
    for done in range(periods - 1, 0, -1):
        later = np.maximum(0.0, grid + _expected(grid, later, _step(error, volatility, done)))
    moved = _expected(grid, later, _step(error, volatility, 0)) if periods > 1 else 0.0
    return grid + moved


def _expected(grid: Numbers, worth: Numbers, step: float) -> Numbers:
    """Return the worth after one more result, on average, by the mean that is believed before."""
    weights = np.exp(-(_TOSSES**2) / 2)
    total = np.zeros_like(grid)
    for toss, weight in zip(_TOSSES, weights / weights.sum(), strict=True):
        total += weight * np.interp(grid + step * toss, grid, worth)
    return total


def _step(error: float, volatility: float, done: int) -> float:
    """Return how far one more result will move the mean, after so many (standard deviation)."""
    now, then = (1 / (1 / error**2 + count / volatility**2) for count in (done, done + 1))
    return math.sqrt(now - then)


def _understood(
    mean: float, error: float, volatility: float, periods: int
) -> tuple[float, float, float, int]:
    middle = accept.between(mean, "mean", -1e12, 1e12)
    spread = accept.between(error, "error", 0, 1e12)
    luck = accept.between(volatility, "volatility", 0, 1e12, ends=False)
    if accept.between(periods, "periods", 1, 200) != int(periods):
        sentence = _("periods is {n:g}; choose a whole number from 1 to 200.")
        raise ValueError(sentence.format(n=periods))
    return middle, spread, luck, int(periods)
