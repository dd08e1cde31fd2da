"""The service desk explorer: every setting gives a picture, and moves it the right way."""

import numpy as np
import pytest

from helpers import explore, measure, store
from helpers.explore.keys import queueing
from helpers.store.drawn.service.calls import CUSTOMERS


@pytest.fixture(scope="module")
def shown():
    return explore.service_desk(store.open_world())


def at(shown, **values):
    """The data of a setting; everything else as at the start, without self-service."""
    shown.reset()
    shown.set(**({"deflected": 0} | values))
    assert shown.problem is None
    return shown.chart.data


def test_its_waits_are_those_of_erlang(shown):
    wait = at(shown, agents=12, calls=100, deflected=40).wait
    assert wait == pytest.approx(60 * measure.mean_wait(12, 60 * 460 / 60 / 60, 460 / 60))
    assert at(shown).wait == pytest.approx(60 * measure.mean_wait(10, 80 * 5.8 / 60, 5.8))


def test_what_waiting_loses_is_what_the_store_loses():
    world = store.open_world()
    lost = queueing.contribution_lost(world)
    runs = [store.simulate(world, store.Policy(agents=agents)) for agents in (20, 9)]
    best, nine = (run.accounts["contribution"].sum() for run in runs)
    late = queueing.late(world, runs[1].plan).mean()
    wanted = (best - nine) / world.weeks * CUSTOMERS / world.people
    assert float(lost(np.array([late]))[0]) == pytest.approx(wanted, rel=0.01)


def test_the_cost_is_the_bill_plus_what_is_lost(shown):
    data = at(shown, agents=20, calls=20, deflected=60, fixed=4000)
    assert data.cost == pytest.approx(20 * 1800 + 4000, abs=1)


def test_self_service_that_takes_nothing_costs_nothing(shown):
    assert at(shown, fixed=10_000).costs[0] == pytest.approx(at(shown).costs[1])


def test_double_the_calls_and_the_agents_wait_less(shown):
    assert at(shown, calls=160, agents=20).wait < at(shown).wait / 2


def test_more_calls_wait_longer_and_more_agents_or_self_service_shorter(shown):
    assert at(shown, calls=90).wait > at(shown).wait > at(shown, agents=11).wait
    assert at(shown, deflected=40).wait < at(shown).wait


def test_where_there_is_slack_self_service_buys_nothing(shown):
    shown.set(**shown.presets["The key fails: there is slack"])
    data = shown.chart.data
    assert data.costs[1].min() > data.costs[0].min()
    assert "costs" in shown.chart.said()


def test_where_the_desk_is_near_full_load_self_service_lowers_the_cost(shown):
    data = at(shown, deflected=40)
    assert data.cost < data.costs[0][data.crews == 10][0]


def test_another_world_loses_another_sum(shown):
    other = explore.service_desk(store.open_world("W-01"))
    assert other.chart.data.cost != at(shown).cost
