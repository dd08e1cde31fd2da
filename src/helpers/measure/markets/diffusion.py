"""How something new spreads: first-time buyers over time (Bass 1969)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.measure.markets.bass_descent import LEAST_PERIODS, Descent
from helpers.words import _

Sales = pd.Series | Sequence[float] | npt.NDArray[np.float64]


def bass_share(time: npt.ArrayLike, p: float, q: float) -> accept.Numbers:
    """The share of a market that has bought for the first time by each moment.

    Parameters: `time` since the start, in periods; `p` innovation, above 0: the chance, a period,
    of buying without having seen anybody; `q` imitation, 0 or more: what seeing everybody buy
    would add to it.
    Returns: shares from 0 to 1.
    Raises: ValueError when p is not above 0 or q is below 0.
    Source: Bass (1969).

    >>> bass_share([0, 1], p=1.0, q=0.0).round(4)   # without imitation: 1 - exp(-1)
    array([0.    , 0.6321])
    """
    accept.between(p, "p", 0, math.inf, ends=False)
    accept.between(q, "q", 0, math.inf)
    fading = np.exp(-(p + q) * np.maximum(accept.numbers(time, "time"), 0))
    share: accept.Numbers = (1 - fading) / (1 + q / p * fading)
    return share


def bass_curve(p: float, q: float, m: float, periods: int) -> accept.Numbers:
    """How many buy for the first time in each period.

    Parameters: `p`, `q` as for bass_share; `m` how many will ever buy; `periods` how many.
    Returns: a number a period.
    Raises: ValueError when a parameter cannot be used.

    >>> bass_curve(p=1.0, q=0.0, m=100, periods=2).round(1)
    array([63.2, 23.3])
    """
    accept.between(m, "m", 0, math.inf)
    return m * np.diff(bass_share(np.arange(periods + 1), p, q))


def peak_time(p: float, q: float) -> float:
    """When most buy for the first time, in periods since the start; below 0 when from the start on.

    Parameters: `p`, `q` as for bass_share, both above 0.
    Raises: ValueError when one of them is not above 0.
    Source: Bass (1969): ln(q / p) / (p + q); room air conditioners peak after 8.6 years.

    >>> round(peak_time(p=0.010399, q=0.41861), 2)
    8.61
    """
    accept.between(p, "p", 0, math.inf, ends=False)
    accept.between(q, "q", 0, math.inf, ends=False)
    return math.log(q / p) / (p + q)


@dataclass(frozen=True)
class Bass:
    """A fitted Bass curve.

    p, q: innovation and imitation, a period. m: how many will ever buy. sales: what it was fitted
    to. level: of the intervals.
    """

    p: float
    q: float
    m: float
    sales: accept.Numbers
    level: float = 0.95

    @property
    def peak(self) -> float:
        """When most buy for the first time, in periods since the start."""
        return peak_time(self.p, self.q)

    @property
    def total(self) -> float:
        """How many had bought by the end of what it was fitted to."""
        return float(self.sales.sum())

    def curve(self, periods: int) -> accept.Numbers:
        """How many buy for the first time in each period."""
        return bass_curve(self.p, self.q, self.m, periods)

    def interval(self, name: str) -> tuple[float, float]:
        """The interval of p, q, m or peak: every value that the sales do not speak against.

        An end that the sales leave open is infinite (m, peak) or 0 (p, q). By the profile of the
        sum of squares, because near the start the usual standard errors mislead.
        Raises: ValueError when there is no such number.
        Source: Bates & Watts (1988), ch. 6.
        """
        if name not in ("p", "q", "m", "peak"):
            raise ValueError(
                _("{name} is not one of p, q, m and peak; choose one.").format(name=name)
            )
        return self._descent.interval(name, self.level)

    @cached_property
    def _descent(self) -> Descent:
        return Descent(self.sales, (self.p, self.q, self.m))


def fit_bass(sales: Sales, level: float = 0.95) -> Bass:
    """The Bass curve that lies nearest to the first-time buyers of each period.

    Parameters: `sales` first-time buyers, a number a period from the start on, at least five;
    `level` of the intervals, 0 to 1.
    Returns: a Bass with p, q, m, peak and interval(name).
    Raises: ValueError when there are too few periods, a negative number, or nobody bought.
    Source: Srinivasan & Mason (1986), nonlinear least squares.

    >>> fit = fit_bass(bass_curve(p=0.03, q=0.38, m=1000, periods=15))
    >>> round(fit.p, 3), round(fit.q, 2), round(fit.m)
    (0.03, 0.38, 1000)
    """
    sold = _accepted(sales)
    accept.between(level, "level", 0, 1, ends=False)
    p, q, m = Descent(sold).best
    return Bass(p, q, m, sold, level)


def bass_by_regression(sales: Sales) -> tuple[float, float, float]:
    """The Bass curve by the regression of its first paper: sales on the buyers so far, squared too.

    Parameters: `sales` as for fit_bass.
    Returns: p, q and m.
    Raises: ValueError as fit_bass does, or when the regression finds no market size.
    Source: Bass (1969), equation 7: sales = pm + (q - p) N - q/m N^2.

    Ten, then nearly twenty: the regression goes through what its own recursion makes.

    >>> sold, so_far = [], 0.0
    >>> for _period in range(12):
    ...     sold.append((0.02 + 0.4 * so_far / 500) * (500 - so_far))
    ...     so_far += sold[-1]
    >>> p, q, m = bass_by_regression(sold)
    >>> round(p, 4), round(q, 4), round(m, 2)
    (0.02, 0.4, 500.0)
    """
    sold = _accepted(sales)
    so_far = np.cumsum(sold) - sold
    squares = np.column_stack([np.ones(sold.size), so_far, so_far**2])
    a, b, c = np.linalg.lstsq(squares, sold, rcond=None)[0]
    root = b * b - 4 * a * c
    if c >= 0 or root < 0:
        raise ValueError(
            _("The regression finds no market size: these sales do not bend down yet.")
        )
    m = (-b - math.sqrt(root)) / (2 * c)
    return float(a / m), float(-c * m), float(m)


def straight_line(sales: Sales, seen: int) -> accept.Numbers:
    """What a straight line through the first periods says of all of them; never below 0.

    Parameters: `sales` first-time buyers, a number a period; `seen` how many periods the line is
    drawn through, 2 or more.
    Returns: a number a period, as many as there are sales.
    Raises: ValueError when fewer than two periods are seen, or more than there are.

    >>> straight_line([1, 2, 9, 4], seen=2).round(6)
    array([1., 2., 3., 4.])
    """
    sold = accept.numbers(sales, "sales")
    accept.between(seen, "seen", 2, sold.size)
    slope, height = np.polyfit(np.arange(seen), sold[:seen], 1)
    drawn: accept.Numbers = np.maximum(0.0, height + slope * np.arange(sold.size))
    return drawn


def bass_as_time_passes(sales: Sales, periods: Sequence[int]) -> pd.DataFrame:
    """What a fit would have said of the market's size and peak, had it been made earlier.

    Parameters: `sales` as for fit_bass; `periods` after how many periods to fit.
    Returns: a row a fit: seen, m, m_low, m_high, peak, peak_low, peak_high; an open end is
    infinite.
    Raises: ValueError as fit_bass does.
    Source: Van den Bulte & Lilien (1997) for what to expect of it.

    >>> bass_as_time_passes(bass_curve(0.03, 0.38, 1000, 15), [8, 15])["m"].round().tolist()
    [1000.0, 1000.0]
    """
    sold = accept.numbers(sales, "sales")
    rows = []
    for seen in periods:
        fit = fit_bass(sold[:seen])
        rows.append((seen, fit.m, *fit.interval("m"), fit.peak, *fit.interval("peak")))
    names = ["seen", "m", "m_low", "m_high", "peak", "peak_low", "peak_high"]
    return pd.DataFrame(rows, columns=names)


def _accepted(sales: Sales) -> accept.Numbers:
    sold = accept.numbers(sales, "sales")
    accept.some(sold, "sales", least=LEAST_PERIODS)
    if (sold < 0).any():
        raise ValueError(_("sales has a negative number; first-time buyers are counted from 0."))
    if not sold.any():
        raise ValueError(_("sales is 0 in every period; without a buyer nothing can be fitted."))
    return sold
