"""How long must a test run? For two shares (Fleiss, Levin & Paik 2003, ch. 4), and two means."""

from __future__ import annotations

import math
from statistics import NormalDist

from helpers.measure import accept
from helpers.words import _


def sample_size_two_proportions(
    rate: float,
    relative_lift: float,
    power: float = 0.8,
    alpha: float = 0.05,
    rule_of_thumb: bool = False,
) -> int:
    """How many visitors each arm needs to find a lift of this size.

    Parameters: `rate` of the control arm, 0 to 1; `relative_lift` .05 means 5 % of the rate;
    `power` the wished chance of finding it; `alpha` the accepted chance of a false alarm;
    `rule_of_thumb` 16 p (1 - p) / d^2 instead (power .8, alpha .05 only; van Belle 2008).
    Returns: visitors per arm, rounded up.
    Raises: ValueError when a share leaves its range or the lift is 0.
    Source: Fleiss, Levin & Paik (2003), ch. 4 (pooled variance under no effect).

    >>> sample_size_two_proportions(0.05, 0.05, rule_of_thumb=True)   # 16 * .0475 / .0025^2
    121600
    >>> sample_size_two_proportions(0.05, 0.05)
    122124
    """
    lifted = _lifted(rate, relative_lift)
    gap = lifted - rate
    if rule_of_thumb:
        # the rounding guards the ceiling against float dust
        return math.ceil(round(16 * rate * (1 - rate) / gap**2, 6))
    accept.between(alpha, "alpha", 0, 1, ends=False)
    accept.between(power, "power", 0, 1, ends=False)
    middle = (rate + lifted) / 2
    z_alpha, z_power = NormalDist().inv_cdf(1 - alpha / 2), NormalDist().inv_cdf(power)
    no_effect = z_alpha * math.sqrt(2 * middle * (1 - middle))
    effect = z_power * math.sqrt(rate * (1 - rate) + lifted * (1 - lifted))
    return math.ceil(((no_effect + effect) / gap) ** 2)


def sample_size_two_means(
    mean: float,
    standard_deviation: float,
    relative_lift: float,
    power: float = 0.8,
    alpha: float = 0.05,
    rule_of_thumb: bool = False,
) -> int:
    """How many customers each arm needs to find a lift of a mean, such as dollars a customer.

    Parameters: `mean` and `standard_deviation` of the control arm, above 0, in one unit;
    `relative_lift` .05 means 5 % of the mean; `power`, `alpha` and `rule_of_thumb` (16 sd^2 / d^2)
    as for two proportions.
    Returns: customers per arm, rounded up.
    Raises: ValueError when a number leaves its range or the lift is 0.
    Source: van Belle (2008), ch. 2: 2 (z_alpha + z_power)^2 sd^2 / d^2.

    >>> sample_size_two_means(3.75, 30, 0.05, rule_of_thumb=True)   # 16 * 900 / .1875^2
    409600
    """
    accept.between(mean, "mean", 0, math.inf, ends=False)
    accept.between(standard_deviation, "standard_deviation", 0, math.inf, ends=False)
    accept.between(alpha, "alpha", 0, 1, ends=False)
    accept.between(power, "power", 0, 1, ends=False)
    _refuse_nothing(relative_lift)
    z_alpha, z_power = NormalDist().inv_cdf(1 - alpha / 2), NormalDist().inv_cdf(power)
    factor = 16 if rule_of_thumb else 2 * (z_alpha + z_power) ** 2
    return math.ceil(round(factor * (standard_deviation / (relative_lift * mean)) ** 2, 6))


def _lifted(rate: float, relative_lift: float) -> float:
    accept.between(rate, "rate", 0, 1, ends=False)
    _refuse_nothing(relative_lift)
    name = _("rate after the lift")
    return accept.between(rate * (1 + relative_lift), name, 0, 1, ends=False)


def _refuse_nothing(relative_lift: float) -> None:
    if accept.number(relative_lift, "relative_lift") == 0:
        raise ValueError(_("relative_lift is 0; no test can find nothing, so choose another size."))
