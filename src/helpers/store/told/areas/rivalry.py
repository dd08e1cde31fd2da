"""The rival: what it pulls away, what it costs to answer it, and what locking people in does."""

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing

RIVAL_PULL = 0.45
"""Log of what multiplies the hazard of leaving, for one unit by which the rival is better."""
ANSWER_CENTS = 5.0
"""Cents a week and person for one more unit of quality; twice as much quality costs four times."""
HASSLE = 0.35
"""Delivered quality lost where leaving is made as hard as can be: forms, notice, a hotline."""


def rival_quality(world: World, plan: list[Policy]) -> np.ndarray:
    """Return the rival's quality relative to ours at the start, a value a week."""
    return world.rival + np.array([policy.rival_lead for policy in plan])


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what answering the rival, and making it hard to leave, do.

    Source: switching costs keep people from a better offer, Klemperer (1987).
    """
    if not any(policy.match_rival or policy.switching_cost for policy in distinct(plan)):
        return nothing(world)
    none = np.zeros(world.weeks)
    rival = rival_quality(world, plan)
    answer = np.array([policy.match_rival for policy in plan]) * np.maximum(0, rival)
    hard = np.array([policy.switching_cost for policy in plan])
    quality = answer - HASSLE * hard
    return Felt(
        quality=quality,
        traffic=none,
        wish=none,
        leaving=-RIVAL_PULL * hard * np.maximum(0, rival - quality),
        cents=ANSWER_CENTS * answer**2,
    )
