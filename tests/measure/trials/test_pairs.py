"""Pairs: by scipy's test, by what pairing is for, and what is refused."""

import numpy as np
import pytest
from scipy import stats

from helpers.measure import paired_difference, unpaired_difference


def test_pairs_and_groups_agree_with_scipys_t_tests() -> None:
    luck = np.random.default_rng(1)
    before = luck.normal(50, 20, 40)
    after = before + luck.normal(2, 3, 40)
    paired, unpaired = paired_difference(before, after), unpaired_difference(before, after[:30])
    by_pair = stats.ttest_rel(after, before)
    assert paired.p_value == pytest.approx(by_pair.pvalue)
    assert paired.interval == pytest.approx(tuple(by_pair.confidence_interval()))
    welch = stats.ttest_ind(after[:30], before, equal_var=False)
    assert unpaired.p_value == pytest.approx(welch.pvalue)
    assert unpaired.interval == pytest.approx(tuple(welch.confidence_interval()))


def test_pairing_removes_what_customers_share() -> None:
    luck = np.random.default_rng(2)
    before = luck.normal(50, 20, 400)
    after = before + luck.normal(2, 3, 400)
    paired, unpaired = paired_difference(before, after), unpaired_difference(before, after)
    assert paired.value == pytest.approx(unpaired.value)
    # variances 9 against 2 * 400 + 9
    assert (unpaired.standard_error / paired.standard_error) ** 2 == pytest.approx(90, rel=0.15)


def test_the_total_over_all_customers_is_the_mean_times_their_number() -> None:
    found = paired_difference([10, 20, 30], [11, 22, 33]).times(3)
    assert found.value == pytest.approx(6)


def test_intervals_of_pairs_cover_the_truth() -> None:
    luck = np.random.default_rng(4)
    covered = []
    for _ in range(200):
        before = luck.gamma(2, 10, 30)
        low, high = paired_difference(before, before + luck.normal(1, 4, 30)).interval
        covered.append(low <= 1 <= high)
    assert 0.92 <= np.mean(covered) <= 0.98


def test_nothing_changed_is_a_difference_of_zero() -> None:
    found = paired_difference([1, 2, 3], [1, 2, 3])
    assert (found.value, found.standard_error, found.p_value) == (0, 0, 1)


def test_pairs_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="before has 2 values and after 3"):
        paired_difference([1, 2], [1, 2, 3])


@pytest.mark.parametrize("measure", [paired_difference, unpaired_difference])
def test_one_pair_is_too_few(measure) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match="before has 1 rows; at least 2 are needed"):
        measure([1], [2])


def test_a_gap_is_refused() -> None:
    with pytest.raises(ValueError, match="after has 1 missing"):
        paired_difference([1, 2], [1, float("nan")])
