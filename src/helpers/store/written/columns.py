"""What a table and its columns are, and the columns that many tables share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from helpers.words import _

if TYPE_CHECKING:
    import pandas as pd

    from helpers.store.run import Run


@dataclass(frozen=True)
class Column:
    """One column. kind: int, float, bool or text. low, high: the range of numbers."""

    name: str
    kind: str
    unit: str
    meaning: str
    low: float = 0
    high: float = inf
    options: tuple[str, ...] = ()

    def allowed(self) -> str:
        """Return the values that may stand here, in words."""
        if self.kind == "bool":
            return _("true or false")
        if self.kind == "text":
            return ", ".join(self.options) or _("any text")
        if self.low == -inf and self.high == inf:
            return _("any number")
        if self.low == -inf:
            return _("{high:g} or less").format(high=self.high)
        if self.high == inf:
            return _("{low:g} or more").format(low=self.low)
        return _("{low:g} to {high:g}").format(low=self.low, high=self.high)


@dataclass(frozen=True)
class Table:
    """One table: its name, what a row is, its columns, and how it is made from a run."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    make: Callable[[Run], pd.DataFrame]

    def meanings(self) -> dict[str, str]:
        """Return what each column means, with its unit, by the column's name."""
        return {
            column.name: f"{column.meaning} ({column.unit})" if column.unit else column.meaning
            for column in self.columns
        }


def number(name: str, unit: str, meaning: str, low: float = 0, high: float = inf) -> Column:
    """Return a column of whole numbers."""
    return Column(name, "int", unit, meaning, low, high)


def measured(name: str, unit: str, meaning: str, low: float = -inf, high: float = inf) -> Column:
    """Return a column of measurements."""
    return Column(name, "float", unit, meaning, low, high)


def money(name: str, meaning: str, low: float = 0) -> Column:
    """Return a column of dollars."""
    return Column(name, "float", "$", meaning, low)


def flag(name: str, meaning: str) -> Column:
    """Return a column of true and false."""
    return Column(name, "bool", "", meaning)


CUSTOMER = number("customer_id", "", _("Number of the customer."), 1)
WEEK = number("week", "weeks", _("Week, counted from 0."), 0, 519)
DAY = number("day", "days", _("Day, counted from 0; week = day // 7."), 0, 3639)
SESSION = number("session_id", "", _("Number of the visit."), 1)
ORDER = number("order_id", "", _("Number of the order: that of the visit that placed it."), 1)
PRODUCT = number("product_id", "", _("Number of the product."), 0, 239)
LINE = number("line", "", _("Line of the order, counted from 1."), 1, 4)
PLACE = number("position", "", _("Place on the shelf, counted from 1."), 1, 4)
