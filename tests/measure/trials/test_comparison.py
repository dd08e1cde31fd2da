"""Two groups: published and library values, false alarms, power, coverage."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest

from helpers.measure import compare_groups, sample_size_two_proportions, two_proportions
from tests.measure import simulated


def test_newcombes_published_example_is_matched() -> None:
    found = two_proportions(control=(48, 80), treated=(56, 70))  # Newcombe 1998, table II, a
    assert found.value == pytest.approx(0.2)
    assert found.interval == pytest.approx((0.0524, 0.3339), abs=5e-5)


@given(a=st.integers(0, 60), b=st.integers(0, 90))
def test_shares_agree_with_statsmodels(a: int, b: int) -> None:
    found = two_proportions((a, 60), (b, 90))
    low, high = confint_proportions_2indep(b, 90, a, 60, method="newcomb")
    assert found.interval == pytest.approx((low, high), abs=1e-9)
    assert found.low <= found.value <= found.high
    if 0 < a + b < 150:
        assert found.p_value == pytest.approx(proportions_ztest([b, a], [90, 60])[1], abs=1e-9)
    else:
        assert found.p_value == 1


def test_swapping_the_arms_turns_the_sign() -> None:
    one, other = two_proportions((5, 100), (9, 80)), two_proportions((9, 80), (5, 100))
    assert other.value == -one.value
    assert other.interval == pytest.approx((-one.high, -one.low))
    assert other.p_value == pytest.approx(one.p_value)


def test_an_a_a_test_of_shares_raises_a_false_alarm_in_five_percent() -> None:
    luck = np.random.default_rng(11)
    orders = luck.binomial(4_000, 0.05, (1_000, 2))
    alarms = [two_proportions((a, 4_000), (b, 4_000)).p_value < 0.05 for a, b in orders]
    assert np.mean(alarms) == pytest.approx(0.05, abs=0.015)


def test_the_planned_size_finds_the_planned_lift_in_eighty_percent() -> None:
    luck = np.random.default_rng(12)
    size = sample_size_two_proportions(0.05, 0.2)
    pairs = zip(luck.binomial(size, 0.05, 1_000), luck.binomial(size, 0.06, 1_000), strict=True)
    found = [two_proportions((a, size), (b, size)).p_value < 0.05 for a, b in pairs]
    assert np.mean(found) == pytest.approx(0.80, abs=0.05)


def test_the_interval_of_two_shares_covers_the_truth() -> None:
    luck = np.random.default_rng(13)
    pairs = zip(luck.binomial(900, 0.03, 200), luck.binomial(700, 0.05, 200), strict=True)
    covered = [
        low <= 0.02 <= high
        for low, high in (two_proportions((a, 900), (b, 700)).interval for a, b in pairs)
    ]
    assert 0.92 <= np.mean(covered) <= 0.98


def test_visits_of_one_customer_raise_five_percent_false_alarms_only_if_summed_by_customer() -> (
    None
):
    luck = np.random.default_rng(14)
    by_customer, by_visit = [], []
    for _ in range(1_000):
        table = simulated.visits(luck, people=200, base=0.2, by_customer=True)
        honest = compare_groups(table, "shown", "bought", customer="customer_id")
        naive = compare_groups(table, "shown", "bought")
        by_customer.append(honest.p_value < 0.05)
        by_visit.append(naive.p_value < 0.05)
    assert np.mean(by_customer) == pytest.approx(0.05, abs=0.015)
    assert np.mean(by_visit) > 0.10


def test_the_interval_of_visits_covers_the_truth() -> None:
    luck = np.random.default_rng(15)
    covered = []
    for _ in range(200):
        table = simulated.visits(luck, base=0.2, lift=0.1)
        low, high = compare_groups(table, "shown", "bought", "customer_id").interval
        covered.append(low <= 0.1 * 0.8 <= high)
    assert 0.92 <= np.mean(covered) <= 0.98


def test_errors_by_customer_agree_with_statsmodels() -> None:
    table = simulated.visits(np.random.default_rng(16), base=0.3)
    found = compare_groups(table, "shown", "bought", "customer_id")
    groups = table["customer_id"]
    design = sm.add_constant(table["shown"].astype(float))
    model = sm.OLS(table["bought"].astype(float), design).fit(
        cov_type="cluster", cov_kwds={"groups": groups, "use_correction": False}
    )
    count = groups.nunique()
    assert found.value == pytest.approx(model.params["shown"])
    assert found.standard_error == pytest.approx(model.bse["shown"] * np.sqrt(count / (count - 1)))


@pytest.mark.parametrize(
    ("control", "treated", "sentence"),
    [
        ((5, 0), (1, 2), "control trials is 0"),
        ((5, 4), (1, 2), "control successes is 5"),
        ((1, 2), (-1, 2), "treated successes is -1"),
        ((1, 2), (float("nan"), 2), "treated successes is nan"),
    ],
)
def test_impossible_shares_are_refused(
    control: tuple[float, float], treated: tuple[float, float], sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        two_proportions(control, treated)


@pytest.mark.parametrize(
    ("shown", "bought", "sentence"),
    [
        ([0, 0, 1], [1, 0, 1], "The treated group has 1 rows; at least 2"),
        ([1, 1, 1], [1, 0, 1], "The untreated group has 0 rows"),
        ([0, 1, 2], [1, 0, 1], "shown must be True or False"),
        ([0, 1, 1], [1, None, 1], "bought has 1 missing"),
    ],
)
def test_groups_that_cannot_be_compared_are_refused(
    shown: list[int], bought: list[float], sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        compare_groups(pd.DataFrame({"shown": shown, "bought": bought}), "shown", "bought")


def test_a_missing_customer_column_is_named() -> None:
    table = pd.DataFrame({"shown": [0, 1], "bought": [0, 1]})
    with pytest.raises(ValueError, match="no column 'customer_id'"):
        compare_groups(table, "shown", "bought", "customer_id")
