"""What the channels cost: the shoppers whom they touch are told of in told/channels.py."""

from dataclasses import replace

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.told.areas.felt import Felt, nothing
from helpers.store.told.shoppers.channels import as_today, cents


def felt(world: World, plan: list[Policy]) -> Felt:
    """Return the cost of the channels beyond today's, which the indirect cost already holds."""
    none = nothing(world)
    return none if as_today(plan) else replace(none, cents=cents(world, plan))
