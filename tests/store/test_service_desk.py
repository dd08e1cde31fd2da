"""The service desk: what its levers do to all shoppers, and a log that agrees with Erlang."""

from dataclasses import replace

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import measure, store
from helpers.store import Policy
from helpers.store.drawn.service import calls
from helpers.store.told.areas import service_desk
from helpers.store.told.areas.service_desk import PATIENCE, dollars_a_week, late, reach_agents
from helpers.store.told.service.desk import first_come_first_served, logged_days

WORLD = store.World("DESK", people=600, weeks=60)
PULLED = {
    "more agents": Policy(agents=13),
    "fewer agents": Policy(agents=8),
    "self-service": Policy(deflection=2 / 3),
    "faster pages": Policy(latency_ms=400),
    "fewer calls": Policy(call_volume=0.5),
}


def test_at_todays_levers_the_area_does_nothing_at_all():
    felt = service_desk.felt(WORLD, [Policy()] * WORLD.weeks)
    for name in ("quality", "traffic", "wish", "leaving", "cents"):
        assert not getattr(felt, name).any()


def test_a_week_at_todays_levers_is_exactly_todays_between_others():
    plan = [Policy(agents=7)] * 20 + [Policy()] * 20 + [Policy(deflection=0.5)] * 20
    felt = service_desk.felt(WORLD, plan)
    assert not felt.quality[20:40].any()
    assert not felt.cents[20:40].any()
    assert (felt.quality[:20] < 0).all()
    assert (felt.quality[40:] > 0).all()


def test_the_recorded_years_are_at_todays_levers():
    felt = service_desk.felt(WORLD, [policy for _week, policy in store.as_managed(WORLD)])
    assert not felt.quality.any()


@pytest.mark.parametrize("name", PULLED)
def test_a_better_desk_keeps_customers_and_a_worse_one_loses_them(name: str):
    world = store.open_world()
    twin = store.twins(world, Policy(), PULLED[name], "orders")
    assert (twin.difference < 0) == (name == "fewer agents")
    leave = [run.story.leave.sum() for run in (twin.before, twin.after)]
    assert (leave[1] < leave[0]) == (name == "fewer agents")


def test_waits_count_among_all_contacts_as_erlang_says():
    plan = [Policy(agents=9, deflection=0.5)] * WORLD.weeks
    reach, minutes = reach_agents(0.5)
    load = calls.calls_per_hour(WORLD) * reach * minutes / 60
    waits = [float(measure.late_share(9, each, minutes, PATIENCE)) for each in load]
    assert late(WORLD, plan) == pytest.approx(reach * np.array(waits))


def test_self_service_leaves_fewer_and_harder_contacts():
    assert reach_agents(0.0) == pytest.approx((1.0, 5.8))
    assert reach_agents(2 / 3) == pytest.approx((0.6, 460 / 60))
    assert reach_agents(1.0) == pytest.approx((0.4, 10.0))


def test_half_an_agent_is_half_of_the_way():
    few, half, many = (late(WORLD, [Policy(agents=n)] * 60) for n in (9, 9.5, 10))
    assert half == pytest.approx((few + many) / 2)


def test_what_the_desk_costs_beyond_today():
    assert dollars_a_week(Policy()) == 0
    assert dollars_a_week(Policy(agents=12)) == 3_600
    assert dollars_a_week(Policy(deflection=0.1)) == dollars_a_week(Policy(deflection=1)) == 3_000
    assert dollars_a_week(Policy(latency_ms=250)) == pytest.approx(5_000)
    assert dollars_a_week(Policy(latency_ms=2000)) == pytest.approx(-2_500)


def test_the_bill_is_paid_by_the_panel_in_proportion():
    """With no calls to speak of nobody waits either way: an agent more is a cost and no more."""
    calm = Policy(call_volume=0.25)
    runs = [store.simulate(WORLD, policy) for policy in (calm, replace(calm, agents=11))]
    spent = [run.accounts["indirect"].mean() for run in runs]
    assert spent[1] - spent[0] == pytest.approx(1_800 * 600 / calls.CUSTOMERS, abs=0.01)
    assert_frame_equal(runs[0].orders, runs[1].orders)


def test_the_contacts_of_the_panel_are_about_the_calls_of_the_desk():
    """An assumption that can be checked: 450 times the panel's contacts, over fifty hours."""
    world = store.open_world()
    weekly = len(store.simulate(world).contacts) / world.weeks
    an_hour = weekly * calls.CUSTOMERS / world.people / 50
    assert 0.8 < an_hour / calls.CALLS_PER_HOUR < 1.3


