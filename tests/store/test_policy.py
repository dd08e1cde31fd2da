"""The levers: what they refuse, and that a lever changes what comes after it, and only that."""

from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from helpers import store
from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import by_week

WORLD = store.World("LEVERS", people=400, weeks=44)
LEVERS = {lever.name: lever.metadata for lever in fields(Policy)}
NUMBERS = {name: what["range"] for name, what in LEVERS.items() if "range" in what}
CHOICES = {name: what["options"] for name, what in LEVERS.items() if "options" in what}
# Each lever far from neutral, with what it needs to matter.
PULLED = {
    "team_allocation": Policy(team_allocation="stars together"),
    "stage_training": Policy(stage_training="help"),
    "complementarity": Policy(team_allocation="stars together", complementarity=0),
    "user_weight": Policy(user_weight=0.3),
    "search_spend": Policy(search_spend=0),
    "social_spend": Policy(social_spend=0),
    "email_spend": Policy(email_spend=2),
    "display_spend": Policy(display_spend=0),
    "offline": Policy(offline=1),
    "overlap": Policy(offline=1, overlap=1),
    "channel_test": Policy(channel_test="social"),
    "markets_entered": Policy(markets_entered="Valdora books"),
    "pilot": Policy(markets_entered="Valdora books", pilot=20),
    "quit_offer": Policy(quit_offer=7000),
    "owner_share": Policy(owner_share=0.3),
    "price": Policy(price=1.4),
    "price_test": Policy(price_test=0.2),
    "indirect_cost_cut": Policy(indirect_cost_cut=0.3),
    "trust": Policy(price=1.4, trust=0),
    "search_quality": Policy(search_quality=1),
    "recommendations": Policy(recommendations="best sellers"),
    "similarity": Policy(similarity="lift"),
    "recommendation_share": Policy(recommendation_share=1),
    "agents": Policy(agents=8),
    "deflection": Policy(deflection=1),
    "latency_ms": Policy(latency_ms=4000),
    "call_volume": Policy(call_volume=2.5),
    "venture": Policy(venture=1),
    "stop_loss": Policy(venture=1, stop_loss=1000),
    "worse_quarters": Policy(venture=1, worse_quarters=1),
    "partners": Policy(partners="all"),
    "fee_split": Policy(partners="all", fee_split=0.4),
    "partner_regions": Policy(partners="all", partner_regions=0.5),
    "assortment_overlap": Policy(partners="all", assortment_overlap=1),
    "contact_rule": Policy(contact_rule="everybody"),
    "contact_share": Policy(contact_rule="at random", contact_share=1),
    "design": Policy(design="magazine"),
    "design_share": Policy(design="magazine", design_share=0.1),
    "weekly_hours": Policy(weekly_hours=55),
    "interview_validity": Policy(interview_validity=0.0),
    "selection_ratio": Policy(selection_ratio=1.0),
    "referral_reward": Policy(referral_reward=30),
    "referral_share": Policy(referral_reward=30, referral_share=0.1),
    "ask_and_act": Policy(ask_and_act=1),
    "brand_spend": Policy(brand_spend=0.1),
    "brand_consistency": Policy(brand_consistency=0),
    "rival_lead": Policy(rival_lead=2),
    "match_rival": Policy(rival_lead=1, match_rival=1),
    "switching_cost": Policy(rival_lead=1, switching_cost=1),
    "improvement_path": Policy(improvement_path="step"),
    "project_budget": Policy(project_budget=40),
    "mission_weight": Policy(project_budget=40, mission_weight=1),
    "profit_floor": Policy(project_budget=60, mission_weight=1, profit_floor=8),
    "reinvest_share": Policy(reinvest_share=1),
    "staff_budget": Policy(staff_budget=10),
    "priority_rule": Policy(priority_rule="by response"),
    "priority_share": Policy(priority_rule="by value", priority_share=0.5),
    "drop_rule": Policy(drop_rule="contribution losers"),
    "small_order_fee": Policy(small_order_fee=5),
    "free_shipping_over": Policy(free_shipping_over=40),
    "position": Policy(position=0),
    "segments_served": Policy(segments_served="the quick"),
}
BEFORE = {
    "match_rival": Policy(rival_lead=1),
    "switching_cost": Policy(rival_lead=1),
    "complementarity": Policy(team_allocation="stars together"),
    "fee_split": Policy(partners="all"),
    "partner_regions": Policy(partners="all"),
    "assortment_overlap": Policy(partners="all"),
    "overlap": Policy(offline=1),
    "trust": Policy(price=1.4),
    "stop_loss": Policy(venture=1),
    "worse_quarters": Policy(venture=1),
    "contact_share": Policy(contact_rule="at random"),
    "design_share": Policy(design="magazine"),
    "referral_share": Policy(referral_reward=30),
    "mission_weight": Policy(project_budget=40),
    "profit_floor": Policy(project_budget=60, mission_weight=1),
    "priority_share": Policy(priority_rule="by value"),
}
STORY = ("here", "seen", "clicks", "without", "with_", "bought")


