"""Truth about expectations: what each half of the panel was delivered and came to expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.told.talk.improved_panel import POINTS, levels
from helpers.store.written.columns import WEEK, Table, measured
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _expectation_paths(run: Run) -> pd.DataFrame:
    """Return both halves' quality and expectations: a row a week."""
    told = levels(run)
    return pd.DataFrame(
        {
            "week": np.arange(run.world.weeks),
            "delivered_first": POINTS * told.quality[:, 0],
            "expectation_first": POINTS * told.expected[:, 0],
            "delivered_held_out": POINTS * told.quality[:, 1],
            "expectation_held_out": POINTS * told.expected[:, 1],
        }
    )


EXPECTATION_PATHS = Table(
    "expectation_paths",
    _("What each half of the panel was delivered and expected, in points of the survey."),
    (
        WEEK,
        measured("delivered_first", "points", _("Quality for the half that was improved first.")),
        measured("expectation_first", "points", _("What that half had come to expect.")),
        measured("delivered_held_out", "points", _("Quality for the half that was held out.")),
        measured("expectation_held_out", "points", _("What that half had come to expect.")),
    ),
    _expectation_paths,
)
