"""What spending on a brand builds, on the map, in people's heads and in money."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from helpers import measure, store
from helpers.explore.frame.choices import choice
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show import BrandBuild, BrandBuildChart, BrandPoints
from helpers.store.drawn.talk.brands import BASE, BRANDS, PER_DOLLAR, US, WORDS
from helpers.store.told.areas.brand import SALES_CENTS, share_of_sales
from helpers.store.told.talk.brand import awareness, constant, stock, strength
from helpers.store.told.talk.brand_panel import count_words, first_year, word_chances
from helpers.words import _

RUNGS = (-1.0, -0.65, -0.3, 0.0, 0.28, 0.67, 1.2, 1.8, 2.65)
"""Stocks of brand, in the long run, at which the store is run to learn what they bring."""
MOST = 1.5
"""How much brands can differ at most, times today."""
ALL = "all"


def brand(world: store.World) -> Stage:
    """An explorer of the brand: its place on a map, who knows it, and what its name is worth.

    Its controls: spend on the brand, consistency, the brands on the map, and how much brands
    differ in people's minds. At the start all is as today.
    """
    notes = _(
        "The map is drawn from a year of interviews, 1,600 people for each brand. Once a setting "
        "differs from today's, an open dot shows where the same people would place Orinoco after "
        "two years; the map itself stays. Profit is the sum of both years, against today's "
        "setting, read between nine runs of the store. How far brands differ is up to people, "
        "not to us: the last control only asks “what if”."
    )
    controls = {
        "spend": slider(_("Spend on the brand"), 0, 20, 0.5, 3, _("% of sales")),
        "consistency": slider(_("Consistency"), 0, 100, 5, 50, "%"),
        "shown": choice(_("On the map"), _brands_shown()),
        "differ": slider(_("Brands differ"), 0, 150, 10, 100, _("% of today")),
    }
    title = _("The brand of Orinoco")
    return stage(_brand_built(world), BrandBuildChart, controls, _presets(), title, notes)


def _brands_shown() -> dict[str, str]:
    rivals = [name for name in BRANDS if name != US]
    return {_("all brands"): ALL} | {_("without {name}").format(name=r): r for r in rivals}


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("A loud campaign with many messages"): {"spend": 12, "consistency": 20},
        _("Twice the money"): {"spend": 6},
        _("The same money, one concept"): {"consistency": 100},
        _("Half the money, one concept"): {"spend": 1.5, "consistency": 100},
        _("Stop spending"): {"spend": 0},
        _("The key fails: brands do not differ"): {"spend": 6, "differ": 0},
    }


def _brand_built(world: store.World) -> Callable[..., BrandBuild]:
    gain, asked = profit_by_stock(world), first_year(world)

    @lru_cache(maxsize=64)
    def mapped(shown: str, differ: int) -> tuple[Any, store.World]:
        other = world.with_nature(brands_differ=differ / 100)
        counts = words(other, 0.0, asked).drop(index=shown, errors="ignore")
        return measure.correspondence_analysis(counts), other

    def compute(spend: float, consistency: int, shown: str, differ: int) -> BrandBuild:
        found, other = mapped(shown, differ)
        policy = store.Policy(brand_spend=spend / 100, brand_consistency=consistency / 100)
        plans = ([store.Policy()] * world.weeks, [policy] * world.weeks)
        level = float(stock(plans[1])[-1])
        later = found.place(words(other, level, asked).loc[[US]]).to_numpy()[0, :2]
        aware, worth = zip(*[(awareness(p), constant(other, p)) for p in plans], strict=True)
        return BrandBuild(
            points=BrandPoints(found, US, None if policy == store.Policy() else later),
            base=BRANDS[BASE],
            aware=(100 * aware[0], 100 * aware[1]),
            premium=(worth[0] / PER_DOLLAR, worth[1] / PER_DOLLAR),
            profit=gain(policy, differ / 100),
        )

    return compute


def words(world: store.World, level: float, asked: np.ndarray) -> pd.DataFrame:
    """Return how often each word is named of each brand when the stock of brand is at a level."""
    counts = count_words(word_chances(world, level), asked)
    return pd.DataFrame(counts, list(BRANDS), list(WORDS))


def profit_by_stock(world: store.World) -> Callable[[store.Policy, float], float]:
    """Return what a setting held for all weeks adds to the profit, dollars of the world's people.

    What shoppers do follows the stock of brand alone, times how far brands differ to them: so the
    store is run at a few stocks where brands differ most. What the setting costs is then taken off.
    """
    keen = world.with_nature(brands_differ=MOST)
    runs = [store.simulate(keen, _policy_of(rung)) for rung in RUNGS]
    sums = np.array([run.accounts["contribution"].sum() for run in runs])
    more, felt = sums - sums[RUNGS.index(0.0)], MOST * np.array(RUNGS)
    cost = SALES_CENTS / 100 * world.people * world.weeks

    def gain(policy: store.Policy, differ: float = 1.0) -> float:
        dearer = share_of_sales(policy) - share_of_sales(store.Policy())
        return float(np.interp(differ * strength(policy), felt, more)) - cost * dearer

    return gain


def _policy_of(rung: float) -> store.Policy:
    """Return a policy that builds so much brand: at full consistency, with the spend for it."""
    spend = store.Policy().brand_spend * store.Policy().brand_consistency * (1 + rung) ** 2
    return store.Policy(brand_spend=spend, brand_consistency=1)
