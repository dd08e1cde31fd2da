"""Loops, expectations, chains and places: closed forms beside the same thing done step by step."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st

from helpers import measure


@given(st.lists(st.floats(0, 0.97), min_size=1, max_size=4))
def test_the_multiplier_is_what_lap_after_lap_adds_up_to(links):
    gain = measure.loop_gain(links)
    laps = sum(gain**lap for lap in range(2000))
    assert measure.loop_multiplier(gain) == pytest.approx(laps)


def test_a_link_halved_does_not_halve_the_multiplier():
    full, weaker = (
        measure.loop_multiplier(measure.loop_gain([1.2, middle, 0.8])) for middle in (0.5, 0.25)
    )
    assert (round(full, 3), round(weaker, 3)) == (1.923, 1.316)


def followed(delivered, adaptation):
    """The gap week by week, expectations closing a share of it after each week."""
    expected, gaps = 0.0, []
    for quality in delivered:
        gaps.append(quality - expected)
        expected += adaptation * (quality - expected)
    return gaps


@given(st.floats(0.005, 0.3), st.integers(0, 60))
def test_a_step_fades_as_it_does_week_by_week(adaptation, weeks):
    gaps = followed(np.ones(61), adaptation)
    assert measure.gap_after_step(adaptation, weeks) == pytest.approx(gaps[weeks])


@given(st.floats(0.02, 0.3), st.floats(0.001, 0.05))
def test_a_ramp_keeps_the_gap_that_the_formula_says(adaptation, ramp):
    gaps = followed(ramp * np.arange(1, 1500), adaptation)
    assert measure.steady_gap(ramp, adaptation) == pytest.approx(gaps[-1], rel=1e-6)


@given(st.floats(0.001, 0.9))
def test_after_a_half_life_half_of_the_gap_is_left(adaptation):
    weeks = measure.half_life(adaptation)
    assert measure.gap_after_step(adaptation, weeks) == pytest.approx(0.5)


def test_whoever_never_gets_used_to_it_stays_pleased():
    assert measure.half_life(0) == float("inf")
    assert measure.gap_after_step(0, 1000) == 1


def branches(size=400, seed=2010):
    chance = np.random.default_rng(seed)
    attitude = chance.normal(0, 1, size)
    impression = 0.26 * attitude + chance.normal(0, 0.5, size)
    growth = 0.4 * impression + 0.05 * attitude + chance.normal(0, 0.5, size)
    return pd.DataFrame({"attitude": attitude, "impression": impression, "growth": growth})


def test_the_parts_of_a_mediated_effect_add_up_to_the_whole():
    found = measure.mediated(branches(), "attitude", "impression", "growth")
    assert found.through.value + found.past.value == pytest.approx(found.total.value)
    assert found.share_through == pytest.approx(found.through.value / found.total.value)


def test_slopes_and_errors_agree_with_an_independent_library():
    table = branches()
    found = measure.mediated(table, "attitude", "impression", "growth")
    between = sm.OLS.from_formula("impression ~ attitude", table).fit(cov_type="HC3")
    outcome = sm.OLS.from_formula("growth ~ attitude + impression", table).fit(cov_type="HC3")
    a, b = between.params["attitude"], outcome.params["impression"]
    error = np.hypot(a * outcome.bse["impression"], b * between.bse["attitude"])
    assert found.through.value == pytest.approx(a * b)
    assert found.through.standard_error == pytest.approx(error)
    assert found.past.standard_error == pytest.approx(outcome.bse["attitude"])


def test_its_interval_holds_the_planted_effect_in_19_of_20_tables():
    held = sum(
        found.low <= 0.26 * 0.4 <= found.high
        for seed in range(200)
        for found in [
            measure.mediated(branches(200, seed), "attitude", "impression", "growth").through
        ]
    )
    assert 0.91 <= held / 200 <= 0.985


def test_the_middle_pleases_nobody_once_tastes_are_far_apart():
    middle = measure.location_shares(0.5, [0, 1], 6).mean()
    extreme = measure.location_shares(0.0, [0, 1], 6).mean()
    assert middle > extreme  # 6 is just below the turn at 6.16
    farther = [measure.location_shares(at, [0, 1], 6.4).mean() for at in (0.5, 0.0)]
    assert farther[0] < farther[1]


def test_the_turn_and_the_share_at_which_sacrifice_pays_are_the_exercises():
    def gain(dislike):
        at_middle, at_end = (
            measure.location_shares(at, [0, 1], dislike).mean() for at in (0.5, 0.0)
        )
        return at_end - at_middle

    low, high = 4.0, 8.0
    for _halving in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if gain(middle) < 0 else (low, middle)
    assert low == pytest.approx(6.16, abs=0.005)
    near, far = measure.location_shares(0.0, [0, 1], 6)
    even = measure.location_shares(0.5, [0, 1], 6)[0]
    assert (even - far) / (near - far) == pytest.approx(0.512, abs=0.0005)


@given(st.floats(0, 12), st.floats(0.5, 0.9))
def test_no_other_position_wins_more(dislike, favoured):
    place, won = measure.best_position([0, 1], [favoured, 1 - favoured], dislike)
    assert 0 <= place <= 0.5 + 1e-9
    for other in np.linspace(0, 1, 23):
        share = measure.location_shares(other, [0, 1], dislike) @ [favoured, 1 - favoured]
        assert share <= won + 1e-3


def test_bad_input_is_turned_away_with_a_sentence():
    for call, said in (
        (lambda: measure.loop_gain([]), "at least 1"),
        (lambda: measure.loop_gain([-1.0]), "0 or more"),
        (lambda: measure.loop_multiplier(1.0), "until a ceiling stops it"),
        (lambda: measure.gap_after_step(1.5, 3), "adaptation is 1.5"),
        (lambda: measure.steady_gap(0.1, 0), "adaptation is 0"),
        (lambda: measure.best_position([0, 1], [0, 0], 3), "together above 0"),
        (lambda: measure.location_shares(0.5, [], 3), "at least 1"),
        (lambda: measure.mediated(branches().head(5), *branches()), "at least 10"),
        (lambda: measure.mediated(branches().assign(attitude=1), *branches()), "must vary"),
        (
            lambda: measure.mediated(
                branches().assign(impression=lambda t: 2 * t["attitude"]), *branches()
            ),
            "straight line of the cause",
        ),
    ):
        with pytest.raises(ValueError, match=said):
            call()
