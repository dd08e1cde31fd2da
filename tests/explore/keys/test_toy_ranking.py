"""The toy list explorer: every setting gives a picture, and moves it the right way."""

import pytest

from helpers import explore, store
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.toy_list(store.open_world("TOYS", people=800, weeks=60))


def test_it_starts_at_todays_list_and_the_worlds_own_families(shown):
    data = shown.chart.data
    assert data.user_weight == 1
    lists = store.ToyLists(store.open_world("TOYS", people=800, weeks=60))
    assert data.here == pytest.approx(lists.sales(1.0).contribution)


def test_ranked_for_both_leaves_more_than_stars_alone(shown):
    assert at(shown, ranking=0.4).here > at(shown, ranking=1).here
    assert 0.25 <= shown.chart.data.best <= 0.6


def test_where_the_child_decides_stars_alone_are_best(shown):
    shown.set(**shown.presets["The key fails: the user pays"])
    data = shown.chart.data
    assert data.best >= 0.9
    assert data.here < data.left[-1]


def test_more_of_the_child_in_the_ranking_sells_more_stars(shown):
    assert at(shown, ranking=1).mean_stars > at(shown, ranking=0).mean_stars


def test_parents_who_cannot_tell_send_more_back(shown):
    assert at(shown, knows=0).returned > at(shown, knows=1).returned


def test_higher_prices_sell_less(shown):
    assert at(shown, price=1.2).taken < at(shown, price=0.8).taken
