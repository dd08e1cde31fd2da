"""Which coalitions would do better alone under a split: the core (Gillies 1959)."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from helpers.measure import accept
from helpers.measure.partners.coalitions import Coalition, complete
from helpers.words import _

CENT = 0.01


def core_violations(
    worth: Mapping[Coalition, float], split: Mapping[str, float] | pd.Series, least: float = CENT
) -> pd.DataFrame:
    """Which coalitions would leave under a split, and how much each would gain by it.

    Parameters: `worth` what each coalition makes by itself, as for shapley_value; `split` what
    each member gets, in the same unit; `least` gain for which a coalition would leave. A split
    that gives away more or less than all of them make is judged as it stands.
    Returns: a row a coalition that would leave, the largest gain first: coalition (its names,
    joined by " + "), makes, gets, gains. No row: the split is in the core.
    Raises: ValueError when a coalition is missing or stands twice, or the split names others.
    Source: Gillies (1959), in Contributions to the Theory of Games IV.

    >>> worth = {("Ann",): 10, ("Bob",): 0, ("Ann", "Bob"): 30}
    >>> core_violations(worth, {"Ann": 8, "Bob": 22})["coalition"].tolist()
    ['Ann']
    """
    known, members = complete(worth)
    shares = _shares(split, members)
    least = accept.between(least, "least", 0, float("inf"))
    rows = []
    for coalition, makes in known.items():
        names = [name for name in members if name in coalition]
        gets = sum(shares[name] for name in names)
        if makes - gets > least:
            rows.append((" + ".join(names), makes, gets, makes - gets))
    table = pd.DataFrame(rows, columns=["coalition", "makes", "gets", "gains"])
    return table.sort_values("gains", ascending=False, kind="stable").reset_index(drop=True)


def _shares(split: Mapping[str, float] | pd.Series, members: list[str]) -> dict[str, float]:
    given = dict(split.items())
    if set(given) != set(members):
        sentence = _("The split names {given}; it must give a share to each of: {members}.")
        names = ", ".join(map(str, given)) or _("nobody")
        raise ValueError(sentence.format(given=names, members=", ".join(members)))
    return {str(name): float(accept.numbers([given[name]], str(name))[0]) for name in given}
