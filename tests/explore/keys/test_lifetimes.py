"""The lifetimes explorer: every setting gives a picture, and moves it the right way."""

from statistics import median
from time import process_time

import numpy as np
import pytest

from helpers import explore, store
from helpers.explore.keys.branches import RULES, Branches
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.lifetimes(store.open_world())


def test_the_model_holds_in_the_club_and_the_preset_where_it_breaks_shows_it(shown):
    holds = at(shown, **shown.presets["The club: the model holds"])
    breaks = at(shown, **shown.presets["The key fails: the model breaks outside the club"])
    assert abs(holds.said - holds.alive) < 0.05
    assert breaks.said - breaks.alive > 0.05
    assert abs(np.log(holds.end["model"] / holds.end["came"])) < 0.15


def test_the_old_pace_promises_the_club_too_much(shown):
    end = at(shown, who="club", history=78).end
    assert end["pace"] > end["model"] > end["came"] * 0.9
    assert end["pace"] > 1.2 * end["came"]


def test_messages_cost_orders_in_the_club_and_bring_them_elsewhere(shown):
    assert (at(shown, who="club").worth < 0).all()
    assert (at(shown, who="others").worth > 0).all()


def test_a_dearer_message_earns_its_cost_less_and_at_10_dollars_none_pays(shown):
    cheap, dear = (at(shown, cost=cost).worth for cost in (0.5, 2.5))
    assert np.allclose(cheap - dear, 2000)
    assert (at(shown, cost=10).worth < 0).all()
    assert "No message pays." in shown.chart.said()


def test_a_shorter_forecast_is_the_beginning_of_a_longer_one(shown):
    short, long = (at(shown, horizon=weeks).lines for weeks in (8, 26))
    assert short.equals(long.loc[:8])


def test_the_lines_begin_at_nothing_and_never_fall(shown):
    lines = at(shown).lines
    assert (lines.iloc[0] == 0).all()
    assert (np.diff(lines.to_numpy(), axis=0) >= 0).all()


def test_a_step_at_a_history_that_was_looked_at_answers_at_once(shown):
    times = []
    for cost in np.arange(0.75, 2.0, 0.25).repeat(3):
        started = process_time()
        shown.set(cost=float(cost), horizon=int(8 + 4 * (cost > 1)))
        times.append(process_time() - started)
    assert median(times) < 0.12


@pytest.fixture(scope="module")
def small():
    return store.open_world("ANA-7", people=1000)


def test_the_branches_begin_with_the_same_people(small):
    branches = Branches(small)
    run = store.simulate(small)
    first = branches.orders("all")
    mine = first[first["customer_id"] <= small.people]
    assert mine["value"].sum() == pytest.approx(run.orders["value"].sum())
    assert branches.leave.index.max() > small.people
    assert branches.leave.index.is_unique


def test_what_messages_earned_adds_up_over_the_groups_and_agrees_with_a_twin():
    world = store.open_world("ANA-7", people=12_000)
    branches = Branches(world)
    parts = branches.earned("club") + branches.earned("others")
    assert np.allclose(parts, branches.earned("all"))
    rule = RULES[-1]
    twin = store.twins(world, store.Policy(), store.Policy(contact_rule=rule))
    sums = branches.earned("all").loc[rule]
    assert sums["earned"] - 0.75 * sums["sent"] == pytest.approx(twin.difference, abs=0.01)
    assert sums["sent"] == len(twin.after.messages)
