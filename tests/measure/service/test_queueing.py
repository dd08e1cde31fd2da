"""Waiting lines: published values, closed forms, and a line simulated customer by customer."""

import heapq

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import simpson

from helpers import measure


def test_ten_agents_and_eighty_calls_an_hour_of_six_minutes():
    assert measure.erlang_c(10, 8) == pytest.approx(0.4092, abs=5e-5)
    assert measure.erlang_b(10, 8) == pytest.approx(0.1217, abs=5e-5)
    assert measure.mean_wait(10, 8, 360) == pytest.approx(73.65, abs=5e-3)
    assert measure.queue_length(10, 8) == pytest.approx(1.637, abs=5e-4)


def test_each_agent_more_removes_less_waiting():
    waits = [measure.mean_wait(agents, 8, 360) for agents in (9, 10, 11, 12)]
    assert np.round(waits).tolist() == [235, 74, 29, 13]


@given(st.integers(1, 60), st.floats(0.01, 0.99))
def test_erlang_c_is_the_sum_over_states_in_the_textbook(agents, busy):
    """Independent: from the probabilities of each number of customers, not by the recursion."""
    load = agents * busy
    logs = np.arange(agents + 1) * np.log(load) - np.cumsum(
        np.log(np.maximum(1, range(agents + 1)))
    )
    weights = np.exp(logs - logs.max())
    full = weights[-1] / (1 - busy)
    assert measure.erlang_c(agents, load) == pytest.approx(full / (weights[:-1].sum() + full))
    assert measure.erlang_b(agents, load) == pytest.approx(weights[-1] / weights.sum())


@given(st.floats(0.01, 0.99), st.floats(0.1, 30))
def test_a_single_agent_has_the_line_of_the_simplest_textbook_case(busy, handling):
    assert measure.erlang_c(1, busy) == pytest.approx(busy)
    wait = measure.mean_wait(1, busy, handling)
    assert wait == pytest.approx(busy * handling / (1 - busy))
    assert measure.queue_length(1, busy) == pytest.approx(busy**2 / (1 - busy))


@given(st.integers(1, 40), st.floats(0.01, 0.99), st.floats(0.1, 30))
def test_the_line_is_as_long_as_littles_law_says(agents, busy, handling):
    load = agents * busy
    wait = measure.mean_wait(agents, load, handling)
    assert measure.queue_length(agents, load) == pytest.approx(
        measure.little(load / handling, wait)
    )


@given(st.integers(1, 40), st.floats(0.01, 0.97), st.floats(0.1, 30))
def test_the_mean_wait_is_the_area_under_the_share_that_waits_longer(agents, busy, handling):
    load = agents * busy
    ends = np.linspace(0, 20 * handling / (agents - load), 401)
    shares = [float(measure.late_share(agents, load, handling, end)) for end in ends]
    area = simpson(shares, x=ends)
    assert area == pytest.approx(measure.mean_wait(agents, load, handling), rel=1e-3)


def test_a_line_simulated_customer_by_customer_waits_as_the_formula_says():
    chance = np.random.default_rng(1917)
    size, agents, load = 400_000, 5, 4.0
    arrive = np.cumsum(chance.exponential(1 / load, size))
    free, waited = [0.0] * agents, np.empty(size)
    for place, (came, takes) in enumerate(zip(arrive, chance.exponential(1, size), strict=True)):
        begins = max(came, free[0])
        heapq.heapreplace(free, begins + takes)
        waited[place] = begins - came
    assert waited.mean() == pytest.approx(measure.mean_wait(agents, load, 1.0), rel=0.05)
    assert (waited > 0).mean() == pytest.approx(measure.erlang_c(agents, load), rel=0.02)
    late = float(measure.late_share(agents, load, 1.0, 1.5))
    assert (waited > 1.5).mean() == pytest.approx(late, rel=0.06)


def test_one_large_desk_waits_less_than_two_small_ones_as_busy():
    assert measure.mean_wait(20, 16, 6) < measure.mean_wait(10, 8, 6) / 2


def test_many_loads_at_once_are_the_same_loads_one_by_one():
    loads = np.array([1.0, 7.5, 10.0, 12.0])
    together = measure.late_share(10, loads, np.full(4, 6.0), 2.0)
    alone = [measure.late_share(10, load, 6.0, 2.0) for load in loads]
    assert np.asarray(together) == pytest.approx(alone)
    assert alone[2:] == [1.0, 1.0]


@pytest.mark.parametrize("load", [10, 10.0, 14])
@pytest.mark.parametrize("formula", [measure.erlang_c, measure.queue_length])
def test_a_full_desk_is_refused_with_a_sentence(formula, load):
    with pytest.raises(ValueError, match="10 agents: more comes in .* the line never ends"):
        formula(10, load)


@pytest.mark.parametrize(
    ("agents", "load", "said"),
    [(0, 1, "agents is 0"), (2.5, 1, "give a whole number"), (3, -1, "load"), (3, "x", "load")],
)
def test_what_cannot_be_used_is_refused(agents, load, said):
    with pytest.raises(ValueError, match=said):
        measure.erlang_c(agents, load)


def test_a_time_that_is_not_above_zero_is_refused():
    with pytest.raises(ValueError, match="handling"):
        measure.mean_wait(3, 1, 0)
    with pytest.raises(ValueError, match="handling must be above 0"):
        measure.late_share(3, 1, 0, 1)
    with pytest.raises(ValueError, match="rate is -1"):
        measure.little(-1, 3)
