"""Winners are overestimated: of small effects only the lucky estimates are significant."""

from __future__ import annotations

import math
from statistics import NormalDist

from helpers.measure import accept


def exaggeration_ratio(effect: float, standard_error: float, alpha: float = 0.05) -> float:
    """How many times too large the significant estimates of an effect are, on average.

    Parameters: `effect` the true one, not 0; `standard_error` of its estimate, above 0, in the
    same unit; `alpha` the two-sided level.
    Returns: the mean size of the significant estimates over the size of the effect, at least 1.
    Raises: ValueError when the effect is 0 or a number leaves its range.
    Source: Gelman & Carlin (2014), type M error; closed form by Lu, Qiu & Deng (2019).

    A test with 80 % power exaggerates by an eighth, one with 17 % power by two and a half.

    >>> round(exaggeration_ratio(2.8, 1.0), 2), round(exaggeration_ratio(1.0, 1.0), 2)
    (1.13, 2.49)
    """
    accept.between(abs(accept.number(effect, "effect")), "effect", 0, math.inf, ends=False)
    accept.between(standard_error, "standard_error", 0, math.inf, ends=False)
    normal, distance = NormalDist(), abs(effect) / standard_error
    bar = normal.inv_cdf(1 - accept.between(alpha, "alpha", 0, 1, ends=False) / 2)
    high, low = normal.cdf(distance - bar), normal.cdf(-distance - bar)
    size = normal.pdf(bar - distance) + normal.pdf(bar + distance) + distance * (high - low)
    return size / (high + low) / distance
