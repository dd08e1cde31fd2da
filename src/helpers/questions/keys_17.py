"""What lesson 17 asks for, computed from the world."""

from functools import lru_cache

from helpers import measure, store

TURN = 52
"""Week from which the rival is better."""
LEAD = 1.0
OLD = 4
"""Quarter of age from which on a buyer counts as old."""


@lru_cache(maxsize=16)
def repeat_rates(code: str) -> tuple[float, float]:
    """Return the share who buy again in the next quarter: of new buyers, and of old ones."""
    world = store.open_world(code)
    table = measure.repeat_by_age(store.tables(world).orders, world.weeks)
    old = table.loc[OLD:]
    return round(float(table["share"].iloc[0]), 3), round(
        old["again"].sum() / old["bought"].sum(), 3
    )


def plan(lead: float, match: float = 0.0, hard: float = 0.0) -> list[tuple[int, store.Policy]]:
    """Return the schedule: today's store, and from week 52 on the rival and our answer.

    Parameters: lead (of the rival), match and hard (per cent answered, and of switching cost).
    """
    answer = store.Policy(rival_lead=lead, match_rival=match / 100, switching_cost=hard / 100)
    return [(0, store.Policy()), (TURN, answer)]


@lru_cache(maxsize=64)
def kept(code: str, lead: float, match: float = 0.0, hard: float = 0.0) -> float:
    """Return the share of those here in week 52 who are still here at the end."""
    run = store.simulate(store.open_world(code), plan(lead, match, hard))
    return float(store.still_here(run, TURN).iloc[-1])


@lru_cache(maxsize=128)
def profit_gained(code: str, match: float, hard: float) -> float:
    """Return what an answer to the rival adds to the profit up to the end, against none.

    Parameters: match and hard, as for plan. Dollars of the panel.
    """
    runs = [
        store.simulate(store.open_world(code), plan(LEAD, *answer))
        for answer in ((0.0, 0.0), (match, hard))
    ]
    before, after = (float(run.accounts["profit"].sum()) for run in runs)
    return after - before


@lru_cache(maxsize=128)
def served(code: str, match: float, hard: float) -> float:
    """Return the quality that we deliver on average from week 52 on; 0 is today's."""
    run = store.simulate(store.open_world(code), plan(LEAD, match, hard))
    return float(run.path.quality[TURN:].mean())
