"""The marketplace: what partners sell, what moves, and that money, blocks and twins agree."""

from dataclasses import replace

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import measure, store
from helpers.store import Policy
from helpers.store.decided.policy import COALITIONS
from helpers.store.drawn.counters.partners import NAMES, PARTNERS
from helpers.store.told.areas.partners import PLATFORM_CENTS
from helpers.store.told.counters import partner_sales
from helpers.store.told.counters.partners import open_regions
from helpers.store.told.shoppers.channels import REGIONS, region_of
from helpers.store.written.archive import WHOLE_WORLD

WORLD = store.open_world("MARKET", people=1000, weeks=60)
ALL = Policy(partners="all")


@pytest.fixture(scope="module")
def alone():
    return store.simulate(WORLD)


@pytest.fixture(scope="module")
def together():
    return store.simulate(WORLD, ALL)


def ours(run):
    return set(run.orders["order_id"])


def gained(run, alone):
    return run.accounts["profit"].sum() - alone.accounts["profit"].sum()


def test_every_choice_of_partners_is_a_coalition_of_the_three():
    assert len(COALITIONS) == 2 ** len(PARTNERS)
    assert len({frozenset(names) for names in COALITIONS.values()}) == 8
    assert set().union(*COALITIONS.values()) == set(NAMES)


@pytest.mark.parametrize("choice", COALITIONS)
def test_only_the_partners_that_were_let_in_sell(choice):
    run = store.simulate(WORLD, Policy(partners=choice))
    assert set(run.partner_orders["seller"]) == set(COALITIONS[choice])


def test_an_order_that_moved_was_ours_before_and_is_no_longer(alone, together):
    moved = together.truth.partner_orders.query("moved")["order_id"]
    assert len(moved) > 0
    assert set(moved) <= ours(store.simulate(WORLD, replace(ALL, assortment_overlap=0.0)))
    assert not set(moved) & ours(together)
    assert ours(alone) - ours(together) <= set(moved)


def test_nothing_moves_where_no_range_overlaps_and_all_where_all_of_it_does(alone):
    none, whole = (
        store.simulate(WORLD, replace(ALL, assortment_overlap=level)) for level in (0.0, 1.0)
    )
    assert not none.beside.moved.any()
    assert ours(alone) <= ours(none)
    assert whole.beside.moved.all()
    assert len(whole.orders) + len(whole.partner_orders) == len(alone.orders)
    assert whole.truth.shopper_surplus["surplus"].sum() == 0


def test_a_partners_sale_brings_us_its_fee_less_handling_and_costs_us_what_moved(alone, together):
    moved = together.truth.partner_orders.query("moved")["order_id"]
    there = store.simulate(WORLD, replace(ALL, assortment_overlap=0.0)).orders
    fees = together.partner_orders["fee"].sum() - 1.0 * len(together.partner_orders)
    extra = there[~there["order_id"].isin(ours(alone))]["order_id"]
    extra = extra[extra.isin(ours(together))]
    money = there.set_index("order_id")["contribution"]
    lost = money[sorted(set(moved) & ours(alone))].sum()
    platform = together.accounts["indirect"].sum() - alone.accounts["indirect"].sum()
    assert platform == pytest.approx(PLATFORM_CENTS / 100 * WORLD.people * WORLD.weeks, abs=1)
    wanted = fees - lost + money[extra].sum() - platform
    assert gained(together, alone) == pytest.approx(wanted, abs=0.01)


def test_fees_values_and_what_is_left_add_up(together):
    beside = together.beside
    assert np.allclose(beside.fee, 0.15 * beside.value, atol=0.51)
    cost = beside.value - beside.fee - beside.left
    dearer = beside.value / 1.075
    assert np.allclose(cost, partner_sales.COST_SHARE * dearer, atol=2)


@pytest.mark.parametrize("outcome", ["revenue", "contribution", "profit"])
def test_what_persons_bring_adds_up_to_the_accounts(together, outcome):
    books = together.accounts
    wanted = books[outcome].sum()
    assert together.by_person(outcome).sum() == pytest.approx(wanted, abs=0.01)
    late = together.by_person(outcome, 30, 40).sum()
    assert late == pytest.approx(books[outcome].iloc[30:40].sum(), abs=0.01)


def test_a_dearer_fee_sells_less_and_leaves_partners_less(together):
    dear = store.simulate(WORLD, replace(ALL, fee_split=0.35))
    assert len(dear.partner_orders) < len(together.partner_orders)
    assert dear.beside.left.sum() < together.beside.left.sum()
    shoppers = [run.truth.shopper_surplus["surplus"].sum() for run in (together, dear)]
    assert shoppers[1] < shoppers[0]


