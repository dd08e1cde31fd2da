"""The areas of the company: each turns its own levers into what all shoppers feel.

An area is one module with a function ``felt(world, plan)`` and stands in one line here. What it
does not touch stays 0, and at its levers' neutral values it returns `nothing`: then every outcome
of the store is as if the area did not exist.
"""

from collections.abc import Callable
from dataclasses import fields

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.told.areas import (
    branches,
    brand,
    channels,
    flywheel,
    hiring,
    hours,
    improvement,
    lanes,
    letting_go,
    listening,
    order_teams,
    partners,
    projects,
    rivalry,
    service_desk,
    staff,
    tastes,
    venture,
)
from helpers.store.told.areas.felt import Felt, nothing

AREAS: tuple[Callable[[World, list[Policy]], Felt], ...] = (
    staff.felt,
    order_teams.felt,
    channels.felt,
    service_desk.felt,
    partners.felt,
    venture.felt,
    listening.felt,
    brand.felt,
    hours.felt,
    hiring.felt,
    rivalry.felt,
    improvement.felt,
    projects.felt,
    flywheel.felt,
    branches.felt,
    lanes.felt,
    letting_go.felt,
    tastes.felt,
)


def all_felt(world: World, plan: list[Policy]) -> Felt:
    """Return what all areas together do, a value a week: the sum of what each does."""
    whole = nothing(world)
    for felt in AREAS:
        part = felt(world, plan)
        whole = Felt(*(getattr(whole, f.name) + getattr(part, f.name) for f in fields(Felt)))
    return whole
