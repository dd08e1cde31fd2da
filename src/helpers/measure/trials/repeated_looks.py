"""A test that is looked at again and again: how often it alarms although nothing is there.

With k looks at equal distances the statistic is a random walk; what has not crossed the boundary
yet is carried from look to look by numerical integration (Armitage, McPherson & Rowe 1969).
"""

from __future__ import annotations

from functools import lru_cache
from statistics import NormalDist

import numpy as np

from helpers.measure import accept
from helpers.words import _

MOST_LOOKS = 500
LOWEST, HIGHEST = 0.1, 8.0
"""Boundaries that can be worked out, in standard errors."""


def false_alarm_of_looks(looks: int, alpha: float = 0.05, boundary: float | None = None) -> float:
    """The chance that a test of nothing alarms at one of several looks at least.

    Parameters: `looks` how many, at equal distances, each at all data so far (1 to 500); `alpha`
    the two-sided level used at each look; `boundary` in standard errors, instead of alpha.
    Returns: a chance, 0 to 1.
    Raises: ValueError when looks is no whole number in its range, or the level is none.
    Source: Armitage, McPherson & Rowe (1969), table 2.

    >>> [round(false_alarm_of_looks(looks), 3) for looks in (1, 5, 10)]
    [0.05, 0.142, 0.193]
    """
    if boundary is None:
        boundary = NormalDist().inv_cdf(1 - accept.between(alpha, "alpha", 0, 1, ends=False) / 2)
    return _crossed(_whole(looks), accept.between(boundary, "boundary", LOWEST, HIGHEST))


def pocock_boundary(looks: int, alpha: float = 0.05) -> float:
    """How many standard errors each of several looks must ask for, so that all together keep alpha.

    Parameters: `looks` how many, at equal distances (1 to 500); `alpha` the two-sided chance of a
    false alarm over all of them, 0.0001 to 0.5.
    Returns: standard errors, the same at each look.
    Raises: ValueError when looks or alpha leave their range.
    Source: Pocock (1977), table 1.

    >>> [round(pocock_boundary(looks), 3) for looks in (1, 5, 10)]
    [1.96, 2.413, 2.555]
    """
    from scipy.optimize import brentq

    count, level = _whole(looks), accept.between(alpha, "alpha", 0.0001, 0.5)
    return float(brentq(lambda height: _crossed(count, height) - level, 0.5, HIGHEST, xtol=1e-7))


def _whole(looks: int) -> int:
    count = accept.between(looks, "looks", 1, MOST_LOOKS)
    if count != int(count):
        raise ValueError(
            _("looks is {looks:g}; choose a whole number, such as 10.").format(looks=count)
        )
    return int(count)


@lru_cache(maxsize=1024)
def _crossed(looks: int, boundary: float) -> float:
    """The chance that a random walk's z-value leaves +-boundary at one of its first steps."""
    count = 40 + 6 * int(np.ceil(boundary * np.sqrt(looks)))
    nodes, weights = np.polynomial.legendre.leggauss(count)
    density = _normal(boundary * nodes)
    for step in range(1, looks):
        old, new = (boundary * np.sqrt(k) * nodes for k in (step, step + 1))
        carried = density * weights * boundary * np.sqrt(step)
        density = _normal(new[:, None] - old) @ carried
    stayed = float((density * weights).sum() * boundary * np.sqrt(looks))
    return 1 - stayed


def _normal(place: accept.Numbers) -> accept.Numbers:
    density: accept.Numbers = np.exp(-0.5 * place**2) / np.sqrt(2 * np.pi)
    return density
