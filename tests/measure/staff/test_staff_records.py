"""The staff's records: the survivors' view, everybody's, and the lot's interval."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf

from helpers import measure, store


@pytest.fixture(scope="module")
def staff():
    tables = store.tables(store.open_world("W-01", people=100))
    return tables.employees, tables.reviews


def random_staff(seed, effect=0.0, teams=40, size=10):
    """Teams whose jobs share some luck; half of them get an offer that adds `effect` a job."""
    chance = np.random.default_rng(seed)
    job = np.arange(teams * size)
    team = job // size
    offered = chance.permutation(teams) < teams // 2
    quits = offered[team] & (chance.random(job.size) < 0.2)
    first = pd.DataFrame({"employee_id": job, "job": job, "team": team})
    first["offer"] = np.where(offered[team], 5.0, 0.0)
    first["quit_week"] = np.where(quits, 0, 104)
    first["hiring_cost"] = 0.0
    new = first[quits].assign(offer=0.0, quit_week=104, hiring_cost=4.0)
    new["employee_id"] += 1000
    before = chance.normal(100, 10, teams)[team] + chance.normal(0, 5, job.size)
    paid = 9.0 * quits
    gain = chance.normal(0, 3, teams)[team] + chance.normal(0, 5, job.size)
    after = before + gain + paid + effect * offered[team]
    keeper = job + 1000 * quits
    old = pd.DataFrame({"employee_id": job, "period": "before", "output": before})
    now = pd.DataFrame({"employee_id": keeper, "period": "after", "output": after})
    return pd.concat([first, new], ignore_index=True), pd.concat([old, now], ignore_index=True)


def gap(employees, reviews):
    return measure.compare_groups(measure.gains_by_team(employees, reviews), "offered", "gained")


def test_the_survivors_average_rises_although_nobody_changed(staff):
    points = measure.survivors(*staff)
    assert points["stayers_after"] - points["everybody_before"] > 1
    assert abs(points["stayers_after"] - points["stayers_before"]) < 1


def test_a_person_who_joined_later_is_no_survivor():
    people = pd.DataFrame({"employee_id": [1, 2, 3], "offer": [5, 5, 0]})
    said = pd.DataFrame(
        {
            "employee_id": [1, 2, 1, 3],
            "period": ["before", "before", "after", "after"],
            "engagement": [80, 40, 80, 0],
        }
    )
    assert measure.survivors(people, said).tolist() == [60, 80, 80]


def test_the_teams_gains_are_those_of_a_regression_with_errors_by_team():
    employees, reviews = random_staff(5, effect=2.0)
    jobs = reviews.merge(employees).pivot_table(index=["job", "team"], columns="period")
    costs = employees["hiring_cost"] + np.where(employees["quit_week"] < 104, 5.0, 0.0)
    paid = costs.groupby(employees["job"]).sum().to_numpy()
    rows = pd.DataFrame(
        {
            "gained": (jobs["output"]["after"] - jobs["output"]["before"]).to_numpy() - paid,
            "team": jobs.index.get_level_values("team"),
            "offered": (employees.groupby("job")["offer"].max() > 0).to_numpy().astype(int),
        }
    )
    fit = smf.ols("gained ~ offered", rows).fit(cov_type="cluster", cov_kwds={"groups": rows.team})
    found = gap(employees, reviews)
    assert found.value == pytest.approx(fit.params["offered"])
    # statsmodels adds (N - 1) / (N - 2), which for 400 rows is next to nothing
    assert found.standard_error == pytest.approx(fit.bse["offered"], rel=0.005)


def test_the_interval_holds_the_truth_in_nineteen_of_twenty_staffs():
    found = [gap(*random_staff(seed, effect=3.0)) for seed in range(400)]
    held = np.mean([each.low <= 3.0 <= each.high for each in found])
    assert 0.92 <= held <= 0.98
    assert np.mean([each.value for each in found]) == pytest.approx(3.0, abs=0.2)


def test_the_gains_add_up_to_what_the_tables_hold(staff):
    employees, reviews = staff
    teams = measure.gains_by_team(employees, reviews)
    output = reviews.groupby("period")["output"].sum()
    left = employees["quit_week"] < 104
    paid = employees["hiring_cost"].sum() + employees.loc[left, "offer"].sum()
    wanted = output["after"] - output["before"] - paid
    assert 25 * teams["gained"].sum() == pytest.approx(wanted)
    assert len(teams) == 40


def test_no_offer_or_a_missing_column_is_answered_with_a_sentence(staff):
    employees, reviews = staff
    with pytest.raises(ValueError, match="no offer that somebody refused"):
        measure.survivors(employees.assign(offer=0), reviews)
    with pytest.raises(ValueError, match="no column 'mood'"):
        measure.survivors(employees, reviews, "mood")
    with pytest.raises(ValueError, match="no column 'job'"):
        measure.gains_by_team(employees.drop(columns="job"), reviews)
