"""The first rows of a table, as a manager would look at them."""

from collections.abc import Mapping

import pandas as pd

from helpers.show.frame import page
from helpers.words import _


class Records:
    """A table that shows itself, each column's meaning on its name."""

    def __init__(
        self, table: pd.DataFrame, rows: int, caption: str, meanings: Mapping[str, str]
    ) -> None:
        self.table = table
        self.rows = rows
        self.caption = caption
        self.meanings = dict(meanings)

    def _repr_html_(self) -> str:
        return page.rows(self.table, self.caption, self.meanings, self.rows)

    def __repr__(self) -> str:
        return f"{self.caption}\n{self.table.head(self.rows)}".strip()


def records(
    table: pd.DataFrame,
    rows: int = 6,
    caption: str = "",
    meanings: Mapping[str, str] | None = None,
) -> Records:
    """The first rows of a table; point at a column's name to read what it means.

    meanings: what each column means, by name; by default those the table carries itself in
    table.attrs["meanings"]. Raises ValueError when rows is below 1.
    """
    if rows < 1:
        raise ValueError(_("rows is {rows}; it has to be 1 or more.").format(rows=rows))
    return Records(table, rows, caption, meanings or table.attrs.get("meanings", {}))
