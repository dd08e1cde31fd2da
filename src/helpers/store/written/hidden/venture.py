"""The truth about the venture: what it earns on average, and how far luck throws it about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from helpers.store.drawn.ventures.venture import venture
from helpers.store.written.columns import Table, measured
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _venture(run: Run) -> pd.DataFrame:
    """Return the venture's drift and volatility: one row."""
    firm = venture(run.world)
    return pd.DataFrame({"drift": [firm.drift], "volatility": [firm.volatility]})


VENTURE = Table(
    "venture",
    _("What same-day delivery is: one row, in dollars of a panel of 4,000 people."),
    (
        measured("drift", "$ a quarter", _("Result of a quarter, on average.")),
        measured("volatility", "$ a quarter", _("Standard deviation of a quarter's result."), 0),
    ),
    _venture,
)
