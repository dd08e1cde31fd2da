"""The location logit against the planted truth and an independent library."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm

from helpers import measure

IDEALS = {"the quick": 0.0, "the choosy": 1.0}


def planted(seed, towns=30, spread=0.0, dislike=5.0):
    """A test whose shoppers dislike distance as told; towns differ by a spread in log-odds."""
    luck = np.random.default_rng(seed)
    level = spread * luck.standard_normal(towns)
    rows = []
    for town in range(towns):
        place = (0.0, 0.5, 1.0)[town % 3]
        for name, asked in (("the quick", 600), ("the choosy", 400)):
            utility = 1 - dislike * (place - IDEALS[name]) ** 2 + level[town]
            bought = luck.binomial(asked, 1 / (1 + np.exp(-utility)))
            rows.append((town, place, name, asked, bought))
    return pd.DataFrame(rows, columns=["town", "position", "segment", "shoppers", "buyers"])


def true_gain(dislike=5.0):
    fit = measure.LocationFit(1.0, dislike, np.array([0.0, 1.0]), np.array([0.6, 0.4]))
    return fit.buyers(0.0) / fit.buyers(0.5) - 1


def test_the_fit_agrees_with_an_independent_library():
    test = planted(1, spread=0.1)
    apart = (test["position"] - test["segment"].map(IDEALS)) ** 2
    counts = np.column_stack([test["buyers"], test["shoppers"] - test["buyers"]])
    peer = sm.GLM(counts, sm.add_constant(apart), family=sm.families.Binomial()).fit().params
    fit = measure.fit_location(test)
    assert [fit.liking, -fit.dislike] == pytest.approx(list(peer), rel=1e-6)
    assert fit.sizes.tolist() == [0.6, 0.4]


def test_it_finds_the_planted_dislike_and_gain():
    test = planted(2, towns=90)
    assert measure.fit_location(test).dislike == pytest.approx(5, abs=0.15)
    assert measure.gain_of_position(test, 0.5, 0).value == pytest.approx(true_gain(), abs=0.02)


def test_its_interval_holds_the_planted_gain_in_nineteen_of_twenty_tests():
    found = [measure.gain_of_position(planted(seed, spread=0.1), 0.5, 0) for seed in range(120)]
    held = np.mean([each.low <= true_gain() <= each.high for each in found])
    assert 0.90 <= held <= 0.99


def test_no_move_is_no_gain_and_there_and_back_is_home():
    test = planted(3)
    assert measure.gain_of_position(test, 0.5, 0.5).value == 0
    there = measure.gain_of_position(test, 0.5, 0).value
    back = measure.gain_of_position(test, 0, 0.5).value
    assert (1 + there) * (1 + back) == pytest.approx(1)


def test_averages_are_over_people_and_not_over_rows():
    test = pd.DataFrame(
        {
            "town": [1, 1, 2, 2],
            "position": [0.0] * 4,
            "segment": ["the quick", "the choosy"] * 2,
            "shoppers": [300, 100, 100, 100],
            "buyers": [150, 10, 100, 0],
            "mark": [80.0, 40.0, 60.0, 20.0],
        }
    )
    bought, marks = measure.by_position(test), measure.by_position(test, "mark")
    assert list(bought.loc[0.0]) == pytest.approx([250 / 400, 10 / 200, 260 / 600])
    assert list(marks.loc[0.0]) == pytest.approx([75, 30, 60])


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (lambda test: test.drop(columns="town"), "no column 'town'"),
        (lambda test: test.assign(segment="the bored"), "No ideal is given for the bored"),
        (lambda test: test.assign(buyers=9999), "more buyers than shoppers"),
        (lambda test: test.assign(position=0.5), "All distances are alike"),
        (lambda test: test[test["town"] < 2], "at least 3 are needed"),
    ],
)
def test_bad_input_is_turned_away_with_a_sentence(broken, said):
    with pytest.raises(ValueError, match=said):
        measure.gain_of_position(broken(planted(4)), 0.5, 0)


@pytest.mark.parametrize("dislike", [0.5, 2, 6, 9])
def test_from_the_share_for_sacrifice_on_the_end_wins_more_than_the_middle(dislike):
    share = measure.share_for_sacrifice(dislike)
    middle = measure.location_shares(0.5, [0, 1], dislike)
    end = measure.location_shares(0.0, [0, 1], dislike)
    for more, wins in ((-0.01, False), (0.01, True)):
        sizes = np.array([share + more, 1 - share - more])
        assert bool(end @ sizes > middle @ sizes) is wins


def test_where_no_distance_is_disliked_no_share_is_enough():
    assert measure.share_for_sacrifice(0) == np.inf
