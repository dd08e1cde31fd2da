"""The flywheel's book: the whole company by week, and a year of trials in single aisles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.flywheel import ARMS, HELD_WEEKS, STATIONS, growth, links, trials, whims
from helpers.store.told.areas.flywheel import CHEAPER, turned
from helpers.store.told.flywheel import SCALE, held_up
from helpers.store.written.columns import WEEK, Column, Table, measured, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

VISITS, SELLERS, OFFERS, UNIT_COST = 900.0, 2_400.0, 310.0, 9.50
"""Week 0: thousand visits a week, sellers, thousand products on offer, dollars an order."""
SEASON = 0.01
"""Share of visits that a season one standard deviation up adds."""
CHEAPER_A_YEAR = 0.02
"""What the whole trade's prices and costs fall by in a year (log)."""


def _weeks(run: Run) -> pd.DataFrame:
    """Return the book, a row a week: the trade's growth, what happens, and what is put back."""
    world = run.world
    share = np.array([policy.reinvest_share for policy in run.plan])
    shocks = whims(world)
    loop = turned(world, share, shocks[:, :3])
    rises = growth(world) + loop
    falls = -CHEAPER_A_YEAR * np.arange(world.weeks) / 52
    saved = SCALE * rises[:, 0]
    price = falls + 0.2 * shocks[:, 3] - share * (CHEAPER + SCALE * loop[:, 0])
    visits = VISITS * np.exp(rises[:, 0] + SEASON * world.season)
    return pd.DataFrame(
        {
            "week": np.arange(world.weeks, dtype=np.int16),
            "visits": visits.round(1),
            "sellers": np.rint(SELLERS * np.exp(rises[:, 1])).astype(np.int32),
            "offers": (OFFERS * np.exp(rises[:, 2])).round(2),
            "price_index": (100 * np.exp(price)).round(2),
            "unit_cost": (UNIT_COST * np.exp(falls - saved + 0.3 * shocks[:, 4])).round(3),
        }
    )


def _trials(run: Run) -> pd.DataFrame:
    """Return the trials, a row an aisle: what was held up for a year, and what each became."""
    luck, loop = trials(run.world), links(run.world)
    answers = np.array([np.zeros(3), *(held_up(loop, place) for place in range(3))])
    changes = 100 * np.expm1(luck.change + answers[luck.arm])
    return pd.DataFrame(
        {
            "trial": np.arange(1, luck.arm.size + 1, dtype=np.int16),
            "begun": luck.start.astype(np.int16),
            "held": np.array(ARMS, object)[luck.arm],
        }
        | {f"{name}_change": changes[:, place].round(2) for place, name in enumerate(STATIONS)}
    )


FLYWHEEL_WEEKS = Table(
    "flywheel_weeks",
    _("All of Orinoco with its marketplace, a row a week."),
    (
        WEEK,
        measured("visits", "thousand a week", _("Visits of all customers."), 0),
        number("sellers", "sellers", _("Sellers in the marketplace.")),
        measured("offers", "thousand products", _("Products on offer."), 0),
        measured("price_index", "week 0 = 100", _("What the same basket costs."), 0),
        measured("unit_cost", "$ an order", _("What serving an order costs, indirect too."), 0),
    ),
    _weeks,
)

FLYWHEEL_TRIALS = Table(
    "flywheel_trials",
    _(
        "Trials in single aisles of the marketplace: a lot chose which station was held about an "
        "eighth above the others' for {weeks} weeks, or none. A row an aisle."
    ).format(weeks=HELD_WEEKS),
    (
        number("trial", "", _("Number of the trial, an aisle each."), 1),
        number("begun", "weeks", _("Week in which it began, by lot."), 0, 519),
        Column("held", "text", "", _("What was held up, by lot."), options=ARMS),
        measured("visitors_change", "%", _("Change of the aisle's visitors in the year.")),
        measured("sellers_change", "%", _("Change of its sellers.")),
        measured("products_change", "%", _("Change of its products on offer.")),
    ),
    _trials,
)
