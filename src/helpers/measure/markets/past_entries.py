"""What the entries of others say about a pilot's verdict."""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.measure.markets.bayes import posterior
from helpers.words import _


def chance_to_pay(past: pd.DataFrame) -> pd.Series:
    """How likely an entry is to pay: before any pilot, after a promising one, after a poor one.

    Parameters: `past` a row an entry, with columns paid and pilot_promising (true or false).
    Returns: three chances by name.
    Raises: ValueError when a column is missing, or the entries all ended alike.
    Source: Bayes (1763).

    Two of four paid; a promising pilot was right in both, and wrong once:

    >>> past = pd.DataFrame({"paid": [1, 1, 0, 0], "pilot_promising": [1, 1, 1, 0]})
    >>> chance_to_pay(past).round(3).tolist()
    [0.5, 0.667, 0.0]
    """
    accept.columns(past, "paid", "pilot_promising")
    paid = accept.yes_or_no(past["paid"], "paid")
    promising = accept.yes_or_no(past["pilot_promising"], "pilot_promising")
    if paid.all() or not paid.any():
        raise ValueError(_("All entries in past ended alike; some must have paid, some not."))
    before, good, false = paid.mean(), promising[paid].mean(), promising[~paid].mean()
    return pd.Series(
        {
            _("before any pilot"): float(before),
            _("after a promising one"): posterior(before, good, false),
            _("after a poor one"): posterior(before, 1 - good, 1 - false),
        }
    )
