"""What each column of each table means: one list, for checking tables and for the dictionary."""

import numpy as np
import pandas as pd

from helpers.store.written.columns import Column, Table
from helpers.store.written.records import RECORDS
from helpers.store.written.truth import TRUTH
from helpers.words import _

KINDS = {"int": "iu", "float": "f", "bool": "b"}


def table_of(name: str, truth: bool = False) -> Table:
    """Return what is known of a table.

    Raises:
        ValueError: there is no such table.
    """
    tables = TRUTH if truth else RECORDS
    if name not in tables:
        sentence = _("There is no table {name!r}; there are: {names}.")
        raise ValueError(sentence.format(name=name, names=", ".join(tables)))
    return tables[name]


def validate(name: str, frame: pd.DataFrame, truth: bool = False) -> None:
    """Pass if a table is as the dictionary says: columns, types, ranges, nothing missing.

    Raises:
        ValueError: it is not; the sentence names table, column, row and what is wrong.
    """
    table = table_of(name, truth)
    wanted = [column.name for column in table.columns]
    if list(frame.columns) != wanted:
        sentence = _("Table {table} has the columns {found}; it should have {wanted}.")
        raise ValueError(sentence.format(table=name, found=list(frame.columns), wanted=wanted))
    for column in table.columns:
        _check_column(name, column, frame[column.name])


def _check_column(table: str, column: Column, values: pd.Series) -> None:
    if column.kind in KINDS and values.dtype.kind not in KINDS[column.kind]:
        sentence = _("Table {table}, column {column}: holds {found}, not {wanted} values.")
        raise ValueError(
            sentence.format(table=table, column=column.name, found=values.dtype, wanted=column.kind)
        )
    wrong = values.isna() | _outside(column, values)
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        sentence = _("Table {table}, column {column}, row {row}: {value!r} is not {allowed}.")
        raise ValueError(
            sentence.format(
                table=table,
                column=column.name,
                row=row,
                value=values.iloc[row],
                allowed=column.allowed(),
            )
        )


def _outside(column: Column, values: pd.Series) -> pd.Series:
    if column.kind == "text":
        known = values.isin(column.options) if column.options else values.str.len() > 0
        return ~known
    if column.kind == "bool":
        return pd.Series(False, index=values.index)
    return (values < column.low) | (values > column.high)


def dictionary() -> str:
    """Return the data dictionary as Markdown."""
    intro = _(
        "# Data dictionary\n\n"
        "The default world's tables, as Parquet files. All data are synthetic: Orinoco is a "
        "fictional store and no parameter is estimated from Amazon. The files are made by "
        "`python start.py store` and never edited; `checksums.txt` says what they should be. "
        "Other worlds' tables are made on the spot, with the same columns.\n"
    )
    what_managers_see = _("## What the managers have\n")
    what_nobody_sees = _(
        "## The truth, in `truth/`\n\nWhat no manager can see. Lessons open it in their last "
        "beat only.\n"
    )
    parts = [intro, what_managers_see, *map(_section, RECORDS.values())]
    parts += [what_nobody_sees, *map(_section, TRUTH.values())]
    return "\n".join(parts)


def _section(table: Table) -> str:
    heads = "| {} | {} | {} | {} | {} |".format(
        _("column"), _("type"), _("unit"), _("range"), _("meaning")
    )
    rows = [
        f"| `{c.name}` | {c.kind} | {c.unit} | {c.allowed()} | {c.meaning} |" for c in table.columns
    ]
    top = [f"### {table.name}\n", f"{table.meaning}\n", heads, "| --- | --- | --- | --- | --- |"]
    return "\n".join([*top, *rows, ""])
