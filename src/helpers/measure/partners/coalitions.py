"""What each member brings to a coalition: the Shapley value (Shapley 1953)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from math import factorial
from typing import TypeVar

import pandas as pd

from helpers.measure import accept
from helpers.words import _

MOST_MEMBERS = 12
Coalition = TypeVar("Coalition", bound=Iterable[str])


def shapley_value(worth: Mapping[Coalition, float]) -> pd.Series:
    """What each member brings, on average over all orders in which they could join.

    Parameters: `worth` what each coalition makes by itself, any unit, by the coalition: a tuple or
    frozenset of names. Every coalition must be there; the empty one is 0 if left out.
    Returns: a Series in the same unit, by member, in order of first mention. It sums to what all
    of them make together.
    Raises: ValueError when a coalition is missing, stands twice, or there are over 12 members.
    Source: Shapley (1953).

    Ann makes 10 alone, Bob nothing; together they make 30.

    >>> shapley_value({("Ann",): 10, ("Bob",): 0, ("Ann", "Bob"): 30}).to_dict()
    {'Ann': 20.0, 'Bob': 10.0}
    """
    known, members = complete(worth)
    return pd.Series({name: _brought(known, members, name) for name in members}, dtype=float)


def complete(worth: Mapping[Coalition, float]) -> tuple[dict[frozenset[str], float], list[str]]:
    """The worth of each coalition, the empty one included, and the members in order of mention.

    Raises: ValueError when a coalition is missing, stands twice, or there are over 12 members.
    """
    known = _tidy(worth)
    members = list(dict.fromkeys(name for coalition in worth for name in _names(coalition)))
    if not 1 <= len(members) <= MOST_MEMBERS:
        sentence = _("There are {count} members; coalitions are worked out for 1 to {most}.")
        raise ValueError(sentence.format(count=len(members), most=MOST_MEMBERS))
    _check_complete(known, members)
    return known, members


def _names(coalition: Iterable[str]) -> tuple[str, ...]:
    if isinstance(coalition, str):
        return (coalition,)
    # A frozenset has no order of its own, and the result must not depend on the machine.
    return tuple(sorted(coalition)) if isinstance(coalition, frozenset) else tuple(coalition)


def _tidy(worth: Mapping[Coalition, float]) -> dict[frozenset[str], float]:
    known: dict[frozenset[str], float] = {}
    for coalition, value in worth.items():
        members = frozenset(_names(coalition))
        if members in known:
            sentence = _("The coalition {names} stands twice; give each one once.")
            raise ValueError(sentence.format(names=_said(members)))
        known[members] = float(accept.numbers([value], _said(members))[0])
    known.setdefault(frozenset(), 0.0)
    return known


def _check_complete(known: Mapping[frozenset[str], float], members: list[str]) -> None:
    for size in range(1, len(members) + 1):
        for coalition in combinations(members, size):
            if frozenset(coalition) not in known:
                sentence = _("The coalition {names} has no worth; every coalition needs one.")
                raise ValueError(sentence.format(names=_said(coalition)))


def _brought(known: Mapping[frozenset[str], float], members: list[str], name: str) -> float:
    others = [each for each in members if each != name]
    total = 0.0
    for size in range(len(members)):
        chance = factorial(size) * factorial(len(others) - size) / factorial(len(members))
        for before in map(frozenset, combinations(others, size)):
            total += chance * (known[before | {name}] - known[before])
    return total


def _said(coalition: Iterable[str]) -> str:
    return ", ".join(sorted(coalition)) or _("of nobody")
