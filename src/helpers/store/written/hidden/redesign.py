"""Truth about the designs: what each adds for good, and how its novelty fades."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.told.shoppers.redesign import DESIGNS, fresh
from helpers.store.written.columns import Column, Table, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

LONGEST = 26
"""Weeks after the first meeting that the table follows."""


def _design_effects(run: Run) -> pd.DataFrame:
    """Return what each design adds to the wish to buy, week by week since it was first met."""
    nature = run.world.nature
    weeks = np.arange(LONGEST + 1)
    novelty = fresh(nature, weeks)
    parts = [
        pd.DataFrame(
            {
                "design": name,
                "mood": mood,
                "weeks_since_met": weeks,
                "lasting": nature.design_response * getattr(design, mood),
                "novelty": design.novelty * novelty,
            }
        )
        for name, design in DESIGNS.items()
        for mood in ("curious", "hunting")
    ]
    effects = pd.concat(parts, ignore_index=True)
    return effects.assign(odds=np.exp(effects["lasting"] + effects["novelty"]))


DESIGN_EFFECTS = Table(
    "design_effects",
    _("What each new design adds to the wish to buy: a row a design, mood and week since met."),
    (
        Column("design", "text", "", _("Which design."), options=tuple(DESIGNS)),
        Column("mood", "text", "", _("Why they came."), options=("curious", "hunting")),
        number("weeks_since_met", "weeks", _("Weeks since a person first met it."), 0, LONGEST),
        measured("lasting", "log-odds", _("What it adds for good.")),
        measured("novelty", "log-odds", _("What its novelty adds on top."), 0),
        measured("odds", "x", _("What both do to the odds that a visit ends in an order."), 0),
    ),
    _design_effects,
)
