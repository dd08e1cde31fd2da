"""The company's path: what the decisions make of the store itself, one number a week each.

It depends on the policy alone, never on single customers; that is why customers can be run in
any order and number. Feedback loops live here, where they can be drawn and explained.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.visits import HEADROOM
from helpers.store.drawn.world import World
from helpers.store.told.areas import all_felt
from helpers.store.told.areas.felt import Felt, approach
from helpers.store.told.areas.rivalry import RIVAL_PULL, rival_quality
from helpers.store.told.service.lanes import Lanes, lanes_of

MEMORY = 0.10
"""Share of the gap to today's price that the remembered price closes in a week."""
HARMLESS_CUT = 0.10
"""Indirect cost that can be saved before customers notice."""
QUALITY_PER_CUT = 4.0
BASE_HAZARD = 0.011
OPENING_SHARE = 0.6
"""Share of the people who are there in week 0."""
BASS_P, BASS_Q = 0.006, 0.035
"""Innovation and imitation, a week (Bass 1969)."""


@dataclass(frozen=True)
class Path:
    """The company week by week: arrays with a value a week.

    log_price: log of price relative to the list. price_memory: the log price that customers
    remember. quality: delivered, 0 at the start. expectations: of quality. rival: its quality.
    hazard: chance rate of leaving, a week, of an average person. arrived: share of all people who
    have come by that week. traffic: multiplies everybody's visits.
    felt: what the areas of the company did. lanes: of the service desk; None = one line for all.
    """

    log_price: np.ndarray
    price_memory: np.ndarray
    quality: np.ndarray
    expectations: np.ndarray
    rival: np.ndarray
    hazard: np.ndarray
    arrived: np.ndarray
    traffic: np.ndarray
    felt: Felt
    lanes: Lanes | None = None


def follow(
    world: World, plan: list[Policy], felt: Felt | None = None, adaptation: float | None = None
) -> Path:
    """Return the company's path under a plan, a policy a week.

    Parameters: felt (what the areas do, where it is not what the plan makes them do), adaptation
    (of expectations, where it is not that of the world's nature).
    """
    speed = world.nature.adaptation if adaptation is None else adaptation
    log_price = np.log([policy.price for policy in plan])
    excess = np.maximum(0, np.array([policy.indirect_cost_cut for policy in plan]) - HARMLESS_CUT)
    felt = felt or all_felt(world, plan)
    quality = felt.quality - QUALITY_PER_CUT * excess
    memory = approach(log_price, MEMORY)
    expectations = approach(quality, speed)
    trust = np.array([policy.trust for policy in plan])
    rival = rival_quality(world, plan)
    delight = quality - expectations
    pull = -0.9 * delight + RIVAL_PULL * (rival - quality) + trust * memory + felt.leaving
    arrived = OPENING_SHARE + (1 - OPENING_SHARE) * _diffuse(0.5 * delight)
    return Path(
        log_price=log_price,
        price_memory=memory,
        quality=quality,
        expectations=expectations,
        rival=rival,
        hazard=BASE_HAZARD * np.exp(pull),
        arrived=arrived,
        traffic=np.minimum(HEADROOM, np.exp(0.2 * delight + felt.traffic)),
        felt=felt,
        lanes=lanes_of(world, plan),
    )


def _diffuse(delight: np.ndarray) -> np.ndarray:
    """Return the share that has come by each week; delight feeds word of mouth (Bass 1969)."""
    share = 0.0
    shares = np.empty(len(delight))
    for week, mood in enumerate(delight):
        shares[week] = share
        share += (BASS_P + BASS_Q * max(0.0, 1 + mood) * share) * (1 - share)
    return shares
