"""The whale curve and the Gini coefficient: worked examples, bounds, refusals."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.measure import gini, whale_curve

BEFORE_OVERHEAD = np.array([900, 620, 380, 210, 120, 60, 20, -30, -180, -400])
profits = st.lists(st.floats(-1000, 1000), min_size=1, max_size=60)


def test_ten_customers_after_overhead_peak_at_203_percent_and_the_best_two_bring_151() -> None:
    curve = whale_curve(BEFORE_OVERHEAD - 80)
    assert curve["profit_share"].max() == pytest.approx(2.03, abs=0.005)
    assert curve["profit_share"][2] == pytest.approx(1.51, abs=0.005)


def test_before_overhead_the_peak_is_136_percent() -> None:
    assert whale_curve(BEFORE_OVERHEAD)["profit_share"].max() == pytest.approx(1.36, abs=0.005)


@given(profits)
def test_the_curve_starts_at_nothing_ends_at_the_total_and_bends_down(values: list[float]) -> None:
    curve = whale_curve(values)
    assert curve["cumulative_profit"].iloc[0] == 0
    assert curve["cumulative_profit"].iloc[-1] == pytest.approx(sum(values), abs=1e-6)
    assert curve["customer_share"].iloc[-1] == 1
    steps = np.diff(curve["cumulative_profit"])
    assert (np.diff(steps) <= 1e-6).all()


def test_shares_of_a_loss_are_left_empty_and_dollars_stay() -> None:
    curve = whale_curve(pd.Series([10, -30]))
    assert curve["profit_share"].isna().all()
    assert curve["cumulative_profit"].to_list() == [0, 10, -20]


@given(st.lists(st.floats(0.01, 1000), min_size=2, max_size=60), st.floats(0.1, 50))
def test_gini_lies_from_0_to_1_and_does_not_care_about_units(
    values: list[float], factor: float
) -> None:
    found = gini(values)
    assert -1e-9 <= found <= 1 - 1 / len(values) + 1e-9
    assert gini(np.array(values) * factor) == pytest.approx(found, abs=1e-9)


@given(st.lists(st.floats(0.01, 1000), min_size=2, max_size=30))
def test_gini_is_half_the_mean_difference_over_the_mean(values: list[float]) -> None:
    gaps = np.abs(np.subtract.outer(values, values)).mean()
    assert gini(values) == pytest.approx(gaps / 2 / np.mean(values), abs=1e-9)


def test_equal_customers_have_no_inequality_and_one_buyer_has_all_of_it() -> None:
    assert gini([7, 7, 7]) == pytest.approx(0)
    assert gini([0] * 99 + [5]) == pytest.approx(0.99)


@pytest.mark.parametrize("values", [[0, 0], [5, -9]])
def test_values_that_add_up_to_nothing_have_no_gini(values: list[float]) -> None:
    with pytest.raises(ValueError, match="needs a sum above 0"):
        gini(values)


@pytest.mark.parametrize("measure", [gini, whale_curve])
@pytest.mark.parametrize("values", [[], [1, None]])
def test_no_customers_and_gaps_are_refused(measure, values: list[float]) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match="at least 1|missing"):
        measure(values)
