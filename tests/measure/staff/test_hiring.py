"""What an interview is worth, beside published figures and applicants drawn one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import measure


# Taylor & Russell (1939), tables for base rates of .50 and .20.
@pytest.mark.parametrize(
    ("validity", "ratio", "base", "success"),
    [(0.5, 0.2, 0.5, 0.78), (0.5, 0.5, 0.5, 0.67), (0.3, 0.1, 0.5, 0.71), (0.6, 0.3, 0.2, 0.43)],
)
def test_success_is_that_of_the_published_tables(validity, ratio, base, success):
    assert measure.hiring_success(validity, ratio, base) == pytest.approx(success, abs=0.006)


@given(st.floats(0, 0.9), st.floats(0.05, 0.95), st.floats(0.1, 0.9))
def test_a_score_never_hires_worse_than_the_lot(validity, ratio, base):
    success = measure.hiring_success(validity, ratio, base)
    assert base - 1e-6 <= success <= 1 + 1e-9
    hired, passed = success * ratio, measure.hiring_success(validity, 1 - ratio, 1 - base)
    # Who is passed over and would not have done well: the same table, turned round.
    assert hired + (1 - ratio) - passed * (1 - ratio) == pytest.approx(base, abs=1e-4)


def applicants(validity, size=400_000):
    chance = np.random.default_rng(1939)
    score = chance.standard_normal(size)
    other = chance.standard_normal(size)
    return score, validity * score + np.sqrt(1 - validity**2) * other


def test_applicants_drawn_one_by_one_agree():
    score, performance = applicants(0.42)
    hired = score >= np.quantile(score, 0.8)
    assert (performance[hired] > 0).mean() == pytest.approx(
        measure.hiring_success(0.42, 0.2), abs=0.005
    )
    gained = 10 * 2 * 12_000 * performance[hired].mean()
    assert gained == pytest.approx(measure.gain_from_selection(10, 2, 0.42, 12_000, 0.2), rel=0.02)


def test_among_the_hired_the_score_seems_useless_until_the_range_is_corrected():
    score, performance = applicants(0.42)
    hired = score >= np.quantile(score, 0.8)
    seen = np.corrcoef(score[hired], performance[hired])[0, 1]
    assert seen < 0.25
    corrected = measure.corrected_for_range(seen, score.std(), score[hired].std())
    assert corrected == pytest.approx(0.42, abs=0.02)


def test_what_is_left_among_the_hired_is_what_the_correction_undoes():
    score, performance = applicants(0.42)
    hired = score >= np.quantile(score, 0.8)
    seen = np.corrcoef(score[hired], performance[hired])[0, 1]
    assert measure.correlation_among_hired(0.42, 0.2) == pytest.approx(seen, abs=0.012)
    assert measure.correlation_among_hired(0.42, 1) == 0.42
    narrow = score[hired].std()
    left = measure.correlation_among_hired(0.42, 0.2)
    assert measure.corrected_for_range(left, 1, narrow) == pytest.approx(0.42, abs=0.003)


def test_a_choice_among_many_leaves_less_to_be_seen():
    left = [measure.correlation_among_hired(0.5, ratio) for ratio in (0.02, 0.2, 0.5, 0.9, 1)]
    assert left == sorted(left)


def test_opinions_that_err_alike_count_as_few():
    chance = np.random.default_rng(1978)
    shared, own = chance.standard_normal((20_000, 1)), chance.standard_normal((20_000, 25))
    mean = (np.sqrt(0.5) * shared + np.sqrt(0.5) * own).mean(axis=1)
    assert measure.opinions_that_count(25, 0.5) == pytest.approx(1 / mean.var(), rel=0.04)
    assert measure.opinions_that_count(10**9, 0.5) == pytest.approx(2)


def test_the_closed_form_keys():
    assert measure.hiring_success(0.42, 0.2) == pytest.approx(0.7364, abs=5e-5)
    assert measure.gain_from_selection(10, 2, 0.42, 12_000, 0.2) == pytest.approx(141_101, abs=1)


def test_bad_input_is_turned_away_with_a_sentence():
    for call, said in (
        (lambda: measure.hiring_success(1.2, 0.2), "validity is 1.2"),
        (lambda: measure.hiring_success(0.2, 0), "selection_ratio is 0"),
        (lambda: measure.gain_from_selection(-1, 2, 0.4, 1, 0.2), "hires is -1"),
        (lambda: measure.corrected_for_range(0.2, 5, 10), "swapped"),
        (lambda: measure.corrected_for_range(0.2, 5, 0), "spread_hired is 0"),
        (lambda: measure.correlation_among_hired(0.2, 0), "selection_ratio is 0"),
        (lambda: measure.correlation_among_hired(1.2, 1), "validity is 1.2"),
        (lambda: measure.opinions_that_count(0, 0.5), "people is 0"),
        (lambda: measure.opinions_that_count(5, -0.1), "correlation is -0.1"),
    ):
        with pytest.raises(ValueError, match=said):
            call()
