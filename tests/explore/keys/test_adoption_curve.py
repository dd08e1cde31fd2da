"""The adoption explorer: every setting gives a picture, and moves it the right way."""

import numpy as np
import pytest

from helpers import explore, measure, store
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.adoption(store.open_world())


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


def test_another_world_has_another_record(shown):
    other = explore.adoption(store.open_world("W-01"))
    assert not np.array_equal(other.chart.data.sold, at(shown).sold)
