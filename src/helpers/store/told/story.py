"""What happens in the store: the acts of its weeks, in order, for all people at once."""

from dataclasses import dataclass

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.visits import HEADROOM
from helpers.store.drawn.world import World
from helpers.store.told.company import Path
from helpers.store.told.counters import partners
from helpers.store.told.service.lanes import lift_of_lanes
from helpers.store.told.shoppers import channels, order_fees, positions
from helpers.store.told.shoppers.messages import Messages, write
from helpers.store.told.shoppers.redesign import lift_of_design
from helpers.store.told.shoppers.shelf import Shelf, shelf_in_force
from helpers.store.told.shoppers.staying import weeks_of_leaving
from helpers.store.told.talk.referrals import brought_sooner

INTERCEPT = -4.60
CURIOUS_LESS = -1.05
SEASON_PULL = 0.13
"""Log-odds of buying, for a season one standard deviation up."""
SEARCH_GAIN = 1.0
"""Log-odds of a hunter's buying, from the worst search to the best."""
QUALITY_GAIN = 0.15
"""Log-odds of buying, for one unit of delivered quality."""


@dataclass(frozen=True)
class Story:
    """What became of each candidate visit and person: the whole truth, in fast arrays.

    A row a candidate visit: here (it took place), seen (it saw the shelf), clicks (it would click
    if it saw it), without and with_ (would it buy without and with the shelf?), bought (did it?).
    A row a person: arrive and leave, in weeks (leave is the horizon for those who stay on).
    shelf: what was shown. messages: who was written to. picks: what partners sold.
    """

    here: np.ndarray
    seen: np.ndarray
    clicks: np.ndarray
    without: np.ndarray
    with_: np.ndarray
    bought: np.ndarray
    arrive: np.ndarray
    leave: np.ndarray
    shelf: Shelf
    messages: Messages
    picks: partners.Picks


def tell(world: World, plan: list[Policy], path: Path, gone: np.ndarray | None = None) -> Story:
    """Return the story of a world under a plan: a policy a week, and the company's path.

    Parameters: gone (the week from which each person is no longer served, if any are let go).
    """
    arrive, leave = who_comes_and_goes(world, plan, path)
    leave = leave if gone is None else np.minimum(leave, gone)
    here = who_visits(world, plan, path, arrive, leave)
    seen = here & who_sees_the_shelf(world, plan)
    shelf = shelf_in_force(world, plan)
    wish = who_wishes_to_buy(world, plan, path)
    wish = wish + channels.lift(world, plan) + lift_of_design(world, plan, here)
    if path.lanes is not None:
        wish = wish + lift_of_lanes(world, path.lanes)
    wish = wish + order_fees.deterrent(world, plan)
    wish = wish + positions.lift(world, plan, wish)
    tempted = wish + shelf.lift
    messages = write(world, plan, here, np.where(seen, tempted, wish))
    without = wish + messages.lift > 0
    with_ = tempted + messages.lift > 0
    bought = here & np.where(seen, with_, without)
    picks = partners.picks(world, plan, path.log_price, here, bought)
    bought[picks.visit[picks.moved]] = False
    coming = (arrive, leave)
    return Story(here, seen, shelf.clicks, without, with_, bought, *coming, shelf, messages, picks)


def who_comes_and_goes(
    world: World, plan: list[Policy], path: Path
) -> tuple[np.ndarray, np.ndarray]:
    """Return the week in which each person comes, and the week in which they leave.

    Those who have not come by the horizon come and leave "at the horizon".
    """
    alone = np.searchsorted(path.arrived, world.population.arrival, side="left")
    arrive = brought_sooner(world, plan, path, alone)
    return arrive, weeks_of_leaving(world, path, arrive)


def who_visits(
    world: World, plan: list[Policy], path: Path, arrive: np.ndarray, leave: np.ndarray
) -> np.ndarray:
    """Return which candidate visits take place."""
    assert path.traffic.max() <= HEADROOM, "no policy may raise traffic beyond the visits drawn"
    visits = world.visits
    wanted = visits.keep < partners.keeps(world, plan, path.traffic)
    return wanted & (visits.week >= arrive[visits.person]) & (visits.week < leave[visits.person])


def who_sees_the_shelf(world: World, plan: list[Policy]) -> np.ndarray:
    """Return which candidate visits are shown the shelf: a share of them, at random."""
    share = [0.0 if p.recommendations == "off" else p.recommendation_share for p in plan]
    return world.visits.seen < np.array(share)[world.visits.week]


def who_wishes_to_buy(world: World, plan: list[Policy], path: Path) -> np.ndarray:
    """Return each visit's wish to buy without the shelf, less what it must overcome (log-odds).

    Source: random utility, McFadden (1974): a visit buys when this is above zero.
    """
    visits = world.visits
    start, sensitivity = _as_they_come(world)
    mood = SEASON_PULL * world.season + QUALITY_GAIN * path.quality + path.felt.wish
    search = SEARCH_GAIN * (np.array([p.search_quality for p in plan]) - 0.5)
    wish = start + mood[visits.week] - sensitivity * _log_price(world, plan, path)
    return wish + np.where(visits.curious, 0.0, search[visits.week])


def _log_price(world: World, plan: list[Policy], path: Path) -> np.ndarray:
    visits = world.visits
    if not any(policy.price_test for policy in plan):
        return path.log_price[visits.week]
    width = np.array([policy.price_test for policy in plan])
    arm = world.population.price_arm[visits.person]
    return path.log_price[visits.week] + np.log1p(width[visits.week] * arm)


def _as_they_come(world: World) -> tuple[np.ndarray, np.ndarray]:
    """Return what no policy touches: a visit's wish to buy at list price, and its sensitivity."""
    if "as they come" not in world.kept:
        visits, people = world.visits, world.population
        start = INTERCEPT + people.intent[visits.person] + CURIOUS_LESS * visits.curious
        world.kept["as they come"] = (
            start - visits.buy_odds,
            people.price_sensitivity[visits.person],
        )
    return world.kept["as they come"]
