"""Same-day delivery: what shoppers feel while it runs, and what it costs or earns."""

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.ventures.venture import PANEL
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing
from helpers.store.told.ventures.venture import course

QUALITY = 0.06
"""Delivered quality that a full launch adds once everybody knows of it."""
KNOWN = 0.05
"""Share of those who do not know of it yet to whom word gets about in a week."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what the venture does to shoppers, and its losses as a cost."""
    if not any(policy.venture for policy in plan):
        return nothing(world)
    told, none = course(world, plan), np.zeros(world.weeks)
    age = np.maximum(0, np.arange(1, world.weeks + 1) - told.launch)
    quality = QUALITY * told.share * (1 - (1 - KNOWN) ** age)
    cents = 100 * (told.paid - told.result) / PANEL
    return Felt(quality, none, none, none, cents)
