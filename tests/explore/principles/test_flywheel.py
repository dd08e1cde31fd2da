"""The flywheel explorer: it turns the store's own loop, and shows where nothing comes around."""

import numpy as np
import pytest

from helpers import explore, measure, store
from helpers.store.drawn.flywheel import Links
from helpers.store.told.flywheel import turn

WORLD = store.World("WHEEL", 400, 104)


@pytest.fixture(scope="module")
def shown():
    return explore.flywheel(WORLD)


def at(shown, **values):
    """The data of a setting; everything else as at the start."""
    return shown.compute(**(shown.presets["Start"] | values))


def test_where_nothing_is_full_the_end_is_the_push_times_the_multiplier(shown):
    data = at(shown, room=100)
    wanted = 100 * np.expm1(np.log(1.1) * measure.loop_multiplier(data.gain))
    assert data.end == pytest.approx(wanted, rel=1e-6)
    assert not data.full


def test_its_weeks_are_those_of_the_stores_own_loop(shown):
    data = at(shown, delay=5, room=20)
    links = Links(data.strengths, (5, 5, 5), (float(np.log(1.2)), np.inf, np.inf))
    level = turn(links, np.tile([np.log(1.1), 0, 0], (104, 1)))[:, 0]
    assert data.extra == pytest.approx(100 * np.expm1(level))


def test_its_visits_are_the_stores_raised_week_by_week(shown):
    data = at(shown)
    sessions = store.simulate(WORLD).accounts["sessions"].to_numpy()
    assert data.visits == pytest.approx((sessions @ data.extra / 100, 0.1 * sessions.sum()))


def test_longer_delays_hide_the_loop_in_year_one_and_change_nothing_in_the_end(shown):
    fast, slow = at(shown, delay=0), at(shown, delay=26)
    assert fast.end == slow.end
    assert fast.year_one > 0.99 * fast.end
    assert slow.year_one - slow.push < 0.25 * (slow.end - slow.push)


def test_stronger_links_bring_more(shown):
    for name in ("sellers", "products", "visitors"):
        assert at(shown, **{name: 1.1}).end > at(shown, **{name: 0.5}).end


def test_where_a_link_is_cut_the_others_do_nothing(shown):
    for others in (0.0, 1.5):
        data = at(shown, products=0, sellers=others, visitors=others)
        assert data.end == pytest.approx(10)
        assert data.extra == pytest.approx(np.full(104, 10.0))


def test_where_sellers_are_full_more_of_them_for_each_visitor_does_nothing(shown):
    shown.set(**shown.presets["The principle fails: sellers are full"])
    assert shown.chart.data.full
    assert "sellers are full" in shown.chart.said()
    assert at(shown, sellers=1.5, room=5).end == pytest.approx(at(shown, room=5).end)
    assert at(shown, sellers=1.5, room=10).end > at(shown, sellers=1.5, room=5).end


def test_a_gain_above_one_stops_where_sellers_are_full(shown):
    data = at(shown, sellers=1.5, products=1.5, visitors=1.5, delay=0)
    assert data.gain > 1
    assert data.full
    assert data.extra[-1] == pytest.approx(data.end)
