"""Axes that stay where they are while the data move, and new ones when the data leave them."""

import math
from collections.abc import Iterable

import numpy as np

Limits = tuple[float, float]

_HEADROOM = 0.05
_TOO_SMALL = 0.3
#: As a share of what is seen, so that a slider that is held does not shake the axes.
_AHEAD = 0.2


def span(values: Iterable[float] | None) -> Limits | None:
    """The lowest and highest finite value; None where there is nothing to show.

    >>> span([3.0, float("nan"), -1.0])
    (-1.0, 3.0)
    """
    if values is None:
        return None
    numbers = np.asarray(values, dtype=float).ravel()
    numbers = numbers[np.isfinite(numbers)]
    return (float(numbers.min()), float(numbers.max())) if numbers.size else None


def friendly(low: float, high: float) -> Limits:
    """Limits a little wider than the data, on round numbers; an end at zero stays there.

    >>> friendly(0, 93), friendly(-3.2, 11), friendly(5, 5)
    ((0.0, 100.0), (-4.0, 12.0), (4.5, 5.5))
    """
    if low == high:
        low, high = low - (abs(low) * 0.1 or 1), high + (abs(high) * 0.1 or 1)
        return (low, high)
    room, step = _HEADROOM * (high - low), _round_step((high - low) / 8)
    bottom, top = _outwards(-low, room), _outwards(high, room)
    return (-math.ceil(bottom / step) * step + 0.0, math.ceil(top / step) * step + 0.0)


def _outwards(end: float, room: float) -> float:
    return min(end + room, 0.0) if end <= 0 else end + room


def fitting(limits: Limits | None, needed: Limits | None) -> Limits:
    """The limits to use now: the same as before unless the data leave or hardly use them.

    Where the data leave them they grow on that side, with room for some further steps.

    >>> fitting((0.0, 100.0), (0.0, 80.0)), fitting((0.0, 100.0), (0.0, 130.0))
    ((0.0, 100.0), (0.0, 160.0))
    """
    if needed is None:
        return limits or (0.0, 1.0)
    if limits is None:
        return friendly(*needed)
    grown = _grown(limits, needed)
    return grown if _use(grown, needed) else friendly(*needed)


def _grown(limits: Limits, needed: Limits) -> Limits:
    (low, high), size = limits, max(limits[1], needed[1]) - min(limits[0], needed[0])
    step, ahead = _round_step(size / 8), _AHEAD * size
    if needed[0] < low:
        low = math.floor((needed[0] - ahead) / step) * step + 0.0
    if needed[1] > high:
        high = math.ceil((needed[1] + ahead) / step) * step + 0.0
    return (low, high)


def _use(limits: Limits, needed: Limits) -> bool:
    return (needed[1] - needed[0]) >= _TOO_SMALL * (limits[1] - limits[0])


def _round_step(size: float) -> float:
    power = 10.0 ** math.floor(math.log10(size))
    return next(power * factor for factor in (1, 2, 5, 10) if size <= power * factor * 1.0000001)


def spread(places: Iterable[float], gap: float) -> list[float]:
    """The same places, moved apart as little as needed to keep a gap between neighbours.

    >>> spread([1.0, 1.0, 5.0], 1.0)
    [0.5, 1.5, 5.0]
    """
    wanted = np.asarray(list(places), dtype=float)
    order = np.argsort(wanted, kind="stable")
    groups: list[list[int]] = []
    for place in order:
        groups.append([int(place)])
        while len(groups) > 1 and _touch(wanted, groups[-2], groups[-1], gap):
            groups[-2:] = [groups[-2] + groups[-1]]
    moved = wanted.copy()
    for group in groups:
        moved[group] = _ladder(wanted, group, gap)
    return [float(place) for place in moved]


def _ladder(wanted: np.ndarray, group: list[int], gap: float) -> np.ndarray:
    return wanted[group].mean() + gap * (np.arange(len(group)) - (len(group) - 1) / 2)


def _touch(wanted: np.ndarray, lower: list[int], upper: list[int], gap: float) -> bool:
    return bool(_ladder(wanted, upper, gap)[0] - _ladder(wanted, lower, gap)[-1] < gap * 0.999999)
