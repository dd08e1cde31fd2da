"""Lanes at the service desk: waiting is moved, not removed, and each customer answers to it."""

from dataclasses import replace

import numpy as np
import pytest
from pandas.testing import assert_series_equal

from helpers import measure, store
from helpers.store import LaneFutures, Nature, Policy, customer_equity
from helpers.store.drawn.service.callers import callers
from helpers.store.told.areas import lanes as area
from helpers.store.told.company import follow
from helpers.store.told.service.lanes import (
    LONGEST,
    lane_waits,
    lanes_of,
    minutes_apart,
    rule_of,
    waits_at,
    who_goes_first,
)

WORLD = store.World("LANES", people=2000, weeks=60)
ALIKE = replace(WORLD, nature=Nature(value_spread=0.0))
BLIND = replace(WORLD, nature=Nature(foresight=0.0))
RULES = ("by value", "by response", "at random")


def gain(world, **levers):
    """What a policy adds to what customers are expected to leave."""
    return customer_equity(world, Policy(**levers)) - customer_equity(world, Policy())


def test_one_line_has_no_lanes_costs_nothing_and_moves_nobody():
    plan = [Policy()] * WORLD.weeks
    assert rule_of(Policy()) is None
    assert lanes_of(WORLD, plan) is None
    assert follow(WORLD, plan).lanes is None
    assert not area.felt(WORLD, plan).cents.any()


@pytest.mark.parametrize("share", [0.1, 0.2, 0.5])
@pytest.mark.parametrize("agents", [9, 10, 14])
def test_waits_are_those_of_cobham(share: float, agents: int):
    load = np.array([3.0, 7.7, 8.4])
    first, second, everybody = waits_at(load, agents, 5.8, share)
    for row, each in enumerate(load / 5.8):
        rates = [share * each, (1 - share) * each]
        wanted = measure.priority_waits(rates, handling=5.8, agents=agents)
        assert [first[row], second[row]] == pytest.approx(list(wanted), rel=1e-6)
        assert everybody[row] == pytest.approx(measure.mean_wait(agents, load[row], 5.8), rel=1e-6)


@pytest.mark.parametrize("share", [0.1, 0.35])
def test_priority_moves_waiting_and_removes_none(share: float):
    first, second, everybody = lane_waits(WORLD, [Policy(priority_share=share)] * WORLD.weeks)
    assert share * first + (1 - share) * second == pytest.approx(everybody)
    assert (first < everybody).all()
    assert (second > everybody).all()


def test_half_an_agent_is_half_of_the_way():
    load = np.array([7.0])
    few, half, many = (waits_at(load, n, 5.8, 0.2)[1][0] for n in (9, 9.5, 10))
    assert half == pytest.approx((few + many) / 2)


def test_nobody_waits_longer_than_an_hour_where_the_desk_is_full():
    for wait in waits_at(np.array([9.99, 10.0, 40.0]), 10, 5.8, 0.5):
        assert (wait > 0).all()
        assert (wait <= LONGEST).all()


@pytest.mark.parametrize("rule", RULES)
def test_a_share_of_each_district_goes_first(rule: str):
    first = who_goes_first(WORLD, (rule, 0.2))
    if rule == "at random":
        assert first.mean() == pytest.approx(0.2, abs=0.03)
    else:
        assert first.reshape(2, 1000).sum(axis=1).tolist() == [200, 200]


def test_a_larger_first_lane_holds_whoever_was_in_the_smaller_one():
    for rule in RULES:
        few, many = (who_goes_first(WORLD, (rule, share)) for share in (0.1, 0.3))
        assert many[few].all()


def test_by_value_picks_the_worthy_and_by_response_those_who_lose_us_most():
    known = callers(WORLD)
    value, response = (who_goes_first(WORLD, (rule, 0.2)) for rule in RULES[:2])
    loss = known.value * known.response
    assert known.value[value].sum() > known.value[response].sum()
    assert loss[response].sum() > loss[value].sum()
    assert known.response[value].mean() < known.response.mean()


def test_scores_foresee_as_much_as_they_are_said_to():
    for world, wanted in ((WORLD, 0.8), (BLIND, 0.0)):
        known = callers(world)
        pairs = ((known.value, known.value_estimate), (known.response, known.impatience))
        for truth, score in pairs:
            found = np.corrcoef(np.log(truth), np.log(score))[0, 1]
            assert found == pytest.approx(wanted, abs=0.07)


def test_what_customers_are_worth_is_about_what_the_store_takes():
    world = store.World("LANES", people=12_000, weeks=60)
    run = store.simulate(world)
    assert customer_equity(world, Policy()) == pytest.approx(
        run.by_person("contribution").sum(), rel=0.15
    )


