"""What a programme by lot did, branch by branch: the difference of changes, and its ratio."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf

from helpers import measure


def book(seed=0, branches=60, effect=(8.0, 0.8)):
    """Six quarters, the programme in the last three, with what is a branch's own for good."""
    luck = np.random.default_rng(seed)
    own = luck.normal(0, 5, branches)
    chosen = np.arange(branches) % 2 == 0
    rows = [
        {
            "branch": branch,
            "quarter": quarter,
            "programme": bool(chosen[branch] and quarter >= 3),
            "attitude": 60 + own[branch] + effect[0] * (chosen[branch] and quarter >= 3)
            + luck.normal(0, 1),
            "growth": 3 + own[branch] / 4 + effect[1] * (chosen[branch] and quarter >= 3)
            + luck.normal(0, 0.5),
        }
        for branch in range(branches)
        for quarter in range(6)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def test_it_is_the_difference_of_the_changes_as_a_regression_has_it():
    table = book()
    found = measure.programme_effect(table, "growth", last=3)
    late = table.assign(late=table["quarter"] >= 3)
    means = late.groupby(["branch", "late"])["growth"].mean().unstack()
    change = pd.DataFrame({"change": means[True] - means[False]})
    change["chosen"] = table.groupby("branch")["programme"].any().astype(int)
    fitted = smf.ols("change ~ chosen", change).fit(cov_type="HC1")
    assert found.value == pytest.approx(fitted.params["chosen"])
    assert found.standard_error == pytest.approx(fitted.bse["chosen"], rel=0.03)


def test_what_is_a_branchs_own_for_good_cancels():
    table = book()
    shifted = table.assign(growth=table["growth"] + 7 * table["branch"])
    plain, moved = (measure.programme_effect(each, "growth") for each in (table, shifted))
    assert moved.value == pytest.approx(plain.value)
    assert moved.standard_error == pytest.approx(plain.standard_error)


def test_the_interval_of_a_point_holds_the_truth_in_about_95_of_100():
    held = 0
    for seed in range(120):
        found = measure.effect_per_point(book(seed, branches=30), "growth")
        held += found.low <= 0.1 <= found.high
    assert 105 <= held <= 119


def test_a_point_of_itself_is_one():
    assert measure.effect_per_point(book(), "attitude").value == pytest.approx(1)


@pytest.mark.parametrize(
    ("table", "last", "words"),
    [
        (book()[lambda t: t["quarter"] >= 3], 2, "before a programme"),
        (book().assign(programme=False), 2, "before a programme"),
        (book(), 4, "only 3 quarters"),
        (book().drop(columns="programme"), 2, "programme"),
    ],
)
def test_a_book_that_cannot_tell_is_refused_with_a_sentence(table, last, words):
    with pytest.raises(ValueError, match=words):
        measure.programme_effect(table, "growth", last)


def test_a_programme_that_moves_no_point_has_no_effect_for_one():
    table = book().assign(attitude=50.0)
    with pytest.raises(ValueError, match="by nothing"):
        measure.effect_per_point(table, "growth")
