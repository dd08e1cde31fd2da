"""Who takes an exit offer, and what it earns: the explorer of lesson 02."""

from functools import lru_cache
from typing import Any

import numpy as np

from helpers import store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.staff.exit_offers import ExitOfferChart, ExitOffers
from helpers.store.drawn.workforce.staff import JOBS, staff
from helpers.store.told.areas.staff import PLANNED_PROFIT
from helpers.store.written.records.staffing import SCORE
from helpers.words import _

HIGHEST, STEP = 9000, 250
OFFERS = np.arange(0, HIGHEST + STEP, STEP)


def exit_offers(world: store.World) -> Stage:
    """An explorer of exit offers: who goes, who stays, and what is left in two years.

    Its controls: the offer, how many are disengaged, what finding a newcomer costs, and which
    share of profit goes into a pool that all staff share.
    """
    notes = _(
        "Each of the 1,000 people goes for an amount of their own: that is our assumption, as are "
        "the $24,000 that a disengaged person costs in two years. What customers add is read off "
        "a few runs of the store, so numbers differ a little from the twins'. Share pool: a part "
        "of the planned profit of $5 million, shared by all 1,000."
    )
    controls = {
        "offer": slider(_("Offer"), 0, HIGHEST, STEP, 5000, "$"),
        "disengaged": slider(_("Disengaged"), 0, 40, 1, 15, "%"),
        "replacement": slider(_("Finding a newcomer"), 0, 10_000, 500, 4000, "$"),
        "pool": slider(_("Share pool"), 0, 30, 5, 0, _("% of profit")),
    }
    title = _("Who takes the money?")
    return stage(_compute(world), ExitOfferChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("Generous"): {"offer": 7000},
        _("Cautious"): {"offer": 2500},
        _("Four in ten are fed up"): {"disengaged": 40},
        _("Newcomers are hard to find"): {"replacement": 10_000},
        _("A tenth of profit for the owners"): {"offer": 0, "pool": 10},
        _("The key fails: few are disengaged"): {"disengaged": 3},
    }


def _compute(world: store.World) -> Any:
    def offered(disengaged: int, replacement: int, pool: int) -> Any:
        share = disengaged / 100
        return store.exit_offers(world, OFFERS, pool / 100, replacement, share)

    @lru_cache(maxsize=64)
    def asked(disengaged: int) -> tuple[np.ndarray, np.ndarray]:
        people = staff(world.with_nature(disengaged=disengaged / 100))
        return people.asks[people.disengaged], people.asks[~people.disengaged]

    def compute(offer: int, disengaged: int, replacement: int, pool: int) -> ExitOffers:
        bad, good = asked(disengaged)
        table = offered(disengaged, replacement, pool)
        # Against no offer and no pool; without any pool an offer of 0 earns 0.
        alone = float(table["profit"].iloc[0])
        paid = PLANNED_PROFIT * JOBS * pool / 100
        stays = (bad >= offer).sum() / max(1, (bad >= offer).sum() + (good >= offer).sum())
        up = SCORE[1] * (len(bad) / JOBS - stays) if offer else 0.0
        profit = table["profit"].to_numpy()
        return ExitOffers(OFFERS, profit, offer, bad, good, up, paid, alone + paid)

    return compute
