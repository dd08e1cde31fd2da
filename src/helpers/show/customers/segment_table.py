"""What a picture of segments is drawn from: segments now, today, and what a decision changed."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from helpers.show.frame.amounts import amount
from helpers.words import _


@dataclass(frozen=True)
class Segments:
    """Segments to compare: three tables with a row a segment, and what is looked at.

    now, today, change (now less today, person by person): customers (a count), revenue, the
    column looked at, and the same with _error, its standard error. name, unit: of that column
    ("$", or "" for a count of people). each: a person's part instead of the segment's whole.
    period: when. by_chance: the segments mean nothing.
    """

    now: pd.DataFrame
    today: pd.DataFrame
    change: pd.DataFrame
    column: str
    name: str
    unit: str = "$"
    each: bool = False
    period: str = ""
    by_chance: bool = False

    @property
    def shown_unit(self) -> str:
        """The unit of what is shown: a count a person is a share."""
        return "%" if self.each and not self.unit else self.unit

    @cached_property
    def moved(self) -> bool:
        """Whether a decision changed anybody."""
        return bool((self.change[f"{self.column}_error"] > 0).any())

    @cached_property
    def rows(self) -> pd.DataFrame:
        """By segment: customers, value, low, high, today's value, and the change since.

        low and high are the ends of the value's 95 % interval; once a decision moved anybody, of
        what the decision did.
        """
        size, error = self._size(self.now["customers"]), f"{self.column}_error"
        unsure = (self.change if self.moved else self.now)[error]
        then = self.today.reindex(self.now.index, fill_value=0.0)
        value = self.now[self.column] / size
        past = then[self.column] / self._size(then["customers"])
        reach = 1.96 * unsure.reindex(self.now.index, fill_value=0.0) / size
        table = {"customers": self.now["customers"], "value": value, "low": value - reach}
        table |= {"high": value + reach, "today": past, "change": value - past}
        return pd.DataFrame(table)

    def overall(self, table: pd.DataFrame) -> float:
        """The value of all segments together in one of the tables."""
        size = self._size(pd.Series([table["customers"].sum()]))
        return float(table[self.column].sum() / size.iloc[0])

    def told(self) -> pd.DataFrame:
        """The rows as people read them, and all segments together below."""
        whole = {"customers": self.rows["customers"].sum(), "value": self.overall(self.now)}
        whole |= {"today": self.overall(self.today)}
        whole |= {"change": whole["value"] - whole["today"]}
        rows = pd.concat([self.rows, pd.DataFrame(whole, index=[_("All together")])])
        unit = amount(0, self.shown_unit).replace("0", "").strip() or _("people")
        named = {"customers": _("people"), "value": _("now, {unit}").format(unit=unit)}
        named |= {"today": _("today, {unit}").format(unit=unit), "change": _("change")}
        return rows.rename(columns=named).rename_axis(_("segment"))

    def _size(self, customers: pd.Series) -> pd.Series:
        if not self.each:
            return pd.Series(1.0, index=customers.index)
        return customers.clip(lower=1) / (1.0 if self.unit else 100.0)
