"""Records of the brand: what a research firm is told in forty towns, wave by wave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.talk.brands import ASKED, BRANDS, TOWNS, WORDS, brands, waves
from helpers.store.told.talk.brand_panel import choices, known_by, levels, two_plans, words_named
from helpers.store.written.columns import WEEK, Column, Table, flag, money, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

ASKED_THERE = number("asked", "people", _("People asked about this brand."), 1)
CAMPAIGN = flag("campaign", _("Asked in the towns that the lot gave the campaign of week 52."))
BRAND = Column("brand", "text", "", _("Which brand."), options=BRANDS)
CHOICE = number("choice_id", "", _("Number of the choice."), 1)


def _tracking(run: Run) -> pd.DataFrame:
    """Return which word fits each brand best: a row a wave, half of the towns, brand and word."""
    sides = levels(run.plan)
    weeks = waves(run.world)
    counts = [
        words_named(run.world, int(week), level[week], side)
        for week in weeks
        for side, level in enumerate(sides)
    ]
    each = len(BRANDS) * len(WORDS)
    return pd.DataFrame(
        {
            "week": np.repeat(weeks, 2 * each).astype(np.int16),
            "campaign": np.tile(np.repeat([False, True], each), weeks.size),
            "brand": np.tile(np.repeat(np.array(BRANDS, object), len(WORDS)), 2 * weeks.size),
            "attribute": np.tile(np.array(WORDS, object), 2 * weeks.size * len(BRANDS)),
            "asked": np.full(2 * each * weeks.size, ASKED, np.int16),
            "n_yes": np.concatenate(counts).ravel().astype(np.int16),
        }
    )


def _awareness(run: Run) -> pd.DataFrame:
    """Return how many know each brand: a row a wave, half of the towns and brand."""
    weeks, plans = waves(run.world), two_plans(run.plan)
    known = [known_by(run.world, int(week), plans).ravel() for week in weeks]
    rows = 2 * len(BRANDS)
    return pd.DataFrame(
        {
            "week": np.repeat(weeks, rows).astype(np.int16),
            "campaign": np.tile(np.repeat([False, True], len(BRANDS)), weeks.size),
            "brand": np.tile(np.array(BRANDS, object), 2 * weeks.size),
            "asked": np.full(rows * weeks.size, ASKED, np.int16),
            "n_aware": np.concatenate(known).astype(np.int16),
        }
    )


def _choices(run: Run) -> pd.DataFrame:
    """Return what panel shoppers chose at which prices: a row a choice and alternative."""
    told = choices(run.world, run.plan)
    people, count = told[0].prices.shape
    week = np.repeat([wave.week for wave in told], people)
    town = np.concatenate([wave.town for wave in told])
    chosen = np.concatenate([wave.chosen for wave in told])
    return pd.DataFrame(
        {
            "choice_id": np.repeat(np.arange(1, week.size + 1, dtype=np.int32), count),
            "week": np.repeat(week, count).astype(np.int16),
            "town": np.repeat(town + 1, count).astype(np.int8),
            "campaign": np.repeat(brands(run.world).campaign[town], count),
            "alternative": np.tile(np.array(BRANDS, object), week.size),
            "price": np.concatenate([wave.prices.ravel() for wave in told]),
            "chosen": (np.arange(count) == chosen[:, None]).ravel(),
        }
    )


BRAND_TRACKING = Table(
    "brand_tracking",
    _(
        "Which one word fits a brand best, asked in forty towns where no customer of the other "
        "tables lives: a row a wave, half of the towns, brand and word."
    ),
    (
        WEEK,
        CAMPAIGN,
        BRAND,
        Column("attribute", "text", "", _("Which word."), options=WORDS),
        ASKED_THERE,
        number("n_yes", "people", _("Those who said that this word fits best.")),
    ),
    _tracking,
)

BRAND_AWARENESS = Table(
    "brand_awareness",
    _("Who knows the brands in the forty towns: a row a wave, half of the towns and brand."),
    (
        WEEK,
        CAMPAIGN,
        BRAND,
        ASKED_THERE,
        number("n_aware", "people", _("Those who know the brand by name.")),
    ),
    _awareness,
)

BRAND_CHOICES = Table(
    "brand_choices",
    _(
        "A panel of 2,400 shoppers in the forty towns: each wave they see the same basket at five "
        "brands and choose one. A row a choice and brand."
    ),
    (
        CHOICE,
        WEEK,
        number("town", "", _("Number of the town."), 1, TOWNS),
        flag("campaign", _("The lot gave this town the campaign, which began in week 52.")),
        Column("alternative", "text", "", _("Which brand."), options=BRANDS),
        money("price", _("What the basket costs there, with delivery.")),
        flag("chosen", _("This one was chosen.")),
    ),
    _choices,
)
