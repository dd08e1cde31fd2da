"""What we believe after seeing evidence (Bayes 1763)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from helpers.measure import accept
from helpers.words import _


def posterior(
    prior: npt.ArrayLike, if_true: npt.ArrayLike, if_false: npt.ArrayLike
) -> float | accept.Numbers:
    """The chance that a belief is true once the evidence is in.

    Parameters: `prior` chance before; `if_true`, `if_false` chance of the evidence in either
    case. Numbers from 0 to 1, or arrays of them.
    Returns: a chance, or an array of them.
    Raises: ValueError when a chance leaves 0 to 1 or the evidence is impossible either way.
    Source: Bayes (1763).

    A third of visits are curious; .10 of the curious search, .85 of the hunters. No search seen:

    >>> round(posterior(0.33, if_true=1 - 0.10, if_false=1 - 0.85), 4)
    0.7472
    """
    prior_, true_, false_ = (
        _chance(value, name)
        for value, name in ((prior, "prior"), (if_true, "if_true"), (if_false, "if_false"))
    )
    both = prior_ * true_ + (1 - prior_) * false_
    if (both == 0).any():
        raise ValueError(
            _("The evidence is impossible either way; if_true or if_false must be above 0.")
        )
    chance = prior_ * true_ / both
    return float(chance) if chance.ndim == 0 else chance


def _chance(value: npt.ArrayLike, name: str) -> accept.Numbers:
    array = np.asarray(value, dtype=float)
    if not ((array >= 0) & (array <= 1)).all():
        raise ValueError(
            _("{name} is {value}; a chance lies from 0 to 1.").format(name=name, value=value)
        )
    return array
