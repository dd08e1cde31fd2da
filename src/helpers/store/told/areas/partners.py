"""What the marketplace costs, whatever is sold; who buys there is told in told/partners.py."""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import COALITIONS, Policy
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing
from helpers.store.told.counters.partners import nobody_sells

PLATFORM_CENTS = 0.5
"""Cost of running a marketplace, cents a week and person, however many partners share it."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return the cost of a marketplace in the weeks in which there is one."""
    if nobody_sells(plan):
        return nothing(world)
    runs = [bool(COALITIONS[policy.partners]) and policy.partner_regions > 0 for policy in plan]
    return replace(nothing(world), cents=PLATFORM_CENTS * np.array(runs))
