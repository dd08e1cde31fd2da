"""The explorer of lesson 00: two shops, one decision."""

import numpy as np
import pytest

from helpers import explore, measure, show, store
from helpers.explore.keys.two_shops import MOST_PAIRS
from tests.explore.stages import piece


@pytest.fixture(scope="module")
def small():
    return store.open_world("W-01", people=1000, weeks=104)


@pytest.fixture(scope="module")
def shown(small):
    return explore.twins(small)


@pytest.fixture(scope="module")
def whole():
    return explore.twins(store.open_world())


def at(shown, **values):
    """What is drawn at a setting."""
    shown.set(**(shown.presets["Start"] | values))
    assert shown.problem is None
    return shown.chart.data


def checked(shown):
    """The picture is there, and every number in it can be."""
    assert shown.problem is None
    assert "data:image/png" in shown.view.value
    data = shown.chart.data
    finite = [data.coin, *data.coin_interval, data.truth, *data.others, *data.same]
    assert np.isfinite(finite).all()
    assert data.coin_interval[0] < data.coin < data.coin_interval[1]
    assert np.isfinite(data.dashboard) == np.isfinite(data.clickers)
    assert "nan" not in shown.chart.said() + shown.chart.alt(data)


def test_at_the_start_it_says_what_the_lessons_cells_say(whole):
    world, drawn = store.open_world(), at(whole)
    sessions = store.tables(world).sessions
    truth = measure.effects_of_shelf(sessions, store.truth(world).sessions)
    dashboard, coin = measure.gap_by_click(sessions), measure.gap_by_coin(sessions)
    assert drawn.dashboard == pytest.approx(dashboard.value)
    assert drawn.dashboard_interval == pytest.approx(dashboard.interval)
    assert drawn.coin == pytest.approx(coin.value)
    assert drawn.coin_interval == pytest.approx(coin.interval)
    assert drawn.truth == pytest.approx(truth.on_all)
    assert drawn.clickers == pytest.approx(truth.on_takers)


def test_without_a_shelf_twins_agree_to_the_last_order_and_other_shoppers_do_not(shown):
    drawn = at(shown, shelf="off", pairs=MOST_PAIRS)
    assert drawn.truth == 0
    assert (drawn.same == 0).all()
    assert np.isnan(drawn.dashboard)
    assert drawn.others.min() < 0 < drawn.others.max()
    assert "No shelf in either shop" in shown.chart.said()


def test_pairs_that_were_drawn_stay_when_more_are_added(shown):
    few, many = at(shown, pairs=5), at(shown, pairs=20)
    assert (many.others[:5] == few.others).all()
    assert (many.same[:5] == few.same).all()


def test_the_same_world_draws_the_same_pairs(small, shown):
    assert (at(explore.twins(small)).others == at(shown).others).all()


def test_pairs_lie_around_the_truth(whole):
    drawn = at(whole, pairs=MOST_PAIRS)
    for pairs in (drawn.others, drawn.same):
        error = pairs.std(ddof=1) / np.sqrt(pairs.size)
        assert abs(pairs.mean() - drawn.truth) < 4 * error


def test_a_shorter_time_makes_everything_less_sure(whole):
    long, short = at(whole, weeks=104), at(whole, weeks=4)
    assert np.ptp(short.coin_interval) > 3 * np.ptp(long.coin_interval)
    assert short.others.std() > long.others.std()


def test_the_keener_the_clickers_the_larger_their_head_start(whole):
    whim, here, keen = (at(whole, why=why) for why in ("whim", "as-here", "keen"))
    start = [each.dashboard - each.clickers for each in (whim, here, keen)]
    assert start == sorted(start)


def test_where_anyone_clicks_the_dashboard_is_right_about_clickers(whole):
    drawn = at(whole, why="whim")
    assert drawn.dashboard_interval[0] <= drawn.clickers <= drawn.dashboard_interval[1]
    assert "within its luck" in whole.chart.said()


def test_shelves_that_fit_better_do_more(whole):
    assert at(whole, shelf="item-to-item").truth > at(whole, shelf="at random").truth


def test_a_moved_control_changes_the_picture_its_words_and_its_headline(shown):
    at(shown)
    for moved in ({"pairs": 20}, {"weeks": 30}, {"shelf": "best sellers"}, {"why": "keen"}):
        before = shown.view.value
        shown.set(**moved)
        for pattern in (r'src="[^"]+"', r'alt="[^"]+"', r"<p [^>]*>[^<]+"):
            assert piece(pattern, shown.view.value) != piece(pattern, before), moved


def test_every_preset_and_its_code_can_be_drawn_also_for_the_projector(shown):
    for name, preset in shown.presets.items():
        shown.set(**preset)
        checked(shown)
        assert shown.menu.value == name
    show.projector()
    try:
        checked(shown)
    finally:
        show.desk()
