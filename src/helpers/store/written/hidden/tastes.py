"""Truth about tastes: what kind of store each customer would like best."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.tastes import IDEALS, SEGMENTS, are_choosy, taste_draws
from helpers.store.told.shoppers.positions import TODAY, shares
from helpers.store.written.columns import CUSTOMER, Column, Table, measured
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _tastes(run: Run) -> pd.DataFrame:
    """Return the taste of each customer: a row a customer, as in the records."""
    world, (who, _first) = run.world, who_has_visited(run)
    choosy = are_choosy(taste_draws(world)[who], world.nature).astype(int)
    places = {"share_at_0": 0.0, "share_today": TODAY, "share_at_1": 1.0}
    given = {name: shares(world.nature, place)[choosy] for name, place in places.items()}
    return pd.DataFrame(
        {
            "customer_id": world.population.customer_id[who],
            "taste": np.array(SEGMENTS, object)[choosy],
            "ideal_position": np.array(list(IDEALS.values()))[choosy],
        }
        | given
    )


TASTES = Table(
    "tastes",
    _("Where each customer would like the store to stand, and the share of occasions it gets."),
    (
        CUSTOMER,
        Column("taste", "text", "", _("Which segment."), options=SEGMENTS),
        measured("ideal_position", "", _("0 = a short list; 1 = everything."), 0, 1),
        measured("share_at_0", "share", _("Of occasions, were the store at 0."), 0, 1),
        measured("share_today", "share", _("Of occasions, with the store in the middle."), 0, 1),
        measured("share_at_1", "share", _("Of occasions, were the store at 1."), 0, 1),
    ),
    _tastes,
)
