"""Least squares for the Bass curve: its best fit, and which values the data leave open."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from helpers.measure.accept import Numbers

LEAST_PERIODS = 5
MOST_TIMES = 1000.0
"""A market is looked for up to so many times the buyers seen; beyond that it is "open"."""
_LEAST_M, _MOST_M = math.log(0.5), math.log(MOST_TIMES)
_STEPS = 11
_TINY = 1e-6

Point = tuple[float, float, float]


class Descent:
    """The sum of squares of a Bass curve against sales, and the ways down it."""

    def __init__(self, sales: Numbers, best: Point | None = None) -> None:
        self.scale = float(sales.sum())
        self.sales = sales / self.scale
        self.time = np.arange(sales.size + 1.0)
        start = self._start() if best is None else _logs(best[0], best[1], best[2] / self.scale)
        self.point, self.least = self._down(self._usual, start)

    @property
    def best(self) -> Point:
        """p, q and m of the nearest curve."""
        p, q, m = np.exp(self._inside(self.point))
        return float(p), float(q), float(m * self.scale)

    def interval(self, name: str, level: float) -> tuple[float, float]:
        """The lowest and the highest value whose best curve is not much worse than the best."""
        from scipy.special import stdtrit

        freedom = self.sales.size - 3
        allowed = self.least * (1 + float(stdtrit(freedom, 0.5 + level / 2)) ** 2 / freedom)
        allowed += 1e-14 * float(self.sales @ self.sales)
        low, high = (self._walk(name, side, allowed) for side in (-1, 1))
        return low, high

    def _usual(self, logs: Numbers) -> Numbers:
        """The curve of (log p, log q, log m)."""
        p, q, m = np.exp(self._inside(logs))
        fading = np.exp(-(p + q) * self.time)
        curve: Numbers = m * np.diff((1 - fading) / (1 + q / p * fading))
        return curve

    def _by_peak(self, numbers: Numbers) -> Numbers:
        """The curve of (peak, log of p + q, log m)."""
        return self._usual(_from_peak(numbers))

    def _inside(self, logs: Numbers) -> Numbers:
        low = np.array([-20.0, -12.0, _LEAST_M])
        return np.clip(logs, low, [2.0, 2.5, _MOST_M])

    def _start(self) -> Numbers:
        """The best of a coarse grid over p and q; m is then a regression through zero."""
        p, q = (grid.ravel()[:, None] for grid in np.meshgrid(_GRID_P, _GRID_Q))
        fading = np.exp(-(p + q) * self.time)
        shape = np.diff((1 - fading) / (1 + q / p * fading), axis=1)
        fit = shape @ self.sales / np.maximum((shape**2).sum(axis=1), 1e-300)
        fit = np.clip(fit, 0.5, MOST_TIMES)
        row = int(np.square(self.sales - fit[:, None] * shape).sum(axis=1).argmin())
        return _logs(float(p[row, 0]), float(q[row, 0]), float(fit[row]))

    def _down(
        self, curve: Callable[[Numbers], Numbers], start: Numbers, fixed: int | None = None
    ) -> tuple[Numbers, float]:
        """The lowest point that can be reached, by Levenberg (1944) and Marquardt (1963)."""
        free = [place for place in range(3) if place != fixed]
        point, damping = start.copy(), 1e-3
        rest = self.sales - curve(point)
        least = float(rest @ rest)
        for _step in range(120):
            loose, slopes = _loose(point, free, rest, _slopes(curve, point, free))
            tried = point.copy()
            tried[loose] += _solved(slopes @ slopes.T, slopes @ rest, damping)
            tried[2] = min(max(tried[2], _LEAST_M), _MOST_M)
            rest_tried = self.sales - curve(tried)
            found = float(rest_tried @ rest_tried)
            if found > least or not math.isfinite(found):
                damping *= 5
                if damping > 1e10:
                    break
                continue
            gained, point, rest, least = least - found, tried, rest_tried, found
            damping = max(damping / 5, 1e-10)
            if gained <= 1e-9 * least + 1e-22:
                break
        return point, least

    def _walk(self, name: str, side: int, allowed: float) -> float:
        """How far a number can go to one side before its best curve is too far from the sales."""
        curve, place, start, end = self._along(name, side)
        point, here, step = start.copy(), float(start[place]), 0.02
        if name == "peak":
            step *= max(abs(here), 1.0)
        good, bad = here, None
        while bad is None:
            if (end - good) * side <= 0 or _endless(name, side, point):
                return _open_end(name, side)
            trial = good + side * min(step, abs(end - good))
            moved, least = self._profile(curve, point, place, trial)
            if least > allowed:
                bad = trial
            else:
                good, point, step = trial, moved, 1.7 * step
        for _step in range(_STEPS):
            middle = (good + bad) / 2
            moved, least = self._profile(curve, point, place, middle)
            if least > allowed:
                bad = middle
            else:
                good, point = middle, moved
        return self._read(name, (good + bad) / 2)

    def _profile(
        self, curve: Callable[[Numbers], Numbers], point: Numbers, place: int, value: float
    ) -> tuple[Numbers, float]:
        start = point.copy()
        start[place] = value
        return self._down(curve, start, fixed=place)

    def _along(
        self, name: str, side: int
    ) -> tuple[Callable[[Numbers], Numbers], int, Numbers, float]:
        if name == "peak":
            periods = float(self.time[-1])
            p, q, _m = np.exp(self._inside(self.point))
            start = np.array([math.log(q / p) / (p + q), math.log(p + q), self.point[2]])
            return self._by_peak, 0, start, side * 40 * periods
        place = ("p", "q", "m").index(name)
        ends = ((-19.0, 1.9), (-11.0, 2.4), (_LEAST_M, _MOST_M))
        return self._usual, place, self._inside(self.point), ends[place][side > 0]

    def _read(self, name: str, value: float) -> float:
        if name == "peak":
            return value
        return math.exp(value) * (self.scale if name == "m" else 1)


_GRID_P = np.geomspace(1e-5, 0.3, 16)
_GRID_Q = np.geomspace(0.01, 1.5, 20)


def _logs(p: float, q: float, m: float) -> Numbers:
    return np.log([p, q, m])


def _from_peak(numbers: Numbers) -> Numbers:
    peak, log_rate, log_m = numbers
    rate = math.exp(min(max(log_rate, -12.0), 2.5))
    steep = min(max(peak * rate, -30.0), 30.0)
    log_p = math.log(rate) - math.log1p(math.exp(steep))
    return np.array([log_p, log_p + steep, log_m])


def _slopes(curve: Callable[[Numbers], Numbers], point: Numbers, free: list[int]) -> Numbers:
    rows = []
    for place in free:
        ahead, behind = point.copy(), point.copy()
        ahead[place] += _TINY
        behind[place] -= _TINY
        rows.append((curve(ahead) - curve(behind)) / (2 * _TINY))
    return np.array(rows)


def _loose(
    point: Numbers, free: list[int], rest: Numbers, slopes: Numbers
) -> tuple[list[int], Numbers]:
    """The numbers that may move: not a market size that stands at its limit and pushes on."""
    at = {_LEAST_M: -1, _MOST_M: 1}.get(float(point[2]), 0)
    stuck = [
        place == 2 and at * (slope @ rest) > 0 for place, slope in zip(free, slopes, strict=True)
    ]
    rows = [row for row, held in enumerate(stuck) if not held]
    return [free[row] for row in rows], slopes[rows]


def _solved(square: Numbers, pull: Numbers, damping: float) -> Numbers:
    held = square + np.diag(damping * np.diag(square) + 1e-30)
    return np.clip(np.linalg.solve(held, pull), -3, 3)


def _endless(name: str, side: int, point: Numbers) -> bool:
    """Whether a market without limit fits too: then its peak is never and its p is none."""
    return (name, side) in (("peak", 1), ("p", -1)) and float(point[2]) >= _MOST_M - 1e-9


def _open_end(name: str, side: int) -> float:
    if name == "peak":
        return side * math.inf
    if side > 0:
        return math.inf
    return 0.0
