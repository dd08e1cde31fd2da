"""Ruin: the closed forms, a simulation, and an independent law of first passage."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.stats import invgauss

from helpers import measure

CHANCE = np.random.default_rng(10)
drifts, volatilities, sums = st.floats(-3, 3), st.floats(0.5, 8), st.floats(0.5, 20)


def test_the_textbook_venture_is_ruined_in_a_third_of_all_cases():
    assert measure.ruin_probability(1, 3, 5) == pytest.approx(0.3292, abs=5e-5)
    # What exercises call by name: the 2 is lost; the volatility is not squared.
    assert math.exp(-5 / 9) == pytest.approx(0.5738, abs=5e-5)
    assert math.exp(-10 / 3) == pytest.approx(0.0357, abs=5e-5)


@given(st.floats(0.05, 3), volatilities, sums, st.floats(0.5, 80))
def test_a_horizon_takes_the_share_of_an_inverse_gaussian_that_has_come_by_then(mu, sigma, c, t):
    """Independent: given that it comes, the time is inverse Gaussian (scipy), as for -mu."""
    ever = measure.ruin_probability(mu, sigma, c)
    mean, shape = c / mu, c**2 / sigma**2
    share = invgauss.cdf(t, mean / shape, scale=shape)
    assert measure.ruin_probability(mu, sigma, c, t) == pytest.approx(ever * share, abs=1e-7)
    assert measure.ruin_probability(-mu, sigma, c, t) == pytest.approx(share, abs=1e-7)


def test_without_drift_a_horizon_follows_the_reflection_principle():
    density = quad(lambda x: math.exp(-(x**2) / 2) / math.sqrt(2 * math.pi), 5 / 6, np.inf)[0]
    assert measure.ruin_probability(0, 3, 5, horizon=4) == pytest.approx(2 * density)


@given(drifts, volatilities, sums)
def test_for_ever_is_the_limit_of_long_horizons_and_more_cash_is_safer(mu, sigma, c):
    ever = measure.ruin_probability(mu, sigma, c)
    assert 0 <= measure.ruin_probability(mu, sigma, c, 10) <= ever + 1e-12
    assert measure.ruin_probability(mu, sigma, c + 1) <= ever
    sooner, later = (measure.ruin_probability(mu, sigma, c, end) for end in (10, 20))
    assert later >= sooner - 1e-12
    if mu <= 0:
        assert ever == 1.0


@pytest.mark.parametrize("mu", [1.0, -0.3, -1.0])
def test_a_book_watched_weekly_is_simulated_as_the_corrected_formula_says(mu):
    weeks, futures = 260, 6000
    steps = mu / 13 + 3 / math.sqrt(13) * CHANCE.standard_normal((futures, weeks))
    ruined = (np.cumsum(steps, axis=1) <= -5).any(axis=1).mean()
    corrected = measure.ruin_probability(mu, 3, 5, horizon=20, watched_every=1 / 13)
    error = 3.5 * math.sqrt(corrected * (1 - corrected) / futures)
    assert ruined == pytest.approx(corrected, abs=error)
    plain = measure.ruin_probability(mu, 3, 5, horizon=20)
    assert abs(plain - ruined) > abs(corrected - ruined)


def test_good_and_bad_ventures_take_equally_long_to_be_ruined():
    steps = 3 / math.sqrt(26) * CHANCE.standard_normal((4000, 26 * 60))
    for mu in (1.0, -1.0):
        met = np.cumsum(mu / 26 + steps, axis=1) <= -5
        when = met.argmax(axis=1)[met.any(axis=1)] / 26
        # The shift of the limit delays all of them alike.
        late = 0.5826 * 3 / math.sqrt(26)
        assert when.mean() == pytest.approx(measure.mean_time_to_ruin(mu, 5 + late), rel=0.08)


def test_a_drift_of_a_third_of_the_volatility_takes_35_periods_to_be_told_from_none():
    assert measure.periods_to_be_sure(1, 3) == pytest.approx((1.959964 * 3) ** 2, rel=1e-5)
    assert measure.periods_to_be_sure(-1, 3) == measure.periods_to_be_sure(1, 3)
    assert measure.periods_to_be_sure(1, 3, level=0.9) < measure.periods_to_be_sure(1, 3)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: measure.ruin_probability(1, 0, 5), "volatility is 0"),
        (lambda: measure.ruin_probability(1, 3, -5), "cash is -5"),
        (lambda: measure.ruin_probability(math.nan, 3, 5), "drift is nan"),
        (lambda: measure.ruin_probability(1, 3, 5, horizon=0), "horizon is 0"),
        (lambda: measure.ruin_probability(1, 3, 5, watched_every=-1), "watched_every is -1"),
        (lambda: measure.mean_time_to_ruin(0, 5), "for ever on average"),
        (lambda: measure.periods_to_be_sure(0, 5), "no number of periods"),
        (lambda: measure.periods_to_be_sure(1, 5, level=1), "level is 1"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(call, said):
    with pytest.raises(ValueError, match=said):
        call()
