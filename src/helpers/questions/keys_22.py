"""What lesson 22 asks for, computed from the world."""

from functools import lru_cache

from helpers import store
from helpers.store.told.areas.lanes import LANE_WEEK
from helpers.store.told.areas.service_desk import SEAT_WEEK
from helpers.store.told.service.lanes import lane_waits

RULES = ("by value", "by response", "at random")
SHARE = 0.2
"""Share of callers who go first, where some do."""
BUDGET = 3_000
"""Dollars a week that Tomás adds for more agents and for lanes, together."""
LIKELY_LOSS = {"A": 900 * 0.001, "B": 300 * 0.01, "C": 90 * 0.02}
"""Dollars a year that a minute more of waiting loses with each of three callers."""


@lru_cache(maxsize=512)
def waits(code: str, agents: float = 10, share: float = SHARE) -> tuple[float, float, float]:
    """Return the mean wait of the first lane, the second and one line, in whole seconds."""
    world = store.open_world(code)
    plan = [store.Policy(agents=agents, priority_share=share)] * world.weeks
    first, second, one_line = (round(60 * float(wait.mean())) for wait in lane_waits(world, plan))
    return first, second, one_line


@lru_cache(maxsize=64)
def gained(code: str, rule: str) -> float:
    """Return what a first lane adds to what the panel is expected to leave, dollars."""
    world = store.open_world(code)
    with_lane = store.Policy(priority_rule=rule, priority_share=SHARE)
    return store.customer_equity(world, with_lane) - store.customer_equity(world, store.Policy())


def best_rule(code: str) -> str:
    """Return the rule that adds most; "nobody" if one line is better than all of them."""
    gains = {rule: gained(code, rule) for rule in RULES}
    best = max(gains, key=lambda rule: gains[rule])
    return best if gains[best] > 0 else "nobody"


def bill(agents: float) -> float:
    """Return what agents beyond ten and two lanes cost, dollars a week."""
    return SEAT_WEEK * (agents - 10) + LANE_WEEK
