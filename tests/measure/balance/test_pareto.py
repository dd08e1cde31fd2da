"""The frontier and the weights: one beaten in everything wins under no weighting."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from helpers import measure

GOALS = ["profit", "staff", "customers"]
SIX = pd.DataFrame(
    [[8, 6, 5], [7, 7, 7], [9, 4, 6], [6, 6, 6], [5, 9, 6], [7, 7, 5]],
    index=list("ABCDEF"),
    columns=GOALS,
)
NO_TABLE: Any = [1, 2]
tables = arrays.arrays(
    float, st.tuples(st.integers(1, 8), st.integers(1, 4)), elements=st.integers(0, 6).map(float)
)


def frame(values):
    return pd.DataFrame(values, columns=[f"goal {n}" for n in range(values.shape[1])])


def test_the_frontier_of_the_six():
    frontier = measure.pareto_frontier(SIX)
    assert frontier[frontier].index.tolist() == ["A", "B", "C", "E"]
    assert measure.beaten_by(SIX).tolist() == ["", "", "", "B", "", "B"]


@given(tables)
def test_the_frontier_is_what_its_definition_says_row_by_row(values):
    for row, stands in enumerate(measure.pareto_frontier(frame(values))):
        others = np.delete(values, row, axis=0)
        beaten = any((each >= values[row]).all() and (each > values[row]).any() for each in others)
        assert stands != beaten


@given(tables)
def test_who_is_beaten_is_beaten_by_one_that_stands(values):
    scores = frame(values)
    scores.index = [f"row {n}" for n in scores.index]
    stands, by = measure.pareto_frontier(scores), measure.beaten_by(scores)
    assert (by == "").equals(stands.rename("beaten_by"))
    for loser, winner in by[by != ""].items():
        assert stands[winner]
        assert (scores.loc[winner] >= scores.loc[loser]).all()
        assert (scores.loc[winner] > scores.loc[loser]).any()


@given(tables, st.data())
def test_no_positive_weighting_lets_a_beaten_row_win(values, data):
    scores = frame(values)
    weight = st.floats(0.01, 1)
    weights = {goal: data.draw(weight) for goal in scores}
    stands = measure.pareto_frontier(scores)
    total = measure.weighted_scores(scores, weights)
    assert total[stands].max() > total[~stands].max() - 1e-12 or stands.all()
    winner = measure.weighted_winner(scores, weights)
    assert stands[int(winner)]


@given(tables)
def test_where_some_goal_has_no_weight_what_stands_is_still_named_first(values):
    assume(values.shape[1] > 1)
    scores = frame(values)
    weights = dict.fromkeys(scores, 0.0) | {"goal 0": 1.0}
    assert measure.pareto_frontier(scores)[int(measure.weighted_winner(scores, weights))]


def test_one_on_the_frontier_may_win_under_no_weighting_all_the_same():
    hollow = pd.DataFrame({"profit": [10, 4, 0], "staff": [0, 4, 10]}, index=list("XYZ"))
    assert measure.pareto_frontier(hollow).all()
    assert set(measure.winners_by_weighting(hollow, 50)["winner"]) == {"X", "Z"}


def test_winners_by_weighting_agree_with_the_single_ones_and_cover_every_split():
    table = measure.winners_by_weighting(SIX, 12)
    assert len(table) == 13 * 14 / 2
    assert table[GOALS].sum(axis=1).to_numpy() == pytest.approx(np.ones(len(table)))
    for row in table.to_dict("records"):
        assert measure.weighted_winner(SIX, {goal: row[goal] for goal in GOALS}) == row["winner"]


def test_points_change_neither_the_frontier_nor_who_is_best_in_a_goal():
    scaled = measure.points(SIX)
    assert scaled.min().tolist() == [0, 0, 0]
    assert scaled.max().tolist() == [10, 10, 10]
    assert measure.pareto_frontier(scaled).equals(measure.pareto_frontier(SIX))
    beyond = measure.points(SIX * 2, SIX)
    assert beyond.loc["C", "profit"] == pytest.approx(10 * (18 - 5) / 4)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: measure.pareto_frontier(SIX.iloc[:0]), "no row or no goal"),
        (lambda: measure.pareto_frontier(NO_TABLE), "Expected a table"),
        (lambda: measure.pareto_frontier(SIX.assign(staff=np.nan)), "staff has 6 missing"),
        (lambda: measure.beaten_by(pd.concat([SIX, SIX])), "the same name"),
        (lambda: measure.points(SIX.assign(staff=1)), "In staff all rows are alike"),
        (lambda: measure.weighted_winner(SIX, {"profit": 1}), "no weight for staff"),
        (lambda: measure.weighted_winner(SIX, dict.fromkeys(GOALS, 0)), "All weights are 0"),
        (lambda: measure.weighted_scores(SIX, dict.fromkeys(GOALS, -1)), "profit is -1"),
        (lambda: measure.winners_by_weighting(SIX, 0), "parts is 0"),
    ],
)
def test_what_cannot_be_judged_is_turned_away_with_a_sentence(call, said):
    with pytest.raises(ValueError, match=said):
        call()
