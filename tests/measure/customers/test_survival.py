"""Survival curves and hazards, beside figures that every textbook prints."""

import numpy as np
import pandas as pd
import pytest

from helpers import measure

# Freireich et al. (1963), Blood 21: weeks in remission; the trial of Cox (1972).
TREATED = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
STILL = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]


def trial():
    """Both arms; of each length, those still in remission are the last ones listed."""
    left = np.ones(21, bool)
    for weeks in STILL:
        rows = [row for row, each in enumerate(TREATED) if each == weeks and left[row]]
        left[rows[-1]] = False
    return pd.DataFrame(
        {
            "duration": [*TREATED, *PLACEBO],
            "left": [*left, *[True] * 21],
            "placebo": [0] * 21 + [1] * 21,
        }
    )


def test_the_survival_curve_is_the_published_one():
    treated = trial().query("placebo == 0")
    curve = measure.kaplan_meier(treated["duration"], treated["left"])
    published = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}
    assert curve["survival"].round(3).to_dict() == published
    assert curve["at_risk"].to_dict() == {6: 21, 7: 17, 10: 15, 13: 12, 16: 11, 22: 7, 23: 6}


def test_the_hazard_ratio_is_the_published_one():
    fitted = measure.fit_hazards(trial(), ["placebo"])
    assert fitted.params["placebo"] == pytest.approx(1.572, abs=0.001)
    assert fitted.standard_errors["placebo"] == pytest.approx(0.412, abs=0.001)
    ratio = fitted.ratio("placebo")
    assert ratio.value == pytest.approx(4.82, abs=0.01)
    assert ratio.low == pytest.approx(2.15, abs=0.01)
    assert ratio.high == pytest.approx(10.81, abs=0.02)


def test_without_anybody_lost_from_sight_the_curve_is_the_share_still_here():
    curve = measure.kaplan_meier(PLACEBO, [True] * 21)
    for weeks, share in curve["survival"].items():
        assert share == pytest.approx(np.mean(np.array(PLACEBO) > weeks))


def test_the_interval_holds_the_share_and_stays_between_0_and_1():
    treated = trial().query("placebo == 0")
    curve = measure.kaplan_meier(treated["duration"], treated["left"])
    assert (curve["low"] < curve["survival"]).all()
    assert (curve["high"] > curve["survival"]).all()
    assert curve["low"].min() > 0
    assert curve["high"].max() < 1


def test_a_planted_hazard_ratio_is_recovered():
    chance = np.random.default_rng(1972)
    table = pd.DataFrame({"x": chance.normal(size=3000), "fee": chance.integers(0, 2, 3000)})
    life = chance.exponential(1 / np.exp(0.5 * table["x"] - 0.7 * table["fee"]))
    table["duration"], table["left"] = np.minimum(life, 1.5), life < 1.5
    fitted = measure.fit_hazards(table, ["x", "fee"])
    assert fitted.params == pytest.approx({"x": 0.5, "fee": -0.7}, abs=0.1)
    hundredth = measure.fit_hazards(table.assign(x=100 * table["x"]), ["x", "fee"])
    assert hundredth.params["x"] == pytest.approx(fitted.params["x"] / 100)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda t: t.drop(columns="left"), "no column 'left'"),
        (lambda t: t.assign(duration=0), "above 0"),
        (lambda t: t.assign(left=False), "Nobody left"),
        (lambda t: t.assign(left="yes"), "numbers only"),
        (lambda t: t.assign(placebo=1), "constant or repeats"),
        (lambda t: t.assign(placebo=np.nan), "missing"),
    ],
)
def test_bad_input_is_turned_away_with_a_sentence(spoil, said):
    with pytest.raises(ValueError, match=said):
        measure.fit_hazards(spoil(trial()), ["placebo"])


def test_a_column_that_repeats_another_or_is_not_there_is_named():
    with pytest.raises(ValueError, match="constant or repeats"):
        measure.fit_hazards(trial().assign(twice=lambda t: 2 * t["placebo"]), ["placebo", "twice"])
    with pytest.raises(ValueError, match="no column 'age'"):
        measure.fit_hazards(trial(), ["placebo"]).ratio("age")
    with pytest.raises(ValueError, match="a value each"):
        measure.kaplan_meier([1, 2], [True])
