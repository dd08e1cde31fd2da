"""The flywheel turning: what a push at one station becomes, week by week, as it goes around."""

from collections.abc import Sequence

import numpy as np

from helpers.store.drawn.flywheel import HELD, HELD_WEEKS, STATIONS, Links

SCALE = 0.02
"""Share by which the cost of an order falls for one per cent more visitors, in per cent."""
PRICE_TO_VISITORS = 1.5
"""Per cent more visitors for prices one per cent lower."""


def turn(links: Links, pushes: np.ndarray, passed_on: Sequence[float] | None = None) -> np.ndarray:
    """Return how far each station rises above its path without a push: log, a row a week.

    Each station follows the one before it: it closes 1 / (1 + delay) of the gap a week, up to the
    link's ceiling. What is pushed at a station comes on top. passed_on is the share of what scale
    saves that lowers prices in each week: the second, smaller loop.
    Source: Forrester (1961), first-order delays.

    Parameters: pushes (log, weeks by stations). Returns an array of the same shape.

    >>> loop = Links((1.0, 0.5, 0.8), (0.0, 0.0, 0.0))
    >>> turn(loop, np.tile([0.1, 0.0, 0.0], (4, 1)))[:, 0].round(3).tolist()
    [0.1, 0.1, 0.1, 0.14]
    """
    speed = [1 / (1 + delay) for delay in links.delay]
    into = [(station - 1) % len(STATIONS) for station in range(len(STATIONS))]
    at, brought = [0.0] * len(STATIONS), [0.0] * len(STATIONS)
    levels = np.empty_like(pushes, dtype=float)
    cheaper = [0.0] * len(pushes) if passed_on is None else passed_on
    for week, (push, share) in enumerate(zip(pushes.tolist(), cheaper, strict=True)):
        for station, link in enumerate(into):
            goal = min(links.strength[link] * at[link], links.ceiling[link])
            brought[station] += speed[link] * (goal - brought[station])
        saved = PRICE_TO_VISITORS * SCALE * share * at[0]
        at = [given + own for given, own in zip(push, brought, strict=True)]
        at[0] += saved
        levels[week] = at
    return levels


def steady(links: Links, push: float) -> float:
    """Return what a lasting push of visitors comes to in the end, of the first loop alone (log).

    Where the gain is below 1 and no link is full, this is push / (1 - gain).

    >>> round(steady(Links((1.2, 0.5, 0.8), (9.0, 9.0, 9.0)), 0.1), 4)
    0.1923
    """
    level = push
    for _lap in range(2000):
        passed = level
        for strength, ceiling in zip(links.strength, links.ceiling, strict=True):
            passed = min(strength * passed, ceiling)
        if abs(push + passed - level) < 1e-12:
            break
        level = push + passed
    return level


def held_up(links: Links, station: int) -> np.ndarray:
    """Return what a year of holding one station up does to each (log): nothing comes back to it."""
    pushes = np.zeros((HELD_WEEKS, len(STATIONS)))
    pushes[:, station] = HELD
    return turn(links.cut((station - 1) % len(STATIONS)), pushes)[-1]
