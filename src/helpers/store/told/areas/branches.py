"""The branches: what a staff programme everywhere does to shoppers, and what it costs."""

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing
from helpers.store.told.areas.staff import CUSTOMERS_PER_EMPLOYEE
from helpers.store.told.service.service_chain import chain, points_for


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what a staff budget does to visits, at the end of the chain, and to indirect cost."""
    dollars = np.array([policy.staff_budget for policy in plan])
    if not dollars.any():
        return nothing(world)
    none = np.zeros(world.weeks)
    traffic = np.log1p(chain(points_for(dollars)).growth / 100)
    return Felt(none, traffic, none, none, 100 / CUSTOMERS_PER_EMPLOYEE * dollars)
