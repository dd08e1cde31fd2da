"""Positions: whom a move wins and loses, what it leaves, and what the towns' records hold."""

import numpy as np
import pytest

from helpers import measure, store
from helpers.store import Policy
from helpers.store.alternatives.position_grid import PositionGrid, with_tastes
from helpers.store.drawn import tastes
from helpers.store.drawn.nature import Nature
from helpers.store.drawn.world import World
from helpers.store.told.areas import tastes as area
from helpers.store.told.shoppers import positions

WORLD = World("TASTES", people=3000, weeks=60)


@pytest.fixture(scope="module")
def quick():
    return ~tastes.are_choosy(tastes.taste_draws(WORLD), WORLD.nature)


@pytest.fixture(scope="module")
def moved():
    return store.twins(WORLD, Policy(), Policy(position=0.0), "orders")


def test_shares_are_those_of_the_location_logit():
    for nature in (Nature(), Nature(distance_dislike=2, outside_option=1)):
        for place in (0.0, 0.3, 1.0):
            told = measure.location_shares(
                place, [0, 1], nature.distance_dislike, nature.outside_option
            )
            assert positions.shares(nature, place) == pytest.approx(told)


def test_a_move_to_one_segment_doubles_its_orders_and_loses_the_others(moved, quick):
    before = moved.before.by_person("orders")
    change = moved.by_customer.to_numpy()
    ratio = positions.shares(Nature(), 0.0) / positions.shares(Nature(), 0.5)
    assert change[quick].sum() / before[quick].sum() == pytest.approx(ratio[0] - 1, abs=0.12)
    assert change[~quick].sum() / before[~quick].sum() == pytest.approx(ratio[1] - 1, abs=0.03)


def test_the_same_visits_take_place_wherever_the_store_stands(moved):
    before, after = moved.before.story, moved.after.story
    assert np.array_equal(before.here, after.here)
    assert np.array_equal(before.leave, after.leave)


def test_whoever_is_won_by_a_short_move_is_won_by_a_long_one(quick):
    runs = [store.simulate(WORLD, Policy(position=place)) for place in (0.25, 0.0)]
    half, whole = (run.story.without for run in runs)
    of_quick = quick[WORLD.visits.person]
    assert not (half & ~whole & of_quick).any()
    assert not (whole & ~half & ~of_quick).any()


def test_a_chance_is_multiplied_exactly_up_to_the_surest():
    odds, moved_by = np.array([-3.0, 0.0, 3.0]), np.log(np.array([1.9, 0.5, 2.0]))
    chance = 1 / (1 + np.exp(-odds))
    after = 1 / (1 + np.exp(-(odds + positions._lift(odds, moved_by))))
    assert after == pytest.approx(np.minimum(0.95, chance * np.exp(moved_by)))


def test_where_nobody_minds_distance_a_move_changes_nothing():
    alike = WORLD.with_nature(distance_dislike=0)
    today, there = (store.simulate(alike, policy) for policy in (Policy(), Policy(position=1.0)))
    assert today.accounts.equals(there.accounts)


def test_who_is_not_served_buys_nothing_and_saves_what_was_kept_for_them(quick):
    alone = store.simulate(WORLD, Policy(segments_served="the quick"))
    today = store.simulate(WORLD)
    orders = alone.by_person("orders")
    assert orders[~quick].sum() == 0
    assert np.array_equal(orders[quick], today.by_person("orders")[quick])
    saved = today.accounts["indirect"] - alone.accounts["indirect"]
    cents = area.KEPT_FOR_ONE * WORLD.people
    assert saved.to_numpy() * 100 == pytest.approx(np.full(WORLD.weeks, cents), abs=1)


def test_tastes_are_dealt_evenly_and_nested(quick):
    assert quick.mean() == pytest.approx(0.6, abs=0.001)
    fewer = ~tastes.are_choosy(tastes.taste_draws(WORLD), Nature(quick_share=0.3))
    assert not (fewer & ~quick).any()
    assert fewer.mean() == pytest.approx(0.3, abs=0.02)


def test_tastes_do_not_depend_on_the_number_of_people():
    few = World("TASTES", people=700, weeks=60)
    assert np.array_equal(tastes.taste_draws(few), tastes.taste_draws(WORLD)[:700])


def test_the_truth_of_tastes_names_every_customer(quick):
    run = store.simulate(WORLD)
    told = run.truth.tastes
    assert told["customer_id"].equals(run.customers["customer_id"])
    named = (told["taste"] == tastes.QUICK).to_numpy()
    assert np.array_equal(named, quick[told["customer_id"] - 1])
    assert set(told.loc[named, "ideal_position"]) == {0.0}


def test_each_position_has_eight_towns_and_a_thousand_shoppers_in_each():
    test = store.simulate(WORLD).position_test
    assert (test.groupby("town")["shoppers"].sum() == 1000).all()
    assert (test.groupby("position")["town"].nunique() == 8).all()
    assert (test["buyers"] <= test["shoppers"]).all()


def test_the_towns_say_what_shoppers_like_and_do_not_know_our_decisions():
    test = store.simulate(WORLD).position_test
    fit = measure.fit_location(test)
    assert (fit.liking, fit.dislike) == pytest.approx((1, 6), abs=0.3)
    assert test.equals(store.simulate(WORLD, Policy(position=1.0)).position_test)
    marks = measure.by_position(test, "mark")
    assert marks["everybody"][0.5] > marks["everybody"][0.0] > marks["everybody"][1.0]


def test_the_grid_agrees_with_the_store():
    world = store.open_world("W-16")
    grid, places = PositionGrid(world), np.array([0.0, 0.25, 0.75])
    for tried in (Nature(), with_tastes(Nature(), 9.0, 0.3, 1.0)):
        inside = world.with_nature(
            distance_dislike=tried.distance_dislike,
            quick_share=tried.quick_share,
            outside_option=tried.outside_option,
        )
        left = [
            store.simulate(inside, Policy(position=place)).accounts["profit"].sum()
            for place in (0.5, *places)
        ]
        told = grid.gain(places, tried)
        # Which of 4,000 people happen to be quick moves a profit by some 3,000 dollars.
        assert told == pytest.approx(np.array(left[1:]) - left[0], abs=3500, rel=0.15)
