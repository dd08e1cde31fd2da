"""The hiring explorer: the score that looks useless and works, and where it buys nothing."""

import numpy as np
import pytest

from helpers import explore, measure, store
from helpers.store import Policy
from helpers.store.told.areas.hiring import round_cost
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.hiring(store.open_world())


def test_it_opens_with_the_interview_of_today(shown):
    data = at(shown)
    assert (data.validity, data.share / 100) == (0.42, 0.2)
    assert Policy().interview_validity == data.validity
    assert Policy().selection_ratio == data.share / 100
    assert data.success == pytest.approx(0.7364, abs=5e-5)


def test_the_fewer_are_hired_the_better_they_are_and_the_more_useless_the_score_looks(shown):
    settings = [at(shown, share=share) for share in (100, 80, 60, 40, 20, 5)]
    assert (np.diff([data.success for data in settings]) > 0).all()
    assert (np.diff([data.left for data in settings]) < 0).all()
    assert settings[0].left == settings[0].validity
    assert settings[4].earned() > settings[0].earned()


def test_a_better_interview_earns_more_than_ever_so_many_applicants_for_a_chat(shown):
    chat = at(shown, validity=0.18)
    assert at(shown, validity=0.6).earned() > 2 * chat.profit.max()


def test_the_dots_left_of_the_cut_off_are_passed_over(shown):
    data = at(shown)
    groups = data.groups()
    assert sum(rows.sum() for rows in groups.values()) == len(data.score) == 300
    assert (data.score[groups["passed over"]] < data.cut).all()
    assert (data.focus[groups["suitable"]] >= data.bar).all()


def test_where_everybody_is_hired_the_interview_is_only_its_bill(shown):
    data = at(shown, share=100)
    assert not data.groups()["passed over"].any()
    assert data.earned() == pytest.approx(-26 * (round_cost(0.42, 1.0) - round_cost(0.0, 1.0)))


@pytest.mark.parametrize("code", ["ORINOCO", "W-05"])
def test_both_presets_where_the_principle_fails_lose(code):
    shown = explore.hiring(store.open_world(code))
    failing = [name for name in shown.presets if "fails" in name]
    assert len(failing) == 2
    for name in failing:
        shown.set(**shown.presets[name])
        assert shown.chart.data.earned() < 0


def test_the_sum_on_paper_is_near_the_twins(shown):
    world = store.open_world()
    first = Policy(interview_validity=0.0, selection_ratio=1.0)
    for validity in (0.42, 0.6):
        pair = store.twins(world, first, Policy(interview_validity=validity), "profit")
        told = store.company_wide(world, pair.difference)
        # 520 people drawn at random: half a million dollars is a standard deviation and a half.
        assert at(shown, validity=validity).earned() == pytest.approx(told, abs=700_000)


def test_a_better_share_of_newcomers_is_worth_more_and_none_is_worth_nothing():
    worth = store.worth_of_newcomers(store.open_world(), [-0.2, 0.0, 0.2, 0.4])
    assert (np.diff(worth) > 0).all()
    assert worth[1] == pytest.approx(0, abs=1e-6)


def test_success_is_the_measures(shown):
    assert at(shown, validity=0.6, share=30, base=20).success == pytest.approx(
        measure.hiring_success(0.6, 0.3, 0.2)
    )
