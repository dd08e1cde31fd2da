"""Letting customers go: what is saved, what stays, and what last year says of the next."""

import numpy as np
import pytest

from helpers import measure

TEN = np.array([900, 620, 380, 210, 120, 60, 20, -30, -180, -400])


def test_the_ten_customers_of_the_exercise():
    full = measure.full_cost_profit(TEN, 80)
    assert full.sum() == TEN.sum() - 800
    assert measure.gain_from_dropping(TEN, full < 0) == 530
    assert measure.gain_from_dropping(TEN, TEN < 0) == 610
    assert measure.gain_from_dropping(TEN, full < 0, overhead_saved=80) == 530 + 5 * 80


def test_dropping_nobody_changes_nothing_and_everybody_loses_all():
    assert measure.gain_from_dropping(TEN, TEN > 1e9) == 0
    assert measure.gain_from_dropping(TEN, TEN < 1e9) == -TEN.sum()


def test_next_year_is_foreseen_by_the_correlation_of_years():
    chance = np.random.default_rng(1886)
    lasting = chance.normal(170, 100, 50_000)
    this_year, next_year = (lasting + chance.normal(0, 100, 50_000) for _year in range(2))
    together = measure.yearly_correlation(this_year, next_year)
    assert together == pytest.approx(0.5, abs=0.02)
    worst = this_year < np.quantile(this_year, 0.05)
    foreseen = measure.expected_next_year(this_year[worst], this_year.mean(), together)
    assert foreseen.mean() == pytest.approx(next_year[worst].mean(), abs=4)


def test_bad_input_is_turned_away_with_a_sentence():
    for call, said in (
        (lambda: measure.full_cost_profit([1, np.nan], 80), "missing"),
        (lambda: measure.full_cost_profit([1], -80), "overhead is -80"),
        (lambda: measure.gain_from_dropping([1, 2], [True]), "a value each"),
        (lambda: measure.gain_from_dropping([1, 2], [3, 4]), "True or False"),
        (lambda: measure.expected_next_year(1, 0, 1.5), "correlation is 1.5"),
        (lambda: measure.yearly_correlation(range(10), [1] * 10), "has no correlation"),
        (lambda: measure.yearly_correlation([1], [1]), "at least 10"),
    ):
        with pytest.raises(ValueError, match=said):
            call()


def test_a_held_out_year_gains_what_those_let_go_cost_and_knows_how_sure_it_is():
    left = np.array([50.0, -20, 10, 0, -5])
    dropped = np.array([False, True, True, False, True])
    found = measure.gain_in_held_out_year(left, dropped)
    each = np.array([0.0, 20, -10, 0, 5])
    assert found.value == measure.gain_from_dropping(left, dropped) == 15
    assert found.standard_error == pytest.approx(np.sqrt(5) * each.std(ddof=1))
    assert found.low == pytest.approx(15 - 1.959964 * found.standard_error)


def test_its_interval_holds_the_gain_to_expect_19_times_in_20():
    chance = np.random.default_rng(23)
    held = 0
    for _ in range(1000):
        left = chance.normal(2, 30, 200)
        found = measure.gain_in_held_out_year(left, np.arange(200) < 80)
        held += found.low <= -160 <= found.high
    assert 930 <= held <= 970
