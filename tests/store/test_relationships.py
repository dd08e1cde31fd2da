"""Relationships: invitations bring friends sooner, a survey hears some of them."""

from dataclasses import replace

import numpy as np
import pytest

from helpers import store
from helpers.store import Policy
from helpers.store.told.areas import listening

WORLD = store.World("FRIENDS", people=3000, weeks=40)
RUNS = {
    "today": Policy(),
    "five": Policy(referral_reward=5),
    "twenty": Policy(referral_reward=20),
    "half": Policy(referral_reward=20, referral_share=0.5),
    "listens": Policy(ask_and_act=1),
}


@pytest.fixture(scope="module")
def runs():
    return {name: store.simulate(WORLD, policy) for name, policy in RUNS.items()}


def test_a_reward_brings_people_sooner_and_nobody_later(runs):
    came = {name: run.story.arrive for name, run in runs.items()}
    assert (came["five"] <= came["today"]).all()
    assert (came["twenty"] <= came["five"]).all()
    assert came["twenty"].sum() < came["five"].sum() < came["today"].sum()


def test_more_dollars_bring_less_and_less(runs):
    extra = [
        (runs["today"].story.arrive - runs[name].story.arrive).sum() for name in ("five", "twenty")
    ]
    assert extra[0] < extra[1] < 4 * extra[0]


def test_a_reward_is_paid_once_for_a_first_order_of_a_friend(runs):
    named = runs["five"].referrals
    assert named["customer_id"].is_unique
    assert set(named["reward"]) == {0.0, 5.0}
    assert (named["order_id"][named["reward"] > 0] > 0).all()
    first = runs["five"].tables.orders.groupby("customer_id")["order_id"].min()
    bought = named[named["order_id"] > 0]
    assert (first[bought["customer_id"]].to_numpy() == bought["order_id"]).all()


def test_what_is_paid_reaches_the_accounts_and_each_persons_contribution(runs):
    run = runs["five"]
    paid = run.referrals["reward"].sum()
    assert paid > 0
    assert run.accounts["messages"].sum() == pytest.approx(paid)
    assert run.by_person("contribution").sum() == pytest.approx(run.accounts["contribution"].sum())


def test_only_who_was_offered_it_is_paid(runs):
    run = runs["half"]
    arm = run.experiments.query("experiment == 'referral'").set_index("customer_id")["arm"]
    paid = run.referrals[run.referrals["reward"] > 0]
    assert set(arm[paid["inviter_id"]]) == {"reward"}
    assert (arm == "reward").mean() == pytest.approx(0.5, abs=0.05)
    assert runs["five"].experiments.query("experiment == 'referral'").empty


def test_truth_about_referrals_agrees_with_the_records_and_with_todays_run(runs):
    run = runs["twenty"]
    records, truth = run.referrals, run.truth.referrals
    assert (records["customer_id"] == truth["customer_id"]).all()
    assert (truth["came_week"] <= truth["own_week"]).all()
    assert (truth["came_week"] <= records["week"]).all()
    today = dict(zip(WORLD.population.customer_id, runs["today"].story.arrive, strict=True))
    assert truth["own_week"].tolist() == [today[each] for each in truth["customer_id"]]
    assert not truth["coming_anyway"].all()


def test_truth_about_the_survey_agrees_with_what_was_heard(runs):
    asked, true = runs["today"].surveys, runs["today"].truth.surveys
    heard = (asked["responded"] | asked["phoned"]).to_numpy()
    assert (asked["nps"][heard] == true["true_nps"][heard]).all()
    assert (asked["satisfaction"][heard] == true["true_satisfaction"][heard]).all()
    assert (asked["nps"][~heard] == -1).all()
    assert not (asked["responded"] & asked["phoned"]).any()
    chance = true["chance_to_answer"]
    spread = np.sqrt((chance * (1 - chance)).sum()) / len(chance)
    assert asked["responded"].mean() == pytest.approx(chance.mean(), abs=4 * spread)


def test_the_telephone_draws_one_in_ten_of_the_silent(runs):
    asked = runs["today"].surveys
    silent = asked[~asked["responded"]]
    assert silent["phoned"].mean() == pytest.approx(0.1, abs=4 * (0.09 / len(silent)) ** 0.5)


def test_listening_pleases_customers_costs_money_and_does_nothing_at_zero(runs):
    score = {
        n: runs[n].truth.surveys.query("week >= 38")["true_nps"].mean()
        for n in ("today", "listens")
    }
    assert score["listens"] > score["today"] + 0.2
    plan = [Policy()] * 10 + [Policy(ask_and_act=0.5)] * 30
    felt = listening.felt(WORLD, plan)
    assert not felt.quality[:10].any()
    assert (np.diff(felt.quality[10:]) > 0).all()
    assert (felt.cents > 0).tolist() == [False] * 10 + [True] * 30
    for name in ("traffic", "wish", "leaving"):
        assert not getattr(felt, name).any()


def test_where_nobody_is_persuadable_a_reward_moves_nobody():
    deaf = WORLD.with_nature(persuadable=0)
    without, with_ = (store.simulate(deaf, RUNS[name]) for name in ("today", "twenty"))
    assert (without.story.arrive == with_.story.arrive).all()
    assert (without.story.bought == with_.story.bought).all()
    assert with_.referrals["reward"].sum() > 0


def test_without_silence_satisfaction_does_not_move_who_answers():
    loud = store.simulate(WORLD.with_nature(silence=0)).truth.surveys
    visits = store.simulate(WORLD.with_nature(silence=0)).surveys["recent_visits"]
    assert loud["chance_to_answer"].groupby(visits).nunique().max() == 1


def test_before_the_week_of_the_reward_nothing_changes(runs):
    late = store.simulate(WORLD, [(20, Policy(referral_reward=30))])
    early = WORLD.visits.week < 20
    assert (late.story.here[early] == runs["today"].story.here[early]).all()
    assert (late.story.here != runs["today"].story.here).any()


def test_a_ladder_of_prices_refuses_a_reward():
    with pytest.raises(ValueError, match="referral_reward"):
        store.PriceLadder(WORLD, [1.0], replace(Policy(), referral_reward=5))
