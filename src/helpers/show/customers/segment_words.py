"""What a picture of segments says in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.show.frame.amounts import amount, signed
from helpers.words import _

if TYPE_CHECKING:
    from helpers.show.customers.segment_table import Segments

_NOTHING = 1e-9


def question(data: Segments) -> str:
    """What the bars measure, and when."""
    sentence = _("{name}, a person, {period}") if data.each else _("{name}, {period}")
    return sentence.format(name=data.name, period=data.period).rstrip(", ")


def number(data: Segments, value: float, today: float) -> str:
    """A segment's number, with its change against today where there is one."""
    told = amount(value, data.shown_unit)
    if abs(value - today) <= _NOTHING:
        return told
    return f"{told}  ({_signed(data, value - today)})"


def headline(data: Segments) -> str:
    """The finding in one sentence."""
    if data.moved:
        return _who_wins(data)
    if data.by_chance:
        return _first_and_last(data) + " " + _("Only chance set them apart.")
    if data.unit and data.now[data.column].min() < 0:
        return _who_loses_money(data)
    if data.each or data.now[data.column].sum() <= 0:
        return _first_and_last(data)
    return _share_of_the_first(data)


def _who_wins(data: Segments) -> str:
    change = data.rows["change"]
    words = {"winner": change.idxmax(), "more": _signed(data, change.max())}
    words |= {"loser": change.idxmin(), "less": _signed(data, change.min())}
    words |= {"name": data.name}
    whole = data.overall(data.now) - data.overall(data.today)
    words["whole"] = _signed(data, whole) if abs(whole) > _NOTHING else _("no change")
    if change.max() <= _NOTHING:
        sentence = _("{name}: nobody up, down most “{loser}” ({less}). {all}")
    elif change.min() >= -_NOTHING:
        sentence = _("{name}: nobody down, up most “{winner}” ({more}). {all}")
    else:
        sentence = _("{name}: up most “{winner}” ({more}), down most “{loser}” ({less}). {all}")
    all_of_them = _("Average person: {whole}.") if data.each else _("All together: {whole}.")
    return sentence.format(all=all_of_them.format(**words), **words)


def _who_loses_money(data: Segments) -> str:
    sentence = _("“{segment}”: {people} of the people, {revenue} of the revenue, {loss} lost.")
    segment = str(data.now[data.column].idxmin())
    return sentence.format(
        segment=segment,
        people=_share(data.now["customers"], segment),
        revenue=_share(data.now["revenue"], segment),
        loss=amount(float(-data.now[data.column].min()), data.unit),
    )


def _first_and_last(data: Segments) -> str:
    values = data.rows["value"]
    sentence = _("{name}: “{first}” comes first with {most}, “{last}” last with {least}.")
    return sentence.format(
        name=data.name,
        first=values.idxmax(),
        most=amount(values.max(), data.shown_unit),
        last=values.idxmin(),
        least=amount(values.min(), data.shown_unit),
    )


def _share_of_the_first(data: Segments) -> str:
    sentence = _("“{segment}”: {people} of the people, {part} of all {name}.")
    segment = str(data.now[data.column].idxmax())
    return sentence.format(
        segment=segment,
        people=_share(data.now["customers"], segment),
        part=_share(data.now[data.column], segment),
        name=data.name.lower(),
    )


def _share(column: pd.Series, segment: str) -> str:
    """The segment's part of the whole column."""
    whole = float(column.sum())
    return amount(100 * float(column[segment]) / whole if whole else np.nan, "%")


def _signed(data: Segments, change: float) -> str:
    unit = _("points") if data.shown_unit == "%" else data.shown_unit
    return signed(change, unit)
