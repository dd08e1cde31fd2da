"""The truth about the projects: what each truly does to shoppers and to profit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.measure.choices.surplus import share_after, surplus_gain
from helpers.store.drawn.ventures.projects import NAMES, candidates
from helpers.store.told.ventures.portfolio import MARGIN, ORDERS, SHARE, VISITS
from helpers.store.written.columns import Table, measured
from helpers.store.written.records.projects import PROJECT, UNIT
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _effects(run: Run) -> pd.DataFrame:
    """Return what each project truly does, begun alone at the planned number of visits."""
    known = candidates(run.world)
    margin = ORDERS * MARGIN * (share_after(known.gains, SHARE) / SHARE - 1)
    worth = VISITS * surplus_gain(known.gains, SHARE, -float(known.tastes[0]))
    return pd.DataFrame(
        {
            "project": np.array(NAMES, object),
            "wish_gain": known.gains,
            "true_surplus": worth,
            "true_profit": margin + known.came - known.costs,
        }
    )


PROJECT_EFFECTS = Table(
    "project_effects",
    _("What each project truly does, alone, at the planned number of visits: a row a project."),
    (
        PROJECT,
        measured("wish_gain", "log-odds", _("Truly added to the wish to buy.")),
        measured("true_surplus", UNIT, _("What shoppers truly gain: logsum.")),
        measured("true_profit", UNIT, _("What it truly adds to profit, after its cost.")),
    ),
    _effects,
)
