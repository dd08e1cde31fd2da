"""Improvement: one budget of it, spent at once or week by week.

What was once improved stays improved. Whether customers go on noticing it is another matter: their
expectations follow (told/company.py).
"""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing

BUDGET = 1.0
"""Delivered quality that the whole budget buys, once."""
PACE = {"none": 0.0, "ramp": BUDGET / 100, "step": BUDGET}
"""The most of it that is built in a week on each path."""
CENTS = 175.0
"""Cost of building one unit of quality, cents a person living in the world."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what the improvements do: quality that stays, and its cost in the week it is built."""
    if all(policy.improvement_path == "none" for policy in distinct(plan)):
        return nothing(world)
    built = improvements([policy.improvement_path for policy in plan])
    return replace(nothing(world), quality=np.cumsum(built), cents=CENTS * built)


def improvements(paths: list[str]) -> np.ndarray:
    """Return what is added to delivered quality in each week; together no more than the budget.

    >>> improvements(["none", "ramp", "ramp", "step", "step"]).round(2).tolist()
    [0.0, 0.01, 0.01, 0.98, 0.0]
    """
    wanted = np.cumsum([PACE[path] for path in paths])
    return np.diff(np.minimum(wanted, BUDGET), prepend=0.0)
