"""Multinomial logit: which of several alternatives is chosen (McFadden 1974).

McFadden, Conditional logit analysis of qualitative choice behavior, in Zarembka (ed.), Frontiers
in Econometrics. Each alternative has a utility, the sum of its columns times their parameters, and
is chosen with a chance that grows with exp(utility). Nothing else about the set matters: adding a
copy of one alternative draws from all others in proportion (independence of irrelevant
alternatives).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.words import _

STEPS = 60
CLOSE = 1e-10
FLAT = 1e-8
"""Information a choice and spread of a column, below which a parameter is not known."""


@dataclass(frozen=True)
class Logit:
    """A multinomial logit: what each column adds to an alternative's utility.

    params, standard_errors: by the column's name. log_likelihood: of the choices it was fitted
    to. covariance: of the parameters, in the order of params.
    """

    params: dict[str, float]
    standard_errors: dict[str, float]
    log_likelihood: float
    covariance: pd.DataFrame

    def utilities(self, choices: pd.DataFrame) -> pd.Series:
        """The utility of each alternative: a row an alternative, as in the table.

        Raises: ValueError when a column is missing or holds anything but numbers.
        """
        names = list(self.params)
        accept.columns(choices, *names)
        values = [accept.numbers(choices[name], name) * self.params[name] for name in names]
        return pd.Series(np.sum(values, axis=0), choices.index, name="utility")

    def shares(self, choices: pd.DataFrame) -> pd.Series:
        """The chance that each alternative is chosen, within its choice_id.

        Raises: ValueError when a column is missing or holds anything but numbers.
        """
        accept.columns(choices, "choice_id")
        utility = self.utilities(choices)
        return choice_shares(utility, choices["choice_id"])


def fit_mnl(choices: pd.DataFrame, columns: Sequence[str]) -> Logit:
    """The multinomial logit under which these choices are likeliest.

    Parameters: `choices` on long data, one row per alternative: choice_id, alternative, chosen
    (True for exactly one row of each choice_id), and the columns; `columns` what may matter. A
    brand's constant is a column that is 1 for that brand and 0 elsewhere; leave one brand out.
    Returns: a Logit with params, standard_errors, log_likelihood.
    Raises: ValueError on a missing column or value, a choice without exactly one chosen
    alternative, an alternative twice in a choice, or columns that cannot be told apart.
    Source: McFadden (1974), maximum likelihood by Newton's method; the likelihood has one peak.

    >>> taken = [1, 0, 1, 0, 1, 0, 0, 1]                       # A in three choices of four
    >>> table = pd.DataFrame({"choice_id": [1, 1, 2, 2, 3, 3, 4, 4], "alternative": list("AB") * 4,
    ...                       "chosen": taken, "is_a": [1, 0] * 4})
    >>> round(fit_mnl(table, ["is_a"]).params["is_a"], 4)      # ln(3 / 1)
    1.0986
    """
    group, chosen, x = _long_data(choices, list(columns))
    spread = x.std(axis=0)
    if not (spread > 0).all():
        same = [name for name, wide in zip(columns, spread, strict=True) if not wide > 0]
        raise _cannot_be_told_apart(same)
    scaled = x / spread
    beta, information, likelihood = _climb(scaled, group, chosen, list(columns))
    covariance = np.linalg.inv(information) / np.outer(spread, spread)
    errors = np.sqrt(np.diag(covariance))
    return Logit(
        params=dict(zip(columns, map(float, beta / spread), strict=True)),
        standard_errors=dict(zip(columns, map(float, errors), strict=True)),
        log_likelihood=likelihood,
        covariance=pd.DataFrame(covariance, index=list(columns), columns=list(columns)),
    )


def choice_shares(
    utility: npt.ArrayLike, choice_id: npt.ArrayLike | pd.Series | None = None
) -> pd.Series:
    """The chance that each alternative is chosen, given its utility.

    Parameters: `utility` log-odds, a value an alternative; `choice_id` which choice each belongs
    to (one choice if left out).
    Raises: ValueError on anything but numbers.

    >>> choice_shares([2.0 * 0.4 + 0.5 * 0.6, 0.8 * 0.4 + 1.6 * 0.6]).round(4).to_list()
    [0.4551, 0.5449]
    """
    values = accept.numbers(utility, "utility")
    accept.some(values, "utility")
    index = utility.index if isinstance(utility, pd.Series) else None
    labels = np.zeros(len(values)) if choice_id is None else np.asarray(choice_id)
    group = np.unique(labels, return_inverse=True)[1]
    return pd.Series(_chances(values, group), index, name="share")


def logsum(utility: npt.ArrayLike, money: float = 1.0) -> float:
    """What a choice among alternatives is worth to whoever chooses, in money.

    Parameters: `utility` log-odds, a value an alternative (one that is always there, such as not
    buying, is one of them); `money` utility of one more unit of money, above 0.
    Returns: in units of money, against nothing to choose from; only differences mean anything.
    Raises: ValueError on anything but numbers, or money not above 0.
    Source: Small & Rosen (1981), Econometrica 49, eq. 5.5.

    >>> round(logsum([1.3, 0.5, 0], money=0.08) - logsum([1, 0.5, 0], money=0.08), 3)
    2.039
    """
    values = accept.numbers(utility, "utility")
    accept.some(values, "utility")
    top = values.max()
    unit = accept.between(money, "money", 0, np.inf, ends=False)
    return float(top + np.log(np.exp(values - top).sum())) / unit


def _long_data(
    choices: pd.DataFrame, columns: list[str]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.bool_], accept.Numbers]:
    accept.columns(choices, "choice_id", "alternative", "chosen", *columns)
    if not columns:
        raise ValueError(_("columns is empty; name at least one column that may matter."))
    accept.some(list(choices.index), "choices", 2)
    chosen = accept.yes_or_no(choices["chosen"], "chosen")
    group = np.unique(choices["choice_id"].to_numpy(), return_inverse=True)[1]
    times = np.bincount(group, weights=chosen)
    if (times != 1).any():
        first = choices["choice_id"].to_numpy()[group == int(np.flatnonzero(times != 1)[0])][0]
        sentence = _("choice_id {first} has {count:.0f} chosen alternatives; each needs exactly 1.")
        raise ValueError(sentence.format(first=first, count=times[times != 1][0]))
    if choices.duplicated(["choice_id", "alternative"]).any():
        twice = choices.loc[choices.duplicated(["choice_id", "alternative"])].iloc[0]
        sentence = _("choice_id {id} has alternative {name!r} twice; give each row one of its own.")
        raise ValueError(sentence.format(id=twice["choice_id"], name=twice["alternative"]))
    return group, chosen, np.column_stack([accept.numbers(choices[c], c) for c in columns])


def _chances(utility: accept.Numbers, group: npt.NDArray[np.intp]) -> accept.Numbers:
    top = np.full(group.max() + 1, -np.inf)
    np.maximum.at(top, group, utility)
    weight = np.exp(utility - top[group])
    return weight / np.bincount(group, weights=weight)[group]


def _climb(
    x: accept.Numbers, group: npt.NDArray[np.intp], chosen: npt.NDArray[np.bool_], names: list[str]
) -> tuple[accept.Numbers, accept.Numbers, float]:
    """Newton's method, its steps halved while they would go down."""
    beta = np.zeros(x.shape[1])
    height = _height(beta, x, group, chosen)
    for _step in range(STEPS):
        share = _chances(x @ beta, group)
        information = _information(x, share, group)
        if np.linalg.eigvalsh(information).min() < FLAT * chosen.sum():
            break
        move = np.linalg.solve(information, x.T @ (chosen - share))
        while (reached := _height(beta + move, x, group, chosen)) < height and move.any():
            move = np.where(np.abs(move) < CLOSE, 0.0, move / 2)
        beta, gained, height = beta + move, reached - height, reached
        if gained < CLOSE * max(1.0, abs(height)):
            return beta, _information(x, _chances(x @ beta, group), group), float(height)
    raise _cannot_be_told_apart(names)


def _height(
    beta: accept.Numbers,
    x: accept.Numbers,
    group: npt.NDArray[np.intp],
    chosen: npt.NDArray[np.bool_],
) -> float:
    with np.errstate(divide="ignore"):
        return float(np.log(_chances(x @ beta, group)[chosen]).sum())


def _information(
    x: accept.Numbers, share: accept.Numbers, group: npt.NDArray[np.intp]
) -> accept.Numbers:
    sums = np.zeros((group.max() + 1, x.shape[1]))
    np.add.at(sums, group, share[:, None] * x)
    return (x * share[:, None]).T @ x - sums.T @ sums


def _cannot_be_told_apart(names: Sequence[str]) -> ValueError:
    return ValueError(
        _(
            "The effects of {names} cannot be told apart in these choices: a column is the same "
            "for all alternatives of each choice, repeats other columns, or foretells every "
            "choice. Leave one out, or collect more choices."
        ).format(names=", ".join(names))
    )
