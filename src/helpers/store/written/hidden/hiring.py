"""Truth about applicants: how much each cares about customers, and how each would have done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from helpers.store.drawn.workforce.applicants import applicants, suitable
from helpers.store.written.columns import Table, flag, measured
from helpers.store.written.records.hiring import (
    APPLICANT,
    applicant_ids,
    outputs,
    ratings,
    rows_of,
)
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _applicants(run: Run) -> pd.DataFrame:
    """Return what each applicant is like: a row a person, as in the records."""
    focus, fits = applicants(run.world).focus, suitable(run.world)
    rated, output = ratings(run), outputs(run)
    parts = [
        pd.DataFrame(
            {
                "applicant_id": applicant_ids(each, rows),
                "customer_focus": focus[each, rows],
                "suitable": fits[each, rows],
                "rating_if_hired": rated[each, rows],
                "output_if_hired": output[each, rows],
            }
        )
        for each, rows, _chosen in rows_of(run)
    ]
    return pd.concat(parts, ignore_index=True)


APPLICANTS = Table(
    "applicants",
    _("What each applicant is like, and what would be said of each if all were hired."),
    (
        APPLICANT,
        measured("customer_focus", "sd", _("How much the person cares about customers.")),
        flag("suitable", _("Cares enough for the job.")),
        measured("rating_if_hired", "score", _("How a superior would rate the person."), 1, 5),
        measured("output_if_hired", "$ a year", _("What the person's work would be worth.")),
    ),
    _applicants,
)
