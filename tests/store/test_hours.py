"""The hours: what they get done, whom they tire, and what the rota's records hold of it."""

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import measure, store
from helpers.store import Policy
from helpers.store.drawn.workforce import rota
from helpers.store.drawn.world import World
from helpers.store.told.areas import hours as area

WORLD = World("HOURS", people=600, weeks=104)
FEW = World("HOURS", people=60, weeks=104)


@pytest.fixture(scope="module")
def recorded():
    return store.simulate(FEW, store.as_managed(FEW))


def test_output_follows_the_hours_to_48_then_bends_and_never_falls():
    done = area.work_done(np.arange(30, 61))
    steps = np.diff(done)
    assert steps[:18] == pytest.approx(1.0)
    assert (np.diff(steps[17:]) < 0).all()
    assert (steps > 0).all()


def test_tiredness_is_a_tally_kept_week_by_week():
    hours = np.array([40.0, 60.0, 60.0, 30.0])
    assert area.tiredness(hours).tolist() == pytest.approx([0, 0.1, 0.195, 0.13525])


def test_a_long_week_pays_first_and_costs_later():
    felt = area.felt(FEW, [Policy(weekly_hours=50.0)] * 104)
    assert felt.cents[0] < 0
    assert (np.diff(felt.cents) > 0).all()
    assert (felt.quality < 0).all()
    assert (np.diff(felt.quality) < 0).all()


def test_what_hours_cost_is_worked_out_by_hand():
    felt = area.felt(FEW, [Policy(weekly_hours=44.0)] * 104)
    tired = 0.4 * (1 - 0.95**3)
    leavers = 0.005 * (np.exp(1.2 * tired) - 1)
    dollars = 6400 * leavers - (28 - 20) * 4
    assert felt.cents[2] == pytest.approx(100 / 4000 * dollars)
    assert felt.quality[2] == pytest.approx(-0.25 * tired)


def test_tired_staff_lose_customers_and_rested_ones_keep_them():
    kept = [
        store.scorecard(WORLD, {"": Policy(weekly_hours=hours)})["customers"].iloc[0]
        for hours in (30.0, 40.0, 50.0, 60.0)
    ]
    assert (np.diff(kept) < 0).all()


def test_the_profitable_week_is_longer_for_a_quarter_than_for_two_years():
    best = store.profit_by_hours(WORLD, [13, 104]).idxmax()
    assert best[13] > best[104]


def test_the_curve_of_profit_agrees_with_the_twins():
    world = store.open_world()
    curve = store.profit_by_hours(world, [13, 104])
    for hours in (35.0, 50.0):
        for horizon, apart in ((13, 130), (104, 500)):
            pair = store.twins(world, Policy(), Policy(weekly_hours=hours), "profit", 0, horizon)
            told = store.company_wide(world, pair.difference) / 1000
            assert curve[horizon][hours] == pytest.approx(told, abs=apart)


def test_the_recorded_rota_leaves_shoppers_and_accounts_alone(recorded):
    assert recorded.team_weeks["hours"].nunique() > 10
    assert (recorded.path.felt.quality == 0).all()
    assert (recorded.path.felt.cents == 0).all()


def test_managers_set_long_hours_where_there_is_much_to_do():
    drawn = rota.rota(FEW)
    first = ~drawn.by_lot
    assert np.corrcoef(drawn.work[first], drawn.hours[first])[0, 1] > 0.8


