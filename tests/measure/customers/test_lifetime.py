"""Lifetime value: worked examples, the sum behind the formula, negative customers, refusals."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.measure import BGNBD, ParetoNBD, lifetime_value, value_of_expected_orders

MODEL = ParetoNBD({"r": 0.5533, "alpha": 10.578, "s": 0.6061, "beta": 11.669})
PAIR = pd.DataFrame(
    {"frequency": [2, 0], "recency": [30.43, 0], "T": [38.86, 38.86]}, index=["ana", "bo"]
)


def test_a_margin_of_100_kept_at_8_tenths_is_worth_26667_without_todays() -> None:
    assert lifetime_value(100, 0.8, 0.1) == pytest.approx(266.67, abs=0.005)
    assert lifetime_value(100, 0.8, 0.1, first_margin=True) == pytest.approx(366.67, abs=0.005)


@given(margin=st.floats(-100, 100), retention=st.floats(0, 0.9), discount=st.floats(0.01, 0.5))
def test_the_formula_is_the_sum_of_all_later_margins(
    margin: float, retention: float, discount: float
) -> None:
    periods = np.arange(1, 500)
    summed = (margin * (retention / (1 + discount)) ** periods).sum()
    assert lifetime_value(margin, retention, discount) == pytest.approx(summed, abs=1e-6)
    today = lifetime_value(margin, retention, discount, first_margin=True)
    assert today == pytest.approx(summed + margin, abs=1e-6)


def test_customers_who_cost_money_have_a_negative_value() -> None:
    np.testing.assert_allclose(lifetime_value([100, -50], 0.8, 0.1), [266.6667, -133.3333], 1e-5)


@pytest.mark.parametrize(
    ("margin", "retention", "discount", "sentence"),
    [
        (100, 1.2, 0.1, "retention is 1.2"),
        (100, 80, 0.1, "retention is 80"),
        (100, 0.8, -0.1, "discount is -0.1"),
        (100, 1, 0, "no limit"),
        (float("nan"), 0.8, 0.1, "margin has 1 missing"),
    ],
)
def test_values_without_a_limit_or_a_meaning_are_refused(
    margin: float, retention: float, discount: float, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        lifetime_value(margin, retention, discount)


def test_without_discount_the_value_is_expected_orders_times_contribution() -> None:
    found = value_of_expected_orders(MODEL, PAIR, 10.0, weeks=39, discount=0)
    pd.testing.assert_series_equal(found, 10 * MODEL.expected_orders(PAIR, 39), check_names=False)


def test_discounting_lowers_the_value_and_short_steps_hardly_matter() -> None:
    plain = value_of_expected_orders(MODEL, PAIR, 10.0, weeks=104, discount=0)
    monthly = value_of_expected_orders(MODEL, PAIR, 10.0, weeks=104, discount=0.15)
    weekly = value_of_expected_orders(MODEL, PAIR, 10.0, weeks=104, discount=0.15, step=1)
    assert (monthly < plain).all()
    np.testing.assert_allclose(monthly, weekly, rtol=1e-3)


def test_each_customer_has_a_contribution_of_their_own_and_it_may_be_negative() -> None:
    model = BGNBD({"r": 0.2426, "alpha": 4.4135, "a": 0.7929, "b": 2.4258})
    found = value_of_expected_orders(model, PAIR, [10.0, -4.0], weeks=52)
    both = value_of_expected_orders(model, PAIR, 1.0, weeks=52)
    np.testing.assert_allclose(found, both * [10, -4])


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"weeks": 0}, "weeks is 0"),
        ({"weeks": 9, "step": 0}, "step is 0"),
        ({"weeks": 9, "discount": -1}, "discount is -1"),
    ],
)
def test_forecasts_without_length_are_refused(settings: dict[str, float], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        value_of_expected_orders(MODEL, PAIR, 10.0, **settings)


def test_contributions_must_be_one_or_one_per_customer() -> None:
    with pytest.raises(ValueError, match="contribution has 3 values for 2 customers"):
        value_of_expected_orders(MODEL, PAIR, [1.0, 2.0, 3.0], weeks=9)
