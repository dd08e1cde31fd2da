"""Elasticity: planted, beside statsmodels, false alarms, coverage, and history's bias."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm

from helpers.measure import elasticity_from_experiment, elasticity_from_history


def price_test(luck: np.random.Generator, people: int, elasticity: float) -> pd.DataFrame:
    """A customer's orders in a quarter: uneven from person to person, prices drawn at random."""
    price = luck.choice([0.8, 1.0, 1.2], people)
    rate = 0.8 * luck.gamma(0.8, 1 / 0.8, people)
    return pd.DataFrame({"price": price, "orders": luck.poisson(rate * price**elasticity)})


def history(luck: np.random.Generator, elasticity: float, follows: float = 0.0) -> pd.DataFrame:
    """Two years of weeks whose neighbours are alike; prices follow the season or do not."""
    shock = luck.normal(0, 0.1, 104)
    for week in range(1, 104):
        shock[week] += 0.3 * shock[week - 1]
    season = 0.3 * np.sin(np.arange(104) / 104 * 4 * np.pi)
    log_price = luck.normal(0, 0.06, 104) + follows * season
    orders = np.exp(5 + elasticity * log_price + season + shock)
    return pd.DataFrame({"price": np.exp(log_price), "orders": orders, "season": season})


def test_two_arms_give_the_ratio_of_their_means() -> None:
    table = pd.DataFrame({"price": [1.0] * 4 + [1.1] * 5, "orders": [2, 1, 0, 3] + [1, 2, 0, 1, 0]})
    expected = np.log((4 / 5) / (6 / 4)) / np.log(1.1)
    assert elasticity_from_experiment(table).value == pytest.approx(expected)


def test_the_experiment_agrees_with_statsmodels_poisson_regression() -> None:
    table = price_test(np.random.default_rng(1), 900, -2.5)
    owner = np.arange(900) // 3
    found = elasticity_from_experiment(table.assign(owner=owner), customer="owner")
    design = sm.add_constant(np.log(table["price"]))
    model = sm.GLM(table["orders"], design, family=sm.families.Poisson()).fit(
        cov_type="cluster", cov_kwds={"groups": owner, "use_correction": False}
    )
    assert found.value == pytest.approx(model.params["price"], abs=1e-6)
    assert found.standard_error == pytest.approx(model.bse["price"] * np.sqrt(300 / 299), rel=1e-5)


def test_a_price_that_changes_nothing_raises_a_false_alarm_in_five_percent() -> None:
    luck = np.random.default_rng(2)
    alarms = [
        elasticity_from_experiment(price_test(luck, 600, 0)).p_value < 0.05 for _ in range(1_000)
    ]
    assert np.mean(alarms) == pytest.approx(0.05, abs=0.015)


def test_the_experiments_interval_covers_the_planted_elasticity() -> None:
    luck = np.random.default_rng(3)
    found = [elasticity_from_experiment(price_test(luck, 900, -2.5)) for _ in range(200)]
    assert 0.92 <= np.mean([one.low <= -2.5 <= one.high for one in found]) <= 0.98
    assert np.mean([one.value for one in found]) == pytest.approx(-2.5, abs=0.1)


def test_historys_interval_covers_the_truth_when_prices_had_no_reason() -> None:
    luck = np.random.default_rng(4)
    found = [elasticity_from_history(history(luck, -2.5), controls=["season"]) for _ in range(200)]
    assert 0.92 <= np.mean([one.low <= -2.5 <= one.high for one in found]) <= 0.98


def test_history_agrees_with_statsmodels_and_its_errors_for_weeks_that_are_alike() -> None:
    table = history(np.random.default_rng(6), -2.5)
    found = elasticity_from_history(table, controls=["season"])
    design = sm.add_constant(np.column_stack([np.log(table["price"]), table["season"]]))
    kept = {"maxlags": 4, "use_correction": True}
    model = sm.OLS(np.log(table["orders"]), design).fit(cov_type="HAC", cov_kwds=kept)
    assert found.value == pytest.approx(model.params["x1"])
    assert found.standard_error == pytest.approx(model.bse["x1"])


def test_prices_that_followed_the_season_make_history_say_too_little() -> None:
    table = history(np.random.default_rng(5), -2.5, follows=0.4)
    naive = elasticity_from_history(table)
    honest = elasticity_from_history(table, controls=["season"])
    assert naive.low > -2.5 + 0.5
    assert honest.low <= -2.5 <= honest.high


@pytest.mark.parametrize("measure", [elasticity_from_experiment, elasticity_from_history])
@pytest.mark.parametrize("prices", [[1, 1, 1, 1, 1], [0, 1, 1, 1, 1], [-1, 1, 1, 1, 1]])
def test_prices_that_never_moved_or_are_not_above_zero_are_refused(measure, prices) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match="above 0 and take at least two values"):
        measure(pd.DataFrame({"price": prices, "orders": 5}))


@pytest.mark.parametrize(
    ("orders", "sentence"),
    [
        ([0, 0, 3, 2], "orders come at one price only"),
        ([2, 2, 0, 0], "orders come at one price only"),
        ([1, -1, 3, 2], "orders must be 0 or more"),
    ],
)
def test_an_experiment_without_an_answer_is_refused(orders: list[int], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        elasticity_from_experiment(pd.DataFrame({"price": [0.9, 0.9, 1.1, 1.1], "orders": orders}))


def test_weeks_without_orders_and_too_few_weeks_are_refused() -> None:
    weeks = pd.DataFrame({"price": [1, 2, 1, 2], "orders": [3, 0, 3, 1]})
    with pytest.raises(ValueError, match="weeks without orders; pool weeks"):
        elasticity_from_history(weeks)
    with pytest.raises(ValueError, match="orders has 3 rows; at least 4"):
        elasticity_from_history(weeks.head(3))


def test_a_control_that_is_the_price_again_is_refused() -> None:
    table = history(np.random.default_rng(6), -2)
    with pytest.raises(ValueError, match="drop it"):
        elasticity_from_history(table.assign(same=2 * np.log(table["price"])), controls=["same"])
