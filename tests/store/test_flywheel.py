"""The flywheel: a loop of three links, its book, its trials, and what cutting a link does."""

from dataclasses import replace

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import measure, store
from helpers.store import Policy
from helpers.store.drawn.flywheel import EACH_ARM, HELD, Links, links
from helpers.store.drawn.visits import HEADROOM
from helpers.store.told.areas import flywheel as area
from helpers.store.told.flywheel import held_up, steady, turn

WORLD = store.World("WHEEL", people=100, weeks=104)
LOOP = Links((1.2, 0.5, 0.8), (9.0, 4.0, 0.0))
FULL = Policy(reinvest_share=1)


@pytest.fixture(scope="module")
def run():
    return store.simulate(WORLD)


def pushed(loop, weeks=1500, push=0.1):
    return turn(loop, np.tile([push, 0.0, 0.0], (weeks, 1)))


def test_a_lasting_push_ends_at_the_multiplier_of_the_gain():
    gain = measure.loop_gain(LOOP.strength)
    end = pushed(LOOP)[-1]
    assert end[0] == pytest.approx(0.1 * measure.loop_multiplier(gain))
    assert end[1:] == pytest.approx([1.2 * end[0], 0.5 * 1.2 * end[0]])
    assert steady(LOOP, 0.1) == pytest.approx(end[0])


def test_a_longer_delay_ends_at_the_same_place_later():
    slow = replace(LOOP, delay=(26.0, 26.0, 26.0))
    assert pushed(slow, 3000)[-1] == pytest.approx(pushed(LOOP)[-1], rel=1e-6)
    assert (pushed(slow, 104)[10:, 0] < pushed(LOOP, 104)[10:, 0]).all()


def test_whichever_link_is_cut_nothing_comes_around():
    for link in range(3):
        assert pushed(LOOP.cut(link), 300)[:, 0] == pytest.approx(0.1)


def test_a_full_link_passes_nothing_more_on():
    full = replace(LOOP, ceiling=(0.05, np.inf, np.inf))
    once, twice = (pushed(full, push=push)[-1, 0] - push for push in (0.1, 0.2))
    assert once == pytest.approx(0.5 * 0.8 * 0.05) == twice
    assert steady(full, 0.1) == pytest.approx(0.1 + once)


def test_a_gain_above_one_grows_until_a_link_is_full():
    wild = Links((1.5, 1.5, 1.5), (0.0, 0.0, 0.0), (0.3, np.inf, np.inf))
    assert pushed(wild)[-1, 0] == pytest.approx(0.1 + 1.5 * 1.5 * 0.3) == steady(wild, 0.1)


def test_at_a_share_of_zero_the_area_changes_nothing():
    felt = area.felt(WORLD, [Policy()] * WORLD.weeks)
    assert not any(value.any() for value in vars(felt).values())


def test_what_is_put_back_costs_at_once_and_brings_visits_slowly():
    felt = area.felt(WORLD, [FULL] * WORLD.weeks)
    assert felt.cents == pytest.approx(area.POOL)
    assert (np.diff(felt.traffic) > 0).all()
    assert felt.traffic[-1] > 2 * felt.traffic[12] > 0
    assert (felt.wish > 0).all()


def test_half_the_share_costs_half_and_keeps_half_of_what_scale_saves():
    half = area.felt(WORLD, [Policy(reinvest_share=0.5)] * WORLD.weeks)
    kept = 0.5 * area.COST_CENTS * area.SCALE * half.traffic
    assert half.cents == pytest.approx(0.5 * area.POOL - kept)


@pytest.mark.parametrize("follow", [0.0, 1.0, 1.5])
def test_traffic_never_needs_more_visits_than_are_drawn(follow):
    nature = dict.fromkeys(("sellers_follow", "products_follow", "visitors_follow"), follow)
    run = store.simulate(WORLD.with_nature(**nature), FULL)
    assert run.path.traffic.max() <= HEADROOM
    assert np.isfinite(run.accounts.to_numpy()).all()


def test_the_links_are_the_worlds_own_and_human_nature_multiplies_them():
    assert links(WORLD).strength != links(store.World("OTHER", 100, 104)).strength
    assert sorted(links(WORLD).strength) == pytest.approx([0.5, 0.8, 1.2], rel=0.25)
    weaker = links(WORLD.with_nature(products_follow=0.5)).strength
    assert weaker[1] == pytest.approx(links(WORLD).strength[1] / 2)
    assert weaker[::2] == links(WORLD).strength[::2]


def test_the_truth_is_what_turns_the_wheel(run):
    hidden = run.truth.flywheel_links
    assert hidden["strength"].tolist() == list(links(WORLD).strength)
    assert hidden["link"].tolist() == [
        "visitors to sellers", "sellers to products", "products to visitors"
    ]  # fmt: skip


def test_a_station_held_up_moves_those_behind_it_and_nothing_comes_back():
    for station in range(3):
        answer, strength = held_up(links(WORLD), station), links(WORLD).strength
        assert answer[station] == HELD
        assert answer[(station + 1) % 3] == pytest.approx(strength[station] * HELD, rel=0.05)


def test_the_trials_find_the_links(run):
    trials = run.flywheel_trials
    assert trials["held"].value_counts().eq(EACH_ARM).all()
    found = measure.links_in_trials(trials)
    truth = run.truth.flywheel_links["strength"].to_numpy()
    assert found["value"].to_numpy() == pytest.approx(truth, abs=0.2)


def test_what_is_put_back_shows_in_the_book_and_the_trials_do_not_mind(run):
    fed = store.simulate(WORLD, FULL)
    before, after = run.flywheel_weeks, fed.flywheel_weeks
    gained = np.log(after["visits"] / before["visits"])
    assert gained.to_numpy() == pytest.approx(fed.path.felt.traffic, abs=2e-3)
    assert (after["price_index"] < before["price_index"]).all()
    assert (after["unit_cost"].iloc[52:] < before["unit_cost"].iloc[52:]).all()
    assert_frame_equal(fed.flywheel_trials, run.flywheel_trials)


def test_the_book_does_not_depend_on_who_lives_in_the_world_nor_on_its_end():
    small = store.simulate(store.World("WHEEL", 40, 104))
    short = store.simulate(store.World("WHEEL", 40, 95))
    for name in ("flywheel_weeks", "flywheel_trials"):
        few, whole = (getattr(each, name) for each in (small, store.simulate(WORLD)))
        assert_frame_equal(few, whole)
        assert_frame_equal(getattr(short, name), few.head(len(getattr(short, name))))


def test_a_world_too_short_for_a_trial_has_none():
    assert store.simulate(store.World("WHEEL", 20, 30)).flywheel_trials.empty


def test_twins_show_the_loops_part_of_what_was_won():
    extra = store.extra_visits(WORLD).iloc[208:].sum()
    share = 1 - extra["cut"] / extra["loop"]
    assert share == pytest.approx(measure.loop_gain(links(WORLD).strength), abs=0.04)
