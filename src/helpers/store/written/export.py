"""Any table as CSV or Excel, for people who live in spreadsheets."""

from pathlib import Path

import pandas as pd

from helpers.words import _

SHEET_ROWS = 1_048_575
"""Rows that an Excel sheet holds, below its head."""


def export(frame: pd.DataFrame, path: str | Path) -> Path:
    """Write a table to a .csv or .xlsx file and return where it went.

    Raises:
        ValueError: the ending is neither, or the table is too long for an Excel sheet.
    """
    path = Path(path)
    if path.suffix == ".csv":
        frame.to_csv(path, index=False)
    elif path.suffix == ".xlsx":
        _check_rows(frame, path)
        frame.to_excel(path, index=False)
    else:
        sentence = _("{name} ends in neither .csv nor .xlsx; a table can be written as either.")
        raise ValueError(sentence.format(name=path.name))
    return path


def _check_rows(frame: pd.DataFrame, path: Path) -> None:
    if len(frame) > SHEET_ROWS:
        sentence = _(
            "{name}: the table has {rows:,} rows and an Excel sheet holds {most:,}; "
            "write it as .csv instead."
        )
        raise ValueError(sentence.format(name=path.name, rows=len(frame), most=SHEET_ROWS))
