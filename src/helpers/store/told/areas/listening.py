"""Listening: what customers ask for is acted on, the most wanted first."""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, approach, nothing

GAIN = 0.30
"""Delivered quality when all that customers ask for has been done."""
PACE = 0.08
"""Share of what is still to do that gets done in a week."""
WISH_CENTS = 0.7
"""Cost of acting on all of it, cents a week and person living in the world."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what acting on customers' wishes does: quality that builds up, at a steady cost."""
    share = np.array([policy.ask_and_act for policy in plan])
    if not share.any():
        return nothing(world)
    done = approach(wanted(share), PACE)
    return replace(nothing(world), quality=GAIN * done, cents=WISH_CENTS * share)


def wanted(share: np.ndarray) -> np.ndarray:
    """Return how much of what is wanted is met by a share of the wishes, the most wanted first.

    >>> wanted(np.array([0.0, 0.5, 1.0])).tolist()
    [0.0, 0.75, 1.0]
    """
    return 1 - (1 - np.asarray(share)) ** 2
