"""What lesson 20 asks for, computed from the world."""

from functools import lru_cache

from helpers import store

FIFTH_YEAR = slice(208, 260)
LOOP = (1.2, 0.5, 0.8)
"""The elasticities of the loop in the exercises."""
PUSH, ROOM = 10.0, 6.0
"""Per cent more visitors that are brought, and by how much sellers can grow at most."""


@lru_cache(maxsize=16)
def part_of_the_loop(code: str) -> float:
    """Return what share of the visits gained in the fifth year is gone when a link is cut."""
    extra = store.extra_visits(store.open_world(code)).iloc[FIFTH_YEAR].sum()
    return float(1 - extra["cut"] / extra["loop"])


@lru_cache(maxsize=16)
def profit_of_years(code: str) -> tuple[float, float]:
    """Return what putting all back adds to the profit of the first and the second year, dollars."""
    world = store.open_world(code)
    runs = [store.simulate(world, store.Policy(reinvest_share=share)) for share in (0, 1)]
    kept, fed = (run.accounts["profit"] for run in runs)
    more = fed - kept
    return float(more.iloc[:52].sum()), float(more.iloc[52:].sum())


def pays_when(code: str) -> str:
    """Return in which year putting all back earns more than keeping it: first, second, neither."""
    first, second = profit_of_years(code)
    if first > 0:
        return "first"
    return "second" if second > 0 else "neither"


def weakest_link(code: str) -> str:
    """Return the link with the least strength, in truth."""
    hidden = store.truth(store.open_world(code)).flywheel_links
    return str(hidden["link"].iloc[int(hidden["strength"].argmin())])


def with_full_sellers() -> float:
    """Return what a push becomes in per cent where sellers can grow no further than ROOM."""
    return PUSH + LOOP[1] * LOOP[2] * ROOM
