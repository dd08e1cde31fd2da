"""Hiring: whom the score lets in, what that changes, and what the records hold of it."""

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import measure, store
from helpers.store import Policy
from helpers.store.drawn.workforce.applicants import (
    BY_LOT,
    HIRES,
    MOST,
    applicants,
    scores,
    suitable,
)
from helpers.store.drawn.world import World
from helpers.store.told.areas import hiring as area

FEW = World("HIRING", people=60, weeks=104)
FIRST = Policy(interview_validity=0.0, selection_ratio=1.0)


@pytest.fixture(scope="module")
def recorded():
    return store.simulate(FEW, store.as_managed(FEW))


def felt(policy, weeks=104):
    return area.felt(FEW, [policy] * weeks)


def test_the_interview_of_today_changes_nothing():
    today = felt(Policy())
    assert not today.quality.any()
    assert not today.cents.any()


def test_the_score_correlates_with_customer_focus_as_its_validity_says():
    people = applicants(FEW)
    for validity in (0.0, 0.42, 0.7):
        seen = scores(people, validity)
        assert np.corrcoef(seen.ravel(), people.focus.ravel())[0, 1] == pytest.approx(
            validity, abs=0.03
        )
        assert seen.std() == pytest.approx(1, abs=0.03)


def test_the_best_scores_of_a_round_are_hired():
    seen = scores(applicants(FEW), 0.42)[:, :100]
    rows = area.hired(FEW, 0.42, 0.2)
    assert rows.shape == (26, HIRES)
    for each, chosen in enumerate(rows):
        others = np.setdiff1d(np.arange(100), chosen)
        assert seen[each, chosen].min() > seen[each, others].max()


def test_the_hired_are_as_often_suitable_as_taylor_and_russell_say():
    worlds = [World(f"HIRING-{number}", people=10, weeks=104) for number in range(8)]
    for validity, ratio in ((0.42, 0.2), (0.6, 0.1), (0.3, 0.5)):
        found = [area.suitable_share(world, validity, ratio).mean() for world in worlds]
        told = measure.hiring_success(validity, ratio)
        assert np.mean(found) == pytest.approx(told, abs=0.03)


def test_nature_says_how_many_applicants_are_suitable():
    for share in (0.02, 0.5, 0.95):
        assert suitable(FEW.with_nature(suitable=share)).mean() == pytest.approx(share, abs=0.02)


def test_where_everybody_is_hired_no_score_matters():
    ends = [area.suitable_share(FEW, validity, 1.0) for validity in (0.0, 0.7)]
    assert (ends[0] == ends[1]).all()


def test_what_newcomers_do_is_worked_out_by_hand():
    week = 5
    path = felt(FIRST)
    gains = area.suitable_share(FEW, 0.0, 1.0) - area.suitable_share(FEW, *area.TODAY)
    staff = 0.98 * 0.02 * gains[0] + 0.02 * gains[1]
    assert path.quality[week] == pytest.approx(0.9 * staff)
    assert path.cents[week] == pytest.approx(-100 / 4000 * 18_000 / 52 * staff)
    saved = 100 * (25 + 500 * 0.42) - 20 * 25
    assert path.cents[4] - path.cents[5] == pytest.approx(-100 / 4000 * saved / 1000)


def test_a_better_interview_is_felt_slowly_and_ever_more():
    better = felt(Policy(interview_validity=0.7)).quality
    assert 0 < better[0] < 0.01
    assert better[103] > 3 * better[20] > 0


def test_nothing_is_felt_before_the_week_it_is_pulled():
    plan = [Policy()] * 30 + [FIRST] * 74
    path = area.felt(FEW, plan)
    assert not path.quality[:32].any()
    assert not path.cents[:32].any()
    assert path.cents[32] != 0


def test_an_applicant_keeps_the_number_and_the_focus_in_every_run(recorded):
    other = store.simulate(FEW, Policy(interview_validity=0.7, selection_ratio=0.5))
    both = recorded.truth.applicants.merge(other.truth.applicants, on="applicant_id")
    assert len(both) == 26 * (40 + BY_LOT)
    assert (both["customer_focus_x"] == both["customer_focus_y"]).all()


def test_the_records_are_those_of_todays_interview_and_the_lots(recorded):
    people = recorded.applicants
    assert (people.groupby("week")["hired"].sum() == HIRES + BY_LOT).all()
    assert (people.groupby("week")["by_lot"].sum() == BY_LOT).all()
    assert people.loc[people["by_lot"], "hired"].all()
    ranked = people[~people["by_lot"]]
    worst = ranked[ranked["hired"]].groupby("week")["score"].min()
    best = ranked[~ranked["hired"]].groupby("week")["score"].max()
    assert (worst >= best).all()
    assert set(recorded.newcomers["applicant_id"]) == set(
        people.loc[people["hired"], "applicant_id"]
    )


def test_what_is_said_of_newcomers_is_what_would_be_said_of_all(recorded):
    both = recorded.newcomers.merge(recorded.truth.applicants)
    assert (both["rating"] == both["rating_if_hired"]).all()
    assert (both["output"] == both["output_if_hired"]).all()


def test_two_superiors_agree_as_published(recorded):
    hidden = recorded.truth.applicants
    seen = hidden["customer_focus"].corr(hidden["rating_if_hired"])
    assert seen**2 == pytest.approx(0.52, abs=0.04)


def test_the_lot_leaves_shoppers_and_accounts_alone(recorded):
    assert not recorded.path.felt.quality.any()
    assert not recorded.path.felt.cents.any()


def test_the_records_are_the_same_for_any_people():
    one, other = (
        store.simulate(World("HIRING", people=people, weeks=30), Policy()) for people in (20, 40)
    )
    for name in ("applicants", "newcomers"):
        assert_frame_equal(getattr(one, name), getattr(other, name))


def test_twice_the_applicants_cost_twice_as_much_and_no_more_than_all_are_seen():
    assert area.round_cost(0.42, 0.1) == 2 * area.round_cost(0.42, 0.2)
    assert area.applied(0.05) == MOST


def test_what_customers_do_is_near_what_the_area_says():
    """A quarter of the gap comes through customers: $6,000 a year, in several worlds."""
    worth = [
        store.worth_of_newcomers(World(f"HIRING-{number}", people=2000, weeks=104), [0.3])[0]
        for number in range(4)
    ]
    years = 460 * 0.3
    assert np.mean(worth) / years == pytest.approx(area.GAP, rel=0.15)
