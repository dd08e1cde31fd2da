"""Recommendation effects: what the shelf causes, mood by mood, beside what it is credited with."""

from dataclasses import replace
from functools import cache

import numpy as np
import pandas as pd

from helpers import measure, store
from helpers.explore.frame.choices import choice
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.visits.label_credit import Shelf, ShelfCredit
from helpers.store.decided.policy import SHELVES, SIMILARITIES
from helpers.words import _

#: Every visit sees the shelf: what Orinoco would get if it trusted the shelf.
EVERYBODY = store.Policy(recommendation_share=1.0)
#: Who visits: what is added to the log-odds that a visit is a curious one.
VISITORS = {"both": 0.0, "hunters": -20.0, "curious": 20.0}


def recommendations(world: store.World | None = None) -> Stage:
    """The recommendation-effects explorer: orders by mood, caused by the shelf or anyway.

    world: the default one unless another is given. At each move the store is run again, with the
    shelf on every visit; what it earns is the difference from the same store without a shelf.
    """
    home = world or store.open_world()

    @cache
    def lived_in(visitors: str) -> store.World:
        shift = VISITORS[visitors]
        return home.with_nature(curious=shift) if shift else home

    @cache
    def without_shelf(visitors: str, search: float) -> float:
        policy = replace(EVERYBODY, search_quality=search, recommendations="off")
        return _contribution(store.simulate(lived_in(visitors), policy))

    def compute(search: float, shelf: str, similarity: str, visitors: str) -> Shelf:
        policy = replace(
            EVERYBODY, search_quality=search, recommendations=shelf, similarity=similarity
        )
        run = store.simulate(lived_in(visitors), policy)
        return Shelf(credit_of(run), _contribution(run) - without_shelf(visitors, search))

    return stage(
        compute, ShelfCredit, _controls(), _presets(), _("Recommendation effects"), _notes()
    )


def credit_of(run: store.Run) -> pd.DataFrame:
    """Return a run's orders by mood, as measure.shelf_credit counts them."""
    story = run.story
    # the other visits buy neither way, and would only slow the slider down
    rows = np.flatnonzero(story.here & (story.bought | story.without))
    visits = pd.DataFrame(
        {
            "curious": run.world.visits.curious[rows],
            "converted": story.bought[rows],
            "shelf_clicked": (story.seen & story.clicks)[rows],
            "buys_without": story.without[rows],
        }
    )
    credit = measure.shelf_credit(visits, group="curious", groups=(True, False))
    return credit.rename(index={True: "curious", False: "hunting"}).rename_axis("mood")


def _contribution(run: store.Run) -> float:
    return float(run.sales.contribution.sum() / 100)


def _controls() -> dict:
    visitors = {
        _("both moods"): "both",
        _("hunters only"): "hunters",
        _("the curious only"): "curious",
    }
    return {
        "search": slider(_("Search quality"), 0, 1, 0.05, 0.5),
        "shelf": choice(_("Shelf"), SHELVES, "item-to-item"),
        "similarity": choice(_("“Together” by"), SIMILARITIES),
        "visitors": choice(_("Who visits"), visitors),
    }


def _presets() -> dict:
    return {
        _("No shelf"): {"shelf": "off"},
        _("A perfect search"): {"search": 1.0},
        _("A shelf by margin"): {"shelf": "by margin"},
        _("The key fails: everyone hunts"): {"visitors": "hunters"},
        _("Everyone wanders"): {"visitors": "curious"},
    }


def _notes() -> str:
    return _(
        "The same shoppers and the same luck at every setting, over two years; every visit sees "
        "the shelf. That luck is one draw: best sellers, by margin and at random lie so close that "
        "another world may put them into another order. “Together” matters to the item-to-item "
        "shelf only. Another kind of visitor takes a second to move in."
    )