def same_story(one: store.Run, other: store.Run, before: int | None = None) -> None:
    """Both runs tell the same of every visit, person and week before a moment."""
    end = one.world.weeks if before is None else before
    early = one.world.visits.week < end
    for name in STORY:
        mine, theirs = (getattr(run.story, name)[early] for run in (one, other))
        assert np.array_equal(mine, theirs), name
    for name in ("arrive", "leave"):
        mine, theirs = (np.minimum(getattr(run.story, name), end) for run in (one, other))
        assert np.array_equal(mine, theirs), name
    mine, theirs = (run.orders[run.orders["week"] < end] for run in (one, other))
    assert_frame_equal(mine.reset_index(drop=True), theirs.reset_index(drop=True))
    assert_frame_equal(one.accounts.head(end), other.accounts.head(end), check_exact=True)


def policies() -> st.SearchStrategy[Policy]:
    numbers = {name: st.floats(*limits) for name, limits in NUMBERS.items()}
    choices = {name: st.sampled_from(options) for name, options in CHOICES.items()}
    return st.builds(Policy, **numbers, **choices)


def test_every_lever_is_pulled_somewhere_in_these_tests():
    assert set(PULLED) == set(LEVERS)


@settings(max_examples=40)
@given(policies(), policies(), st.integers(1, WORLD.weeks - 1))
def test_a_decision_changes_nothing_before_the_week_it_is_taken(before, after, week):
    stays = store.simulate(WORLD, before)
    turns = store.simulate(WORLD, [(0, before), (week, after)])
    same_story(stays, turns, before=week)


@pytest.mark.parametrize("lever", PULLED)
def test_every_lever_changes_something_after_it_is_pulled(lever: str):
    before = BEFORE.get(lever, Policy())
    stays = store.simulate(WORLD, before)
    turns = store.simulate(WORLD, [(0, before), (12, PULLED[lever])])
    assert not stays.accounts.iloc[12:].equals(turns.accounts.iloc[12:])


@settings(max_examples=25)
@given(policies(), st.lists(st.integers(1, WORLD.weeks - 1), unique=True, max_size=3))
def test_a_schedule_that_repeats_itself_changes_nothing(policy, weeks):
    schedule = [(week, policy) for week in (0, *sorted(weeks))]
    same_story(store.simulate(WORLD, policy), store.simulate(WORLD, schedule))


IDLE = {
    "stages that add up in today's teams": replace(Policy(), complementarity=0.0),
    "stars together where stages add up": replace(
        Policy(), team_allocation="stars together", complementarity=0.0
    ),
    "the terms of a marketplace without partners": replace(
        Policy(), fee_split=0.4, partner_regions=0.3, assortment_overlap=1.0
    ),
    "partners in no region": replace(Policy(), partners="all", partner_regions=0.0),
    "a pilot of no market": replace(Policy(), pilot=26.0),
    "a price test of no width": replace(Policy(), price_test=0.0),
    "the share of a contact rule that writes to nobody": replace(Policy(), contact_share=0.9),
    "trust at today's price": replace(Policy(), trust=0.0),
    "an overlap with a shop that is not there": replace(Policy(), overlap=1.0),
    "a rule for a venture that is not there": replace(
        Policy(), stop_loss=1000.0, worse_quarters=1.0
    ),
    "random contacts with a share of none": replace(
        Policy(), contact_rule="at random", contact_share=0.0
    ),
    "a test of today's design against itself": replace(Policy(), design_share=0.5),
    "a new design that nobody sees": replace(Policy(), design="magazine", design_share=0.0),
    "a share of customers who are offered no reward": replace(Policy(), referral_share=0.5),
    "a reward that is offered to nobody": Policy(referral_reward=20.0, referral_share=0.0),
    "a mission without a budget": Policy(mission_weight=1.0, profit_floor=8.0),
    "a share of callers who go first in one line": Policy(priority_share=0.5),
    "a first lane for nobody": Policy(priority_rule="by value", priority_share=0.0),
    "the likeliest none": replace(Policy(), contact_rule="likeliest buyers", contact_share=0.0),
}


@pytest.mark.parametrize("name", IDLE)
def test_a_lever_at_its_neutral_value_leaves_everything_as_it_was(name: str):
    same_story(store.simulate(WORLD), store.simulate(WORLD, IDLE[name]))


def test_a_shelf_shown_to_nobody_sells_what_no_shelf_sells():
    unseen = store.simulate(WORLD, Policy(recommendation_share=0))
    off = store.simulate(WORLD, Policy(recommendations="off"))
    assert_frame_equal(unseen.orders, off.orders, check_exact=True)
    assert_frame_equal(unseen.accounts, off.accounts, check_exact=True)


def test_similarity_matters_to_the_item_to_item_shelf_only():
    for kind in ("best sellers", "by margin", "at random", "off"):
        cosine, lift = (
            store.simulate(WORLD, Policy(recommendations=kind, similarity=similarity))
            for similarity in ("cosine", "lift")
        )
        same_story(cosine, lift)


