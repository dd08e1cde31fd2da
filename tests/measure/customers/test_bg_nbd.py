"""BG/NBD: the published numbers, the integrals behind the formulas, planted parameters."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.measure import BGNBD, fit_bg_nbd
from helpers.measure.customers.bg_nbd import _log_likelihoods
from tests.measure import simulated

CDNOW = {"r": 0.2426, "alpha": 4.4135, "a": 0.7929, "b": 2.4258}
PLANTED = {"r": 0.9, "alpha": 8.0, "a": 0.8, "b": 3.5}
positive = st.floats(0.02, 50)


def customer(frequency: float, recency: float, now: float) -> pd.DataFrame:
    return pd.DataFrame({"frequency": [frequency], "recency": [recency], "T": [now]})


def by_integration(params: dict[str, float], row: pd.DataFrame, horizon: float) -> list[float]:
    """Likelihood, chance alive and expected orders, from the model's story alone."""
    x, last, now = (float(row[name].iloc[0]) for name in ("frequency", "recency", "T"))
    rate = np.exp(np.linspace(-60, 6, 1500))[:, None]
    odds = np.exp(np.linspace(-50, 25, 1500))[None, :]
    leave = odds / (1 + odds)
    weight = rate ** params["r"] * np.exp(-params["alpha"] * rate)
    weight = weight * leave ** params["a"] * (1 / (1 + odds)) ** params["b"]
    weight /= weight.sum()
    here = ((1 - leave) * rate) ** x * np.exp(-rate * now)
    gone = leave * (1 - leave) ** (x - 1) * rate**x * np.exp(-rate * last) if x else 0 * here
    likelihood = (weight * (here + gone)).sum()
    orders = -np.expm1(-rate * leave * horizon) / leave
    return [
        np.log(likelihood),
        (weight * here).sum() / likelihood,
        (weight * here * orders).sum() / likelihood,
    ]


def test_the_published_customer_is_alive_with_7266_and_orders_12259_times() -> None:
    model, row = BGNBD(CDNOW), customer(2, 30.43, 38.86)
    assert model.chance_alive(row).iloc[0] == pytest.approx(0.7266, abs=5e-5)
    assert model.expected_orders(row, 39).iloc[0] == pytest.approx(1.2259, abs=5e-5)


@pytest.mark.parametrize(
    ("params", "row"),
    [
        (CDNOW, customer(2, 30.43, 38.86)),
        (CDNOW, customer(0, 0, 20)),
        (PLANTED, customer(9, 12, 90)),
        ({"r": 2.0, "alpha": 30.0, "a": 1.0, "b": 3.0}, customer(3, 40, 60)),  # a is 1: 0/0
        ({"r": 1.5, "alpha": 9.0, "a": 0.4, "b": 0.6}, customer(0, 0, 30)),  # a + b is 1: a pole
        ({"r": 0.5, "alpha": 5.0, "a": 3.0, "b": 0.7}, customer(1, 5, 12)),
    ],
)
def test_every_formula_agrees_with_the_integral_it_was_derived_from(
    params: dict[str, float], row: pd.DataFrame
) -> None:
    likelihood, alive, orders = by_integration(params, row, 39)
    model = BGNBD(params)
    columns = [row[name].to_numpy(float) for name in ("frequency", "recency", "T")]
    found = _log_likelihoods(np.array(list(params.values())), *columns)[0]
    assert found == pytest.approx(likelihood, rel=1e-5)
    assert model.chance_alive(row).iloc[0] == pytest.approx(alive, rel=1e-5)
    assert model.expected_orders(row, 39).iloc[0] == pytest.approx(orders, rel=1e-5)


def test_planted_parameters_are_recovered_and_the_next_year_is_foreseen() -> None:
    past = simulated.bg_nbd(PLANTED, people=6_000, seed=1)
    model = fit_bg_nbd(past.customers)
    for name, value in PLANTED.items():
        assert model.params[name] == pytest.approx(value, rel=0.15), name
    assert model.chance_alive(past.customers).mean() == pytest.approx(past.alive.mean(), abs=0.02)
    forecast = model.expected_orders(past.customers, 52).sum()
    assert forecast == pytest.approx(past.next_year.sum(), rel=0.04)


