"""The brand: its levers move what they should, its records and its truth agree."""

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from helpers import store
from helpers.store import Policy
from helpers.store.drawn.talk.brands import BRANDS, PER_DOLLAR, TOWNS, brands
from helpers.store.told.areas import brand as area
from helpers.store.told.talk.brand import awareness, constant, stock

WORLD = store.World("BRAND", people=400, weeks=104)
CONCEPT = Policy(brand_consistency=1)
LOUD = Policy(brand_spend=0.12, brand_consistency=0.2)


@pytest.fixture(scope="module")
def run():
    return store.simulate(WORLD)


def in_the_end(policy, world=WORLD):
    plan = [policy] * world.weeks
    return awareness(plan)[-1], constant(world, plan)[-1]


def test_at_todays_levers_the_area_does_nothing_at_all():
    felt = area.felt(WORLD, [Policy()] * WORLD.weeks)
    for name in ("quality", "traffic", "wish", "leaving", "cents"):
        assert not getattr(felt, name).any()


def test_spend_makes_known_and_one_concept_makes_worth():
    today, loud, concept = map(in_the_end, (Policy(), LOUD, CONCEPT))
    assert loud[0] > today[0] + 0.1
    assert concept[0] == pytest.approx(today[0])
    assert concept[1] > loud[1] > today[1]


def test_a_name_is_built_slowly_and_forgotten_slowly():
    plan = [CONCEPT] * 52 + [Policy(brand_spend=0)] * 52
    level = stock(plan)
    assert 0 < level[4] < 0.3 * level[51]
    assert level[56] > 0.5 * level[51]
    assert level[-1] < level[51]
    assert (np.diff(level[:52]) > 0).all()


def test_more_money_brings_less_and_less():
    worth = [in_the_end(Policy(brand_spend=spend))[1] for spend in (0.03, 0.06, 0.09, 0.12)]
    steps = np.diff(worth)
    assert (steps > 0).all()
    assert (np.diff(steps) < 0).all()


def test_orders_follow_the_worth_of_the_name():
    orders = [
        store.simulate(WORLD, policy).accounts["orders"].sum()
        for policy in (Policy(brand_spend=0), Policy(), CONCEPT)
    ]
    assert orders == sorted(orders)
    assert orders[0] < orders[2]


def test_what_the_brand_costs_is_charged():
    felt = area.felt(WORLD, [Policy(brand_spend=0.05)] * WORLD.weeks)
    assert felt.cents == pytest.approx(0.02 * area.SALES_CENTS)
    stopped = area.felt(WORLD, [Policy(brand_spend=0, brand_consistency=0)] * WORLD.weeks)
    assert stopped.cents == pytest.approx(-0.035 * area.SALES_CENTS)


def test_where_brands_do_not_differ_spending_builds_nothing():
    alike = WORLD.with_nature(brands_differ=0)
    runs = [store.simulate(alike, policy) for policy in (Policy(), Policy(brand_spend=0.1))]
    assert_frame_equal(runs[0].orders, runs[1].orders)
    assert runs[1].accounts["profit"].sum() < runs[0].accounts["profit"].sum()
    assert in_the_end(CONCEPT, alike)[1] == 0


def test_the_campaign_ran_in_half_of_the_towns_from_week_52(run):
    towns = run.brand_choices.groupby("town")["campaign"].agg(["nunique", "first"])
    assert len(towns) == TOWNS
    assert (towns["nunique"] == 1).all()
    assert towns["first"].sum() == TOWNS / 2
    worth = run.truth.brand_constants.query("brand == 'Orinoco'").pivot(
        index="week", columns="campaign", values="constant"
    )
    gap = worth[True] - worth[False]
    assert (gap[:52] == 0).all()
    assert (gap[60:] > 0).all()


def test_another_lot_is_drawn_in_another_world():
    lots = [brands(store.World(code, 10, 10)).campaign for code in ("A", "B")]
    assert (lots[0] != lots[1]).any()


def test_interviews_and_choices_add_up(run):
    named = run.brand_tracking.groupby(["week", "campaign", "brand"])["n_yes"].sum()
    assert (named == 200).all()
    chosen = run.brand_choices.groupby("choice_id")["chosen"].sum()
    assert (chosen == 1).all()
    assert len(chosen) == 2400 * 8


def test_records_are_the_truth_and_without_a_campaign_nothing_differs(run):
    told = run.brand_choices.query("chosen").set_index("choice_id")
    hidden = run.truth.brand_choices.set_index("choice_id")
    assert (told["alternative"] == hidden["with_campaign"]).all()
    differ = hidden["with_campaign"] != hidden["without_campaign"]
    assert differ.any()
    assert told[differ]["campaign"].all()
    assert (told[differ]["week"] > 52).all()
    assert (told[differ]["alternative"] == "Orinoco").all()


def test_choices_have_the_shares_of_the_logit(run):
    """The true constants and prices foretell the first year's choices, within their error."""
    early = run.brand_choices.query("week < 52")
    worth = run.truth.brand_constants.query("week == 0 and not campaign").set_index("brand")
    wish = early["alternative"].map(worth["constant"]).astype(float) - PER_DOLLAR * early["price"]
    weight = np.exp(wish)
    chance = weight / weight.groupby(early["choice_id"]).transform("sum")
    told = pd.DataFrame({"brand": early["alternative"], "gap": early["chosen"] - chance})
    assert set(told["brand"]) == set(BRANDS)
    assert (told.groupby("brand")["gap"].mean().abs() < 0.02).all()


def test_awareness_counted_is_near_the_true_share(run):
    told = run.brand_awareness.merge(
        run.truth.brand_constants, on=["week", "campaign", "brand"], validate="1:1"
    )
    gaps = told["n_aware"] / told["asked"] - told["aware"]
    assert gaps.abs().max() < 0.15
    assert abs(gaps.mean()) < 0.02


def test_the_brand_does_not_depend_on_who_lives_in_the_world():
    few, many = (store.simulate(store.World("BRAND", size, 30)) for size in (40, 400))
    for name in ("brand_tracking", "brand_awareness", "brand_choices"):
        assert_frame_equal(getattr(few, name), getattr(many, name))


def test_a_longer_world_begins_with_the_same_records(run):
    short = store.simulate(store.World("BRAND", 40, 30))
    for name in ("brand_tracking", "brand_awareness", "brand_choices"):
        first = getattr(run, name).query("week < 30").reset_index(drop=True)
        assert_frame_equal(getattr(short, name), first)
