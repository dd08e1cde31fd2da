"""The option to stop: a closed form, futures simulated one by one, and what must hold."""

import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import measure

NORMAL = NormalDist()
beliefs = {"mean": st.floats(-3, 3), "error": st.floats(0.05, 3), "volatility": st.floats(0.5, 6)}


def one_look(mean, error, volatility):
    """Independent: run one period, then decide about the second (unit normal loss)."""
    spread = error**2 / math.sqrt(error**2 + volatility**2)
    second = mean * NORMAL.cdf(mean / spread) + spread * NORMAL.pdf(mean / spread)
    return max(0.0, mean + second)


@settings(max_examples=30, deadline=None)
@given(**beliefs)
def test_with_two_periods_it_is_the_closed_form_of_one_look(mean, error, volatility):
    told = measure.option_to_stop(mean, error, volatility, periods=2)
    assert told.free == pytest.approx(one_look(mean, error, volatility), abs=2e-3 * error + 1e-9)


def test_simulated_ventures_stopped_by_its_rule_bring_what_it_says():
    """Independent: drifts are drawn from the belief, results from them, and the rule is obeyed."""
    mean, error, volatility, periods = -0.2, 1.0, 3.0, 12
    chance, firms = np.random.default_rng(94), 200_000
    drift = mean + error * chance.standard_normal(firms)
    belief, runs = np.full(firms, mean), np.ones(firms, bool)
    kept, weight = np.zeros(firms), 1 / error**2
    for left in range(periods, 0, -1):
        now = 1 / math.sqrt(weight)
        runs &= belief > measure.option_to_stop(mean, now, volatility, left).least_mean
        result = drift + volatility * chance.standard_normal(firms)
        kept += np.where(runs, result, 0.0)
        belief = (weight * belief + result / volatility**2) / (weight + 1 / volatility**2)
        weight += 1 / volatility**2
    told = measure.option_to_stop(mean, error, volatility, periods)
    assert kept.mean() == pytest.approx(told.free, abs=4 * kept.std() / math.sqrt(firms))
    assert told.free > 0 > told.committed


@settings(max_examples=20, deadline=None)
@given(**beliefs)
def test_a_right_is_never_worth_less_than_nothing_and_more_time_is_worth_more(
    mean, error, volatility
):
    short, long = (measure.option_to_stop(mean, error, volatility, n) for n in (3, 6))
    for told in (short, long):
        assert told.option >= 0
        assert told.least_mean <= 0
    assert long.free >= short.free - 1e-6
    assert long.least_mean <= short.least_mean + 0.03 * error
    assert long.committed == pytest.approx(6 * mean)


def test_where_the_drift_is_known_the_right_to_stop_is_worth_nothing():
    for mean in (-1.0, 1.0):
        told = measure.option_to_stop(mean, 0, 3, 8)
        assert (told.free, told.option) == (max(0.0, 8 * mean), 0.0)


def test_money_in_other_units_is_worth_the_same():
    one, thousand = (measure.option_to_stop(-0.2 * k, 1 * k, 3 * k, 6) for k in (1, 1000))
    assert thousand.free == pytest.approx(1000 * one.free)
    assert thousand.least_mean == pytest.approx(1000 * one.least_mean)


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ((0, -1, 3, 4), "error is -1"),
        ((0, 1, 0, 4), "volatility is 0"),
        ((0, 1, 3, 0), "periods is 0"),
        ((0, 1, 3, 2.5), "periods is 2.5"),
        ((math.nan, 1, 3, 4), "mean is nan"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(given_, said):
    with pytest.raises(ValueError, match=said):
        measure.option_to_stop(*given_)