def test_the_lot_knows_nothing_of_the_work_and_gives_each_length_to_eight_teams(recorded):
    lot = recorded.team_weeks.query("by_lot")
    assert lot["week"].min() == rota.LOT_WEEK
    assert (lot.groupby(["week", "hours"])["team"].nunique() == 8).all()
    assert (lot.groupby(["team", lot["week"] // 13])["hours"].nunique() == 1).all()
    drawn = rota.rota(FEW)
    found = np.corrcoef(drawn.work[drawn.by_lot], drawn.hours[drawn.by_lot])[0, 1]
    assert abs(found) < 0.1


def test_output_on_the_rota_is_that_of_its_hours():
    lot = store.simulate(FEW).team_weeks.query("by_lot")
    means = lot.groupby("hours")["output"].mean()
    wanted = area.WORTH * area.work_done(means.index.to_numpy())
    assert means.to_numpy() / wanted == pytest.approx(np.ones(5), abs=0.04)


def test_leavers_leave_as_often_as_their_tiredness_says():
    for hours in (30.0, 56.0):
        run = store.simulate(FEW, Policy(weekly_hours=hours))
        chance = area.chance_to_leave(area.tiredness(np.full(104, hours)))
        wanted = 1000 * chance.sum()
        assert run.team_weeks["leavers"].sum() == pytest.approx(wanted, abs=4 * np.sqrt(wanted))


def test_longer_weeks_never_make_fewer_people_leave():
    counts = [
        store.simulate(FEW, Policy(weekly_hours=hours)).team_weeks["leavers"]
        for hours in (35.0, 45.0, 55.0)
    ]
    assert (counts[0] <= counts[1]).all()
    assert (counts[1] <= counts[2]).all()


def test_where_the_plan_sets_hours_all_teams_work_them_and_no_lot_is_drawn():
    run = store.simulate(FEW, [(0, Policy()), (60, Policy(weekly_hours=48.0))])
    rows = run.team_weeks
    assert not rows["by_lot"].any()
    assert rows.loc[rows["week"] < 60, "hours"].unique().tolist() == [40]
    assert rows.loc[rows["week"] >= 60, "hours"].unique().tolist() == [48]


def test_the_rota_is_the_same_in_every_block_and_begins_alike_in_longer_worlds(recorded):
    other = World("HOURS", people=1000, weeks=130, first_district=3)
    longer = store.simulate(other).team_weeks.query("week < 104")
    assert_frame_equal(recorded.team_weeks, longer.reset_index(drop=True))


def test_the_truth_is_what_the_area_reckons_with(recorded):
    hidden = recorded.truth.hours_effects.set_index("week_of_hours")
    assert hidden.loc[40, "worth"] == 28 * 40
    assert hidden.loc[40, "leave_in_a_year"] == pytest.approx(1 - 0.995**52)
    assert hidden.loc[50, "quality_lost"] == pytest.approx(0.25)


def test_an_exit_offer_and_short_weeks_raise_engagement_and_long_weeks_lower_it():
    plans = {
        "today": Policy(),
        "long": Policy(weekly_hours=50.0),
        "short": Policy(weekly_hours=36.0),
        "offer": Policy(quit_offer=4500),
    }
    staff = store.scorecard(FEW, plans)["staff"]
    assert staff["today"] == pytest.approx(76 - 30 * 0.15, abs=0.05)
    assert staff["long"] < staff["today"] < min(staff["short"], staff["offer"])


def test_the_scorecard_is_that_of_the_accounts_and_of_those_who_stay():
    row = store.scorecard(WORLD, {"cheap": Policy(price=0.9)}).loc["cheap"]
    run = store.simulate(WORLD, Policy(price=0.9))
    came = run.truth.customers["arrive_week"] < 104
    assert row["profit"] == pytest.approx(run.accounts["profit"].sum() * 4e6 / 600 / 1e6)
    # the truth lists those who have visited; the card counts all who have come
    stayed = (run.truth.customers["leave_week"] == 104)[came].mean()
    assert row["customers"] == pytest.approx(100 * stayed, abs=8)


@pytest.mark.parametrize("hours", [30.0, 40.0, 57.0, 60.0])
def test_every_proposal_is_a_policy_at_any_hours(hours):
    plans = store.proposals(hours)
    assert len(plans) == 10
    assert plans["as today"] == Policy(weekly_hours=hours)
    assert all(30 <= plan.weekly_hours <= 60 for plan in plans.values())


def test_the_proposals_at_forty_hours_leave_five_on_the_frontier():
    card = store.scorecard(store.open_world(), store.proposals())
    assert measure.pareto_frontier(card).sum() == 5
