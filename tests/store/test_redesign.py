"""Designs: who meets them, what lasts, what fades, and a test that tells the truth."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from helpers import measure, store
from helpers.store import Policy
from helpers.store.decided import policy as levers
from helpers.store.drawn.world import World
from helpers.store.told.shoppers.redesign import DESIGNS, TODAY, arm_draws, lift_of_design, spells

WORLD = World("DESIGNS", people=3000, weeks=60)
NEW = ("clear path", "magazine", "fresh paint")
HALF = Policy(design="clear path", design_share=0.5)
NOTHING = Policy(design_share=0.5)


def gained(world: World, design: str, first: int, last: int) -> float:
    """What launching a design in week 10 causes in orders, a share."""
    launch = [(10, Policy(design=design))]
    return store.twins(world, Policy(), launch, "orders", first, last).relative


def lift_by_week(design: str, world: World = WORLD) -> pd.DataFrame:
    """The log-odds added to each visit, with the weeks since the person first met the design."""
    plan = [Policy(design=design)] * world.weeks
    here = store.simulate(world).story.here
    table = pd.DataFrame(
        {
            "person": world.visits.person,
            "week": world.visits.week,
            "curious": world.visits.curious,
            "lift": lift_of_design(world, plan, here),
        }
    )[here]
    met = table.groupby("person")["week"].transform("min")
    return table.assign(since=table["week"] - met)


def test_the_lever_offers_the_designs_that_there_are():
    assert (TODAY, *DESIGNS) == levers.DESIGNS


@pytest.mark.parametrize("name", NEW)
def test_a_design_adds_what_lasts_by_mood_and_novelty_by_the_weeks_since_it_was_met(name: str):
    table, design = lift_by_week(name), DESIGNS[name]
    lasting = np.where(table["curious"], design.curious, design.hunting)
    novelty = design.novelty * 0.5 ** (table["since"] / 4)
    assert np.allclose(table["lift"], lasting + novelty)
    assert table["since"].max() > 40


def test_without_novelty_only_what_lasts_is_left_and_without_response_only_novelty():
    still, cold = (
        replace(WORLD, nature=store.Nature(**trait))
        for trait in ({"novelty_half_life": 0.0}, {"design_response": 0.0})
    )
    assert np.allclose(lift_by_week("clear path", still)["lift"], 0.14)
    table = lift_by_week("magazine", cold)
    assert np.allclose(table["lift"], 0.3 * 0.5 ** (table["since"] / 4))


def test_whoever_does_not_see_the_design_acts_as_with_todays():
    today, test = store.simulate(WORLD), store.simulate(WORLD, HALF)
    spared = (arm_draws(WORLD) >= 0.5)[WORLD.visits.person]
    assert np.array_equal(test.story.bought[spared], today.story.bought[spared])
    everybody = store.simulate(WORLD, Policy(design="clear path"))
    assert np.array_equal(test.story.bought[~spared], everybody.story.bought[~spared])
    assert 0.4 < spared.mean() < 0.6


def test_a_design_changes_neither_who_comes_nor_who_stays():
    today, new = store.simulate(WORLD), store.simulate(WORLD, Policy(design="magazine"))
    assert np.array_equal(today.story.here, new.story.here)
    assert np.array_equal(today.story.leave, new.story.leave)


def test_a_wider_share_keeps_everybody_who_saw_it_and_their_first_meeting():
    plan = [replace(HALF, design_share=0.2)] * 20 + [Policy(design="clear path")] * 40
    here = np.ones(WORLD.visits.person.size, bool)
    slow = lift_of_design(WORLD, plan, here)
    soon = lift_of_design(WORLD, [Policy(design="clear path")] * 60, here)
    early = (arm_draws(WORLD) < 0.2)[WORLD.visits.person]
    assert np.array_equal(slow[early], soon[early])
    later = ~early & (WORLD.visits.week >= 20)
    assert (slow[later] >= soon[later]).all()


@pytest.mark.parametrize(
    ("design", "late"), [("clear path", (0.10, 0.25)), ("magazine", (-0.25, -0.08))]
)
def test_what_lasts_goes_the_way_the_design_claims(design: str, late: tuple[float, float]):
    world = World("DESIGNS", people=12_000, weeks=60)
    assert late[0] < gained(world, design, 35, 60) < late[1]
    assert gained(world, design, 10, 18) > gained(world, design, 35, 60) + 0.08


def test_fresh_paint_is_nothing_but_new():
    world = World("DESIGNS", people=12_000, weeks=60)
    assert gained(world, "fresh paint", 10, 18) > 0.15
    assert abs(gained(world, "fresh paint", 40, 60)) < 0.06


def test_only_weeks_in_which_the_coin_decides_are_a_test():
    more = replace(HALF, design_share=0.7)
    plan = [Policy(), HALF, HALF, more, Policy(design="magazine"), Policy(design_share=0.5)]
    assert spells(plan) == [(1, 2), (3, 3), (5, 5)]
    assert spells([Policy()] * 3) == []


def test_a_test_lists_everybody_who_came_while_it_ran_and_their_arm():
    run = store.simulate(WORLD, [(5, HALF), (25, Policy())])
    table = run.experiments
    during = run.sessions[run.sessions["week"].between(5, 24)]
    assert sorted(table["customer_id"]) == sorted(during["customer_id"].unique())
    assert set(table["experiment"]) == {"design"}
    assert table[["start_week", "end_week"]].drop_duplicates().to_numpy().tolist() == [[5, 24]]
    arm = np.where(arm_draws(WORLD)[table["customer_id"] - 1] < 0.5, "new", "today")
    assert table["arm"].to_list() == arm.tolist()
    store.validate("experiments", table)


def test_a_test_of_todays_design_against_itself_is_recorded_too():
    run = store.simulate(WORLD, NOTHING)
    assert run.experiments["arm"].value_counts(normalize=True).between(0.45, 0.55).all()


def test_the_two_recorded_years_have_no_design_test():
    run = store.simulate(WORLD, store.as_managed(WORLD))
    assert "design" not in set(run.experiments["experiment"])


def test_the_arms_do_not_depend_on_how_the_world_is_cut():
    parts = [store.simulate(block, HALF) for block in WORLD.blocks(1000)]
    whole = store.simulate(WORLD, HALF)
    together = pd.concat([part.experiments for part in parts], ignore_index=True)
    assert_frame_equal(together, whole.experiments)
    orders = pd.concat([part.orders for part in parts], ignore_index=True)
    assert_frame_equal(orders, whole.orders, check_exact=True)


def test_the_truth_says_what_lasts_and_how_novelty_halves():
    run = store.simulate(World("DESIGNS", 50, 5))
    table = run.truth.design_effects.set_index(["design", "mood", "weeks_since_met"])
    store.validate("design_effects", run.truth.design_effects, truth=True)
    first, later = (table.xs(("magazine", "hunting", week)) for week in (0, 8))
    assert first["lasting"] == later["lasting"] == DESIGNS["magazine"].hunting
    assert later["novelty"] == pytest.approx(first["novelty"] / 4)
    assert first["odds"] == pytest.approx(np.exp(first["lasting"] + first["novelty"]))


COUNT = 150


@pytest.fixture(scope="module")
def answers() -> pd.DataFrame:
    """What a design test says in each world against the truth, and a test of nothing."""
    return pd.DataFrame([_answers(World(f"D-{number:03d}", 4000, 40)) for number in range(COUNT)])


def _answers(world: World) -> dict[str, float]:
    new, today = (
        store.simulate(world, Policy(design=design)).sessions["converted"].mean()
        for design in ("clear path", "today")
    )
    found, nothing = (_by_customer(store.simulate(world, half)) for half in (HALF, NOTHING))
    return {
        "off": (found.value - new + today) / found.standard_error,
        "held": found.low <= new - today <= found.high,
        "alarm": nothing.p_value < 0.05,
    }


def _by_customer(run: store.Run) -> measure.Estimate:
    visits = measure.design_test(run.experiments, run.sessions)
    return measure.compare_groups(visits, "new", "converted", "customer_id")


@pytest.mark.worlds
def test_a_design_test_recovers_the_true_effect(answers: pd.DataFrame):
    off = answers["off"]
    assert abs(off.mean()) < 3 * off.std(ddof=1) / np.sqrt(COUNT)
    assert 0.90 <= answers["held"].mean() <= 0.99


@pytest.mark.worlds
def test_a_design_test_of_nothing_alarms_in_five_percent(answers: pd.DataFrame):
    reach = 3 * np.sqrt(0.05 * 0.95 / COUNT)
    assert abs(answers["alarm"].mean() - 0.05) < reach, answers["alarm"].mean()
