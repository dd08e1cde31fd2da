"""How likely a venture loses all that was set aside for it, and when (Cox & Miller 1965).

A venture's book drifts and is thrown about by luck: a Brownian motion. Any unit of time will do if
drift and volatility are in the same one: a volatility of 3 a quarter is 6 a year.
"""

from __future__ import annotations

import math
from statistics import NormalDist

from helpers.measure import accept
from helpers.words import _

SHIFT = 0.5826
"""Of one step's standard deviation: how far a book is beyond a limit when it is seen there."""


def ruin_probability(
    drift: float,
    volatility: float,
    cash: float,
    horizon: float = math.inf,
    watched_every: float = 0.0,
) -> float:
    """How likely a venture ever loses the cash that was set aside for it.

    Parameters: `drift` mean result a period, in any money; `volatility` standard deviation of a
    period's result, above 0; `cash` in the same money, above 0; `horizon` in periods, above 0;
    `watched_every` periods from one look at the book to the next (0 = it is watched all the time;
    a book that is watched seldom is seen at the limit less often).
    Returns: a share, 0 to 1.
    Raises: ValueError when a value cannot be used.
    Source: exp(-2 drift cash / volatility^2) for ever, and the first passage of a Brownian motion
    for a horizon (Cox & Miller 1965); limits that are watched at steps are moved outwards by
    0.5826 of a step's standard deviation (Broadie, Glasserman & Kou 1997).

    With a drift of 1, a volatility of 3 and 5 in cash, and with no drift at all:

    >>> round(ruin_probability(1, 3, 5), 4), ruin_probability(0, 3, 5)
    (0.3292, 1.0)
    >>> round(ruin_probability(1, 3, 5, horizon=40), 4)
    0.3273
    """
    mu, sigma, room = _understood(drift, volatility, cash)
    accept.between(watched_every, "watched_every", 0, math.inf)
    room += SHIFT * sigma * math.sqrt(watched_every)
    ever = math.exp(min(0.0, -2 * mu * room / sigma**2))
    if horizon == math.inf:
        return ever
    return _by(mu, sigma, room, accept.between(horizon, "horizon", 0, math.inf, ends=False))


def mean_time_to_ruin(drift: float, cash: float) -> float:
    """How many periods pass, on average, until the cash is gone, where it is ever gone.

    A venture that loses on average gets there for sure. Those that earn on average and get there
    all the same take just as long: on their way down nobody can tell the two.
    Parameters: `drift` mean result a period, not 0; `cash` above 0.
    Returns: periods.
    Raises: ValueError when a value cannot be used.
    Source: Wald's identity; for a drift above 0, Cox & Miller (1965), conditional first passage.

    >>> mean_time_to_ruin(-1, 5), mean_time_to_ruin(1, 5)
    (5.0, 5.0)
    """
    mu, _one, room = _understood(drift, 1.0, cash)
    if mu == 0:
        raise ValueError(_("drift is 0: it takes for ever on average; give a drift."))
    return room / abs(mu)


def periods_to_be_sure(drift: float, volatility: float, level: float = 0.95) -> float:
    """How many periods of results it takes until a drift's interval no longer holds zero.

    Parameters: `drift` mean result a period, not 0; `volatility` standard deviation of a period's
    result, above 0; `level` of the interval, 0 to 1.
    Returns: periods, for a mean that comes out as it is on average.
    Raises: ValueError when a value cannot be used.
    Source: the normal interval, mean ± z volatility / sqrt(periods).

    >>> round(periods_to_be_sure(1, 3), 1)   # (1.96 x 3 / 1) ^ 2
    34.6
    """
    mu, sigma, _room = _understood(drift, volatility, 1.0)
    if mu == 0:
        raise ValueError(_("drift is 0: no number of periods is enough; give a drift."))
    accept.between(level, "level", 0, 1, ends=False)
    return (NormalDist().inv_cdf(0.5 + level / 2) * sigma / mu) ** 2


def _by(mu: float, sigma: float, room: float, horizon: float) -> float:
    spread = sigma * math.sqrt(horizon)
    below = math.exp(_log_share_below((-room - mu * horizon) / spread))
    # In logs: with a large drift downwards the weight is huge where the share is nothing.
    mirrored = _log_share_below((-room + mu * horizon) / spread)
    return min(1.0, below + math.exp(min(0.0, -2 * mu * room / sigma**2 + mirrored)))


def _log_share_below(z: float) -> float:
    """Return the log of the normal share below z, exact in the far tail too (Mills' ratio)."""
    if z > -30:
        return math.log(math.erfc(-z / math.sqrt(2)) / 2)
    return -(z**2) / 2 - math.log(-z * math.sqrt(2 * math.pi)) - 1 / z**2


def _understood(drift: float, volatility: float, cash: float) -> tuple[float, float, float]:
    mu = accept.number(drift, "drift")
    if not math.isfinite(mu):
        raise ValueError(_("drift is {drift}; give a finite number.").format(drift=mu))
    sigma = accept.between(volatility, "volatility", 0, 1e12, ends=False)
    return mu, sigma, accept.between(cash, "cash", 0, 1e12, ends=False)
