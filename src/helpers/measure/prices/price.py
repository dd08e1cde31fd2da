"""What a price cut must bring, and the price that earns most."""

from __future__ import annotations

from helpers.measure import accept
from helpers.words import _


def break_even_volume(price_cut: float, contribution: float) -> float:
    """How many more units a price cut must sell to leave profit as it was.

    Parameters: `price_cut` as a share of the old price (.10 is 10 % off; negative: a rise);
    `contribution` margin as a share of the old price, 0 to 1.
    Returns: a share of the old volume (negative: what a rise may lose).
    Raises: ValueError when the cut eats the whole contribution.
    Source: Nagle (1987): cut / (contribution - cut).

    >>> round(break_even_volume(price_cut=0.10, contribution=0.40), 4)
    0.3333
    """
    accept.between(contribution, "contribution", 0, 1)
    accept.between(price_cut, "price_cut", -10, 1)
    if price_cut >= contribution:
        raise ValueError(
            _(
                "price_cut is {cut} and contribution {margin}: every unit would lose money, so no "
                "volume breaks even; choose a cut below the contribution."
            ).format(cut=price_cut, margin=contribution)
        )
    return price_cut / (contribution - price_cut)


def gain_from_cut(price_cut: float, contribution: float, elasticity: float) -> float:
    """By what share the contribution of a period changes when the price is cut.

    Parameters: `price_cut` and `contribution` as for break_even_volume; `elasticity` of orders,
    constant along the way.
    Returns: a share of the old contribution (below 0: a loss).
    Raises: ValueError when the cut is the whole price or more, or contribution is not above 0.

    Half the price, four times the units, and a third of the old contribution on each.

    >>> round(gain_from_cut(price_cut=0.5, contribution=0.75, elasticity=-2), 4)
    0.3333
    """
    accept.between(contribution, "contribution", 0, 1, ends=False)
    accept.between(price_cut, "price_cut", -10, 1)
    if price_cut == 1:
        raise ValueError(_("price_cut is 1: nothing would be paid; choose a cut below 1."))
    units = (1 - price_cut) ** accept.number(elasticity, "elasticity")
    return float(units * (contribution - price_cut) / contribution - 1)


def best_price(unit_cost: float, elasticity: float) -> float:
    """The price with most profit per period when demand has one elasticity.

    Parameters: `unit_cost` all variable cost of a unit, above 0; `elasticity` of demand, below -1.
    Returns: a price in the unit of the cost.
    Raises: ValueError when demand is not elastic: profit then rises with every price.
    Source: Lerner (1934): (price - cost) / price = -1 / elasticity.

    >>> round(best_price(unit_cost=0.66, elasticity=-2.5), 4)
    1.1
    """
    accept.between(unit_cost, "unit_cost", 0, float("inf"), ends=False)
    if not accept.number(elasticity, "elasticity") < -1:
        raise ValueError(
            _(
                "elasticity is {value}; only below -1 is there a best price, because otherwise "
                "profit rises with every price."
            ).format(value=elasticity)
        )
    return unit_cost * elasticity / (1 + elasticity)
