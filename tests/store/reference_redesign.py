"""What a new design adds to one visit, told slowly."""

from helpers.store.decided.policy import Policy
from helpers.store.drawn.luck import DISTRICT
from helpers.store.drawn.world import World
from helpers.store.told.shoppers.redesign import DESIGNS
from tests.store.reference_luck import Visit


def added_by_design(
    world: World, policy: Policy, visit: Visit, met: dict[tuple[str, int], int]
) -> float:
    """The log-odds that the design adds, and a note in `met` when it is a first meeting."""
    if policy.design == "today" or not _draw(world, visit.person) < policy.design_share:
        return 0.0
    first = met.setdefault((policy.design, visit.person), visit.week)
    design, half_life = DESIGNS[policy.design], world.nature.novelty_half_life
    lasting = design.curious if visit.curious else design.hunting
    left = 2.0 ** -((visit.week - first) / half_life) if half_life else 0.0
    return world.nature.design_response * lasting + design.novelty * left


def _draw(world: World, person: int) -> float:
    district, place = divmod(person, DISTRICT)
    return float(world.luck.stream("redesign", district).random(DISTRICT)[place])
