"""Correlation: beside scipy, and with an interval that holds what it should."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import pearsonr

from helpers import measure


def pairs(rows, seed, tie=0.3):
    chance = np.random.default_rng(seed)
    one = chance.standard_normal(rows)
    other = tie * one + np.sqrt(1 - tie**2) * chance.standard_normal(rows)
    return pd.DataFrame({"one": one, "other": other})


@pytest.mark.parametrize("seed", range(4))
def test_value_and_interval_are_those_of_scipy(seed):
    table = pairs(40, seed)
    theirs = pearsonr(table["one"], table["other"])
    ours = measure.correlation(table, "one", "other")
    assert ours.value == pytest.approx(theirs.statistic)
    assert ours.interval == pytest.approx(tuple(theirs.confidence_interval(0.95)), abs=1e-6)


def test_its_interval_holds_the_planted_correlation_95_times_of_100():
    held = [
        found.low <= 0.3 <= found.high
        for found in (measure.correlation(pairs(60, seed), "one", "other") for seed in range(1000))
    ]
    assert 0.93 <= np.mean(held) <= 0.97


def test_a_perfect_line_has_a_correlation_of_one_and_its_opposite_of_minus_one():
    line = pd.DataFrame({"a": range(9), "b": range(9), "c": range(9, 0, -1)})
    assert measure.correlation(line, "a", "b").value == pytest.approx(1)
    assert measure.correlation(line, "a", "c").value == pytest.approx(-1)


def test_bad_input_is_turned_away_with_a_sentence():
    table = pairs(10, 1)
    for call, said in (
        (lambda: measure.correlation(table, "one", "none"), "no column 'none'"),
        (lambda: measure.correlation(table.head(3), "one", "other"), "table"),
        (lambda: measure.correlation(table.assign(other=1.0), "one", "other"), "same in every"),
    ):
        with pytest.raises(ValueError, match=said):
            call()
