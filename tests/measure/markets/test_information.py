"""The value of information: worked by hand, by simulation, and by theorem."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import measure

PAYOFFS = pd.DataFrame({"pays": [3.0, 0.0], "fails": [-1.5, 0.0]}, index=["go", "wait"])
PRIOR = {"pays": 0.4, "fails": 0.6}
NO_CHANCE = {"pays": {"good": 2.0, "poor": -1.0}, "fails": {"good": 0.0, "poor": 1.0}}
chance = st.floats(0, 1)
money = st.floats(-1e6, 1e6)


def worth(accuracy, prior=PRIOR, payoffs=PAYOFFS):
    return measure.expected_value_of_sample_information(payoffs, prior, accuracy)


def test_the_lessons_entry_is_worth_what_was_worked_by_hand():
    assert measure.expected_values(PAYOFFS, PRIOR).to_dict() == pytest.approx(
        {"go": 0.3, "wait": 0}
    )
    assert measure.expected_value_of_perfect_information(PAYOFFS, PRIOR) == pytest.approx(0.90)
    assert worth(0.8) == pytest.approx(0.48)


def test_below_four_sevenths_a_pilot_is_worth_nothing():
    least = measure.least_useful_accuracy(PAYOFFS, PRIOR)
    assert least == pytest.approx(4 / 7, abs=1e-6)
    assert worth(0.571) == pytest.approx(0, abs=1e-12)
    assert worth(0.572) > 0


def test_a_pilot_that_is_always_right_is_worth_perfect_information():
    assert worth(1.0) == pytest.approx(0.9)


def test_a_pilot_that_is_always_wrong_is_as_good_as_one_that_is_always_right():
    assert worth(0.0) == pytest.approx(worth(1.0))


def test_a_coin_is_worth_nothing():
    assert worth(0.5) == 0


def test_where_failing_loses_nothing_no_pilot_can_help():
    safe = PAYOFFS.replace(-1.5, 0.0)
    assert measure.expected_value_of_perfect_information(safe, PRIOR) == 0
    assert measure.least_useful_accuracy(safe, PRIOR) == 1


def test_a_table_of_likelihoods_says_the_same_as_an_accuracy():
    table = pd.DataFrame({"pays": [0.8, 0.2], "fails": [0.2, 0.8]}, index=["good", "poor"])
    assert worth(table) == pytest.approx(worth(0.8))


def test_many_simulated_managers_earn_what_the_formula_says():
    luck = np.random.default_rng(8)
    pays = luck.random(400_000) < 0.4
    promising = (luck.random(pays.size) < 0.8) == pays
    earned = np.where(promising, np.where(pays, 3.0, -1.5), 0.0)
    error = earned.std() / np.sqrt(earned.size)
    assert earned.mean() - 0.30 == pytest.approx(worth(0.8), abs=4 * error)


@given(money, money, money, money, chance, chance)
def test_no_study_is_worth_less_than_nothing_or_more_than_knowing(a, b, c, d, prior, accuracy):
    payoffs = pd.DataFrame({"pays": [a, b], "fails": [c, d]}, index=["go", "wait"])
    chances = {"pays": prior, "fails": 1 - prior}
    ceiling = measure.expected_value_of_perfect_information(payoffs, chances)
    assert 0 <= worth(accuracy, chances, payoffs) <= ceiling + 1e-6 * (1 + abs(ceiling))


@given(st.floats(0.5, 1), st.floats(0.5, 1))
def test_a_better_pilot_is_never_worth_less(one, other):
    low, high = sorted((one, other))
    assert worth(low) <= worth(high) + 1e-12


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: measure.expected_values(PAYOFFS, {"pays": 0.4}), "prior must name the states"),
        (lambda: measure.expected_values(PAYOFFS, {"pays": 0.4, "fails": 0.4}), "adds up to 0.8"),
        (lambda: measure.expected_values(PAYOFFS, {"pays": 1.4, "fails": -0.4}), "prior is 1.4"),
        (lambda: worth(1.2), "likelihood is 1.2"),
        (lambda: worth({"pays": {"good": 0.8}, "fails": {"good": 0.2}}), "likelihood adds up"),
        (lambda: worth(NO_CHANCE), "no chance"),
        (lambda: measure.expected_values(PAYOFFS * np.nan, PRIOR), "missing or infinite"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_with_a_sentence(call, said):
    with pytest.raises(ValueError, match=said):
        call()


def test_one_accuracy_needs_two_states():
    three = pd.DataFrame({"a": [1.0], "b": [0.0], "c": [0.0]})
    with pytest.raises(ValueError, match="two states"):
        worth(0.8, {"a": 0.2, "b": 0.3, "c": 0.5}, three)
