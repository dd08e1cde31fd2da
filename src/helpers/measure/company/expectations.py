"""Expectations that follow what is delivered, and the gap that pleases.

Helson (1964), Adaptation-Level Theory; Oliver (1980), Journal of Marketing Research 17: people are
pleased by what exceeds expectation. Each week expectations close a share of the gap.
"""

from __future__ import annotations

import math

import numpy as np

from helpers.measure import accept


def gap_after_step(adaptation: float, weeks: float) -> float:
    """What is left of the gap that a one-time improvement of 1 opened.

    Parameters: `adaptation` share of the gap closed a week, 0 to 1; `weeks` 0 or more.
    Raises: ValueError when a value leaves its range.

    >>> round(gap_after_step(0.03, 26), 3)
    0.453
    """
    accept.between(weeks, "weeks", 0, np.inf)
    return (1 - accept.between(adaptation, "adaptation", 0, 1)) ** weeks


def half_life(adaptation: float) -> float:
    """Weeks in which a gap halves; infinite where nobody gets used to anything.

    Parameters: `adaptation` share of the gap closed a week, 0 to below 1.

    >>> round(half_life(0.03), 2)
    22.76
    """
    accept.between(adaptation, "adaptation", 0, 1)
    if adaptation in (0, 1):
        return math.inf if adaptation == 0 else 0.0
    return math.log(0.5) / math.log1p(-adaptation)


def steady_gap(ramp: float, adaptation: float) -> float:
    """The gap that an improvement by the same amount every week keeps open.

    Parameters: `ramp` improvement a week; `adaptation` share of the gap closed a week, above 0.
    Returns: in the unit of ramp: what the ramp adds is what adaptation takes, ramp = adaptation x
    gap. Raises: ValueError when adaptation is 0 (the gap then grows without end).

    >>> round(steady_gap(0.02, 0.03), 3)
    0.667
    """
    return accept.number(ramp, "ramp") / accept.between(adaptation, "adaptation", 1e-12, 1)
