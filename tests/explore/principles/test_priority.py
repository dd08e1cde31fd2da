"""The explorer of two lanes: waits by Cobham, equity as the store has it, and where it fails."""

import numpy as np
import pytest

from helpers import explore, measure, store
from helpers.explore.principles import priority


@pytest.fixture(scope="module")
def shown():
    return explore.priority(store.open_world("PRIORITY", people=2000))


def at(shown, **values):
    """The data of a setting; everything else as at the start."""
    return shown.compute(**(shown.presets["Start"] | values))


def test_its_waits_are_those_of_cobham(shown):
    data = at(shown, share=30, load=85)
    rates = np.array([0.3, 0.7]) * 8.5 / 5.8
    wanted = measure.priority_waits(rates, handling=5.8, agents=10)
    assert data.here[:2] == pytest.approx(tuple(wanted))
    assert data.here[2] == pytest.approx(measure.mean_wait(10, 8.5, 5.8))


@pytest.mark.parametrize("load", [30, 77, 95])
def test_all_callers_together_wait_as_in_one_line(shown, load):
    first, second, one_line = at(shown, load=load).waits
    share = priority.SHARES / 100
    assert share * first + (1 - share) * second == pytest.approx(one_line)


def test_by_response_adds_more_than_by_value_and_by_lot_nothing(shown):
    gains = at(shown).gains
    here = priority.SHARES == 20
    assert gains["by response"][here] > gains["by value"][here] > 0 > gains["at random"][here]


def test_nobody_first_is_one_line(shown):
    data = at(shown, share=0)
    assert data.gain == 0
    assert data.here[1] == pytest.approx(data.here[2])
    assert data.one_line == pytest.approx(at(shown, share=50).one_line)


def test_todays_load_is_worth_what_the_store_says(shown):
    """The store has quiet and busy weeks; at its mean load, all the same, it is worth this."""
    world = store.open_world("PRIORITY", people=2000)
    assert at(shown, share=0).one_line == pytest.approx(
        store.customer_equity(world, store.Policy()), rel=0.02
    )


def test_a_busier_desk_is_worth_less_and_a_place_in_front_more(shown):
    calm, busy = (at(shown, load=load, rule="by response") for load in (60, 90))
    assert busy.one_line < calm.one_line
    assert busy.gain > calm.gain


def test_where_customers_are_alike_no_rule_beats_one_line(shown):
    shown.set(**shown.presets["The principle fails: customers are alike"])
    assert max(gains.max() for gains in shown.chart.data.gains.values()) < 0
    assert "lose" in shown.chart.said()
    shown.reset()


def test_the_headline_says_what_the_lanes_add(shown):
    shown.reset()
    assert "two lanes add" in shown.chart.said()
    shown.set(share=0)
    assert "everybody waits" in shown.chart.said()
    shown.reset()
