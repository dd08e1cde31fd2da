"""What lesson 12 asks for, computed from the world."""

from functools import lru_cache

from helpers import measure, store

PEOPLE, WEEKS = 40_000, 78
"""The whole market: ten times the people of the records, over a year and a half."""
LAUNCH, SIDE, WORN = 36, 8, 52
"""Week of the launch, weeks that the dashboard counts on either side, and the week from which on
novelty counts as worn off."""
DESIGN = "clear path"
LOOKS, TOSSES = 10, 1000


def market(code: str) -> store.World:
    """Return the whole market of the world with this code."""
    return store.open_world(code, PEOPLE, WEEKS)


@lru_cache(maxsize=8)
def alarms(code: str, looks: int = LOOKS) -> float:
    """Return the share of 1,000 tests of nothing that alarm at one of so many looks (to 0.1 %)."""
    world = store.open_world(code)
    tables = store.tables(world)
    ordered = measure.ordered_soon(tables.customers, tables.orders)["ordered"]
    coins = world.luck.stream("coins tossed again").random((TOSSES, len(ordered))) < 0.5
    p_values = measure.p_values_at_looks(ordered, coins, looks)
    return round(float((p_values < 0.05).any(axis=1).mean()), 3)


@lru_cache(maxsize=8)
def dashboard(code: str) -> float:
    """Return how much higher conversion is in the weeks after the launch than before, a share."""
    launched = store.simulate(market(code), [(LAUNCH, store.Policy(design=DESIGN))])
    weekly = measure.weekly_conversion(launched.sessions)
    return round(measure.before_after(weekly, LAUNCH, SIDE), 3)


@lru_cache(maxsize=32)
def caused(code: str, design: str = DESIGN, first: int = WORN, last: int = WEEKS) -> float:
    """Return what launching a design causes in orders, weeks first to before last, a share."""
    launch = [(LAUNCH, store.Policy(design=design))]
    twin = store.twins(market(code), store.Policy(), launch, "orders", first, last)
    return round(twin.relative, 3)
