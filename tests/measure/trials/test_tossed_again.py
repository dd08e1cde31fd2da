"""Tests of nothing: who counts, what a look sees, and how often it alarms."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import norm

from helpers.measure import false_alarm_of_looks, ordered_soon, p_values_at_looks

CUSTOMERS = pd.DataFrame({"customer_id": [3, 1, 2], "joined_week": [0, 5, 90]})
ORDERS = pd.DataFrame({"customer_id": [3, 1, 1, 2], "week": [26, 5, 40, 99]})


def test_an_order_counts_within_its_weeks_of_the_first_visit():
    table = ordered_soon(CUSTOMERS, ORDERS, weeks=26)
    assert table["customer_id"].tolist() == [1, 3]
    assert table["ordered"].tolist() == [True, False]
    assert ordered_soon(CUSTOMERS, ORDERS, weeks=27)["ordered"].tolist() == [True, True]


def test_who_came_too_late_for_the_records_is_left_out():
    assert 2 not in set(ordered_soon(CUSTOMERS, ORDERS, weeks=26)["customer_id"])
    assert 2 in set(ordered_soon(CUSTOMERS, ORDERS, weeks=10)["customer_id"])


def test_a_look_is_the_z_test_of_the_customers_counted_by_then():
    luck = np.random.default_rng(1)
    values, coin = luck.random(40), luck.random(40) < 0.5
    table = p_values_at_looks(values, [coin], looks=4)
    assert table.columns.tolist() == [10, 20, 30, 40]
    for count in table.columns:
        new, old = values[:count][coin[:count]], values[:count][~coin[:count]]
        error = np.sqrt(new.var(ddof=1) / len(new) + old.var(ddof=1) / len(old))
        wanted = 2 * norm.sf(abs(new.mean() - old.mean()) / error)
        assert table.loc[0, count] == pytest.approx(wanted)


@pytest.mark.parametrize("looks", [1, 5, 10])
def test_tests_of_nothing_alarm_as_often_as_theory_says(looks: int):
    luck = np.random.default_rng(looks)
    values = luck.random(2000) < 0.2
    table = p_values_at_looks(values, luck.random((1500, 2000)) < 0.5, looks)
    alarmed = (table < 0.05).any(axis=1).mean()
    assert alarmed == pytest.approx(false_alarm_of_looks(looks), abs=0.035)


def test_where_nobody_ordered_nothing_differs():
    coins = np.tile([True, False], (3, 10))
    assert (p_values_at_looks(np.zeros(20), coins, 2) == 1).all(axis=None)


@pytest.mark.parametrize(
    ("values", "coins", "looks", "sentence"),
    [
        ([1, 2, 3], [[True, False]], 1, "coins has 2 columns for 3 customers"),
        ([1, 2, 3, 4], [[True, True, True, False]], 1, "fewer than 2 customers"),
        ([1, 2, 3, 4], [[True, False, True, False]], 2, "fewer than 2 customers"),
        ([1, 2, 3, 4], [[True, False, True, False]], 0, "looks is 0"),
        ([1, np.nan], [[True, False]], 1, "missing or infinite"),
    ],
)
def test_what_cannot_be_tested_is_refused(values, coins, looks, sentence):
    with pytest.raises(ValueError, match=sentence):
        p_values_at_looks(values, coins, looks)


@pytest.mark.parametrize("weeks", [0, -4])
def test_weeks_below_one_are_refused(weeks):
    with pytest.raises(ValueError, match="weeks is"):
        ordered_soon(CUSTOMERS, ORDERS, weeks)
