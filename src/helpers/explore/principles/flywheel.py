"""A push that goes around: three links, how slow they are, and how many sellers there can be."""

from collections.abc import Callable
from typing import Any

import numpy as np

from helpers import store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show import Flywheel, FlywheelChart
from helpers.store.drawn.flywheel import Links
from helpers.store.told.flywheel import steady, turn
from helpers.words import _

PUSH = 10
"""Per cent more visitors, brought from outside for good."""
WEEKS = 104


def flywheel(world: store.World) -> Stage:
    """An explorer of the flywheel: a lasting push of visitors, and what comes around of it.

    Its controls: the strengths of the three links, the weeks that each takes, and by how much
    sellers can grow at most. None of them is set to what the world's own links are.
    """
    notes = _(
        "The store's own loop runs again at each move, with links that you set. A strength says by "
        "how many per cent a station rises in the end when the one before it rises by one per "
        "cent. Visits of our people: the store is run once without a push, and each week's visits "
        "are raised by what the loop adds. The dotted upright marks the end of the first year."
    )
    controls = {
        "sellers": slider(_("Visitors bring sellers"), 0, 1.5, 0.1, 1.0, _("% for 1 %")),
        "products": slider(_("Sellers bring products"), 0, 1.5, 0.1, 0.6, _("% for 1 %")),
        "visitors": slider(_("Products bring visitors"), 0, 1.5, 0.1, 0.7, _("% for 1 %")),
        "delay": slider(_("Each link takes"), 0, 26, 1, 8, _("weeks")),
        "room": slider(_("Sellers can grow by"), 5, 100, 5, 50, "%"),
    }
    title = _("The flywheel of Orinoco")
    return stage(_turned(world), FlywheelChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("The same links, half a year each"): {"delay": 26},
        _("All links a little stronger"): {
            "sellers": 1.1,
            "products": 0.8,
            "visitors": 0.9,
            "room": 100,
        },
        _("A gain above one"): {"sellers": 1.3, "products": 1.0, "visitors": 0.9, "delay": 4},
        _("The principle fails: a link is cut"): {"sellers": 1.5, "products": 0.0, "visitors": 1.5},
        _("The principle fails: sellers are full"): {"sellers": 1.5, "room": 5},
    }


def _turned(world: store.World) -> Callable[..., Flywheel]:
    sessions = store.simulate(world).accounts["sessions"].to_numpy()[:WEEKS]
    push = float(np.log1p(PUSH / 100))
    pushes = np.tile([push, 0.0, 0.0], (WEEKS, 1))

    def compute(
        sellers: float, products: float, visitors: float, delay: int, room: int
    ) -> Flywheel:
        most = float(np.log1p(room / 100))
        links = Links((sellers, products, visitors), (delay,) * 3, (most, np.inf, np.inf))
        level, end = turn(links, pushes)[:, 0], steady(links, push)
        more = np.expm1(level)
        return Flywheel(
            strengths=links.strength,
            push=PUSH,
            extra=100 * more,
            end=100 * float(np.expm1(end)),
            full=sellers * end >= most,
            people=world.people,
            visits=(float(sessions @ more[: len(sessions)]), PUSH / 100 * float(sessions.sum())),
        )

    return compute
