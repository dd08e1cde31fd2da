"""The world: people, luck, levers, the story of its weeks, what is recorded and what is true.

>>> from helpers import store
>>> world = store.open_world(people=200, weeks=20)
>>> run = store.simulate(world, store.Policy(price=0.95))
>>> len(run.accounts)
20
"""

from helpers.store.alternatives.alliances import Alliances, Wins
from helpers.store.alternatives.cards_by_hours import CardsByHours
from helpers.store.alternatives.channel_twins import ChannelTwins
from helpers.store.alternatives.exit_offers import exit_offers
from helpers.store.alternatives.flywheel_twins import extra_visits
from helpers.store.alternatives.improvements import Improved, Improvements
from helpers.store.alternatives.ladder import PriceLadder
from helpers.store.alternatives.long_weeks import profit_by_hours
from helpers.store.alternatives.missions import MissionCurve, missions
from helpers.store.alternatives.newcomers import worth_of_newcomers
from helpers.store.alternatives.three_goals import proposals, scorecard
from helpers.store.alternatives.toy_lists import ToyLists, ToySales
from helpers.store.decided.history import as_managed, decided_in
from helpers.store.decided.policy import Policy, change
from helpers.store.drawn.nature import Nature
from helpers.store.drawn.world import World, open_world
from helpers.store.futures.lane_futures import LaneFutures, customer_equity
from helpers.store.futures.second_year import SecondYear
from helpers.store.futures.still_here import still_here
from helpers.store.futures.venture_futures import venture_futures
from helpers.store.run import Run, Tables, simulate
from helpers.store.told.areas.staff import company_wide
from helpers.store.twins import Twin, twins
from helpers.store.written.archive import tables, truth
from helpers.store.written.export import export
from helpers.store.written.schema import dictionary, validate

__all__ = [
    "CardsByHours",
    "LaneFutures",
    "Alliances",
    "ChannelTwins",
    "Improved",
    "Improvements",
    "MissionCurve",
    "Nature",
    "Policy",
    "PriceLadder",
    "Run",
    "SecondYear",
    "Tables",
    "ToyLists",
    "ToySales",
    "Twin",
    "Wins",
    "World",
    "as_managed",
    "change",
    "company_wide",
    "customer_equity",
    "decided_in",
    "dictionary",
    "exit_offers",
    "export",
    "missions",
    "extra_visits",
    "open_world",
    "profit_by_hours",
    "proposals",
    "scorecard",
    "simulate",
    "still_here",
    "tables",
    "truth",
    "twins",
    "validate",
    "venture_futures",
    "worth_of_newcomers",
]