def test_ten_agents_cost_what_the_contacts_are_charged():
    world = store.open_world()
    service = store.simulate(world).accounts["service"].mean() * calls.CUSTOMERS / world.people
    assert service == pytest.approx(10 * service_desk.SEAT_WEEK, rel=0.25)


def test_the_log_waits_as_erlang_says_within_its_error():
    """By day and in many worlds, at each day's true pace; the days' spread gives the error."""
    gaps = []
    for number in range(12):
        world = store.World(f"DESK-{number}", people=50, weeks=52)
        log = store.simulate(world).service_calls
        waits = (log["start"].astype(float) - log["arrive"]).groupby(log["week"]).mean()
        pace = calls.calls_per_hour(world)[waits.index]
        told = [measure.mean_wait(10, each * 5.8 / 60, 5.8) for each in pace]
        gaps += (waits - told).tolist()
    error = np.std(gaps, ddof=1) / np.sqrt(len(gaps))
    assert abs(np.mean(gaps)) < 3 * error
    assert error < 0.15


def test_first_come_first_served_is_the_line_of_a_single_agent():
    chance = np.random.default_rng(7)
    arrive, work = np.cumsum(chance.random(300)), chance.random(300)
    start = first_come_first_served(arrive, work, 1)
    lindley = [0.0]
    for place in range(299):
        gap = arrive[place + 1] - arrive[place]
        lindley.append(max(0.0, lindley[-1] + work[place] - gap))
    assert start - arrive == pytest.approx(np.array(lindley))


def test_never_more_contacts_at_once_than_agents():
    for day in logged_days(WORLD, [Policy(agents=8)] * 60):
        mine = ~day.solved
        moments = day.start[mine] + 1e-9
        busy = (day.start[mine] <= moments[:, None]) & (day.end[mine] > moments[:, None])
        assert busy.sum(axis=1).max() <= 8


def test_the_same_callers_come_with_the_same_questions_whatever_is_decided():
    today, other = (store.simulate(WORLD, policy) for policy in (Policy(), Policy(agents=7)))
    early = [run.service_calls.query("week < 52") for run in (today, other)]
    assert early[0][["call_id", "arrive"]].equals(early[1][["call_id", "arrive"]])
    work = [(log["end"] - log["start"]).to_numpy() for log in early]
    assert work[0] == pytest.approx(work[1], abs=0.03)
    assert early[0]["start"].le(early[1]["start"]).all()


def test_the_trial_is_a_fair_coin_in_the_second_year_only():
    log = store.open_world()
    table = store.tables(log).service_calls
    hidden = store.truth(log).service_calls
    assert not table[table["week"] < 52]["offered"].any()
    trial = table["week"] >= 52
    assert table[trial]["offered"].mean() == pytest.approx(0.5, abs=0.02)
    easy = (hidden["difficulty"] == "easy")[trial].groupby(table[trial]["offered"]).mean()
    assert easy[True] == pytest.approx(easy[False], abs=0.03)


def test_the_log_is_the_truth_on_the_side_the_coin_chose():
    world = store.open_world()
    both = store.tables(world).service_calls.merge(store.truth(world).service_calls, on="call_id")
    spent = (both["end"].astype(float) - both["start"]).where(both["channel"] == "agent", 0.0)
    told = both["minutes_with"].where(both["offered"], both["minutes_without"])
    assert spent.to_numpy() == pytest.approx(told.to_numpy(float), abs=0.02)


def test_where_self_service_is_in_everybody_is_offered_it_and_hard_calls_pass_on():
    run = store.simulate(WORLD, Policy(deflection=1.0))
    log, hidden = run.service_calls, run.truth.service_calls
    assert log["offered"].all()
    assert ((log["channel"] == "self-service") == (hidden["difficulty"] == "easy")).all()


def test_a_longer_world_begins_with_the_same_log():
    short, long = (store.World("DESK", 100, weeks) for weeks in (30, 60))
    first = store.simulate(long).service_calls.query("week < 30").reset_index(drop=True)
    assert_frame_equal(store.simulate(short).service_calls, first)


def test_the_desk_does_not_depend_on_who_lives_in_the_world():
    few, many = (store.simulate(store.World("DESK", size, 30)).service_calls for size in (40, 900))
    assert_frame_equal(few, many)


def test_enough_calls_are_drawn_for_the_busiest_day_there_can_be():
    pace = calls.CALLS_PER_HOUR * calls.BUSIEST * 2.5 / 60
    needed = pace * (calls.OPEN_MINUTES + calls.WARM_UP)
    assert needed + 6 * np.sqrt(needed) < calls._MOST
    for day in logged_days(WORLD, [Policy(call_volume=2.5, agents=20)] * 60):
        assert day.call.max() < calls._MOST - 1
