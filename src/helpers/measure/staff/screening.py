"""Which exit offer makes the wrong people leave and the right ones stay."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

from helpers.measure import accept
from helpers.words import _

Asks = tuple[float, float]
FED_UP: Asks = (4000.0, 1500.0)
ENGAGED: Asks = (9000.0, 2500.0)
"""What people ask for to go, mean and standard deviation in dollars: assumed, not measured."""


@dataclass(frozen=True)
class Screening:
    """What an exit offer does: chances of quitting by type, who the quitters are, the money.

    quit_disengaged, quit_engaged, disengaged_among_quitters: shares. profit: dollars for 1,000
    employees.
    """

    quit_disengaged: float
    quit_engaged: float
    disengaged_among_quitters: float
    profit: float


def screen_by_exit_offer(
    offer: float,
    disengaged: float = 0.15,
    asks_disengaged: Asks = FED_UP,
    asks_engaged: Asks = ENGAGED,
    saved: float = 18_000.0,
    lost: float = 6_000.0,
    replacement: float = 4_000.0,
) -> Screening:
    """Who takes an exit offer, and what it leaves for 1,000 employees.

    Parameters: `offer` dollars, 0 (no offer: nobody quits) or more; `disengaged` share of the
    staff, 0 to 1; `asks_...` mean and standard deviation of the dollars for which people of a type
    would go (normal); `saved` what a disengaged leaver no longer costs, `lost` what goes with an
    engaged one, `replacement` what finding the next person costs, dollars.
    Returns: a Screening; the share among quitters is by Bayes' rule (not a number without any).
    Raises: ValueError when a value leaves its range.
    Source: Salop & Salop (1976), self-selection; Dur & Schmittdiel (2019), paying people to quit.

    Half of the fed-up ask for 4,000 or less, and one engaged person in 44.

    >>> found = screen_by_exit_offer(4000)
    >>> round(found.quit_disengaged, 4), round(found.quit_engaged, 4)
    (0.5, 0.0228)
    """
    accept.between(offer, "offer", 0, math.inf)
    accept.between(disengaged, "disengaged", 0, 1)
    bad, good = (_quits(offer, asks) for asks in (asks_disengaged, asks_engaged))
    gone_bad, gone_good = disengaged * bad, (1 - disengaged) * good
    quitters = gone_bad + gone_good
    profit = gone_bad * (saved - offer - replacement) - gone_good * (lost + offer + replacement)
    return Screening(bad, good, gone_bad / quitters if quitters else math.nan, 1000 * profit)


def best_exit_offer(highest: float = 9_000.0, **circumstances: float | Asks) -> float:
    """The exit offer that leaves most, dollars; 0 when no offer pays.

    Parameters: `highest` offer to consider, dollars; all others as for screen_by_exit_offer.
    Raises: ValueError when a value leaves its range.

    With nobody disengaged there is nobody to lose gladly.

    >>> best_exit_offer(disengaged=0.0)
    0.0
    """
    accept.between(highest, "highest", 0, math.inf, ends=False)

    def profit(offer: float) -> float:
        return screen_by_exit_offer(offer, **circumstances).profit  # type: ignore[arg-type]

    step = highest / 100
    best = max((step * number for number in range(101)), key=profit)
    while step > 0.01:  # closer and closer around the best so far
        step /= 5
        near = (best + step * number for number in range(-5, 6))
        best = max((offer for offer in near if 0 <= offer <= highest), key=profit)
    return round(best, 2)


def return_to_owner(pool: float, people: int) -> float:
    """What an owner gets of each extra dollar that they earn for the firm.

    Parameters: `pool` share of profit that goes to the owners, 0 to 1; `people` who share it.
    Returns: dollars for a dollar.
    Raises: ValueError when the pool leaves 0 to 1 or nobody shares it.
    Source: Holmstrom (1982), moral hazard in teams: 1/N of what one adds comes back.

    >>> return_to_owner(pool=0.20, people=4)
    0.05
    """
    accept.between(pool, "pool", 0, 1)
    return pool / accept.between(people, "people", 1, math.inf)


def _quits(offer: float, asks: Asks) -> float:
    mean, spread = asks
    if not (math.isfinite(mean) and spread > 0):
        raise ValueError(
            _("asks are {asks}: give a mean and a standard deviation above 0.").format(asks=asks)
        )
    return NormalDist(mean, spread).cdf(offer) if offer else 0.0
