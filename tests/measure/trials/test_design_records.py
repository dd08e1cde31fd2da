"""A redesign in the records: by week, before and after, and by the coin."""

import numpy as np
import pandas as pd
import pytest

from helpers.measure import (
    before_after,
    compare_groups,
    design_test,
    relative_lift,
    weekly_conversion,
)

ARMS = pd.DataFrame(
    {
        "experiment": "design",
        "customer_id": [1, 2, 3],
        "start_week": 10,
        "end_week": 19,
        "arm": ["today", "new", "new"],
    }
)
VISITS = pd.DataFrame(
    {
        "customer_id": [1, 2, 2, 3, 1, 3],
        "week": [9, 10, 14, 19, 15, 20],
        "converted": [True, False, True, False, True, True],
    }
)


def many_visits(customers: int, each: int) -> pd.DataFrame:
    """Customers whose visits are all alike, half of them in each arm."""
    luck = np.random.default_rng(12)
    buys = luck.random(customers) < 0.4
    return pd.DataFrame(
        {
            "customer_id": np.repeat(np.arange(customers), each),
            "new": np.repeat(np.arange(customers) % 2 == 0, each),
            "converted": np.repeat(buys, each),
        }
    )


def test_conversion_is_orders_in_a_thousand_visits_of_the_week():
    visits = pd.DataFrame({"week": [1, 1, 1, 1, 4], "converted": [True, False, False, False, True]})
    assert weekly_conversion(visits).to_dict() == {1: 250.0, 4: 1000.0}


def test_before_and_after_compares_as_many_weeks_on_either_side():
    weekly = pd.Series([99, 20, 20, 30, 40, 99], index=range(6))
    assert before_after(weekly, week=3, weeks=2) == pytest.approx(0.75)


@pytest.mark.parametrize(
    ("weekly", "week", "sentence"),
    [
        (pd.Series({5: 1.0}), 5, "weekly, before week 5"),
        (pd.Series({4: 1.0}), 5, "weekly, after week 5"),
        (pd.Series({4: 0.0, 5: 1.0}), 5, "No visit before week 5"),
    ],
)
def test_a_side_that_says_nothing_is_refused(weekly, week, sentence):
    with pytest.raises(ValueError, match=sentence):
        before_after(weekly, week)


def test_only_visits_within_the_test_count_each_with_its_customers_arm():
    visits = design_test(ARMS, VISITS)
    assert visits["customer_id"].tolist() == [2, 2, 3, 1]
    assert visits["new"].tolist() == [True, True, True, False]


def test_weeks_that_were_left_out_by_plan_are_left_out():
    assert design_test(ARMS, VISITS, first=15)["week"].tolist() == [19, 15]
    assert design_test(ARMS, VISITS, first=3)["week"].min() == 10


@pytest.mark.parametrize(
    "arms", [ARMS.assign(experiment="price"), pd.concat([ARMS, ARMS.assign(start_week=40)])]
)
def test_records_without_one_design_test_are_refused(arms):
    with pytest.raises(ValueError, match=r"experiments has [02] design tests"):
        design_test(arms, VISITS)


def test_the_relative_lift_is_the_difference_over_the_untreated_mean():
    table = many_visits(400, 1)
    gap = compare_groups(table, "new", "converted").value
    base = table.loc[~table["new"], "converted"].mean()
    assert relative_lift(table, "new", "converted").value == pytest.approx(gap / base)


def test_its_interval_is_that_of_the_log_of_the_ratio_in_a_large_sample():
    table = many_visits(40_000, 1)
    found = relative_lift(table, "new", "converted")
    parts = [side["converted"].agg(["mean", "var", "size"]) for _new, side in table.groupby("new")]
    error = np.sqrt(sum(p["var"] / p["size"] / p["mean"] ** 2 for p in parts))
    assert found.standard_error == pytest.approx(error * (1 + found.value), rel=0.001)


def test_visits_that_repeat_a_customer_add_no_certainty():
    once, often = many_visits(400, 1), many_visits(400, 9)
    by_customer = relative_lift(often, "new", "converted", "customer_id").standard_error
    by_visit = relative_lift(often, "new", "converted").standard_error
    alone = relative_lift(once, "new", "converted").standard_error
    assert by_customer == pytest.approx(alone, rel=0.01)
    assert by_visit == pytest.approx(alone / 3, rel=0.01)


def test_the_interval_by_customer_holds_the_truth_as_often_as_it_says():
    luck = np.random.default_rng(5)
    held = []
    for _time in range(400):
        like = luck.beta(1, 3, 300)
        new = np.arange(300) % 2 == 0
        table = pd.DataFrame({"customer_id": np.repeat(np.arange(300), 6)})
        table["new"] = new[table["customer_id"]]
        table["converted"] = luck.random(1800) < like[table["customer_id"]]
        found = relative_lift(table, "new", "converted", "customer_id")
        held.append(found.low <= 0 <= found.high)
    assert 0.92 <= np.mean(held) <= 0.98


def test_a_share_of_nothing_is_refused():
    table = pd.DataFrame({"new": [0, 0, 1, 1], "converted": [0, 0, 1, 1]})
    with pytest.raises(ValueError, match="converted is 0 on average"):
        relative_lift(table, "new", "converted")


@pytest.mark.parametrize("missing", ["week", "converted"])
def test_a_missing_column_is_named(missing):
    with pytest.raises(ValueError, match=missing):
        weekly_conversion(VISITS.drop(columns=missing))
