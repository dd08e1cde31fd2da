"""How many opinions there really are, when the people who hold them are alike.

Hogarth (1978), Organizational Behavior and Human Performance 21: a group judges better than its
members only as far as their errors differ.
"""

from __future__ import annotations

import numpy as np

from helpers.measure import accept


def opinions_that_count(people: float, correlation: float) -> float:
    """How many independent opinions tell as much as those of people who are alike.

    Parameters: `people` how many are asked, 1 or more; `correlation` of any two people's errors,
    0 (all think for themselves) to 1 (all think the same).
    Returns: a number of opinions. Raises: ValueError when a value leaves its range.
    Source: Hogarth (1978); the variance of a mean of equally correlated errors.

    >>> round(opinions_that_count(25, 0.5), 2), opinions_that_count(25, 0)
    (1.92, 25.0)
    """
    accept.between(people, "people", 1, np.inf)
    accept.between(correlation, "correlation", 0, 1)
    return float(people / (1 + (people - 1) * correlation))
