"""The redesign explorer: every setting gives a picture, and its chances are right."""

from time import process_time

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import norm

from helpers import explore, measure, store
from helpers.explore.keys.redesign import NOVELTY, WEEKS, average_lift, unevenness
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.redesign(store.open_world())


@pytest.mark.parametrize("looks", [1, 5, 10, 50])
def test_false_alarms_are_the_exact_ones(shown, looks):
    assert at(shown, looks=looks).false_any == measure.false_alarm_of_looks(looks)


def test_the_prepared_luck_alarms_as_theory_says_where_nothing_is_there(shown):
    data = at(shown, lift=0, looks=10)
    assert data.found_once == pytest.approx(0.025, abs=0.008)
    # half of all false alarms are rises; hardly any test shows both
    assert data.found_any == pytest.approx(measure.false_alarm_of_looks(10) / 2, abs=0.015)


@pytest.mark.parametrize(("lift", "customers"), [(5, 40_000), (5, 200_000), (10, 60_000)])
def test_power_and_what_successes_report_are_those_of_the_formula(shown, lift, customers):
    data = at(shown, lift=lift, customers=customers, looks=1)
    error = 2 * unevenness(store.open_world()) / np.sqrt(customers)
    estimate = norm(lift / 100, error)
    power = estimate.sf(1.959964 * error)
    mean = quad(lambda x: x * estimate.pdf(x), 1.959964 * error, 0.05 + 12 * error)[0] / power
    assert data.found_once == pytest.approx(power, abs=0.025)
    assert data.reported == pytest.approx(mean, rel=0.04)


def test_the_average_lift_is_the_average_of_its_weeks():
    wanted = quad(lambda week: 0.05 + NOVELTY * 0.5 ** (week / 4), 0, 26)[0] / 26
    assert average_lift(0.05, 4, np.array([26.0]))[0] == pytest.approx(wanted)


def test_unevenness_is_that_of_the_records():
    tables = store.tables()
    early = tables.orders[tables.orders["week"] < WEEKS]
    idle = len(tables.customers) - early["customer_id"].nunique()
    counts = np.append(early.groupby("customer_id").size().to_numpy(), np.zeros(idle))
    wanted = counts.std(ddof=1) / counts.mean()
    assert unevenness(store.open_world()) == pytest.approx(wanted)


def test_more_customers_find_more_and_exaggerate_less(shown):
    few, many = (at(shown, customers=size, looks=1) for size in (5000, 200_000))
    assert few.found_once < many.found_once
    assert few.reported > many.reported > 0.05


def test_more_looks_raise_both_false_alarms_and_successes(shown):
    one, many = (at(shown, looks=looks) for looks in (1, 50))
    assert many.false_any > 0.3 > one.false_any
    assert many.found_any > one.found_any
    assert many.found_once == pytest.approx(one.found_once, abs=0.03)


def test_where_only_novelty_acts_a_larger_test_is_wrong_more_surely(shown):
    shown.set(**shown.presets["The key fails: only novelty acts"])
    large = shown.chart.data.found_once
    assert large > 0.2
    assert large > at(shown, lift=0, half_life=8, looks=1, customers=20_000).found_once


def test_slower_novelty_misleads_more(shown):
    found = [
        at(shown, lift=0, half_life=weeks, looks=1, customers=200_000).found_once
        for weeks in (0, 1, 8, 26)
    ]
    assert found == sorted(found)


def test_another_world_has_other_luck(shown):
    other = explore.redesign(store.open_world("W-01"))
    mine = at(shown).paths.p_values
    assert not np.array_equal(other.chart.data.paths.p_values, mine)


def test_a_move_is_worked_out_in_a_few_milliseconds(shown):
    shown.compute(lift=5, customers=40_000, looks=50, half_life=4)
    began = process_time()
    for looks in range(1, 51):
        shown.compute(lift=5, customers=40_000, looks=looks, half_life=4)
    assert (process_time() - began) / 50 < 0.05
