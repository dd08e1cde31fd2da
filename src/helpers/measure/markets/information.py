"""What it is worth to know more before one decides (Raiffa & Schlaifer 1961; Howard 1966)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.words import _

Table = pd.DataFrame | Mapping[str, Mapping[str, float]]


def expected_values(payoffs: Table, prior: Mapping[str, float]) -> pd.Series:
    """What each decision brings on average, before anything more is known.

    Parameters: `payoffs` a row a decision, a column a state of the world, in any money; `prior`
    the chance of each state, adding up to 1.
    Returns: the expected money of each decision.
    Raises: ValueError when a state has no chance, or the chances do not add up to 1.
    Source: Raiffa & Schlaifer (1961).

    Going gains 3 with a chance of .4 and loses 1.5 otherwise:

    >>> payoffs = pd.DataFrame({"pays": [3, 0], "fails": [-1.5, 0]}, index=["go", "wait"])
    >>> float(round(expected_values(payoffs, {"pays": 0.4, "fails": 0.6})["go"], 2))
    0.3
    """
    money, chances = _understood(payoffs, prior)
    return pd.Series(money.to_numpy() @ chances, index=money.index)


def expected_value_of_perfect_information(payoffs: Table, prior: Mapping[str, float]) -> float:
    """The most that any study can be worth: what knowing the state adds, on average.

    Parameters: `payoffs` and `prior` as for expected_values.
    Returns: money, 0 or more.
    Raises: ValueError as expected_values does.
    Source: Raiffa & Schlaifer (1961), EVPI; Howard (1966).

    Who knows earns .4 x 3 = 1.2; who does not earns .3 anyway:

    >>> payoffs = pd.DataFrame({"pays": [3, 0], "fails": [-1.5, 0]}, index=["go", "wait"])
    >>> prior = {"pays": 0.4, "fails": 0.6}
    >>> round(expected_value_of_perfect_information(payoffs, prior), 2)
    0.9
    """
    money, chances = _understood(payoffs, prior)
    knowing = float(money.to_numpy().max(axis=0) @ chances)
    return max(0.0, knowing - float((money.to_numpy() @ chances).max()))


def expected_value_of_sample_information(
    payoffs: Table, prior: Mapping[str, float], likelihood: Table | float
) -> float:
    """What a study adds on average, before its cost: it is worth what it can change.

    Parameters: `payoffs` and `prior` as for expected_values; `likelihood` a row a finding, a
    column a state: the chance of the finding in that state. One number means two findings and two
    states, each found with that chance (an accuracy of .8 is an "80/80" study).
    Returns: money, 0 or more.
    Raises: ValueError as expected_values does, or when the findings' chances in a state do not
    add up to 1.
    Source: Raiffa & Schlaifer (1961), EVSI.

    >>> payoffs = pd.DataFrame({"pays": [3, 0], "fails": [-1.5, 0]}, index=["go", "wait"])
    >>> prior = {"pays": 0.4, "fails": 0.6}
    >>> round(expected_value_of_sample_information(payoffs, prior, 0.8), 2)
    0.48
    """
    money, chances = _understood(payoffs, prior)
    joint = _findings(likelihood, list(money.columns)) * chances
    # Row: finding; column: decision. The best decision after each finding.
    after = float((joint @ money.to_numpy().T).max(axis=1).sum())
    return max(0.0, after - float((money.to_numpy() @ chances).max()))


def least_useful_accuracy(payoffs: Table, prior: Mapping[str, float]) -> float:
    """How accurate a study of two findings must be before it can change the decision.

    Parameters: `payoffs` of two states and `prior` as for expected_values.
    Returns: an accuracy from .5 to 1; at 1 no study can change the decision.
    Raises: ValueError as expected_values does, or when there are not two states.

    >>> payoffs = pd.DataFrame({"pays": [3, 0], "fails": [-1.5, 0]}, index=["go", "wait"])
    >>> round(least_useful_accuracy(payoffs, {"pays": 0.4, "fails": 0.6}), 4)   # 1.2 / 2.1
    0.5714
    """
    low, high = 0.5, 1.0
    for _step in range(60):
        middle = (low + high) / 2
        worth = expected_value_of_sample_information(payoffs, prior, middle)
        low, high = (low, middle) if worth > 1e-12 else (middle, high)
    return high


def _understood(payoffs: Table, prior: Mapping[str, float]) -> tuple[pd.DataFrame, accept.Numbers]:
    money = pd.DataFrame(payoffs)
    accept.some(list(money.index), "payoffs")
    accept.numbers(money.to_numpy(), "payoffs")
    missing = [str(state) for state in money.columns if state not in prior]
    if missing or len(prior) != money.shape[1]:
        sentence = _("prior must name the states of payoffs ({states}) and no other.")
        raise ValueError(sentence.format(states=", ".join(map(str, money.columns))))
    chances = np.array([accept.between(prior[s], "prior", 0, 1) for s in money.columns])
    _adds_up(chances.sum(), "prior")
    return money.astype(float), chances


def _findings(likelihood: Table | float, states: list[str]) -> npt.NDArray[np.float64]:
    if isinstance(likelihood, (int, float, np.floating)):
        accuracy = accept.between(float(likelihood), "likelihood", 0, 1)
        if len(states) != 2:
            raise ValueError(_("One accuracy needs two states; give a table of likelihoods."))
        return np.array([[accuracy, 1 - accuracy], [1 - accuracy, accuracy]])
    table = pd.DataFrame(likelihood)
    accept.columns(table, *states)
    chances = table[states].to_numpy(dtype=float)
    accept.numbers(chances, "likelihood")
    if ((chances < 0) | (chances > 1)).any():
        raise ValueError(_("likelihood holds a value that is no chance: keep them from 0 to 1."))
    for total in chances.sum(axis=0):
        _adds_up(total, "likelihood")
    return chances


def _adds_up(total: float, name: str) -> None:
    if abs(total - 1) > 1e-9:
        sentence = _("{name} adds up to {total:g}; its chances must add up to 1.")
        raise ValueError(sentence.format(name=name, total=total))
