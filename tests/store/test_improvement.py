"""Improvement: one budget on two paths, expectations that follow, and a panel that was asked."""

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import measure, store
from helpers.store import Policy
from helpers.store.drawn.talk.expectation_panel import HELD_UNTIL, LAUNCH, PANELISTS
from helpers.store.told.areas import improvement
from helpers.store.told.talk.improved_panel import POINTS

WORLD = store.World("IMPROVE", people=400, weeks=104)
STEP, RAMP = Policy(improvement_path="step"), Policy(improvement_path="ramp")


@pytest.fixture(scope="module")
def runs():
    return {name: store.simulate(WORLD, Policy(improvement_path=name)) for name in ("step", "ramp")}


@pytest.fixture(scope="module")
def survey():
    return store.simulate(WORLD).tables.expectation_survey


def test_without_a_path_the_area_does_nothing_at_all():
    felt = improvement.felt(WORLD, [Policy()] * WORLD.weeks)
    assert not any(getattr(felt, name).any() for name in ("quality", "wish", "leaving", "cents"))


def test_both_paths_spend_the_same_budget_and_build_the_same(runs):
    today = store.simulate(WORLD).accounts["indirect"].sum()
    spent = [run.accounts["indirect"].sum() - today for run in runs.values()]
    assert spent == pytest.approx([improvement.CENTS / 100 * WORLD.people] * 2, abs=1)
    assert [run.path.quality[-1] for run in runs.values()] == pytest.approx([1.0, 1.0])


@pytest.mark.parametrize(
    ("paths", "built"),
    [
        (["ramp"] * 3 + ["none"] * 2, [0.01, 0.01, 0.01, 0, 0]),
        (["none", "step", "none", "step"], [0, 1, 0, 0]),
        (["step", "ramp"], [1, 0]),
        (["ramp", "step", "ramp"], [0.01, 0.99, 0]),
    ],
)
def test_no_order_of_paths_builds_more_than_the_budget_or_takes_any_of_it_back(paths, built):
    assert improvement.improvements(paths) == pytest.approx(built)


def test_a_step_leaves_the_gap_of_the_closed_form(runs):
    path = runs["step"].path
    gap = path.quality - path.expectations
    told = [measure.gap_after_step(0.03, week + 1) for week in range(WORLD.weeks)]
    assert gap == pytest.approx(told)


def test_a_ramp_nears_the_steady_gap_and_keeps_it(runs):
    path = runs["ramp"].path
    gap = (path.quality - path.expectations)[:100]
    steady = measure.steady_gap(0.01, 0.03) * (1 - 0.03)
    assert (np.diff(gap) > 0).all()
    assert gap[-1] == pytest.approx(steady, rel=0.05)


def test_all_the_delight_there_ever_was_is_what_expectations_have_risen_by(runs):
    """Each week they rise by a share of the gap: so the sum of gaps is the rise over that share."""
    for run in runs.values():
        gap = run.path.quality - np.concatenate([[0], run.path.expectations[:-1]])
        assert gap.sum() == pytest.approx(run.path.expectations[-1] / 0.03)


@pytest.mark.parametrize("speed", [0.0, 0.1])
def test_people_of_another_nature_get_used_to_it_at_their_own_speed(speed):
    path = store.simulate(WORLD.with_nature(adaptation=speed), STEP).path
    assert path.expectations[-1] == pytest.approx(1 - (1 - speed) ** WORLD.weeks)


def test_the_same_people_live_where_nobody_gets_used_to_anything():
    other = WORLD.with_nature(adaptation=0.0)
    one, two = (store.simulate(world).orders for world in (WORLD, other))
    assert_frame_equal(one, two)


def test_improvement_keeps_customers(runs):
    stayed = [run.story.leave.sum() for run in (store.simulate(WORLD), *runs.values())]
    assert stayed[0] < min(stayed[1:])


def test_every_panelist_is_asked_every_six_weeks_and_both_halves_each_week(survey):
    assert survey["panelist"].nunique() == PANELISTS
    gaps = survey.groupby("panelist")["week"].diff().dropna()
    assert set(gaps) == {6}
    sizes = survey.groupby(["week", "improved_from"]).size()
    assert (sizes == PANELISTS / 12).all()
    assert set(survey["improved_from"]) == {LAUNCH, HELD_UNTIL}


def test_the_survey_is_the_same_whoever_else_lives_in_the_world(survey):
    few = store.World("IMPROVE", people=30, weeks=104)
    assert_frame_equal(store.simulate(few).tables.expectation_survey, survey)


def test_a_shorter_history_begins_with_the_same_answers(survey):
    short = store.World("IMPROVE", people=30, weeks=20)
    early = survey[survey["week"] < 20].reset_index(drop=True)
    assert_frame_equal(store.simulate(short).tables.expectation_survey, early)


def test_the_answers_are_the_truth_with_noise(survey):
    hidden = store.simulate(WORLD).truth.expectation_paths
    late = survey[(survey["improved_from"] == LAUNCH) & (survey["week"] >= 70)]
    told = hidden.set_index("week").loc[late["week"].unique()]
    assert late["perceived"].mean() - 5.2 == pytest.approx(told["delivered_first"].mean(), abs=0.2)
    assert late["expected"].mean() - 5.2 == pytest.approx(told["expectation_first"].mean(), abs=0.2)


def test_half_the_panel_is_held_out_until_its_own_improvement():
    hidden = store.simulate(WORLD).truth.expectation_paths.set_index("week")
    before = hidden.loc[HELD_UNTIL - 1]
    assert before["delivered_held_out"] == before["expectation_held_out"] == 0
    assert hidden.loc[HELD_UNTIL, "delivered_held_out"] == POINTS
    assert hidden.loc[LAUNCH, "expectation_first"] == pytest.approx(0.03 * POINTS)


def test_what_the_company_does_reaches_the_panel_too():
    cut = store.simulate(WORLD, Policy(indirect_cost_cut=0.3)).tables.expectation_survey
    now = store.simulate(WORLD).tables.expectation_survey
    assert cut["perceived"].mean() < now["perceived"].mean() - 0.5
