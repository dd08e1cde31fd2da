"""Truth about relationships: what the silent would have said, and who was coming anyway."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.told.talk.survey import survey
from helpers.store.written.columns import CUSTOMER, WEEK, Table, flag, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _surveys(run: Run) -> pd.DataFrame:
    """Return what everybody who was asked would say: rows as in the records."""
    asked = survey(run)
    return pd.DataFrame(
        {
            "customer_id": run.world.population.customer_id[asked.person],
            "week": asked.week.astype(np.int16),
            "true_nps": asked.nps,
            "true_satisfaction": asked.grade,
            "chance_to_answer": asked.chance,
        }
    )


def _referrals(run: Run) -> pd.DataFrame:
    """Return when each newcomer who named a friend came, and would have come without a reward."""
    world, told = run.world, run.brought
    alone = np.searchsorted(run.path.arrived, world.population.arrival[told.person], side="left")
    return pd.DataFrame(
        {
            "customer_id": world.population.customer_id[told.person],
            "came_week": run.story.arrive[told.person].astype(np.int16),
            "own_week": alone.astype(np.int16),
            "coming_anyway": alone < world.weeks,
        }
    )


SURVEYS = Table(
    "surveys",
    _("What everybody who was asked would say: a row as in the records."),
    (
        CUSTOMER,
        WEEK,
        number("true_nps", "", _("Would recommend us, 0 to 10."), 0, 10),
        number("true_satisfaction", "", _("Satisfied with us, 1 to 5."), 1, 5),
        measured("chance_to_answer", "share", _("Chance to answer the mail."), 0, 1),
    ),
    _surveys,
)

REFERRALS = Table(
    "referrals",
    _("Who would have come without an invitation: a row a newcomer who named a friend."),
    (
        CUSTOMER,
        number("came_week", "weeks", _("Week in which they came to know the store.")),
        number("own_week", "weeks", _("The same without invitations; the horizon if never.")),
        flag("coming_anyway", _("Would have come within the horizon.")),
    ),
    _referrals,
)
