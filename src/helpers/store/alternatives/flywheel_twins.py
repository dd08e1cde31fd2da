"""Twins of the flywheel: what putting savings back brings, with the loop and with one link cut."""

import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World, open_world
from helpers.store.run import simulate

PANEL = 100
"""People who live in the worlds that are run: the company's book does not depend on them."""
YEARS = 5


def extra_visits(world: World, share: float = 0.5, years: int = YEARS) -> pd.DataFrame:
    """Return the visits that putting a share of savings back adds, thousands: a row a week.

    Two pairs of twins: in the first the loop turns, in the second sellers do not follow visitors,
    so that nothing comes around. Parameters: share (0 to 1), years (1 to 10). Returns the columns
    loop and cut.

    >>> from helpers.store import open_world
    >>> extra_visits(open_world(), years=1).loc[0].tolist()[0] > 0
    True
    """
    turning = open_world(world.code, PANEL, 52 * years, world.nature)
    still = turning.with_nature(sellers_follow=0)
    return pd.DataFrame({"loop": _added(turning, share), "cut": _added(still, share)})


def _added(world: World, share: float) -> pd.Series:
    without, with_ = (
        simulate(world, Policy(reinvest_share=part)).flywheel_weeks["visits"] for part in (0, share)
    )
    return with_ - without