def test_no_other_parameters_nearby_are_likelier() -> None:
    past = simulated.bg_nbd(PLANTED, people=800, seed=2)
    model = fit_bg_nbd(past.customers)
    columns = [past.customers[name].to_numpy(float) for name in ("frequency", "recency", "T")]
    best = np.array(list(model.params.values()))
    assert _log_likelihoods(best, *columns).sum() == pytest.approx(model.log_likelihood)
    for place in range(4):
        for factor in (0.97, 1.03):
            other = best.copy()
            other[place] *= factor
            assert _log_likelihoods(other, *columns).sum() < model.log_likelihood


def test_days_instead_of_weeks_change_the_unit_of_alpha_and_nothing_else() -> None:
    weeks = simulated.bg_nbd(PLANTED, people=600, seed=3).customers
    days = weeks.assign(recency=weeks["recency"] * 7, T=weeks["T"] * 7)
    in_weeks, in_days = fit_bg_nbd(weeks), fit_bg_nbd(days)
    assert in_days.params["alpha"] == pytest.approx(7 * in_weeks.params["alpha"], rel=1e-3)
    assert in_days.params["r"] == pytest.approx(in_weeks.params["r"], rel=1e-3)
    pd.testing.assert_series_equal(
        in_days.expected_orders(days, 364), in_weeks.expected_orders(weeks, 52), rtol=1e-3
    )


@settings(max_examples=200, deadline=None)
@given(
    r=positive,
    alpha=positive,
    a=positive,
    b=positive,
    x=st.integers(0, 400),
    last=st.floats(0.01, 52),
)
def test_chances_are_chances_and_a_longer_horizon_never_brings_fewer_orders(
    r: float, alpha: float, a: float, b: float, x: int, last: float
) -> None:
    row = customer(x, last if x else 0.0, 52.0)
    model = BGNBD({"r": r, "alpha": alpha, "a": a, "b": b})
    assert 0 <= model.chance_alive(row).iloc[0] <= 1
    horizons = [0, 1, 26, 104]
    orders = [model.expected_orders(row, weeks).iloc[0] for weeks in horizons]
    at_most = [(r + x) / (alpha + 52) * weeks for weeks in horizons]
    assert np.isfinite(orders).all()
    assert orders[0] == pytest.approx(0, abs=1e-6)
    for nearer, further, limit in zip(orders, orders[1:], at_most[1:], strict=False):
        assert nearer <= further * (1 + 1e-6) + 1e-9
        assert further <= limit * (1 + 1e-6) + 1e-9


def test_answers_keep_the_customers_index_and_leave_the_table_as_it_was() -> None:
    table = customer(2, 30.43, 38.86).set_index(pd.Index(["Ana"], name="customer_id"))
    before = table.copy()
    assert list(BGNBD(CDNOW).chance_alive(table).index) == ["Ana"]
    pd.testing.assert_frame_equal(table, before)


@pytest.mark.parametrize("lacking", [{}, {"r": 1, "alpha": 1, "a": 1}, {**CDNOW, "s": 1}])
def test_parameters_must_be_the_papers_four(lacking: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="needs exactly r, alpha, a, b"):
        BGNBD(lacking)


@pytest.mark.parametrize("value", [0, -1, float("nan"), float("inf")])
def test_a_parameter_that_is_not_above_zero_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="alpha is"):
        BGNBD({**CDNOW, "alpha": value})


@pytest.mark.parametrize("horizon", [-1, float("nan")])
def test_a_horizon_below_zero_is_refused(horizon: float) -> None:
    with pytest.raises(ValueError, match="horizon is"):
        BGNBD(CDNOW).expected_orders(customer(0, 0, 1), horizon)
