"""From staff to accounts: what a happier staff causes, what only goes with it, and its price."""

from collections.abc import Callable
from typing import Any

import numpy as np

from helpers import store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show import ServiceChain, ServiceChainChart
from helpers.store.drawn.workforce.branches import branches
from helpers.store.told.areas.staff import CUSTOMERS_PER_EMPLOYEE
from helpers.store.told.service.service_chain import Chain, chain, dollars_for, levels
from helpers.words import _

WEEKS = 104


def service_chain(world: store.World) -> Stage:
    """An explorer of the service-profit chain, and of what a programme leaves after its cost.

    Its controls: the points of attitude that are bought, the two links, how far a good site
    pleases staff and shoppers both, and the weeks until half of an effect is there.
    """
    notes = _(
        "Left, the world's 80 branches without the luck of the surveys, with the links and the "
        "pull of the site that you set. The steep line is what one sees across branches; the other "
        "is what a point causes. Right, the store is run once without a programme, and each week's "
        "contribution is raised by the growth at the end of the chain; what the programme costs is "
        "taken off. Amounts are those of our people. Points cost more the more of them are bought."
    )
    controls = {
        "points": slider(_("Points of attitude"), 0, 20, 1, 10, _("points")),
        "first": slider(_("Impression per point"), 0, 0.6, 0.01, 0.26, _("points")),
        "second": slider(_("Growth per impression"), 0, 1, 0.005, 0.385, "%"),
        "site": slider(_("What a site does"), 0, 1, 0.1, 1.0, _("× today's")),
        "lag": slider(_("Half of it is there after"), 0, 52, 2, 10, _("weeks")),
    }
    title = _("From staff to accounts")
    return stage(_computed(world), ServiceChainChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("All sites are alike"): {"site": 0.0},
        _("A chain that pays"): {"first": 0.6, "second": 0.8},
        _("The same chain, a year slow"): {"first": 0.6, "second": 0.8, "lag": 52},
        _("The principle fails: too dear for its end"): {"points": 20},
        _("The principle fails: a link is cut"): {"second": 0.0},
    }


def _computed(world: store.World) -> Callable[..., ServiceChain]:
    contribution = store.simulate(world).accounts["contribution"].to_numpy()[:WEEKS]
    luck = branches(world)
    employees = world.people / CUSTOMERS_PER_EMPLOYEE

    def compute(points: int, first: float, second: float, site: float, lag: int) -> ServiceChain:
        attitude, _impression, growth = levels(luck, site, (first, second))
        seen, caused = float(np.polyfit(attitude, growth, 1)[0]), first * second
        dollars = employees * dollars_for(points)
        share = _unit_chain(len(contribution), lag).growth * points / 100

        def profit(link: float) -> np.ndarray:
            return np.cumsum(contribution * link * share - dollars)

        return ServiceChain(
            attitude, growth, seen, caused, points, dollars, profit(seen), profit(caused)
        )

    return compute


def _unit_chain(weeks: int, lag: int) -> Chain:
    """What of a lasting effect of one is there, week by week: half of it after so many weeks."""
    # Three stations in a row are half way after about 2.67 times the delay of one, less two weeks.
    follows = min(1.0, 2.67 / (lag + 2))
    return chain(np.ones(weeks), (1.0, 1.0), follows)
