"""Whom we serve: who gives up a segment saves what was kept up for it alone."""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import ALL_SEGMENTS, Policy
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing

KEPT_FOR_ONE = 0.6
"""Indirect cost that serves one segment alone, cents a week and person living in the world."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what serving one segment only saves."""
    one = np.array([policy.segments_served != ALL_SEGMENTS for policy in plan])
    if not one.any():
        return nothing(world)
    return replace(nothing(world), cents=-KEPT_FOR_ONE * one)
