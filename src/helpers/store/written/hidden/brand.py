"""The truth about the brand: what its name is worth, and who would have chosen it anyway."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.talk.brands import BRANDS, KNOWN, OURS, PER_DOLLAR, brands
from helpers.store.told.talk.brand import awareness, constant
from helpers.store.told.talk.brand_panel import choices, two_plans
from helpers.store.written.columns import WEEK, Column, Table, flag, measured
from helpers.store.written.records.brand import BRAND, CHOICE
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.decided.policy import Policy
    from helpers.store.run import Run


def _constants(run: Run) -> pd.DataFrame:
    """Return what each name is worth by week: a row a week, half of the towns and brand."""
    return pd.concat(
        [_side(run, side, plan) for side, plan in enumerate(two_plans(run.plan))],
        ignore_index=True,
    )


def _side(run: Run, side: int, plan: list[Policy]) -> pd.DataFrame:
    weeks, count = run.world.weeks, len(BRANDS)
    worth = np.tile(brands(run.world).constants, (weeks, 1))
    known = np.tile(1 / (1 + np.exp(-KNOWN)), (weeks, 1))
    worth[:, OURS], known[:, OURS] = constant(run.world, plan), awareness(plan)
    return pd.DataFrame(
        {
            "week": np.repeat(np.arange(weeks, dtype=np.int16), count),
            "campaign": np.full(weeks * count, bool(side)),
            "brand": np.tile(np.array(BRANDS, object), weeks),
            "constant": worth.ravel(),
            "premium": worth.ravel() / PER_DOLLAR,
            "aware": known.ravel(),
        }
    )


def _choices(run: Run) -> pd.DataFrame:
    """Return what each panel shopper chose, and would have chosen without the campaign."""
    told = choices(run.world, run.plan)
    chosen, without = (
        np.concatenate([getattr(wave, name) for wave in told]) for name in ("chosen", "without")
    )
    names = np.array(BRANDS, object)
    return pd.DataFrame(
        {
            "choice_id": np.arange(1, chosen.size + 1, dtype=np.int32),
            "with_campaign": names[chosen],
            "without_campaign": names[without],
        }
    )


BRAND_CONSTANTS = Table(
    "brand_constants",
    _("What each brand's name is worth by week, and how many know it."),
    (
        WEEK,
        flag("campaign", _("In the towns with the campaign.")),
        BRAND,
        measured("constant", "log-odds", _("Added to the wish to choose it, against Bazaro.")),
        measured("premium", "$", _("The same in money: what it may cost more than Bazaro.")),
        measured("aware", "share", _("People who know the brand."), 0, 1),
    ),
    _constants,
)

BRAND_CHOICES = Table(
    "brand_choices",
    _("What each panel shopper chose, and would have chosen without the campaign."),
    (
        CHOICE,
        Column("with_campaign", "text", "", _("Brand that was chosen."), options=BRANDS),
        Column("without_campaign", "text", "", _("The same without it."), options=BRANDS),
    ),
    _choices,
)
