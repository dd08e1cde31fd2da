"""Whose wish decides: the weight of the user against the buyer in a joint choice.

Corfman and Lehmann (1987), Journal of Consumer Research 14: a household's value of a thing is a
weighted mean of its members' values. The weights are read from what it chooses.
"""

from __future__ import annotations

import math

import numpy as np

from helpers.measure import accept
from helpers.measure.choices.logit import Logit
from helpers.measure.estimate import Estimate, from_error
from helpers.words import _


def decision_weight(fit: Logit, user: str = "appeal_user", buyer: str = "appeal_buyer") -> Estimate:
    """The weight of the user in the choices of user and buyer together.

    Parameters: `fit` a logit of their choices; `user`, `buyer` its columns that hold what each of
    them would give for an alternative, on the same scale.
    Returns: an Estimate; 0 = the buyer alone decides, 1 = the user alone.
    Raises: ValueError when a column is not in the fit, or the two parameters add up to nothing.
    Source: Corfman & Lehmann (1987); error of a ratio by the delta method, Oehlert (1992), The
    American Statistician 46.

    >>> import pandas as pd
    >>> errors = pd.DataFrame([[0.0025, 0], [0, 0.0025]], list("cp"), list("cp"))
    >>> fit = Logit({"c": 0.4, "p": 0.6}, {"c": 0.05, "p": 0.05}, -100.0, errors)
    >>> print(decision_weight(fit, "c", "p"))             # 0.4 / (0.4 + 0.6)
    0.4 [0.3293, 0.4707]
    """
    for name in (user, buyer):
        if name not in fit.params:
            sentence = _("The fit has no column {name!r}; it has {known}.")
            raise ValueError(sentence.format(name=name, known=", ".join(fit.params)))
    of_user, of_buyer = fit.params[user], fit.params[buyer]
    together = accept.number(of_user + of_buyer, "user + buyer")
    if not together > 0:
        raise ValueError(
            _("Neither what users nor what buyers value makes people choose; there is no weight.")
        )
    slope = np.array([of_buyer, -of_user]) / together**2
    spread = fit.covariance.loc[[user, buyer], [user, buyer]].to_numpy()
    return from_error(of_user / together, math.sqrt(slope @ spread @ slope))
