"""Bass curves: published values, planted parameters, and an independent regression."""

import warnings

import numpy as np
import pytest

from helpers import measure
from helpers.measure.markets.diffusion import bass_as_time_passes, bass_by_regression, bass_share

P, Q, M = 0.006, 0.09, 800_000.0


def recorded(weeks, noise=0.05, seed=1):
    """Weekly first-time buyers with a constant error."""
    curve = measure.bass_curve(P, Q, M, 104)
    luck = np.random.default_rng(seed).standard_normal(104)
    return np.maximum(0, curve + noise * curve.max() * luck)[:weeks]


def test_the_peak_of_room_air_conditioners_is_the_one_that_bass_published():
    assert measure.peak_time(p=0.010399, q=0.41861) == pytest.approx(8.61, abs=0.005)


def test_most_buy_in_the_period_that_holds_the_peak():
    curve = measure.bass_curve(P, Q, M, 104)
    assert curve.argmax() == int(measure.peak_time(P, Q))


def test_the_share_solves_the_equation_it_comes_from():
    """F' = (p + q F)(1 - F), by small differences."""
    time = np.linspace(1, 80, 40)
    share = bass_share(time, P, Q)
    slope = (bass_share(time + 1e-5, P, Q) - bass_share(time - 1e-5, P, Q)) / 2e-5
    assert slope == pytest.approx((P + Q * share) * (1 - share), rel=1e-6)


def test_in_the_end_everybody_has_bought():
    assert measure.bass_curve(P, Q, M, 600).sum() == pytest.approx(M, rel=1e-6)


@pytest.mark.parametrize("weeks", [30, 60, 104])
def test_a_perfect_record_gives_the_planted_numbers_back(weeks):
    fit = measure.fit_bass(measure.bass_curve(P, Q, M, 104)[:weeks])
    assert (fit.p, fit.q, fit.m) == pytest.approx((P, Q, M), rel=1e-4)
    assert fit.interval("m") == pytest.approx((M, M), rel=1e-3)


def test_a_noisy_record_gives_them_back_within_its_intervals():
    fit = measure.fit_bass(recorded(104))
    for name, true in {"p": P, "q": Q, "m": M, "peak": measure.peak_time(P, Q)}.items():
        low, high = fit.interval(name)
        assert low < true < high, name
        assert low < getattr(fit, name) < high, name


@pytest.mark.parametrize("weeks", [20, 40, 104])
def test_the_intervals_hold_the_truth_in_about_nineteen_records_of_twenty(weeks):
    """120 records: fewer than 106 or a miss of none would be rarer than 1 in 300."""
    held = 0
    for seed in range(120):
        low, high = measure.fit_bass(recorded(weeks, seed=seed)).interval("m")
        held += low <= M <= high
    assert 106 <= held <= 120


def test_it_agrees_with_a_fit_by_another_optimiser():
    from scipy.optimize import curve_fit

    sales = recorded(70)
    time = np.arange(70)

    def curve(week, p, q, m):
        return m * (bass_share(week + 1, p, q) - bass_share(week, p, q))

    theirs, _spread = curve_fit(curve, time, sales, p0=(0.01, 0.1, sales.sum()))
    fit = measure.fit_bass(sales)
    assert (fit.p, fit.q, fit.m) == pytest.approx(theirs, rel=1e-3)


def test_past_the_peak_its_interval_is_close_to_that_of_the_usual_standard_error():
    from scipy.optimize import curve_fit

    sales = recorded(104)

    def curve(week, p, q, m):
        return m * (bass_share(week + 1, p, q) - bass_share(week, p, q))

    _best, spread = curve_fit(curve, np.arange(104), sales, p0=(P, Q, M))
    low, high = measure.fit_bass(sales).interval("m")
    assert (high - low) / 2 == pytest.approx(1.984 * np.sqrt(spread[2, 2]), rel=0.05)


def test_the_regression_of_basss_first_paper_finds_nearly_the_same():
    sales = measure.bass_curve(P, Q, M, 104)
    p, q, m = bass_by_regression(sales)
    # It reads whole weeks as if they were moments: the bias that least squares do without.
    assert (p, q) == pytest.approx((P, Q), rel=0.15)
    assert m == pytest.approx(M, rel=0.02)


def test_before_the_peak_the_size_is_open_and_after_it_settled():
    fits = bass_as_time_passes(recorded(104), [12, 40, 104]).set_index("seen")
    assert fits["m_high"][12] > 3 * fits["m_low"][12]
    assert fits["m_high"][40] < 1.3 * fits["m_low"][40]
    assert fits["m_high"][104] < 1.1 * fits["m_low"][104]


def test_no_record_however_odd_makes_it_warn_or_lose_its_numbers():
    luck = np.random.default_rng(3)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for sales in ([5, 4, 3, 2, 1], [0, 0, 0, 0, 9], [7] * 9, luck.random(6) * 1e9):
            fit = measure.fit_bass(sales)
            assert np.isfinite([fit.p, fit.q, fit.m, fit.peak]).all()
            assert not np.isnan([*fit.interval("m"), *fit.interval("peak")]).any()


def test_a_straight_line_never_runs_out_of_people():
    assert measure.straight_line([1.0, 2, 3, 0, 0], seen=3).tolist() == pytest.approx(
        [1, 2, 3, 4, 5]
    )
    assert measure.straight_line([3.0, 2, 0, 0, 0], seen=2).min() == 0


@pytest.mark.parametrize(
    ("sales", "said"),
    [
        ([1, 2, 3, 4], "at least 5"),
        ([1, 2, 3, 4, -1], "negative"),
        ([0, 0, 0, 0, 0], "0 in every period"),
        ([1, 2, 3, 4, float("nan")], "missing or infinite"),
        (["a", "b", "c", "d", "e"], "numbers only"),
    ],
)
def test_sales_that_cannot_be_fitted_are_refused_with_a_sentence(sales, said):
    with pytest.raises(ValueError, match=said):
        measure.fit_bass(sales)


def test_other_impossible_input_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="not one of p, q, m and peak"):
        measure.fit_bass(recorded(60)).interval("size")
    with pytest.raises(ValueError, match="p is 0"):
        measure.peak_time(0, 0.4)
    with pytest.raises(ValueError, match="m is -1"):
        measure.bass_curve(0.1, 0.1, -1, 5)
    with pytest.raises(ValueError, match="do not bend down"):
        bass_by_regression([1, 2, 4, 8, 16, 32, 64])
