"""Projects: what the list that the managers chose does to shoppers and to the books."""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.service.calls import CUSTOMERS
from helpers.store.drawn.ventures.projects import candidates
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing
from helpers.store.told.ventures.portfolio import chosen_list

QUALITY = 0.3
"""Delivered quality for each unit that projects add to the wish to buy: people come and stay on."""
CENTS = 100_000 / CUSTOMERS
"""Cents a week and person of a thousand dollars a week of the whole company."""


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return what the projects in force do: to the wish to buy, to quality and to cost."""
    policies = distinct(plan)
    if not any(policy.project_budget for policy in policies):
        return nothing(world)
    known = candidates(world)
    lists = {id(policy): chosen_list(world, policy) for policy in policies}
    gain, cost = (
        np.array([float((lists[id(policy)] * each).sum()) for policy in plan])
        for each in (known.gains, known.costs - known.came)
    )
    return replace(nothing(world), wish=gain, quality=QUALITY * gain, cents=CENTS * cost)
