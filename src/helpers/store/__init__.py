"""The world: people, luck, levers, the story of its weeks, what is recorded and what is true.

>>> from helpers import store
>>> world = store.open_world(people=200, weeks=20)
>>> run = store.simulate(world, store.Policy(price=0.95))
>>> len(run.accounts)
20
"""

from helpers.store.archive import tables, truth
from helpers.store.export import export
from helpers.store.history import as_managed
from helpers.store.ladder import PriceLadder
from helpers.store.nature import Nature
from helpers.store.policy import Policy, change
from helpers.store.run import Run, Tables, simulate
from helpers.store.schema import dictionary, validate
from helpers.store.twins import Twin, twins
from helpers.store.world import World, open_world

__all__ = [
    "Nature",
    "Policy",
    "PriceLadder",
    "Run",
    "Tables",
    "Twin",
    "World",
    "as_managed",
    "change",
    "dictionary",
    "export",
    "open_world",
    "simulate",
    "tables",
    "truth",
    "twins",
    "validate",
]
