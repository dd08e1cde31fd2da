"""What a brand's name is worth: the price it may take more than another, at equal choice.

Kamakura & Russell (1993), International Journal of Research in Marketing 10: brand value measured
by what is left of preference when price and everything visible is accounted for.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from helpers.measure import accept
from helpers.measure.choices.logit import Logit, fit_mnl
from helpers.measure.estimate import Estimate, from_error
from helpers.words import _


def brand_logit(choices: pd.DataFrame, base: str, also: Sequence[str] = ()) -> Logit:
    """The multinomial logit with a constant for each brand but one, and the price.

    Parameters: `choices` as for fit_mnl, with price; `base` the brand without a constant; `also`
    further columns that may matter. The constants are named by their brands.
    Raises: ValueError when there is no such brand, and as fit_mnl does.
    """
    accept.columns(choices, "choice_id", "alternative", "chosen", "price", *also)
    names = [str(name) for name in choices["alternative"].unique()]
    if base not in names:
        sentence = _("There is no brand {base!r} to compare with; there are: {names}.")
        raise ValueError(sentence.format(base=base, names=", ".join(names)))
    others = [name for name in names if name != base]
    constants = {name: (choices["alternative"] == name).astype(int) for name in others}
    return fit_mnl(choices.assign(**constants), [*others, "price", *also])


def price_premium(
    model: Logit, brand: str, base: str | None = None, price: str = "price", level: float = 0.95
) -> Estimate:
    """What a brand may cost more than another and still be chosen as often, in units of price.

    Parameters: `model` a logit with a parameter for each brand and for the price; `base` the brand
    compared with (the one without a constant if None).
    Returns: an Estimate: the difference of the constants over minus the price's parameter.
    Raises: ValueError when the model has no such parameter, or its price does not deter.
    Source: Kamakura & Russell (1993); error by the delta method, e.g. Train (2009), section 3.

    A constant of 0.6 and 0.2 lost per dollar: three dollars, give or take what the constant is.

    >>> model = Logit({"A": 0.6, "price": -0.2}, {}, 0.0,
    ...               pd.DataFrame([[0.01, 0], [0, 0]], ["A", "price"], ["A", "price"]))
    >>> print(price_premium(model, "A"))
    3 [2.02, 3.98]
    """
    for name in (brand, price, *([base] if base else [])):
        if name not in model.params:
            sentence = _("The model has no parameter {name!r}; it has: {names}.")
            raise ValueError(sentence.format(name=name, names=", ".join(model.params)))
    slope = model.params[price]
    if not slope < 0:
        raise ValueError(_("In this model a higher price does not deter: no premium follows."))
    difference = model.params[brand] - (model.params[base] if base else 0.0)
    pull = pd.Series(0.0, index=model.covariance.index)
    pull[brand] -= 1 / slope
    if base:
        pull[base] += 1 / slope
    pull[price] = difference / slope**2
    weights = pull.to_numpy()
    variance = float(weights @ model.covariance.to_numpy() @ weights)
    return from_error(-difference / slope, math.sqrt(max(0.0, variance)), level=level)
