"""Correspondence analysis: the map of a table of counts, and how much of a map it deserves.

Benzécri (1973), L'analyse des données; Greenacre (1984), Theory and Applications of Correspondence
Analysis. Rows lie close together where their shares over the columns are alike, in chi-square
distance; columns likewise. Distances between a row and a column mean nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.words import _

NOTHING = 1e-12
"""Inertia of a dimension below which it holds nothing but rounding."""


@dataclass(frozen=True)
class Correspondence:
    """The map of a table of counts.

    table: the counts. rows, columns: principal coordinates, a column a dimension (1, 2, ...).
    inertias: of each dimension, falling. chi_square, freedom, p_value: Pearson's test that rows
    do not differ; the chi-square is the total inertia times the count.
    """

    table: pd.DataFrame
    rows: pd.DataFrame
    columns: pd.DataFrame
    inertias: pd.Series
    chi_square: float
    freedom: int
    p_value: float

    @property
    def inertia(self) -> float:
        """The total inertia: how far the rows differ, 0 = not at all."""
        return float(self.inertias.sum())

    @property
    def shares(self) -> pd.Series:
        """The share of the total inertia that each dimension shows."""
        return (self.inertias / self.inertia).rename("share")

    @cached_property
    def row_contributions(self) -> pd.DataFrame:
        """The share of each dimension's inertia that each row makes; columns add up to 1."""
        return _contributions(self.rows, self.table.sum(axis=1), self.inertias)

    @cached_property
    def column_contributions(self) -> pd.DataFrame:
        """The share of each dimension's inertia that each column makes; they add up to 1."""
        return _contributions(self.columns, self.table.sum(axis=0), self.inertias)

    @cached_property
    def association(self) -> pd.DataFrame:
        """How many times as often a cell was counted as if all rows were alike; 1 = as often."""
        expected = np.outer(self.table.sum(axis=1), self.table.sum(axis=0))
        return self.table / (expected / self.table.to_numpy().sum())

    def place(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Where extra rows of counts lie on the map, which they do not move (Greenacre 1984, 3.4).

        Raises: ValueError when the columns are not those of the table, or a row is empty.
        """
        if list(rows.columns) != list(self.table.columns):
            raise ValueError(_("The extra rows need the same columns as the table, in its order."))
        counts = _counts(rows)
        profiles = counts / counts.sum(axis=1, keepdims=True)
        standard = self.columns.to_numpy() / np.sqrt(self.inertias.to_numpy())
        return pd.DataFrame(profiles @ standard, rows.index, self.rows.columns)

    def distances(self, row: str, dimensions: int = 2) -> pd.Series:
        """How far each column is drawn from a row on the map: a number without a meaning.

        Raises: ValueError when there is no such row.
        """
        if row not in self.rows.index:
            names = ", ".join(map(str, self.rows.index))
            raise ValueError(
                _("There is no row {row!r}; there are: {names}.").format(row=row, names=names)
            )
        gaps = self.columns.iloc[:, :dimensions] - self.rows.loc[row].iloc[:dimensions]
        return np.sqrt(np.square(gaps).sum(axis=1)).rename("distance")


def correspondence_analysis(table: pd.DataFrame) -> Correspondence:
    """The map of a table of counts, its inertias, and the test whether its rows differ at all.

    Parameters: `table` counts, a row a brand and a column a word, say: at least 2 by 2, no row or
    column empty.
    Returns: a Correspondence; signs of its dimensions are chosen so that the row that makes most
    of a dimension lies on its positive side.
    Raises: ValueError on anything but counts, an empty row or column, too small a table, or rows
    that are exactly alike.
    Source: Greenacre (1984), chapters 2 and 4: the singular values of the standardised residuals.

    Two brands, two words, ten expected in each cell: chi-square is 4 x 5^2 / 10 = 10.

    >>> found = correspondence_analysis(pd.DataFrame({"cheap": [15, 5], "expert": [5, 15]}))
    >>> round(found.chi_square, 6), round(found.inertia, 6), found.rows[1].abs().round(6).to_list()
    (10.0, 0.25, [0.5, 0.5])
    """
    counts = _counts(table)
    _large_enough(counts)
    total = counts.sum()
    share = counts / total
    r, c = share.sum(axis=1), share.sum(axis=0)
    residuals = (share - np.outer(r, c)) / np.sqrt(np.outer(r, c))
    left, values, right = np.linalg.svd(residuals, full_matrices=False)
    kept = np.square(values[: min(counts.shape) - 1]) > NOTHING
    if not kept.any():
        raise ValueError(
            _("All rows have the same shares of the columns: there is nothing to map.")
        )
    left, values, right = (
        left[:, : kept.size][:, kept],
        values[: kept.size][kept],
        right[: kept.size][kept],
    )
    sign = _signs(left)
    rows = left * values * sign / np.sqrt(r)[:, None]
    columns = right.T * values * sign / np.sqrt(c)[:, None]
    names = pd.RangeIndex(1, len(values) + 1, name="dimension")
    chi_square = float(total * np.square(residuals).sum())
    freedom = (counts.shape[0] - 1) * (counts.shape[1] - 1)
    return Correspondence(
        table=table,
        rows=pd.DataFrame(rows, table.index, names),
        columns=pd.DataFrame(columns, table.columns, names),
        inertias=pd.Series(np.square(values), names, name="inertia"),
        chi_square=chi_square,
        freedom=freedom,
        p_value=_upper_tail(chi_square, freedom),
    )


def _counts(table: pd.DataFrame) -> accept.Numbers:
    accept.columns(table)
    counts = accept.numbers(table.to_numpy(), "table").reshape(table.shape)
    if (counts < 0).any():
        raise ValueError(_("The table holds negative numbers; it takes counts."))
    if (counts.sum(axis=1) == 0).any():
        raise ValueError(_("A row of the table is empty; leave it out."))
    return counts


def _large_enough(counts: accept.Numbers) -> None:
    if min(counts.shape) < 2:
        raise ValueError(_("The table needs at least two rows and two columns."))
    if (counts.sum(axis=0) == 0).any():
        raise ValueError(_("A column of the table is empty; leave it out."))


def _signs(left: accept.Numbers) -> accept.Numbers:
    largest = np.abs(left).argmax(axis=0)
    return np.sign(left[largest, np.arange(left.shape[1])])


def _contributions(
    coordinates: pd.DataFrame, totals: pd.Series, inertias: pd.Series
) -> pd.DataFrame:
    made = coordinates.to_numpy() ** 2 * (totals / totals.sum()).to_numpy()[:, None]
    return pd.DataFrame(made / inertias.to_numpy(), coordinates.index, coordinates.columns)


def _upper_tail(chi_square: float, freedom: int) -> float:
    from scipy.special import chdtrc

    return float(chdtrc(freedom, chi_square)) if math.isfinite(chi_square) else 0.0
