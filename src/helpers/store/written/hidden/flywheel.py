"""The truth about the flywheel: how strong, how slow and how far each of its links is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.flywheel import LINKS, links
from helpers.store.written.columns import Column, Table, measured
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _links(run: Run) -> pd.DataFrame:
    """Return the links, a row each, in the order in which the loop turns."""
    loop = links(run.world)
    return pd.DataFrame(
        {
            "link": list(LINKS),
            "strength": np.array(loop.strength),
            "delay": np.array(loop.delay),
            "ceiling": 100 * np.expm1(loop.ceiling),
        }
    )


FLYWHEEL_LINKS = Table(
    "flywheel_links",
    _("The flywheel's links: a row a link."),
    (
        Column("link", "text", "", _("Where it starts and where it ends."), options=LINKS),
        measured("strength", "% for 1 %", _("What its end rises by in the long run."), 0),
        measured("delay", "weeks", _("Mean time until the end follows."), 0),
        measured("ceiling", "%", _("How far the end can rise through it at most."), 0),
    ),
    _links,
)
