"""Whom do we agree to disappoint? The explorer of lesson 24."""

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

from helpers import measure, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.positions.positions import Positions, PositionsChart
from helpers.store.alternatives.position_grid import PositionGrid, with_tastes
from helpers.store.drawn.tastes import CHOOSY, IDEALS, QUICK
from helpers.words import _

GRID = np.linspace(0, 1, 101)


def positions(world: store.World) -> Stage:
    """An explorer of where a store stands between two tastes: whom it wins, and what that leaves.

    Its controls: the position, the share of the quick, how strongly people dislike distance, and
    what buying elsewhere is worth to them.
    """
    notes = _(
        "0 is a short list, bought in a minute; 1 is everything, with advice; today's store is in "
        "the middle. Left, the location logit: utility is 1 less dislike times squared distance, "
        "and buying elsewhere is worth what the last control says. Right, two years of the store's "
        "people, all of them served: it is run at 29 positions, and other tastes are read between "
        "these runs, as the average over all ways in which tastes may fall on people. Nobody but "
        "the shoppers decides about the last three controls."
    )
    controls = {
        "position": slider(_("Position"), 0, 1, 0.05, 0.5),
        "quick": slider(_("The quick among shoppers"), 10, 90, 5, 60, "%"),
        "dislike": slider(_("Dislike of distance"), 0, 12, 0.5, 6),
        "outside": slider(_("Worth of buying elsewhere"), -2, 2, 0.25, 0),
    }
    title = _("Two tastes, one store")
    return stage(_positions(world), PositionsChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("With the quick"): {"position": 0.0},
        _("With the choosy"): {"position": 1.0},
        _("As many of one as of the other"): {"quick": 50},
        _("The principle fails: tastes are close"): {"position": 0.0, "dislike": 2},
        _("It fails: nothing good elsewhere"): {"position": 0.0, "quick": 50, "outside": -2},
    }


def _positions(world: store.World) -> Callable[..., Positions]:
    @cache
    def runs() -> PositionGrid:
        return PositionGrid(world)

    def compute(position: float, quick: int, dislike: float, outside: float) -> Positions:
        ideals = list(IDEALS.values())
        won = np.array([measure.location_shares(x, ideals, dislike, outside) for x in GRID])
        mixed = won @ np.array([quick, 100 - quick]) / 100
        tastes = with_tastes(world.nature, float(dislike), quick / 100, float(outside))
        shares = (100 * won[:, 0], 100 * won[:, 1], 100 * mixed)
        return Positions(position, GRID, (QUICK, CHOOSY), shares, runs().gain(GRID, tastes))

    return compute
