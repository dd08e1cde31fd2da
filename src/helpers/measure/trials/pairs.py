"""The same customers twice: pairing removes what they share (Student 1908)."""

from __future__ import annotations

import math

import numpy.typing as npt

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered, from_error
from helpers.words import _


def paired_difference(before: npt.ArrayLike, after: npt.ArrayLike, level: float = 0.95) -> Estimate:
    """The mean change per customer, with its standard error.

    Parameters: `before`, `after` one number per customer, in the same order.
    Returns: an Estimate in the same unit; `.times(len(before))` gives the total.
    Raises: ValueError when lengths differ or fewer than 2 pairs are given.
    Source: Student (1908).

    >>> change = paired_difference([10, 20, 30], [11, 22, 33])
    >>> change.value, round(change.standard_error, 4)    # changes 1, 2, 3
    (2.0, 0.5774)
    """
    old, new = accept.numbers(before, "before"), accept.numbers(after, "after")
    if len(old) != len(new):
        raise ValueError(
            _("before has {old} values and after {new}; pairs need one of each.").format(
                old=len(old), new=len(new)
            )
        )
    accept.some(old, "before", least=2)
    change = new - old
    return clustered(change.mean(), (change - change.mean()) / len(change), level=level)


def unpaired_difference(
    before: npt.ArrayLike, after: npt.ArrayLike, level: float = 0.95
) -> Estimate:
    """The difference of two groups' means when nobody appears in both.

    Parameters: `before`, `after` one number per customer; the lengths may differ.
    Returns: an Estimate in the same unit.
    Raises: ValueError when a group has fewer than 2 values.
    Source: Welch (1947).

    >>> gap = unpaired_difference([10, 20, 30], [11, 22, 33])
    >>> gap.value, round(gap.standard_error, 3)          # sqrt(100/3 + 121/3)
    (2.0, 8.583)
    """
    groups = (accept.numbers(before, "before"), accept.numbers(after, "after"))
    for values, name in zip(groups, ("before", "after"), strict=True):
        accept.some(values, name, least=2)
    parts = [values.var(ddof=1) / len(values) for values in groups]
    rest = sum(part**2 / (len(values) - 1) for part, values in zip(parts, groups, strict=True))
    freedom = sum(parts) ** 2 / rest if rest else math.inf
    return from_error(groups[1].mean() - groups[0].mean(), math.sqrt(sum(parts)), freedom, level)
