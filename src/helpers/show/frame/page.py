"""The pieces of a page that pictures and explorers share, as HTML."""

from base64 import b64encode
from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from helpers.show.frame import style
from helpers.words import _

UNCOUNTED = ("_id", "year")
"""Endings of the columns whose numbers are names: they are not written with thousands apart."""

_CELL = "padding:.2em .8em .2em 0;text-align:{side};border:0;white-space:nowrap"
_HEADING = _CELL.replace("nowrap", "normal") + (
    ";font-weight:600;border-bottom:1px solid currentColor;vertical-align:bottom"
)


def headline_text(sentence: str) -> str:
    """The finding, above its picture."""
    return _said(sentence, 1.22 * style.current().growth, "")


def live_text(sentence: str, role: str = "status") -> str:
    """The finding above a picture that changes, which a screen reader says when it changes.

    It keeps the room of two lines, so that the picture below never jumps. role="alert" is for what
    went wrong.
    """
    room = "min-height:2.6em;display:flex;align-items:flex-end;"
    return _said(sentence, 1.22, room, f' role="{role}"')


def _said(sentence: str, size: float, room: str, role: str = "") -> str:
    # mathjax_ignore: JupyterLab would set what stands between two dollar signs as a formula
    return (
        f'<p class="keys-headline mathjax_ignore"{role} style="font-weight:600;'
        f"font-size:{size:.2f}em;{room}"
        f'line-height:1.3;margin:.2em 0 .35em;text-wrap:pretty">{escape(sentence)}</p>'
    )


def image(png: bytes, alt: str, width: float, height: float) -> str:
    """The picture itself, its size fixed beforehand so that nothing jumps while it loads."""
    source = b64encode(png).decode()
    return (
        f'<img src="data:image/png;base64,{source}" alt="{escape(alt)}" decoding="sync" '
        f'width="{width:.0f}" height="{height:.0f}" style="display:block;max-width:100%;'
        f'height:auto;aspect-ratio:{width:.0f}/{height:.0f};background:#fff"/>'
    )


def fold(summary: str, inside: str) -> str:
    """Something that opens when its title is clicked."""
    return (
        f'<details style="margin:.3em 0"><summary style="cursor:pointer;font-size:.92em">'
        f"{escape(summary)}</summary>{inside}</details>"
    )


def rows(
    table: pd.DataFrame,
    caption: str = "",
    meanings: Mapping[str, str] | None = None,
    most: int = 40,
) -> str:
    """A table's first rows, rounded for reading, each column's meaning shown on its name."""
    told = meanings or {}
    shown = table.head(most)
    shown = shown if isinstance(shown.index, pd.RangeIndex) else shown.reset_index()
    numeric = {name: pd.api.types.is_numeric_dtype(shown[name]) for name in shown.columns}
    finest = {name: _decimals(shown[name]) if numeric[name] else 0 for name in shown.columns}
    heads = "".join(_head(str(name), numeric[name], told) for name in shown.columns)
    body = "".join(
        "<tr>"
        + "".join(
            _cell(_readable(row[name], finest[name], _counts(name)), numeric[name])
            for name in shown.columns
        )
        + "</tr>"
        for row in shown.to_dict("records")
    )
    label = f'<caption style="text-align:left;padding:.2em 0">{escape(caption)}</caption>'
    return (
        '<div style="overflow-x:auto"><table style="border-collapse:collapse;font-size:.92em;'
        f'font-variant-numeric:tabular-nums;margin:.3em 0">{label if caption else ""}'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>{_rest(table, most)}"
    )


def _rest(table: pd.DataFrame, most: int) -> str:
    if len(table) <= most:
        return ""
    sentence = _("The first {shown} of {all} rows.").format(shown=most, all=f"{len(table):,}")
    return f'<p style="font-size:.85em;margin:.2em 0;opacity:.8">{escape(sentence)}</p>'


def _head(name: str, number: bool, meanings: Mapping[str, str]) -> str:
    shown = escape(name.replace("_", " "))
    if name in meanings:
        meaning = escape(meanings[name])
        underline = "text-decoration:underline dotted;cursor:help"
        shown = f'<abbr title="{meaning}" style="{underline}">{shown}</abbr>'
    return f'<th scope="col" style="{_HEADING.format(side=_side(number))}">{shown}</th>'


def _cell(words: str, number: bool) -> str:
    return f'<td style="{_CELL.format(side=_side(number))}">{escape(words)}</td>'


def _counts(name: object) -> bool:
    return not str(name).endswith(UNCOUNTED)


def _side(number: bool) -> str:
    return "right" if number else "left"


def _decimals(column: pd.Series) -> int:
    """As many as the column's largest number needs, no idle zeros; none where all are whole."""
    largest = float(column.abs().max()) if len(column) else 0.0
    if (column.dropna() % 1 == 0).all() or largest >= 10_000:
        return 0
    most = next(places for least, places in ((10, 2), (1, 3), (0, 4)) if largest >= least)
    needed = (
        places for places in range(2, most) if (column - column.round(places)).abs().max() < 1e-9
    )
    return next(needed, most)


def _readable(value: Any, decimals: int, counted: bool) -> str:
    if pd.isna(value):
        return "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float):
        shown = f"{value:,.{decimals}f}".replace("-", "−")
        return shown[1:] if shown.startswith("−") and not shown.strip("−0.,") else shown
    if counted and isinstance(value, int):
        return f"{value:,}".replace("-", "−")
    return str(value)
