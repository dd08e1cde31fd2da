"""The adoption explorer: every setting gives a picture, and moves it the right way."""

import itertools
import random
import warnings

import numpy as np
import pytest

from helpers import explore, measure, store

ENDS = {"p": (0.001, 0.05), "q": (0.1, 0.7), "seen": (5, 25), "noise": (0, 10)}


@pytest.fixture(scope="module")
def shown():
    return explore.adoption(store.open_world())


def at(shown, **values):
    """The data of a setting; everything else as at the start."""
    shown.reset()
    shown.set(**values)
    assert shown.problem is None
    return shown.chart.data


def finite(data):
    return np.isfinite([*data.sold, *data.fitted, *data.line, data.peak]).all()


def test_every_corner_gives_a_picture_finite_numbers_and_no_warning(shown):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for values in itertools.product(*ENDS.values()):
            data = at(shown, **dict(zip(ENDS, values, strict=True)))
            assert finite(data)
            assert "data:image/png" in shown.view.value
            assert "nan" not in shown.chart.said() + shown.chart.alt(data)


def test_a_thousand_settings_in_between_give_finite_numbers_and_a_sentence(shown):
    chance = random.Random(5)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(1000):
            data = shown.compute(
                p=chance.randint(1, 50) / 1000,
                q=round(0.1 + 0.02 * chance.randint(0, 30), 2),
                seen=chance.randint(5, 25),
                noise=chance.randint(0, 10),
            )
            assert finite(data)
            assert not np.isnan(data.interval).any()
            chart = shown.chart.move(data)
            assert chart.said().endswith(".")
            assert "not known" not in chart.said() + chart.alt(data)


def test_its_numbers_are_those_of_the_fit(shown):
    data = at(shown, seen=12)
    fit = measure.fit_bass(data.sold[:12])
    assert (data.peak, *data.interval) == pytest.approx((fit.peak, *fit.interval("peak")))
    assert data.true_peak == pytest.approx(measure.peak_time(0.01, 0.42))


def test_a_perfect_record_gives_the_peak_away_before_it_comes(shown):
    data = at(shown, noise=0)
    assert data.peak == pytest.approx(data.true_peak, rel=1e-3)


@pytest.mark.parametrize("code", ["ORINOCO", "W-01", "W-02", "W-03", "W-04"])
def test_the_range_of_the_peak_shrinks_as_years_pass(code):
    shown = explore.adoption(store.open_world(code))
    early, late = (at(shown, seen=seen).interval for seen in (6, 18))
    assert late[1] - late[0] < 2 < early[1] - early[0]


def test_years_that_were_not_seen_change_nothing(shown):
    short, long = at(shown, seen=8), at(shown, seen=9)
    assert np.array_equal(short.sold, long.sold)
    assert short.peak == measure.fit_bass(long.sold[:8]).peak


@pytest.mark.parametrize("name", list(ENDS))
def test_each_control_moves_the_picture(shown, name):
    low, high = ENDS[name]
    at(shown, **{name: low})
    before = shown.view.value
    at(shown, **{name: high})
    assert shown.view.value != before


def test_every_preset_is_a_setting_of_its_own(shown):
    settings = [tuple(values.values()) for values in shown.presets.values()]
    assert len(set(settings)) == len(settings) >= 5


def test_another_world_has_another_record(shown):
    other = explore.adoption(store.open_world("W-01"))
    assert not np.array_equal(other.chart.data.sold, at(shown).sold)
