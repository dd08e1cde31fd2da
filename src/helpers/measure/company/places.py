"""Where to stand among people who want different things.

Hotelling (1929), Economic Journal 39, with choices that differ by luck: a logit over distance. A
segment buys with a chance that falls with the squared distance from its ideal point.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from helpers.measure import accept
from helpers.measure.accept import Numbers
from helpers.words import _


def location_shares(
    position: float,
    ideals: npt.ArrayLike,
    dislike: float,
    outside: float = 0.0,
    liking: float = 1.0,
) -> Numbers:
    """The share of each segment that buys from a store at a position.

    Parameters: `position` and `ideals` (one a segment) on one line; `dislike` of squared distance,
    0 or more; `outside` utility of buying elsewhere; `liking` utility at no distance.
    Returns: a share a segment. Raises: ValueError when a value cannot be used.
    Source: Hotelling (1929), in McFadden's (1974) logit.

    >>> location_shares(0.5, [0, 1], dislike=6).round(4)
    array([0.3775, 0.3775])
    >>> location_shares(0.0, [0, 1], dislike=6).round(4)
    array([0.7311, 0.0067])
    """
    places = accept.numbers(ideals, "ideals")
    accept.some(places, "ideals")
    accept.between(dislike, "dislike", 0, np.inf)
    apart = accept.number(position, "position") - places
    utility = accept.number(liking, "liking") - dislike * apart**2
    return 1 / (1 + np.exp(accept.number(outside, "outside") - utility))


def best_position(
    ideals: npt.ArrayLike,
    sizes: npt.ArrayLike,
    dislike: float,
    outside: float = 0.0,
    liking: float = 1.0,
    steps: int = 201,
) -> tuple[float, float]:
    """The position that wins most buyers, and the share of all people it wins.

    Parameters: as for location_shares; `sizes` of the segments, together above 0; `steps`
    positions tried, evenly spread from the lowest ideal to the highest.
    Raises: ValueError when a value cannot be used.

    >>> best_position([0, 1], [0.5, 0.5], dislike=2)[0]      # tastes close: the middle
    0.5
    >>> best_position([0, 1], [0.6, 0.4], dislike=9)[0] < 0.1    # far apart: near the larger
    True
    """
    places, weights = accept.numbers(ideals, "ideals"), accept.numbers(sizes, "sizes")
    if len(places) != len(weights) or (weights < 0).any() or not weights.sum() > 0:
        raise ValueError(_("sizes needs a value of 0 or more for each ideal, together above 0."))
    tried = np.linspace(places.min(), places.max(), int(accept.between(steps, "steps", 2, 100_001)))
    won = [
        float(location_shares(place, places, dislike, outside, liking) @ weights) for place in tried
    ]
    best = int(np.argmax(np.round(won, 12)))
    return float(tried[best]), won[best] / float(weights.sum())


def share_for_sacrifice(dislike: float, outside: float = 0.0, liking: float = 1.0) -> float:
    """The share of one segment from which on standing with it wins more buyers than the middle.

    Of two segments a distance of 1 apart; standing with the first is standing right there.
    Parameters: as for location_shares. Returns: a share; infinite where no distance is disliked.
    Raises: ValueError when a value cannot be used.

    >>> round(share_for_sacrifice(6), 3)
    0.512
    >>> share_for_sacrifice(2) > 0.7     # tastes close: few would be won, many lost
    True
    """
    middle = location_shares(0.5, [0, 1], dislike, outside, liking)[0]
    theirs, others = location_shares(0.0, [0, 1], dislike, outside, liking)
    return float((middle - others) / (theirs - others)) if theirs > others else np.inf
