"""Who of a week's customers is still here later: what no record shows."""

import numpy as np
import pandas as pd

from helpers.store.run import Run
from helpers.words import _


def still_here(run: Run, since: int = 0) -> pd.Series:
    """Return the share of a week's customers who are still here, by week from then on.

    Parameters: since (the week, within the horizon).

    Raises:
        ValueError: nobody is a customer in that week.

    >>> from helpers.store import open_world, simulate
    >>> float(still_here(simulate(open_world(people=50, weeks=10)), 5).iloc[0])
    1.0
    """
    weeks = np.arange(since, run.world.weeks)
    leave = run.story.leave[(run.story.arrive <= since) & (run.story.leave > since)]
    if not leave.size:
        raise ValueError(_("Nobody is a customer in week {week}.").format(week=since))
    gone = np.searchsorted(np.sort(leave), weeks, side="right")
    share = 1 - gone / leave.size
    return pd.Series(share, index=pd.Index(weeks, name="week"), name="still_here")
