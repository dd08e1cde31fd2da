"""What a list of toys sells when it weighs the child's wish against the parent's."""

from collections.abc import Callable
from typing import Any

import numpy as np

from helpers import show, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.store.drawn.counters.toys import KINDS
from helpers.words import _

WEIGHTS = np.round(np.linspace(0, 1, 21), 2)


def toy_list(world: store.World) -> Stage:
    """An explorer of the toy counter: which toys are taken, and what each ranking leaves.

    Its controls: the child's weight in the ranking, the toys' prices, what the parent knows before
    buying, and the child's weight in the household. At the start stars alone rank, as today.
    """
    notes = _(
        "Left: a dot a toy, as large as its share of the toys taken; orange are the eight with the "
        "most stars. Right: what a hundred visits to the toy counter leave after goods, shipping "
        "and returns; the triangle marks the best ranking. The visits are those of today's store, "
        "averaged over the luck of the day; prices change for toys only."
    )
    own = world.nature
    controls = {
        "ranking": slider(_("Child in the ranking"), 0, 1, 0.05, 1.0, meaning=_("1 = stars alone")),
        "price": slider(_("Prices"), 0.8, 1.2, 0.05, 1.0, _("× list")),
        "knows": slider(
            _("Parent knows"),
            0,
            1,
            0.1,
            own.parent_knows,
            meaning=_("0 = to parents all toys look alike"),
        ),
        "household": slider(
            _("Child in the home"),
            0,
            1,
            0.05,
            own.child_weight,
            meaning=_("how much the child decides"),
        ),
    }
    title = _("The toy list of Orinoco")
    return stage(_lists(world), show.ToyListChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("Ranked as households decide"): {"ranking": 0.4},
        _("Parents alone"): {"ranking": 0.0},
        _("Parents who cannot tell"): {"knows": 0.0},
        _("Parents who cannot tell, ranked for both"): {"ranking": 0.4, "knows": 0.0},
        _("Ranked for both, a tenth cheaper"): {"ranking": 0.4, "price": 0.9},
        _("The key fails: the user pays"): {"ranking": 0.4, "household": 1.0},
    }


def _lists(world: store.World) -> Callable[..., show.ToyList]:
    lists = store.ToyLists(world)
    toys = lists.toys
    lists.contributions(WEIGHTS)  # puts all rankings in order, once

    def compute(ranking: float, price: float, knows: float, household: float) -> show.ToyList:
        sales = lists.sales(ranking, price, knows, household)
        return show.ToyList(
            user_weight=ranking,
            names=tuple(KINDS),
            stars=toys.stars,
            parents=toys.parent,
            share=sales.share,
            weights=WEIGHTS,
            left=lists.contributions(WEIGHTS, price, knows, household),
            taken=sales.taken,
            returned=sales.returned,
            mean_stars=sales.stars,
        )

    return compute
