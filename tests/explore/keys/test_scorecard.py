"""The scorecard explorer: every setting gives a picture, and moves it the right way."""

import random
import warnings

import numpy as np
import pytest

from helpers import explore, measure, store
from tests.explore.stages import at

GOALS = ("profit", "staff", "customers")
# Hours first: they move least often, and each of their moves draws the whole card anew.
ENDS = {"hours": (30, 60), **dict.fromkeys(GOALS, (0, 10))}


@pytest.fixture(scope="module")
def shown():
    return explore.scorecard(store.open_world("W-05", people=1000))


def sound(data):
    """Finite scores, weights that add up, and a winner that nothing beats."""
    whole = sum(data.weights.values()) == pytest.approx(1)
    return np.isfinite(data.scores.to_numpy()).all() and whole and data.winner in data.standing


def test_a_thousand_settings_in_between_give_finite_numbers(shown):
    chance = random.Random(15)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(1000):
            values = {name: chance.randint(*ends) for name, ends in ENDS.items()}
            data = shown.compute(**values)
            assert sound(data)


def test_the_picture_moves_with_the_weights_and_with_the_hours(shown):
    before = shown.view.value
    shown.set(profit=10, staff=0, customers=0)
    weighted = shown.view.value
    shown.set(hours=50)
    assert len({before, weighted, shown.view.value}) == 3


def test_one_goal_alone_is_won_by_its_best(shown):
    for goal in GOALS:
        data = shown.compute(*(10 * (other == goal) for other in GOALS), 40)
        assert data.scores.loc[data.winner, goal] == data.scores[goal].max()


def test_no_weights_are_all_alike(shown):
    none = at(shown, profit=0, staff=0, customers=0)
    assert set(none.weights.values()) == {1 / 3}
    assert none.winner == at(shown, profit=3, staff=3, customers=3).winner


def test_no_beaten_proposal_wins_anywhere_in_the_triangle(shown):
    for hours in (30, 40, 54):
        data = shown.compute(5, 5, 5, hours)
        inside = (data.weightings[list(GOALS)] > 0).all(axis=1)
        assert set(data.weightings.loc[inside, "winner"]) <= set(data.standing)


def test_longer_weeks_tire_the_staff_of_every_proposal(shown):
    scores = [shown.compute(5, 5, 5, hours).scores["staff"] for hours in (38, 46, 54)]
    assert (scores[0] > scores[1]).all()
    assert (scores[1] > scores[2]).all()


def test_its_cards_are_those_of_the_store():
    world = store.open_world("W-02")
    near = store.CardsByHours(world).at(46)
    runs = store.scorecard(world, store.proposals(46))
    assert near["staff"].to_numpy() == pytest.approx(runs["staff"].to_numpy())
    assert near["customers"].to_numpy() == pytest.approx(runs["customers"].to_numpy(), abs=0.8)
    assert near["profit"].to_numpy() == pytest.approx(runs["profit"].to_numpy(), abs=0.7)
    assert measure.pareto_frontier(near).equals(measure.pareto_frontier(runs))
