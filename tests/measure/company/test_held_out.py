"""A lift that fades: found in a panel with a held-out half, and as an independent fit finds it."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf
from scipy.optimize import curve_fit

from helpers import measure

LAUNCH, END = 4, 30


def panel(seed=18, jump=1.5, rate=0.05, people=240, noise=1.0):
    """Everybody answers every third week; those improved first are lifted from LAUNCH on."""
    chance = np.random.default_rng(seed)
    who, week = (grid.ravel() for grid in np.meshgrid(np.arange(people), np.arange(40)))
    asked = who % 3 == week % 3
    who, week = who[asked], week[asked]
    early = who % 2 == 0
    since = week - LAUNCH
    lift = np.where(early & (since >= 0), jump * (1 - rate) ** (since + 1.0), 0.0)
    own, public = chance.normal(0, 0.8, people), chance.normal(0, 0.5, 40)
    answers = 6 + lift + own[who] + public[week] + chance.normal(0, noise, len(who))
    when = np.where(early, LAUNCH, END)
    return pd.DataFrame(
        {"panelist": who, "week": week, "improved_from": when, "satisfied": answers}
    )


def test_the_lift_is_the_difference_of_means_with_errors_by_person():
    answers = panel()
    within = answers[answers["week"].between(LAUNCH + 5, LAUNCH + 14)]
    early = (within["improved_from"] == LAUNCH).astype(int)
    model = smf.ols("satisfied ~ early", within.assign(early=early))
    known = model.fit(cov_type="cluster", cov_kwds={"groups": within["panelist"]})
    found = measure.held_out_lift(answers, "satisfied", 5, 15)
    assert found.value == pytest.approx(known.params["early"])
    assert found.standard_error == pytest.approx(known.bse["early"], rel=0.01)


def test_the_fading_is_that_of_an_independent_least_squares_fit():
    answers = panel()
    within = answers[answers["week"].between(LAUNCH, END - 1)]
    means = within.groupby(["week", "improved_from"])["satisfied"].mean().unstack()
    gaps = (means[LAUNCH] - means[END]).to_numpy()
    since = means.index.to_numpy() - LAUNCH + 1
    known, _cov = curve_fit(lambda t, jump, rate: jump * (1 - rate) ** t, since, gaps, [1, 0.1])
    found = measure.fit_fading(answers)
    assert [found.jump.value, found.rate.value] == pytest.approx(known, abs=1e-4)
    assert found.left(10) == pytest.approx(known[0] * (1 - known[1]) ** 10, abs=1e-3)


def test_its_intervals_hold_the_truth_about_nineteen_times_in_twenty():
    fits = [measure.fit_fading(panel(seed)) for seed in range(150)]
    held = np.array(
        [[f.jump.low < 1.5 < f.jump.high, f.rate.low < 0.05 < f.rate.high] for f in fits]
    )
    assert (held.mean(axis=0) > 0.89).all()
    assert (held.mean(axis=0) < 0.995).all()


def test_what_moves_everybody_moves_no_estimate():
    answers = panel()
    moved = answers.assign(satisfied=answers["satisfied"] + 0.1 * answers["week"])
    for name in ("jump", "rate"):
        one, two = (getattr(measure.fit_fading(table), name) for table in (answers, moved))
        assert one.value == pytest.approx(two.value)


def test_a_lift_that_stays_has_a_rate_of_about_nothing():
    assert measure.fit_fading(panel(rate=0.0, noise=0.3)).rate.value == pytest.approx(0, abs=0.003)


@pytest.mark.parametrize(("first", "last"), [(-1, 3), (5, 5), (0, 27)])
def test_weeks_beyond_the_comparison_are_refused(first, last):
    with pytest.raises(ValueError, match="within 0 to 26"):
        measure.held_out_lift(panel(), "satisfied", first, last)


def test_a_panel_without_a_half_held_out_is_refused():
    with pytest.raises(ValueError, match="two weeks"):
        measure.fit_fading(panel().assign(improved_from=LAUNCH))
    with pytest.raises(ValueError, match="no column 'panelist'"):
        measure.fit_fading(panel().drop(columns="panelist"))


def test_no_lift_is_no_fading():
    with pytest.raises(ValueError, match="No lift"):
        measure.fit_fading(panel().assign(satisfied=5.0))
