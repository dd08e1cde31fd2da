"""Loops that feed themselves, and what each link is worth.

Forrester (1961), Industrial Dynamics; Sterman (2000), Business Dynamics. A link's elasticity says
by how many per cent its end rises when its start rises by one per cent.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from helpers.measure import accept
from helpers.words import _


def loop_gain(elasticities: npt.ArrayLike) -> float:
    """What comes back, after one lap, of one per cent that was put in.

    Parameters: `elasticities` of the links, in order, each 0 or more.
    Returns: per cent for one per cent. Raises: ValueError on a link below 0 or no link.

    >>> round(loop_gain([1.2, 0.5, 0.8]), 4)
    0.48
    """
    links = accept.numbers(elasticities, "elasticities")
    accept.some(links, "elasticities")
    if (links < 0).any():
        raise ValueError(_("elasticities must be 0 or more: a link below 0 makes no such loop."))
    return float(np.prod(links))


def loop_multiplier(gain: float) -> float:
    """What one per cent comes to after all laps, the first one included: 1 / (1 - gain).

    Parameters: `gain` of the loop, from 0 to below 1.
    Raises: ValueError from 1 on: such a loop grows until something stops it.

    >>> round(loop_multiplier(0.48), 3), round(loop_multiplier(0.24), 3)
    (1.923, 1.316)
    """
    accept.between(gain, "gain", 0, np.inf)
    if gain >= 1:
        raise ValueError(
            _("gain is {gain:g}; from 1 on the loop grows until a ceiling stops it.").format(
                gain=gain
            )
        )
    return 1 / (1 - gain)
