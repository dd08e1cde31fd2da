"""An estimate's error: by hand, beside statsmodels, and in other units."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from helpers.measure import Estimate
from helpers.measure.estimate import clustered, from_error


def test_few_degrees_of_freedom_widen_the_interval_as_students_table_says() -> None:
    assert from_error(0, 1, freedom=4).high == pytest.approx(2.7764, abs=1e-4)
    assert from_error(0, 1).high == pytest.approx(1.9600, abs=1e-4)


@given(value=st.floats(-50, 50), error=st.floats(0.1, 10), freedom=st.sampled_from([3, 40, np.inf]))
def test_the_interval_leaves_zero_out_exactly_when_the_p_value_is_below_one_in_twenty(
    value: float, error: float, freedom: float
) -> None:
    found = from_error(value, error, freedom)
    assert (found.low > 0 or found.high < 0) == (found.p_value < 0.05)
    assert found.p_value == pytest.approx(2 * stats.t.sf(abs(value / error), freedom), rel=1e-6)


def test_a_negative_factor_turns_the_interval_round() -> None:
    turned = Estimate(2, 0.5, 1, 3, 0.01).times(-10)
    assert turned == Estimate(-20, 5, -30, -10, 0.01)
    assert turned.interval == (-30, -10)


def test_no_error_and_no_effect_is_no_news() -> None:
    assert from_error(0, 0).p_value == 1
    assert from_error(3, 0).p_value == 0


def test_errors_summed_by_customer_agree_with_statsmodels() -> None:
    luck = np.random.default_rng(1)
    customer = pd.Series(luck.integers(0, 60, 500))
    y = luck.normal(size=500) + luck.normal(size=60)[customer]
    found = clustered(y.mean(), (y - y.mean()) / 500, customer)
    model = sm.OLS(y, np.ones(500)).fit(
        cov_type="cluster", cov_kwds={"groups": customer, "use_correction": False}
    )
    assert found.standard_error == pytest.approx(model.bse[0] * np.sqrt(60 / 59))


@pytest.mark.parametrize("level", [0, 1, 95, float("nan")])
def test_a_level_that_is_no_share_is_refused(level: float) -> None:
    with pytest.raises(ValueError, match="level is"):
        from_error(0, 1, level=level)
