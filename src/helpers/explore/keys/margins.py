"""Which price pays, for whom, and for how long one has to wait: the margins explorer."""

from functools import cache, lru_cache
from typing import Any

import numpy as np

from helpers import store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.prices.margins import QUARTER, Margins, ProfitByPrice
from helpers.store.told.company import HARMLESS_CUT
from helpers.words import _

LONGEST = 260
"""Weeks of the longest horizon: five years."""
PRICES = np.round(np.arange(0.80, 1.501, 0.05), 2)
TODAY = int(np.argmin(np.abs(PRICES - 1)))


def margins(world: store.World) -> Stage:
    """An explorer of profit by price: in a quarter, and over a horizon of up to five years.

    Its controls: the price, how strongly lasting high prices make people leave, the horizon, and
    how much of the indirect cost is saved. At the start everything is as it is today.
    """
    notes = _(
        "Triangles mark the price that earns most, dots your price, rings today's. The same people "
        "and luck at every price; small jags remain, because a quarter has only a few hundred "
        "orders. Few new customers come after the second year, so a long horizon lives on those "
        "who stay. A saving of 15 or 20 % takes a second to work out, once."
    )
    controls = {
        "price": slider(_("Price"), 0.8, 1.5, 0.05, 1.0, _("× today's")),
        "trust": slider(
            _("Trust"), 0, 12, 1, 8, meaning=_("how many leave over high prices; 0: nobody")
        ),
        "weeks": slider(_("Horizon"), QUARTER, LONGEST, QUARTER, 104, _("weeks")),
        "cut": slider(_("Indirect cost saved"), 0, 20, 5, 0, "%"),
    }
    return stage(
        _profits(world), ProfitByPrice, controls, _presets(), _("The margins of Orinoco"), notes
    )


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("A 5 % price cut, two years"): {"price": 0.95},
        _("A manager with one quarter to live"): {"price": 0.95, "weeks": QUARTER},
        _("An owner with five years"): {"price": 0.9, "weeks": LONGEST},
        _("The savings pay for the cut"): {"price": 0.95, "cut": 10},
        _("Saving where customers notice"): {"cut": 20},
        _("The key fails: nobody minds high prices"): {"price": 0.95, "trust": 0},
    }


def _profits(world: store.World) -> Any:
    long = store.open_world(world.code, world.people, LONGEST, world.nature)

    @cache
    def ladder(beyond: int) -> store.PriceLadder:
        policy = store.Policy(indirect_cost_cut=beyond / 100)
        return store.PriceLadder(long, PRICES.tolist(), policy)

    @lru_cache(maxsize=128)
    def added_up(trust: int, cut: int) -> np.ndarray:
        """Profit added up from week 0 on, prices by weeks."""
        # Up to the harmless cut nobody acts otherwise: one ladder serves all of those cuts.
        noticed = cut if cut / 100 > HARMLESS_CUT else 0
        spent = ladder(0).indirect * (1 - cut / 100)
        return np.cumsum(ladder(noticed).contribution(float(trust)) - spent, axis=1)

    def compute(price: float, trust: int, weeks: int, cut: int) -> Margins:
        sums, now = added_up(trust, cut), added_up(trust, 0)[TODAY]
        ends = (QUARTER, weeks)
        near, far = (sums[:, end - 1] / end for end in ends)
        today = (float(now[QUARTER - 1]) / QUARTER, float(now[weeks - 1]) / weeks)
        return Margins(PRICES, near, far, weeks, price, today)

    return compute
