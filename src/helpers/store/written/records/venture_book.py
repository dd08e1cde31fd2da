"""The venture's own book: what same-day delivery earned and lost, week by week."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.drawn.ventures.venture import QUARTER
from helpers.store.told.ventures.venture import course
from helpers.store.written.columns import WEEK, Table, money, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _venture_weeks(run: Run) -> pd.DataFrame:
    """Return the book, a row a week while the venture ran: by the plan, or as a firm of its own.

    The accounts and the shoppers of the recorded years are kept as they would be without that
    firm, so that the other lessons' numbers stay clean.
    """
    plan = run.plan
    if not any(policy.venture for policy in plan):
        plan = [Policy(venture=1.0)] * run.world.weeks
    told = course(run.world, plan)
    week = np.arange(told.launch, told.stop)
    result = told.result[told.launch : told.stop].round(2)
    return pd.DataFrame(
        {
            "week": week.astype(np.int16),
            "quarter": ((week - told.launch) // QUARTER + 1).astype(np.int16),
            "result": result,
            "book": result.cumsum().round(2),
        }
    )


VENTURE_WEEKS = Table(
    "venture_weeks",
    _(
        "Same-day delivery, launched in week 0 as a firm of its own: a row a week while it ran, in "
        "dollars of a panel of 4,000 people. The launch cost $4,000 beforehand. The tables of "
        "visits, orders and money are kept as they would be without that firm."
    ),
    (
        WEEK,
        number("quarter", "", _("Quarter since the launch, counted from 1."), 1),
        money("result", _("Earned in the week; below 0 it lost."), -inf),
        money("book", _("Sum of all results since the launch."), -inf),
    ),
    _venture_weeks,
)