def test_saving_a_little_indirect_cost_is_noticed_by_no_customer():
    today, leaner = (store.simulate(WORLD, Policy(indirect_cost_cut=cut)) for cut in (0.0, 0.1))
    assert_frame_equal(today.orders, leaner.orders, check_exact=True)
    saved = today.accounts["indirect"].sum() - leaner.accounts["indirect"].sum()
    assert saved == pytest.approx(0.1 * today.accounts["indirect"].sum(), rel=0.01)


def test_saving_too_much_indirect_cost_is_noticed():
    today, lean = (store.simulate(WORLD, Policy(indirect_cost_cut=cut)) for cut in (0.0, 0.3))
    assert lean.story.here.sum() < today.story.here.sum()
    assert lean.path.hazard.sum() > today.path.hazard.sum()


def test_nobody_leaves_later_when_prices_last_high_and_trust_matters():
    today, dear = (store.simulate(WORLD, Policy(price=price)) for price in (1.0, 1.3))
    assert (dear.story.leave <= today.story.leave).all()
    assert (dear.story.leave < today.story.leave).any()


def test_before_a_schedules_first_entry_the_neutral_policy_is_in_force():
    plan = by_week([(3, Policy(price=0.9)), (5, Policy(price=1.1))], 7)
    assert [policy.price for policy in plan] == [1, 1, 1, 0.9, 0.9, 1.1, 1.1]


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), True, "1", None, -2, 99_999])
def test_a_lever_out_of_range_is_refused_with_a_sentence(name: str, wrong: Any):
    low, high = NUMBERS[name]
    with pytest.raises(ValueError, match=rf"Policy\.{name} is .*{low:g} to {high:g}") as refusal:
        replace(Policy(), **{name: wrong})
    assert repr(wrong) in str(refusal.value)


@pytest.mark.parametrize("name", NUMBERS)
def test_both_ends_of_a_levers_range_are_allowed(name: str):
    for end in NUMBERS[name]:
        run = store.simulate(WORLD, replace(Policy(contact_rule="at random"), **{name: end}))
        assert np.isfinite(run.accounts.to_numpy()).all()


@pytest.mark.parametrize("name", CHOICES)
@pytest.mark.parametrize("wrong", ["magic", "", None, 1, True])
def test_a_choice_that_is_not_on_the_list_is_refused_with_the_list(name: str, wrong: Any):
    with pytest.raises(ValueError, match=rf"Policy\.{name} is ") as refusal:
        replace(Policy(), **{name: wrong})
    assert all(option in str(refusal.value) for option in CHOICES[name])


def test_an_unknown_lever_is_refused_with_the_levers_there_are():
    with pytest.raises(ValueError, match="no lever 'prize'.*price") as refusal:
        store.change(Policy(), prize=1.0)
    assert all(name in str(refusal.value) for name in LEVERS)


@pytest.mark.parametrize("starts", [[5, 3], [3, 3], [-1], [44], [0, 10, 10]])
def test_a_schedule_out_of_order_or_horizon_is_refused(starts: list[int]):
    with pytest.raises(ValueError, match="schedule.*0 to 43"):
        store.simulate(WORLD, [(week, Policy()) for week in starts])


@pytest.mark.parametrize("trait", [trait.name for trait in fields(store.Nature)])
@pytest.mark.parametrize("wrong", [float("nan"), 1000.0, True, "1"])
def test_human_nature_out_of_range_is_refused(trait: str, wrong: object):
    with pytest.raises(ValueError, match=rf"Nature\.{trait} is "):
        store.Nature(**{trait: wrong})  # type: ignore[arg-type]


def test_an_unknown_trait_is_refused_with_the_traits_there_are():
    with pytest.raises(ValueError, match="no trait 'greed'.*curious"):
        store.open_world(people=10, weeks=2).with_nature(greed=1.0)


@pytest.mark.parametrize("name", ["people", "weeks"])
@pytest.mark.parametrize("wrong", [0, -3, True, 2.5, 400.0, "400", None, float("nan"), 10**9])
def test_a_world_of_an_impossible_size_is_refused(name: str, wrong: object):
    with pytest.raises(ValueError, match=rf"{name} is .*whole number from 1 to \d+") as refusal:
        store.open_world(**{name: wrong})  # type: ignore[arg-type]
    assert repr(wrong) in str(refusal.value)


@pytest.mark.parametrize("code", ["", "  ", "A B", "x" * 25, "../etc", "Ñandú", "A\nB", None, 7])
def test_a_world_code_that_is_empty_or_odd_is_refused_with_a_sentence(code: object):
    with pytest.raises(ValueError, match="world code.*1 to 24 letters") as refusal:
        store.open_world(code)  # type: ignore[arg-type]
    assert repr(code) in str(refusal.value)


def test_a_world_code_may_be_typed_in_small_letters_and_with_spaces_around():
    assert store.open_world(" levers ", people=10, weeks=2) is store.open_world(
        "LEVERS", people=10, weeks=2
    )
