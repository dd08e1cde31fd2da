"""How the chance that a customer is still one falls while nothing is heard of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import numpy as np
import pandas as pd

from helpers.measure import accept


class KnowsWhoIsAlive(Protocol):
    """Any model that can say how likely a customer is still one."""

    def chance_alive(self, customers: pd.DataFrame) -> pd.Series: ...


def silence(
    model: KnowsWhoIsAlive, frequencies: Iterable[int], recency: float, weeks: int
) -> pd.DataFrame:
    """The chance of still being a customer, week after week without an order.

    Parameters: `model` a BGNBD or ParetoNBD in weeks; `frequencies` repeat orders, 1 or more, one
    customer each; `recency` weeks from first to last order; `weeks` of silence to look at.
    Returns: a row a week of silence, a column a customer (named by all its orders, one more than
    the repeats), chances 0 to 1.
    Raises: ValueError when recency is not above 0 or weeks is below 1.

    >>> from helpers.measure import BGNBD
    >>> cdnow = BGNBD({"r": 0.2426, "alpha": 4.4135, "a": 0.7929, "b": 2.4258})
    >>> silence(cdnow, [5], recency=8, weeks=30).loc[30].round(2).to_dict()
    {6: 0.01}
    """
    accept.between(recency, "recency", 0, np.inf, ends=False)
    accept.between(weeks, "weeks", 1, np.inf)
    quiet = np.arange(weeks + 1.0)
    columns = {
        frequency + 1: model.chance_alive(
            pd.DataFrame({"frequency": frequency, "recency": recency, "T": recency + quiet})
        ).to_numpy()
        for frequency in frequencies
    }
    return pd.DataFrame(columns, index=pd.Index(quiet.astype(int), name="weeks of silence"))
