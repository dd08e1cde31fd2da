"""Profit at any position, for any tastes: read between a few runs of the store.

What a position does to a person is to multiply the chance to buy. Runs at positions along the line
in a world of strong dislike show what each person leaves at every multiple that can occur. Other
tastes only pick from these, so that nothing is run while a slider moves.
"""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.nature import Nature
from helpers.store.drawn.tastes import are_choosy, taste_draws
from helpers.store.drawn.world import World
from helpers.store.run import simulate
from helpers.store.told.shoppers.positions import TODAY, share_moved, shares

STEEPEST = {"distance_dislike": 12.0, "outside_option": 2.0}
"""The tastes under which a position multiplies the chance to buy most."""
_NEAR = np.array([0, 0.1, 0.2, 0.3, 0.35, 0.4, 0.41, 0.42, 0.43, 0.44, 0.45, 0.46, 0.47, 0.485])
RUNGS = np.concatenate([_NEAR, [TODAY], 1 - _NEAR[::-1]])
"""Positions at which the store is run: close to the middle small steps already move much."""


class PositionGrid:
    """What each position would leave in a world, against today's, as fast as a slider moves.

    >>> from helpers.store import open_world
    >>> grid = PositionGrid(open_world(people=100, weeks=20))
    >>> float(grid.gain(np.array([0.5]), Nature())[0])
    0.0
    """

    def __init__(self, world: World) -> None:
        steep = world.with_nature(**STEEPEST)
        left = [simulate(steep, Policy(position=x)).by_person("contribution") for x in RUNGS]
        choosy = are_choosy(taste_draws(world), steep.nature)
        # Where the quick stand at x the choosy stand at 1 - x: each has met every distance once.
        by_distance = np.where(choosy, np.array(left[::-1]), np.array(left))
        multiples = np.exp([share_moved(steep.nature, x)[0] for x in RUNGS])
        self._multiples, self._left = multiples[::-1], by_distance.sum(axis=1)[::-1]

    def gain(self, positions: np.ndarray, nature: Nature) -> np.ndarray:
        """Return the profit of each position less that of today's, dollars of the whole horizon.

        It is the average over all ways in which the tastes may fall on the people: which of them
        happen to be quick makes a difference in a small world.
        """
        sizes = np.array([nature.quick_share, 1 - nature.quick_share])
        multiples = np.array([shares(nature, x) for x in positions]) / shares(nature, TODAY)
        there = np.interp(multiples, self._multiples, self._left) @ sizes
        return there - np.interp(1.0, self._multiples, self._left)


def with_tastes(nature: Nature, dislike: float, quick_share: float, outside: float) -> Nature:
    """Return human nature with other tastes."""
    tastes = {"distance_dislike": dislike, "quick_share": quick_share, "outside_option": outside}
    return replace(nature, **tastes)
