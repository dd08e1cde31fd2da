"""Twins: one decision in two shops, with other shoppers in each or the same in both."""

from dataclasses import replace
from functools import cache

import numpy as np
import pandas as pd

from helpers import measure, store
from helpers.explore.frame.choices import choice
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.measure.visits.shelf_gaps import PER
from helpers.show.visits.two_shops import Twins, TwoShops
from helpers.store.decided.policy import SHELVES
from helpers.words import _

MOST_PAIRS = 30
HALF = store.Policy().recommendation_share
#: Why people click: what their wish to buy and their mood have to do with it.
WHY = {
    "as-here": {},
    "whim": {"intent_in_clicks": 0.0, "mood_in_clicks": 0.0},
    "keen": {"intent_in_clicks": 1.5},
}
_NOTHING = (np.nan, np.nan)


def twins(world: store.World | None = None) -> Stage:
    """The explorer of lesson 00: what a shelf did, by dashboard, coin, truth and pairs of shops.

    world: the default one unless another is given. The two recorded years are run with the shelf
    that is chosen; each pair of shops takes its shoppers from that run, by a draw of its own.
    """
    home = world or store.open_world()

    @cache
    def visits(shelf: str, why: str) -> pd.DataFrame:
        return visits_of(home.with_nature(**WHY[why]) if WHY[why] else home, shelf)

    @cache
    def draws(shop: str) -> np.ndarray:
        stream = home.luck.stream(f"reruns {shop}")
        chances = np.full(home.people, 1 / home.people)
        return stream.multinomial(home.people, chances, MOST_PAIRS).astype(float)

    def compute(shelf: str, why: str, weeks: int, pairs: int) -> TwoShops:
        table = visits(shelf, why)
        table = table[table["week"] < weeks]
        return two_shops(table, draws("one")[:pairs], draws("other")[:pairs])

    return stage(compute, Twins, _controls(), _presets(), _("Two shops, one decision"), _notes())


def visits_of(world: store.World, shelf: str) -> pd.DataFrame:
    """Return the visits of the recorded years, had they been run with this shelf: a row a visit.

    Columns: customer_id (row of the person), week, shelf_shown (what the coin said, also where
    there is no shelf to show), shelf_clicked, converted, buys_without, buys_with.
    """
    plan = [(week, replace(past, recommendations=shelf)) for week, past in store.as_managed(world)]
    story = store.simulate(world, plan).story
    rows = np.flatnonzero(story.here)
    coin = world.visits.seen[rows] < HALF
    return pd.DataFrame(
        {
            "customer_id": world.visits.person[rows],
            "week": world.visits.week[rows],
            "shelf_shown": coin,
            "shelf_clicked": coin & story.clicks[rows],
            "converted": story.bought[rows],
            "buys_without": story.without[rows],
            "buys_with": story.with_[rows],
        }
    )


def two_shops(visits: pd.DataFrame, one: np.ndarray, other: np.ndarray) -> TwoShops:
    """Return every reading of one shelf.

    Parameters: visits as visits_of makes them; one, other: how often each person is drawn for the
    shop without and the shop with the shelf, pairs of shops by people.
    """
    shown = visits[visits["shelf_shown"]]
    clicked = shown["shelf_clicked"].to_numpy()
    gained = shown["buys_with"].to_numpy(float) - shown["buys_without"].to_numpy(float)
    coin = measure.gap_by_coin(visits)
    gap = measure.gap_by_click(visits) if 1 < clicked.sum() < len(clicked) - 1 else None
    others, same = _between_shops(shown, gained, one, other)
    return TwoShops(
        dashboard=gap.value if gap else np.nan,
        dashboard_interval=gap.interval if gap else _NOTHING,
        clickers=PER * gained[clicked].mean() if gap else np.nan,
        coin=coin.value,
        coin_interval=coin.interval,
        truth=PER * float(gained.mean()),
        others=others,
        same=same,
    )


def _between_shops(
    shown: pd.DataFrame, gained: np.ndarray, one: np.ndarray, other: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    person, people = shown["customer_id"].to_numpy(), one.shape[1]
    seen = np.bincount(person, minlength=people)
    without = np.bincount(person, shown["buys_without"], people)
    more = np.bincount(person, gained, people)
    bare = (one @ without) / (one @ seen)
    full = (other @ (without + more)) / (other @ seen)
    return PER * (full - bare), PER * (one @ more) / (one @ seen)


def _controls() -> dict:
    why = {
        _("as at Orinoco"): "as-here",
        _("anyone, on a whim"): "whim",
        _("mostly keen buyers"): "keen",
    }
    return {
        "shelf": choice(_("Shelf"), SHELVES, "item-to-item"),
        "why": choice(_("Who clicks"), why),
        "weeks": slider(_("Time"), 4, 104, 1, 104, _("weeks")),
        "pairs": slider(_("Pairs of shops"), 1, MOST_PAIRS, 1, 10),
    }


def _presets() -> dict:
    return {
        _("No shelf in either shop"): {"shelf": "off", "pairs": MOST_PAIRS},
        _("After only four weeks"): {"weeks": 4},
        _("Mostly keen buyers click"): {"why": "keen"},
        _("The warning fails: anyone clicks, on a whim"): {"why": "whim"},
    }


def _notes() -> str:
    return _(
        "Lines across a bar are 95 % intervals; each dot is a pair of shops, one without and one "
        "with the shelf. Who visits a shop is drawn from the people of your world. At every "
        "setting luck is the same, and so are the coins: if they favoured one side, they do so at "
        "every setting, and without a shelf the experiment shows that luck alone. Another reason "
        "to click takes a second to move in."
    )
