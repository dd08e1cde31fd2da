"""Priority moves waiting without removing it."""

import heapq
import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import measure

rates = st.lists(st.floats(0.01, 1), min_size=1, max_size=5)


@given(rates, st.floats(0.1, 0.95), st.integers(1, 12), st.floats(0.1, 20))
def test_the_work_that_waits_is_the_same_in_any_order(shares, busy, agents, handling):
    arrivals = np.array(shares) / sum(shares) * busy * agents / handling
    load = busy * agents
    everybody = measure.mean_wait(agents, load, handling)
    waits = measure.priority_waits(arrivals, handling, agents)
    assert (np.diff(waits) > 0).all()
    assert measure.weighted_wait(arrivals, waits, handling) == pytest.approx(load * everybody)
    assert measure.weighted_wait(
        arrivals, measure.priority_waits(arrivals[::-1], handling, agents)[::-1], handling
    ) == pytest.approx(load * everybody)


def test_the_textbook_case_by_hand():
    assert measure.priority_waits([0.2, 0.6]) == pytest.approx([1.0, 5.0])
    assert measure.mean_wait(1, 0.8, 1.0) == pytest.approx(4.0)


def test_a_line_simulated_customer_by_customer_waits_as_the_formula_says():
    chance = np.random.default_rng(1954)
    size, agents, arrivals = 200_000, 3, np.array([0.8, 1.6])
    arrive = np.cumsum(chance.exponential(1 / arrivals.sum(), size))
    first = chance.random(size) < arrivals[0] / arrivals.sum()
    handling, waited = chance.exponential(1, size), np.zeros(size)
    line: list[tuple[bool, int]] = []
    free, following = [0.0] * agents, 0
    while following < size or line:
        now = free[0] if line else max(free[0], arrive[following])
        while following < size and arrive[following] <= now:
            heapq.heappush(line, (not first[following], following))
            following += 1
        _class, who = heapq.heappop(line)
        waited[who] = now - arrive[who]
        heapq.heapreplace(free, now + handling[who])
    expected = measure.priority_waits(arrivals, 1.0, agents)
    assert waited[first].mean() == pytest.approx(expected[0], rel=0.05)
    assert waited[~first].mean() == pytest.approx(expected[1], rel=0.05)


@given(
    st.lists(st.tuples(st.floats(0, 9), st.floats(0.05, 0.3)), min_size=2, max_size=4),
)
def test_no_other_order_loses_less(classes):
    """Every order is tried, by Cobham's formula with each class's own loss."""
    losses, arrivals = (np.array(column) for column in zip(*classes, strict=True))
    arrivals = 0.8 * arrivals / arrivals.sum()

    def lost(order):
        return float((losses[order] * arrivals[order]) @ measure.priority_waits(arrivals[order]))

    best = lost(np.argsort(measure.serving_order(losses)))
    orders = itertools.permutations(range(len(losses)))
    assert best <= min(lost(np.array(order)) for order in orders) * (1 + 1e-9) + 1e-12


def test_short_contacts_go_first_where_waiting_loses_the_same():
    assert measure.serving_order([1, 1, 1], handling=[3, 1, 2]).tolist() == [3, 1, 2]
    assert measure.serving_order([5, 5]).tolist() == [1, 2]


def test_bad_input_is_turned_away_with_a_sentence():
    with pytest.raises(ValueError, match="the line never ends"):
        measure.priority_waits([0.5, 0.5])
    with pytest.raises(ValueError, match="0 or more for each class"):
        measure.priority_waits([-0.1, 0.5])
    with pytest.raises(ValueError, match="each class of arrivals"):
        measure.weighted_wait([0.2, 0.6], [1.0])
    with pytest.raises(ValueError, match="0 or more and handling above 0"):
        measure.serving_order([-1.0, 2.0])
    with pytest.raises(ValueError, match="losses"):
        measure.serving_order([])
