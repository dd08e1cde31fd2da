"""One improvement at any size and pace: what customers notice of it, and what it brings and costs.

The same people and luck as in the store's other runs; only delivered quality, the rival and how
fast expectations follow are set by hand.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import nothing
from helpers.store.told.areas.improvement import CENTS
from helpers.store.told.company import Path, follow
from helpers.store.told.sales import sell
from helpers.store.told.story import tell

LEAVE_FOR_RIVAL = 0.45
"""Log of what a unit of the rival's lead makes of the hazard of leaving (told/company.py)."""
YEAR = 52


@dataclass(frozen=True)
class Improved:
    """What came of an improvement: a value a week, and dollars over all weeks.

    quality, expectations, rival: of quality, 0 at the start (the rival's near it). leaving: share
    of an average person's kind that is gone after a year at the week's rate. contribution: of all
    orders. cost: of building the improvement.
    """

    quality: np.ndarray
    expectations: np.ndarray
    rival: np.ndarray
    leaving: np.ndarray
    contribution: float
    cost: float


class Improvements:
    """The improvements of one world, each run when it is first asked for.

    >>> from helpers.store import open_world
    >>> tried = Improvements(open_world(people=50, weeks=10)).after(step=1.0, adaptation=0.5)
    >>> (tried.quality - tried.expectations)[:3].tolist()
    [0.5, 0.25, 0.125]
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self._after = lru_cache(maxsize=256)(self._run)

    def after(
        self, step: float = 0.0, ramp: float = 0.0, adaptation: float = 0.03, pace: float = 0.0
    ) -> Improved:
        """Return what comes of a step in the first week and a ramp from then on.

        Parameters: step (units of quality), ramp (a week), adaptation (share of the gap a week that
        expectations close), pace (units a week by which the rival gets better).
        """
        return self._after(step, ramp, adaptation, pace)

    def _run(self, step: float, ramp: float, adaptation: float, pace: float) -> Improved:
        weeks = np.arange(self.world.weeks)
        quality = step + ramp * (weeks + 1.0)
        path = self._path(quality, LEAVE_FOR_RIVAL * pace * weeks, adaptation)
        plan = [Policy()] * weeks.size
        sales = sell(self.world, plan, tell(self.world, plan, path))
        return Improved(
            quality=quality,
            expectations=path.expectations,
            rival=self.world.rival + pace * weeks,
            leaving=1 - np.exp(-YEAR * path.hazard),
            contribution=float(sales.contribution.sum()) / 100,
            cost=CENTS / 100 * self.world.people * float(quality[-1]),
        )

    def _path(self, quality: np.ndarray, leaving: np.ndarray, adaptation: float) -> Path:
        felt = replace(nothing(self.world), quality=quality, leaving=leaving)
        return follow(self.world, [Policy()] * self.world.weeks, felt, adaptation)
