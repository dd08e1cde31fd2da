"""The money of the marketplace: partners' orders, our fee, what is left to them and to shoppers."""

from dataclasses import dataclass

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.counters.partners import PARTNERS
from helpers.store.drawn.world import World
from helpers.store.told.counters.partners import Picks, members, price_level, sold_where, wishes

COST_SHARE = 0.78
"""What an order costs a partner, goods to service, as a share of its price without a fee."""
HANDLING_CENTS = 100
"""What an order of a partner costs us: payment, and questions about it."""


@dataclass(frozen=True)
class PartnerSales:
    """A row an order of a partner. value, fee, left: cents; left is the partner's, after its costs
    and the fee."""

    visit: np.ndarray
    person: np.ndarray
    week: np.ndarray
    partner: np.ndarray
    moved: np.ndarray
    value: np.ndarray
    fee: np.ndarray
    left: np.ndarray

    @property
    def ours(self) -> np.ndarray:
        """What each order leaves us, cents."""
        return self.fee - HANDLING_CENTS


def sell_for_partners(world: World, plan: list[Policy], picks: Picks) -> PartnerSales:
    """Return partners' orders in money."""
    visits = world.visits
    week = visits.week[picks.visit]
    plain = 100 * np.exp(visits.size[picks.visit]) * _sizes(picks)
    value = np.rint(plain * price_level(plan)[week]).astype(np.int64)
    fee = np.rint(value * np.array([policy.fee_split for policy in plan])[week]).astype(np.int64)
    return PartnerSales(
        visit=picks.visit,
        person=visits.person[picks.visit],
        week=week,
        partner=picks.partner,
        moved=picks.moved,
        value=value,
        fee=fee,
        left=value - fee - np.rint(COST_SHARE * plain).astype(np.int64),
    )


def _sizes(picks: Picks) -> np.ndarray:
    """Return how large orders are, times ours: what we offer as well costs what ours does."""
    size = np.array([partner.size for partner in PARTNERS])
    return np.where(picks.moved, 1.0, size[picks.partner])


def dollar_value(world: World, plan: list[Policy], rows: np.ndarray) -> np.ndarray:
    """Return what one unit of wish is worth in some visits, dollars: rows by partners.

    A wish falls by the price sensitivity for each unit of log price, so by sensitivity / price for
    each dollar.
    """
    visits, people = world.visits, world.population
    size = np.array([partner.size for partner in PARTNERS])
    level = price_level(plan)[visits.week[rows]] * np.exp(visits.size[rows])
    return (level / people.price_sensitivity[visits.person[rows]])[:, None] * size


def surplus(world: World, plan: list[Policy], rows: np.ndarray) -> np.ndarray:
    """Return what partners' goods are worth to shoppers beyond their price: dollars a visit.

    The logsum of buying and not buying (Small & Rosen 1981), where partners sell; a copy of what
    we offer adds nothing to choose from.
    """
    visits = world.visits
    person, week = visits.person[rows], visits.week[rows]
    lacking = 1 - np.array([policy.assortment_overlap for policy in plan])[week]
    there = members(plan)[week] & sold_where(world, plan, person, week)[:, None]
    gain = np.logaddexp(0, wishes(world, plan, rows)) * dollar_value(world, plan, rows)
    return lacking * (gain * there).sum(axis=1)