def test_the_surplus_of_a_visit_is_the_logsum_of_what_it_can_choose_from(together):
    rows = np.flatnonzero(together.story.here)[:40]
    plan = together.plan
    wish = partner_sales.wishes(WORLD, plan, rows)
    dollars = partner_sales.dollar_value(WORLD, plan, rows)
    wanted = [
        0.5 * sum(measure.logsum([u, 0], 1 / d) for u, d in zip(us, ds, strict=True))
        for us, ds in zip(wish, dollars, strict=True)
    ]
    assert partner_sales.surplus(WORLD, plan, rows) == pytest.approx(wanted)


def test_partners_in_half_of_the_regions_sell_there_and_nowhere_else(alone):
    half = [(20, replace(ALL, partner_regions=0.5))]
    run = store.simulate(WORLD, half)
    home = run.regions.set_index("customer_id")["region"]
    launched = set(run.partner_launches["region"])
    assert len(launched) == REGIONS / 2
    assert set(run.partner_orders["customer_id"].map(home)) <= launched
    assert set(run.partner_launches["week"]) == {20}
    assert run.partner_orders["week"].min() >= 20
    elsewhere = alone.orders["customer_id"].map(home)
    kept = alone.orders[~elsewhere.isin(launched)]
    there = run.orders[~run.orders["customer_id"].map(home).isin(launched)]
    assert_frame_equal(kept.reset_index(drop=True), there.reset_index(drop=True))


def test_more_regions_keep_those_that_had_partners_before():
    few, more = (open_regions(WORLD, share) for share in (0.25, 0.75))
    assert few.sum() == 10
    assert more.sum() == 30
    assert (more | ~few).all()
    assert len(set(region_of(WORLD))) == REGIONS


def test_without_partners_their_tables_are_empty_and_the_firms_are_listed(alone):
    assert len(alone.partner_orders) == len(alone.partner_launches) == 0
    assert alone.partners["partner"].tolist() == list(NAMES)
    assert alone.truth.shopper_surplus["surplus"].sum() == 0


def test_a_longer_horizon_begins_with_the_same_orders(together):
    longer = store.simulate(store.open_world("MARKET", people=1000, weeks=80), ALL)
    early = longer.partner_orders.query("week < 60").reset_index(drop=True)
    assert_frame_equal(early, together.partner_orders)


def test_blocks_of_people_sell_what_the_whole_world_sells():
    world = store.open_world("MARKET", people=2000, weeks=20)
    whole = store.simulate(world, ALL).partner_orders
    parts = [store.simulate(part, ALL).partner_orders for part in world.blocks(1000)]
    assert [len(part) for part in parts] != [0, 0]
    joined = np.concatenate([part["order_id"] for part in parts])
    assert joined.tolist() == whole["order_id"].tolist()


def test_alliances_say_what_simulated_twins_say_to_the_cent(alone):
    alliances = store.Alliances(WORLD)
    for choice, fee, overlap in (("all", 0.15, 0.5), ("Caney", 0.3, 0.2), ("all", 0.0, 1.0)):
        policy = Policy(partners=choice, fee_split=fee, assortment_overlap=overlap)
        run, wins = store.simulate(WORLD, policy), alliances.wins(policy)
        assert wins.orinoco == pytest.approx(gained(run, alone), abs=0.001)
        assert sum(wins.partners.values()) == pytest.approx(run.beside.left.sum() / 100)
        assert wins.shoppers == pytest.approx(run.truth.shopper_surplus["surplus"].sum())
        assert (wins.before, wins.ours) == (len(alone.orders), len(run.orders))
        assert (wins.labelled, wins.moved) == (len(run.partner_orders), run.beside.moved.sum())


def test_the_worth_of_all_is_what_the_split_shares_out():
    alliances = store.Alliances(WORLD)
    worth, split = alliances.worth(ALL), alliances.split(ALL)
    assert len(worth) == 15
    assert worth[("Orinoco", *NAMES)] == pytest.approx(split.sum())
    assert worth[("Orinoco",)] == 0
    assert worth[("Tambor", "Caney")] == pytest.approx((90 + 110) * 60 / 52)
    assert alliances.worth(Policy()) == {("Orinoco",): 0}


def test_alliances_refuse_to_move_other_levers():
    with pytest.raises(ValueError, match="leave other levers"):
        store.Alliances(WORLD).wins(Policy(price=0.9))


def test_the_firms_and_their_launches_are_written_once_for_a_world_run_in_blocks():
    assert {"partners", "partner_launches"} <= WHOLE_WORLD