def test_where_nobody_waits_lanes_move_nothing():
    idle = Policy(agents=20, call_volume=0.25)
    lanes = lanes_of(WORLD, [store.change(idle, priority_rule="by value")] * WORLD.weeks)
    assert lanes is not None
    assert np.abs(minutes_apart(WORLD, lanes)).max() < 1e-6


def test_whoever_goes_first_stays_longer_and_whoever_comes_second_shorter():
    today, laned = (store.simulate(WORLD, p) for p in (Policy(), Policy(priority_rule="at random")))
    first = who_goes_first(WORLD, ("at random", 0.2))
    longer = laned.story.leave - today.story.leave
    assert (longer[first] >= 0).all()
    assert (longer[~first] <= 0).all()
    assert longer[first].mean() > 1


def test_two_lanes_cost_the_same_however_many_go_first():
    today = store.simulate(WORLD).accounts["indirect"]
    for share in (0.05, 0.5):
        laned = store.simulate(WORLD, Policy(priority_rule="at random", priority_share=share))
        added = (laned.accounts["indirect"] - today).sum()
        wanted = area.LANE_WEEK * WORLD.weeks * WORLD.people / 1_800_000
        assert added == pytest.approx(wanted, abs=0.01 * WORLD.weeks)


def test_lanes_pay_where_customers_differ_and_can_be_told_apart():
    assert gain(WORLD, priority_rule="by response") > gain(WORLD, priority_rule="by value") > 0
    assert gain(WORLD, priority_rule="at random") < 0


def test_where_customers_are_alike_or_cannot_be_told_apart_one_line_wins():
    for world in (ALIKE, BLIND):
        assert max(gain(world, priority_rule=rule) for rule in RULES) < 0


def test_people_who_are_alike_are_worth_as_much_all_together():
    spread = callers(ALIKE).value
    assert np.log(spread).std() < 0.01
    assert customer_equity(ALIKE, Policy()) == pytest.approx(
        customer_equity(WORLD, Policy()), rel=0.3
    )


def test_people_of_another_worth_make_visits_of_their_own():
    assert len(ALIKE.visits.person) != len(WORLD.visits.person)
    assert np.array_equal(ALIKE.visits.curious, ALIKE._drawn().curious)
    moody = replace(WORLD, nature=Nature(value_spread=0.0, curious=1.0))
    assert np.array_equal(moody.visits.week, ALIKE.visits.week)


def test_any_two_lanes_are_read_between_waits_that_are_the_same_for_all():
    futures, plan = LaneFutures(WORLD), [Policy()] * WORLD.weeks
    today = customer_equity(WORLD, Policy())
    assert futures.left("by value", 0.2, 0, 0) == pytest.approx(today)
    assert futures.left("by value", 0, 0, 1) == pytest.approx(futures.left("at random", 0.5, 1, 1))
    assert len(futures.left("by value", np.array([0.1, 0.2]), -0.5, np.array([0.1, 0.2]))) == 2
    first, second, everybody = (wait.mean() for wait in lane_waits(WORLD, plan))
    read = futures.left("by response", 0.2, first - everybody, second - everybody) - today
    cost = area.LANE_WEEK * WORLD.weeks * WORLD.people / 1_800_000
    assert read - cost == pytest.approx(gain(WORLD, priority_rule="by response"), rel=0.35)


def test_the_desks_records_are_what_it_can_know():
    laned = store.simulate(WORLD, Policy(priority_rule="by value"))
    table, today = laned.tables.service_lanes, store.simulate(WORLD).tables.service_lanes
    assert set(today["lane"]) == {"one line"}
    first = table["lane"] == "first"
    assert table["value_estimate"][first].min() > table["value_estimate"][~first].median()
    assert table["call_wait"][first].nunique() == table["call_wait"][~first].nunique() == 1
    assert table["call_wait"][first].max() < today["call_wait"].min() < table["call_wait"].max()
    assert table["weeks_active"].between(1, WORLD.weeks).all()
    scores = [rows.set_index("customer_id")["value_estimate"] for rows in (table, today)]
    both = scores[0].index.intersection(scores[1].index)
    assert_series_equal(scores[0][both], scores[1][both], check_exact=True)


def test_the_truth_knows_both_lanes_of_each_customer():
    run = store.simulate(WORLD, Policy(priority_rule="at random"))
    hidden, table = run.truth.service_lanes, run.tables.service_lanes
    assert hidden["customer_id"].tolist() == table["customer_id"].tolist()
    assert (hidden["active_first"] >= hidden["active_second"]).all()
    own = np.where(table["lane"] == "first", hidden["active_first"], hidden["active_second"])
    assert own.tolist() == table["weeks_active"].tolist()
