"""How many come in the end when newcomers invite others in turn.

Source: branching processes (Watson & Galton 1875; Harris 1963).
"""

from __future__ import annotations

import math

import numpy as np

from helpers.measure import accept


def branching_ratio(invites: float, conversion: float) -> float:
    """How many new customers each customer brings: K.

    Parameters: `invites` sent by a customer, 0 or more; `conversion` share of them that bring a
    new customer, 0 to 1.
    Raises: ValueError when a value is outside its range.

    >>> round(branching_ratio(3.2, 0.12), 3)
    0.384
    """
    sent = accept.between(invites, "invites", 0, math.inf)
    return sent * accept.between(conversion, "conversion", 0, 1)


def people_per_seed(ratio: float, generations: float = math.inf) -> float:
    """How many people there are for each one who came alone, that one counted.

    Parameters: `ratio` K, new customers that each one brings, 0 or more; `generations` of inviting
    (infinite: in the end).
    Returns: 1 + K + K^2 + ...; in the end 1 / (1 - K), or infinite from K = 1 on.
    Raises: ValueError when a value is negative.
    Source: Harris (1963), chapter 1: the expected total progeny.

    >>> round(people_per_seed(0.384), 4)
    1.6234
    >>> [round(people_per_seed(ratio, 10), 1) for ratio in (0.95, 1.05)]
    [8.6, 14.2]
    """
    ratio = accept.between(ratio, "ratio", 0, math.inf)
    turns = accept.between(generations, "generations", 0, math.inf)
    if math.isinf(turns):
        return 1 / (1 - ratio) if ratio < 1 else math.inf
    if ratio == 1:
        return turns + 1
    return float((ratio ** (turns + 1) - 1) / (ratio - 1))


def generations(ratio: float, last: int) -> np.ndarray:
    """How many people each generation has for each one who came alone: 1, K, K^2 ...

    Parameters: `ratio` K, 0 or more; `last` generation, 0 or more.
    Returns: an array of `last` + 1 numbers, the first of which is 1.
    Raises: ValueError when a value is negative.

    >>> generations(0.5, 3).tolist()
    [1.0, 0.5, 0.25, 0.125]
    """
    ratio = accept.between(ratio, "ratio", 0, math.inf)
    return ratio ** np.arange(int(accept.between(last, "last", 0, math.inf)) + 1, dtype=float)
