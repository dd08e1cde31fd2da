"""Credit for orders by rule: first touch, last touch, linear, Markov, Shapley.

All of them share out the orders that came over paths with touches. None of them asks what would
have happened without a channel; that takes an experiment.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure.channels.journeys import Whole, checked
from helpers.measure.partners.coalitions import shapley_value
from helpers.words import _

RULES = ("first", "last", "linear", "Markov", "Shapley")
Flags = npt.NDArray[np.bool_]


def attribute(paths: pd.DataFrame, rule: str) -> pd.Series:
    """Orders credited to each channel by a rule.

    Parameters: `paths` a row a touch: path_id, position, channel, converted; `rule` one of first,
    last (touch), linear (equal shares to a path's touches), Markov (by removal effects), Shapley
    (by what channels could have brought without the others).
    Returns: orders by channel; they sum to the paths that converted.
    Raises: ValueError when the rule is unknown, a column is missing, or there is no path.
    Sources: Anderl, Becker, von Wangenheim & Schumann (2016); Dalessandro, Perlich, Stitelman &
    Provost (2012); Zhao, Mahboobi & Bagheri (2018).

    >>> paths = pd.DataFrame({"path_id": 1, "position": [1, 2], "channel": ["A", "B"],
    ...                       "converted": True})
    >>> attribute(paths, "last").to_dict()
    {'A': 0.0, 'B': 1.0}
    """
    if rule not in RULES:
        sentence = _("There is no rule {rule!r}; there are: {names}.")
        raise ValueError(sentence.format(rule=rule, names=", ".join(RULES)))
    path, place, names, converted = checked(paths)
    orders = int(_starts(path)[converted].sum())
    credit: npt.NDArray[np.float64]
    if rule == "Markov":
        credit = orders * markov_shares(path, place, converted, len(names))[1]
    elif rule == "Shapley":
        credit = shapley_credit(path, place, converted, names)
    else:
        weights = np.where(converted, _weights(path, rule), 0.0)
        credit = np.bincount(place, weights, minlength=len(names)).astype(float)
    return pd.Series(credit, index=pd.Index(names, name="channel"), name=rule)


def credit_by_rule(paths: pd.DataFrame) -> pd.DataFrame:
    """Orders credited to each channel by every rule: channels by rules.

    Parameters: `paths` a row a touch: path_id, position, channel, converted.
    Raises: ValueError when a column is missing or there is no path.

    >>> paths = pd.DataFrame({"path_id": 1, "position": [1, 2], "channel": ["A", "B"],
    ...                       "converted": True})
    >>> credit_by_rule(paths).loc["A", ["first", "last", "linear"]].tolist()
    [1.0, 0.0, 0.5]
    """
    return pd.DataFrame({rule: attribute(paths, rule) for rule in RULES})


def markov_attribution(paths: pd.DataFrame) -> pd.DataFrame:
    """How many of the orders each channel's removal would cost, were paths a chain of chances.

    Parameters: `paths` a row a touch: path_id, position, channel, converted.
    Returns: by channel: removal_effect (share of conversions lost when every step to the channel
    leads nowhere) and share (removal effects made to sum to 1). `attrs["conversion"]` is the chance
    that a path converts. A step depends on the touch before it only (first order).
    Raises: ValueError when a column is missing or there is no path.
    Source: Anderl, Becker, von Wangenheim & Schumann (2016).

    >>> paths = pd.DataFrame({"path_id": [1, 1, 1, 2, 3, 3], "position": [1, 2, 3, 1, 1, 2],
    ...     "channel": ["C1", "C2", "C3", "C1", "C2", "C3"], "converted": [1, 1, 1, 0, 0, 0]})
    >>> markov_attribution(paths).round(3)["removal_effect"].to_dict()
    {'C1': 0.5, 'C2': 1.0, 'C3': 1.0}
    """
    path, place, names, converted = checked(paths)
    effects, shares, conversion = markov_shares(path, place, converted, len(names))
    table = pd.DataFrame(
        {"removal_effect": effects, "share": shares}, index=pd.Index(names, name="channel")
    )
    table.attrs["conversion"] = conversion
    return table


def markov_shares(
    path: Whole, place: Whole, converted: Flags, channels: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], float]:
    """Removal effects and shares by channel, and the chance to convert; touches are sorted."""
    steps = step_chances(path, place, converted, channels)
    whole = _conversion(steps)
    effects = np.zeros(channels)
    for gone in range(channels if whole > 0 else 0):
        left = steps.copy()
        left[:, gone] = 0.0
        effects[gone] = 1 - _conversion(left) / whole
    total = effects.sum()
    return effects, effects / total if total > 0 else effects, whole


def step_chances(
    path: Whole, place: Whole, converted: Flags, channels: int
) -> npt.NDArray[np.float64]:
    """Chances of each next step: rows start and channels, columns channels and conversion.

    What a row lacks to 1 is the chance that the path ends without an order.
    """
    start, end = _starts(path), _ends(path)
    source = np.where(start, 0, np.concatenate([[0], place[:-1] + 1]))
    counts = np.bincount(source * (channels + 1) + place, minlength=(channels + 1) ** 2)
    table = counts.reshape(channels + 1, channels + 1).astype(float)
    table[1:, channels] += np.bincount(place[end & converted], minlength=channels)
    leaving = np.concatenate([[start.sum()], np.bincount(place, minlength=channels)])
    return table / np.maximum(leaving, 1)[:, None]


def _conversion(steps: npt.NDArray[np.float64]) -> float:
    """The chance to end in an order, from the start: the chain's absorption, solved at once."""
    among, to_order = steps[1:, :-1], steps[1:, -1]
    reach = np.linalg.solve(np.eye(len(among)) - among, to_order)
    return float(steps[0, :-1] @ reach)


def shapley_credit(
    path: Whole, place: Whole, converted: Flags, names: list[str]
) -> npt.NDArray[np.float64]:
    """Orders by channel: the Shapley value of what channels could have brought by themselves.

    A coalition's worth are the orders whose paths met its channels and no other.
    """
    met = np.zeros((int(path[-1]) + 1, len(names)), bool)
    met[path[converted], place[converted]] = True
    masks = met @ (1 << np.arange(len(names)))
    count = np.bincount(masks, minlength=1 << len(names)).astype(float)
    count[0] = 0.0
    worth = {
        tuple(name for bit, name in enumerate(names) if mask >> bit & 1): sum(
            count[part] for part in range(mask + 1) if part & mask == part
        )
        for mask in range(1, len(count))
    }
    return shapley_value(worth)[names].to_numpy()


def _weights(path: Whole, rule: str) -> npt.NDArray[np.float64]:
    if rule == "linear":
        return 1 / np.bincount(path)[path]
    return (_starts(path) if rule == "first" else _ends(path)).astype(float)


def _starts(path: Whole) -> Flags:
    return np.concatenate([[True], path[1:] != path[:-1]])


def _ends(path: Whole) -> Flags:
    return np.concatenate([path[1:] != path[:-1], [True]])
