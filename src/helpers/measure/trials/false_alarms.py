"""Many tests, some alarm: the family-wise error of independent tests (Sidak 1967)."""

from __future__ import annotations

import math

from helpers.measure import accept


def family_wise_error(tests: int, alpha: float = 0.05) -> float:
    """The chance that at least one of several true nulls raises an alarm.

    Parameters: `tests` how many independent tests; `alpha` false alarms of each, 0 to 1.
    Returns: a chance, 0 to 1.
    Raises: ValueError when tests are negative or alpha is no share.
    Source: Sidak (1967): 1 - (1 - alpha)^tests.

    >>> round(family_wise_error(20), 4)
    0.6415
    """
    accept.between(tests, "tests", 0, math.inf)
    accept.between(alpha, "alpha", 0, 1)
    return float(1 - (1 - alpha) ** tests)
