"""What a change is worth to those who choose, in money, from a choice model (Small & Rosen 1981).

Small and Rosen, Applied welfare economics with discrete choice models, Econometrica 49: the gain is
the difference of the logsum before and after, divided by the utility of money.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from helpers.measure import accept
from helpers.measure.choices.logit import Logit
from helpers.measure.estimate import Estimate, from_error
from helpers.words import _


def surplus_gain(gain: npt.ArrayLike, share: float, money: float) -> npt.NDArray[np.float64]:
    """What a choice is worth more when one of its alternatives gets better.

    Parameters: `gain` of that alternative's utility (log-odds), a value or several; `share` of
    choices that it had before, 0 to 1; `money` utility of one more unit of money, above 0.
    Returns: units of money a choice, a value for each gain: ln(1 + share (exp(gain) - 1)) / money,
    the difference of the logsums, whatever the other alternatives are.
    Raises: ValueError on anything but numbers, or a share or money out of range.
    Source: Small & Rosen (1981), eq. 5.5.

    >>> surplus_gain([0.3], share=0.50648, money=0.08).round(3)    # V = (1, 0.5, 0), first + 0.3
    array([2.039])
    """
    gains = accept.numbers(gain, "gain")
    before = accept.between(share, "share", 0, 1)
    unit = accept.between(money, "money", 0, np.inf, ends=False)
    return np.log1p(before * np.expm1(gains)) / unit


def share_after(gain: npt.ArrayLike, share: float) -> npt.NDArray[np.float64]:
    """The share of choices that an alternative has once it is better by a gain in utility.

    Parameters: as for surplus_gain. Returns: shares, a value for each gain.
    Raises: ValueError on anything but numbers, or a share out of range.
    Source: the incremental logit, Ben-Akiva & Lerman (1985), Discrete choice analysis.

    >>> share_after([0.0, math.log(3)], share=0.5).round(6).tolist()      # odds of 1, odds of 3
    [0.5, 0.75]
    """
    before = accept.between(share, "share", 0, 1)
    odds = before * np.exp(accept.numbers(gain, "gain"))
    return odds / (1 - before + odds)


def gain_from_changes(model: Logit, changes: Mapping[str, float]) -> Estimate:
    """What some changes of an alternative add to its utility, with its error.

    Parameters: `model` a fitted logit; `changes` by the model's columns.
    Returns: an Estimate in log-odds.
    Raises: ValueError when a change is no column of the model.

    >>> from helpers.measure.choices.logit import Logit
    >>> import pandas as pd
    >>> names = ["days", "fee"]
    >>> errors = pd.DataFrame([[1e-4, 0], [0, 4e-6]], names, names)
    >>> model = Logit({"days": -0.08, "fee": -0.05}, {"days": 0.01, "fee": 0.002}, 0.0, errors)
    >>> print(gain_from_changes(model, {"days": -2}))
    0.16 [0.1208, 0.1992]
    """
    step = _steps(model, changes)
    params = np.array(list(model.params.values()))
    return from_error(float(step @ params), _error(model, step))


def surplus_from_changes(
    model: Logit, changes: Mapping[str, float], share: float, money: str
) -> Estimate:
    """What some changes are worth to whoever chooses, in money a choice, with its error.

    Parameters: `model` a fitted logit; `changes` by the model's columns; `share` of choices that
    the alternative had before; `money` the column that is a price in units of money.
    Returns: an Estimate in units of money a choice; its error is that of the model's parameters
    (delta method), the share being taken as known.
    Raises: ValueError when a change or money is no column, or a higher price is liked.
    Source: Small & Rosen (1981); Oehlert (1992), A note on the delta method.

    >>> from helpers.measure.choices.logit import Logit
    >>> import pandas as pd
    >>> names = ["days", "fee"]
    >>> errors = pd.DataFrame([[1e-4, 0], [0, 4e-6]], names, names)
    >>> model = Logit({"days": -0.08, "fee": -0.05}, {"days": 0.01, "fee": 0.002}, 0.0, errors)
    >>> found = surplus_from_changes(model, {"days": -2}, share=1.0, money="fee")
    >>> round(found.value, 6)                                  # everybody chooses it: .16 / .05
    3.2
    """
    gain = gain_from_changes(model, changes).value
    unit = -model.params.get(money, math.nan)
    if not unit > 0:
        sentence = _("{money} must be a column of the model that shoppers dislike; it is not.")
        raise ValueError(sentence.format(money=money))
    worth = float(surplus_gain([gain], share, unit)[0])
    slope = _steps(model, changes) * float(share_after([gain], share)[0]) / unit
    slope[list(model.params).index(money)] += worth / unit
    return from_error(worth, _error(model, slope))


def _steps(model: Logit, changes: Mapping[str, float]) -> npt.NDArray[np.float64]:
    unknown = [name for name in changes if name not in model.params]
    if unknown:
        sentence = _("The model has no column {names}; it has {known}.")
        told = {"names": ", ".join(unknown), "known": ", ".join(model.params)}
        raise ValueError(sentence.format(**told))
    return np.array([accept.number(changes.get(name, 0.0), name) for name in model.params])


def _error(model: Logit, slope: npt.NDArray[np.float64]) -> float:
    names = list(model.params)
    spread = model.covariance.loc[names, names].to_numpy()
    return float(np.sqrt(slope @ spread @ slope))
