"""What an hour adds: least squares with errors by team, as an independent library has it."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf

from helpers import measure


def weeks_of_teams(seed, adds=20.0, teams=30, size=12):
    """Teams that differ, whose hours were drawn a quarter at a time."""
    chance = np.random.default_rng(seed)
    team = np.repeat(np.arange(teams), size)
    hours = np.repeat(chance.choice([40, 48, 56], (teams, size // 4)), 4, axis=1).ravel()
    luck = chance.normal(0, 60, teams)[team] + chance.normal(0, 90, team.size)
    return pd.DataFrame({"team": team, "hours": hours, "output": 300 + adds * hours + luck})


def test_it_is_a_regression_with_errors_by_team():
    table = weeks_of_teams(3)
    fit = smf.ols("output ~ hours", table).fit(
        cov_type="cluster", cov_kwds={"groups": table["team"]}
    )
    found = measure.added_by_an_hour(table)
    assert found.value == pytest.approx(fit.params["hours"])
    # statsmodels adds (N - 1) / (N - 2), which for 360 rows is next to nothing
    assert found.standard_error == pytest.approx(fit.bse["hours"], rel=0.005)


def test_its_interval_holds_the_truth_nineteen_times_of_twenty():
    found = [measure.added_by_an_hour(weeks_of_teams(seed)) for seed in range(300)]
    assert 0.915 <= np.mean([each.low <= 20 <= each.high for each in found]) <= 0.98


def test_records_without_a_comparison_are_answered_with_a_sentence():
    table = weeks_of_teams(1)
    with pytest.raises(ValueError, match="hours are the same in every row"):
        measure.added_by_an_hour(table.assign(hours=40))
    with pytest.raises(ValueError, match="no column 'mood'"):
        measure.added_by_an_hour(table, "mood")
    with pytest.raises(ValueError, match="at least 2 are needed"):
        measure.added_by_an_hour(table.assign(team=1))
