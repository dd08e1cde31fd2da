"""The toy list explorer: every setting gives a picture, and moves it the right way."""

import itertools
import random
import warnings

import numpy as np
import pytest

from helpers import explore, store

ENDS = {"ranking": (0, 1), "price": (0.8, 1.2), "knows": (0, 1), "household": (0, 1)}


@pytest.fixture(scope="module")
def shown():
    return explore.toy_list(store.open_world("TOYS", people=800, weeks=60))


@pytest.fixture(autouse=True)
def _from_the_start(shown):
    shown.reset()


def at(shown, **values):
    """The data of a setting; everything else as at the start."""
    shown.reset()
    shown.set(**values)
    assert shown.problem is None
    return shown.chart.data


def finite(data):
    numbers = [data.share, data.left, [data.taken, data.returned, data.mean_stars, data.here]]
    return all(np.isfinite(each).all() for each in numbers)


def test_every_corner_gives_a_picture_finite_numbers_and_no_warning(shown):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for values in itertools.product(*ENDS.values()):
            data = at(shown, **dict(zip(ENDS, values, strict=True)))
            assert finite(data)
            assert data.share.sum() == pytest.approx(1)
            assert "data:image/png" in shown.view.value
            words = shown.chart.said() + shown.chart.alt(data)
            assert "nan" not in words
            assert "not known" not in words


def test_a_thousand_settings_in_between_give_finite_numbers_and_no_warning(shown):
    chance = random.Random(5)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for number in range(1000):
            values = {name: chance.uniform(*ends) for name, ends in ENDS.items()}
            data = shown.compute(
                **{name: shown.controls[name].accept(value) for name, value in values.items()}
            )
            assert finite(data)
            if number % 50 == 0:
                assert shown.chart.headline(data).endswith(".")


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


@pytest.mark.parametrize("name", list(ENDS))
def test_each_control_moves_the_picture(shown, name):
    low, high = ENDS[name]
    at(shown, **{name: low})
    before = shown.view.value
    at(shown, **{name: high})
    assert shown.view.value != before


def test_every_preset_is_a_setting_of_its_own(shown):
    settings = [tuple(values.items()) for values in shown.presets.values()]
    assert len(set(settings)) == len(settings) >= 5
