"""What each segment of customers comes to, and how surely."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept


def segment_totals(accounts: pd.DataFrame, segments: pd.Series, rest: str) -> pd.DataFrame:
    """What each segment comes to, and how surely.

    Parameters: `accounts` numbers by customer_id, a row for everybody who counts; `segments` each
    one's segment; `rest` the name of those who have none.
    Returns: by segment: customers (a count), and for each column of accounts its sum and, under
    the same name with _error, the standard error of that sum were other people of the same kind
    drawn (0 for a segment of one). The sums add up to those of accounts.
    Raises: ValueError when accounts have no row, or gaps.

    >>> accounts = pd.DataFrame({"profit": [1.0, 3.0, -2.0]}, index=[1, 2, 3])
    >>> totals = segment_totals(accounts, pd.Series({1: "Club", 2: "Club"}), rest="All others")
    >>> totals["profit"].to_dict(), totals["profit_error"].round(2).to_list()
    ({'Club': 4.0, 'All others': -2.0}, [2.0, 0.0])
    """
    accept.some(accounts.index.to_numpy(), "accounts")
    names = [*pd.Categorical(segments).categories, rest]
    place = segments.map({name: row for row, name in enumerate(names)}).astype(float)
    where = place.reindex(accounts.index).fillna(len(names) - 1).to_numpy(dtype=int)
    count = np.bincount(where, minlength=len(names))
    table: dict[str, npt.NDArray] = {"customers": count}
    for name in accounts.columns:
        values = accept.numbers(accounts[name], name)
        sums = np.bincount(where, values, minlength=len(names))
        squares = np.bincount(where, values**2, minlength=len(names))
        spread = np.maximum(squares - sums**2 / np.maximum(count, 1), 0)
        table |= {name: sums, f"{name}_error": np.sqrt(spread * count / np.maximum(count - 1, 1))}
    totals = pd.DataFrame(table, index=pd.Index(names, name="segment"))
    return totals[totals["customers"] > 0]
