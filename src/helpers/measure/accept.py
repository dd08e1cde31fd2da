"""Input is accepted as clean numbers, or turned away with one sentence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.words import _

Numbers = npt.NDArray[np.float64]


def columns(table: pd.DataFrame, *names: str) -> None:
    """Nothing when every column is there; else the missing ones are named."""
    if not isinstance(table, pd.DataFrame):
        raise ValueError(
            _("Expected a table (pandas DataFrame) but got {kind}.").format(
                kind=type(table).__name__
            )
        )
    missing = [name for name in names if name not in table.columns]
    if missing:
        raise ValueError(
            _("The table has no column {missing}; it has {present}. Add or rename it.").format(
                missing=", ".join(map(repr, missing)),
                present=", ".join(map(repr, table.columns)) or _("none"),
            )
        )


def numbers(values: npt.ArrayLike, name: str) -> Numbers:
    """The values as plain floats, none of them missing or infinite.

    >>> numbers([1, 2], "profit")
    array([1., 2.])
    """
    try:
        if isinstance(values, pd.Series):
            values = values.to_numpy(dtype=float, na_value=np.nan)
        array = np.asarray(values, dtype=float).ravel()
    except (TypeError, ValueError):
        raise ValueError(
            _("{name} must hold numbers only; convert or drop the text in it.").format(name=name)
        ) from None
    bad = int((~np.isfinite(array)).sum())
    if bad:
        raise ValueError(
            _("{name} has {bad} missing or infinite values; fill them in or drop the rows.").format(
                name=name, bad=bad
            )
        )
    return array


def some(values: Sequence[object] | Numbers, name: str, least: int = 1) -> None:
    """Nothing when there are at least so many values."""
    if len(values) < least:
        raise ValueError(
            _("{name} has {count} rows; at least {least} are needed.").format(
                name=name, count=len(values), least=least
            )
        )


def between(value: float, name: str, low: float, high: float, ends: bool = True) -> float:
    """The value itself when it lies in its range.

    >>> between(0.2, "discount", 0, 1)
    0.2
    """
    value = number(value, name)
    inside = low <= value <= high if ends else low < value < high
    if not inside:  # also turns NaN away
        rule = (
            _("{name} is {value:g}; choose a value from {low:g} to {high:g}.")
            if ends
            else _(
                "{name} is {value:g}; choose a value between {low:g} and {high:g}, ends excluded."
            )
        )
        raise ValueError(rule.format(name=name, value=value, low=low, high=high))
    return value


def number(value: object, name: str) -> float:
    """The value as a float, when it is one number.

    >>> number(3, "weeks")
    3.0
    """
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise ValueError(
            _("{name} is {value!r}; give one number.").format(name=name, value=value)
        ) from None


def yes_or_no(values: npt.ArrayLike, name: str) -> npt.NDArray[np.bool_]:
    """The values as True and False; anything but 0 and 1 is turned away."""
    array = numbers(values, name)
    if not np.isin(array, (0, 1)).all():
        raise ValueError(_("{name} must be True or False (1 or 0) in every row.").format(name=name))
    return array.astype(bool)
