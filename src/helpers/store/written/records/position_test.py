"""Records of the regional test of positions: who bought where the store stood elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.tastes import SEGMENTS, TOWNS, are_choosy, towns
from helpers.store.told.shoppers.positions import MARK_SPREAD, marks, utility
from helpers.store.written.columns import Column, Table, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _position_test(run: Run) -> pd.DataFrame:
    """Return who bought, and the mark given: a row a town and segment."""
    luck, nature = towns(run.world), run.world.nature
    choosy = are_choosy(luck.kind, nature)
    town = np.arange(TOWNS)[:, None]
    worth = np.array([utility(nature, place) for place in luck.position])[town, choosy.astype(int)]
    bought = worth - nature.outside_option + luck.level[:, None] > luck.need
    liked = np.array([marks(nature, place) for place in luck.position])[town, choosy.astype(int)]
    mark = np.clip(liked + MARK_SPREAD * luck.mood, 0, 100)
    sides = np.stack([~choosy, choosy], axis=1)
    asked = sides.sum(axis=2)
    return pd.DataFrame(
        {
            "town": np.repeat(np.arange(1, TOWNS + 1, dtype=np.int8), len(SEGMENTS)),
            "position": np.repeat(luck.position, len(SEGMENTS)),
            "segment": np.tile(np.array(SEGMENTS, object), TOWNS),
            "shoppers": asked.ravel().astype(np.int16),
            "buyers": (sides & bought[:, None]).sum(axis=2).ravel().astype(np.int16),
            "mark": ((sides * mark[:, None]).sum(axis=2) / np.maximum(asked, 1)).ravel().round(1),
        }
    )


POSITION_TEST = Table(
    "position_test",
    _(
        "A test in forty towns where no customer of the other tables lives: for a quarter the "
        "store stood where a lot had put it. A row a town and segment."
    ),
    (
        number("town", "", _("Number of the town."), 1, TOWNS),
        measured(
            "position",
            "",
            _("0 = a short list, bought in a minute; 1 = everything, with advice."),
            0,
            1,
        ),
        Column("segment", "text", "", _("By three questions about shopping."), options=SEGMENTS),
        number("shoppers", "people", _("Shoppers asked, buyers or not.")),
        number("buyers", "people", _("Those of them who bought from us in the quarter.")),
        measured("mark", "points", _("Mark that they give us on average, buyers or not."), 0, 100),
    ),
    _position_test,
)
