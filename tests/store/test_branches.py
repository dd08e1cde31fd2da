"""The branches: a chain from staff to sales, a site that feigns one, and a lot."""

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import measure, store
from helpers.store import Policy
from helpers.store.drawn.workforce import branches as drawn
from helpers.store.told.areas import branches as area
from helpers.store.told.service.service_chain import LINKS, chain, dollars_for, levels, points_for

WORLD = store.World("BRANCHES", people=100, weeks=104)


@pytest.fixture(scope="module")
def run():
    return store.simulate(WORLD)


def first_year(book):
    return book[book["quarter"] < 4].groupby("branch")[["attitude", "impression", "growth"]].mean()


def test_a_lasting_rise_ends_at_the_product_of_the_links_and_takes_its_time():
    moved = chain(np.full(300, 10.0))
    assert moved.growth[-1] == pytest.approx(10 * LINKS[0] * LINKS[1])
    assert moved.impression[-1] == pytest.approx(10 * LINKS[0])
    assert (np.diff(moved.growth) >= 0).all()
    assert moved.growth[5] < moved.growth[-1] / 2 < moved.growth[20]


def test_each_further_dollar_buys_fewer_points_and_both_ways_agree():
    points = points_for(np.arange(0.0, 21.0))
    assert (np.diff(points, 2) < 0).all()
    assert [dollars_for(float(each)) for each in points[:6]] == pytest.approx(range(6))


def test_without_a_budget_the_area_changes_nothing():
    felt = area.felt(WORLD, [Policy()] * WORLD.weeks)
    assert not any(value.any() for value in vars(felt).values())


def test_a_budget_costs_at_once_and_brings_visits_slowly():
    felt = area.felt(WORLD, [Policy(staff_budget=8)] * WORLD.weeks)
    assert felt.cents == pytest.approx(100 * 8 / 4000)
    assert 0 < felt.traffic[3] < felt.traffic[-1] / 2
    growth = points_for(8.0) * LINKS[0] * LINKS[1] / 100
    assert felt.traffic[-1] == pytest.approx(np.log1p(growth), rel=1e-3)


def test_half_of_the_branches_have_the_programme_in_the_second_year(run):
    book = run.branches
    assert len(book) == 8 * drawn.BRANCHES
    assert book.groupby("quarter")["programme"].sum().tolist() == [0] * 4 + [40] * 4


def test_the_lot_finds_what_a_point_causes_and_the_branches_show_three_times_as_much(run):
    caused = run.truth.branch_sites["growth_per_point"].iloc[0]
    found = measure.effect_per_point(run.branches, "growth")
    assert found.low < caused < found.high
    seen = measure.mediated(first_year(run.branches), "attitude", "impression", "growth")
    assert 2.4 < seen.total.value / caused < 4


def test_where_sites_are_alike_branches_show_what_is_caused():
    flat = store.simulate(WORLD.with_nature(site_pull=0))
    seen = measure.mediated(first_year(flat.branches), "attitude", "impression", "growth").total
    assert seen.low < LINKS[0] * LINKS[1] < seen.high
    assert (flat.truth.branch_sites["site"] == 0).all()


def test_weaker_links_draw_flatter_branches():
    luck = drawn.branches(WORLD)
    attitude, _impression, growth = levels(luck, 0.0, (0.26, 0.0))
    assert abs(np.corrcoef(attitude, growth)[0, 1]) < 0.3


def test_the_book_does_not_depend_on_who_lives_in_the_world_nor_on_its_end(run):
    small = store.simulate(store.World("BRANCHES", 40, 104)).branches
    assert_frame_equal(small, run.branches)
    short = store.simulate(store.World("BRANCHES", 40, 60)).branches
    assert_frame_equal(short, small.head(len(short)))


def test_a_budget_everywhere_leaves_the_trial_as_it_was(run):
    spent = store.simulate(WORLD, Policy(staff_budget=10))
    assert_frame_equal(spent.branches, run.branches)
