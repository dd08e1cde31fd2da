"""A first lane at the service desk: what it costs to run. Whom it moves is in told/lanes.py."""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.service.calls import CUSTOMERS
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing
from helpers.store.told.service.lanes import rule_of

LANE_WEEK = 1_000
"""Dollars a week to know callers by their scores and put them in two lanes."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what two lanes cost in each week that has them."""
    if all(rule_of(policy) is None for policy in distinct(plan)):
        return nothing(world)
    two = np.array([rule_of(policy) is not None for policy in plan])
    return replace(nothing(world), cents=100 * LANE_WEEK / CUSTOMERS * two)
