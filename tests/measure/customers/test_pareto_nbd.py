"""Pareto/NBD: the integrals behind the formulas, planted parameters, extreme customers."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad

from helpers.measure import ParetoNBD, fit_pareto_nbd
from helpers.measure.customers.pareto_nbd import _log_integral, _log_likelihoods, _slopes
from tests.measure import simulated

CDNOW = {"r": 0.5533, "alpha": 10.578, "s": 0.6061, "beta": 11.669}
PLANTED = {"r": 1.6, "alpha": 10.0, "s": 0.8, "beta": 45.0}
positive = st.floats(0.02, 50)


def customer(frequency: float, recency: float, now: float) -> pd.DataFrame:
    return pd.DataFrame({"frequency": [frequency], "recency": [recency], "T": [now]})


def columns(table: pd.DataFrame) -> list[np.ndarray]:
    return [table[name].to_numpy(float) for name in ("frequency", "recency", "T")]


def by_integration(params: dict[str, float], row: pd.DataFrame, horizon: float) -> list[float]:
    """Likelihood, chance alive and expected orders, from the model's story alone."""
    x, last, now = (float(column[0]) for column in columns(row))
    rate = np.exp(np.linspace(-50, 6, 1500))[:, None]
    hazard = np.exp(np.linspace(-50, 6, 1500))[None, :]
    weight = rate ** params["r"] * np.exp(-params["alpha"] * rate)
    weight = weight * hazard ** params["s"] * np.exp(-params["beta"] * hazard)
    weight /= weight.sum()
    both = rate + hazard
    here = rate**x * np.exp(-both * now)
    gone = rate**x * hazard / both * (np.exp(-both * last) - np.exp(-both * now))
    likelihood = (weight * (here + gone)).sum()
    orders = rate * -np.expm1(-hazard * horizon) / hazard
    return [
        np.log(likelihood),
        (weight * here).sum() / likelihood,
        (weight * here * orders).sum() / likelihood,
    ]


@pytest.mark.parametrize(
    ("params", "row"),
    [
        (CDNOW, customer(2, 30.43, 38.86)),
        (CDNOW, customer(0, 0, 20)),
        (PLANTED, customer(9, 12, 90)),
        ({"r": 2.0, "alpha": 30.0, "s": 1.0, "beta": 12.0}, customer(3, 40, 60)),  # s is 1: 0/0
        ({"r": 1.5, "alpha": 9.0, "s": 0.4, "beta": 9.0}, customer(5, 30, 30)),  # just ordered
        ({"r": 0.5, "alpha": 80.0, "s": 3.0, "beta": 2.0}, customer(1, 5, 12)),
    ],
)
def test_every_formula_agrees_with_the_integral_it_was_derived_from(
    params: dict[str, float], row: pd.DataFrame
) -> None:
    likelihood, alive, orders = by_integration(params, row, 39)
    found = _log_likelihoods(np.array(list(params.values())), *columns(row))[0]
    model = ParetoNBD(params)
    assert found == pytest.approx(likelihood, rel=1e-5)
    assert model.chance_alive(row).iloc[0] == pytest.approx(alive, rel=1e-5)
    assert model.expected_orders(row, 39).iloc[0] == pytest.approx(orders, rel=1e-5)


def test_planted_parameters_are_recovered_and_the_next_year_is_foreseen() -> None:
    past = simulated.pareto_nbd(PLANTED, people=6_000, seed=1)
    model = fit_pareto_nbd(past.customers)
    assert model.params["r"] == pytest.approx(PLANTED["r"], rel=0.1)
    assert model.params["alpha"] == pytest.approx(PLANTED["alpha"], rel=0.1)
    assert model.params["s"] == pytest.approx(PLANTED["s"], rel=0.2)
    assert model.params["beta"] == pytest.approx(PLANTED["beta"], rel=0.3)
    assert model.chance_alive(past.customers).mean() == pytest.approx(past.alive.mean(), abs=0.02)
    forecast = model.expected_orders(past.customers, 52).sum()
    assert forecast == pytest.approx(past.next_year.sum(), rel=0.04)


def test_whom_it_calls_alive_with_a_chance_is_alive_that_often() -> None:
    past = simulated.pareto_nbd(PLANTED, people=8_000, seed=4)
    chance = ParetoNBD(PLANTED).chance_alive(past.customers)
    fifth = pd.qcut(chance, 5, labels=False)
    for _, group in pd.DataFrame({"chance": chance, "alive": past.alive}).groupby(fifth):
        assert group["alive"].mean() == pytest.approx(group["chance"].mean(), abs=0.035)


def test_no_other_parameters_nearby_are_likelier() -> None:
    table = simulated.pareto_nbd(PLANTED, people=800, seed=2).customers
    model = fit_pareto_nbd(table)
    best = np.array(list(model.params.values()))
    assert _log_likelihoods(best, *columns(table)).sum() == pytest.approx(model.log_likelihood)
    for place in range(4):
        for factor in (0.97, 1.03):
            other = best.copy()
            other[place] *= factor
            assert _log_likelihoods(other, *columns(table)).sum() < model.log_likelihood


def test_days_instead_of_weeks_change_the_units_and_nothing_else() -> None:
    weeks = simulated.pareto_nbd(PLANTED, people=500, seed=3).customers
    days = weeks.assign(recency=weeks["recency"] * 7, T=weeks["T"] * 7)
    pd.testing.assert_series_equal(
        fit_pareto_nbd(days).expected_orders(days, 364),
        fit_pareto_nbd(weeks).expected_orders(weeks, 52),
        rtol=1e-3,
    )


@settings(max_examples=200, deadline=None)
@given(
    r=positive,
    alpha=st.floats(1e-3, 1e4),
    s=positive,
    beta=st.floats(1e-3, 1e4),
    x=st.integers(0, 400),
    last=st.floats(0.01, 52),
)
def test_chances_are_chances_and_a_longer_horizon_never_brings_fewer_orders(
    r: float, alpha: float, s: float, beta: float, x: int, last: float
) -> None:
    row = customer(x, last if x else 0.0, 52.0)
    model = ParetoNBD({"r": r, "alpha": alpha, "s": s, "beta": beta})
    assert 0 <= model.chance_alive(row).iloc[0] <= 1
    orders = [model.expected_orders(row, weeks).iloc[0] for weeks in (0, 1, 26, 104)]
    assert orders[0] == 0
    assert np.isfinite(orders).all()
    assert orders == sorted(orders)
    assert orders[-1] <= (r + x) / (alpha + 52) * 104 * (1 + 1e-9)


def test_a_more_recent_last_order_makes_it_likelier_that_a_customer_is_still_there() -> None:
    recencies = np.arange(1.0, 53)
    table = pd.DataFrame({"frequency": 6, "recency": recencies, "T": 52.0})
    assert ParetoNBD(CDNOW).chance_alive(table).is_monotonic_increasing


@pytest.mark.parametrize("leaving", [(0.6, 12.0), (2.0, 80.0), (574.0, 75_000.0)])
@pytest.mark.parametrize("history", [(0.0, 0.0, 40.0), (2.0, 30.4, 38.9), (60.0, 77.0, 78.0)])
def test_the_integral_over_leaving_times_agrees_with_adaptive_quadrature(
    leaving: tuple[float, float], history: tuple[float, float, float]
) -> None:
    r, alpha, (s, beta), (x, last, now) = 0.8, 10.0, leaving, history

    def height(time: float) -> float:
        log = -(r + x) * np.log((alpha + time) / (alpha + last))
        return float(np.exp(log - (s + 1) * np.log((beta + time) / (beta + last))))

    wanted = np.log(quad(height, last, now, epsabs=0, epsrel=1e-10)[0])
    params = np.array([r, alpha, s, beta])
    found = _log_integral(params, *(np.array([value]) for value in history))[0]
    shift = -(r + x) * np.log(alpha + last) - (s + 1) * np.log(beta + last)
    assert found == pytest.approx(wanted + shift, abs=1e-8)


@pytest.mark.parametrize("params", [CDNOW, PLANTED, {"r": 0.5, "alpha": 27, "s": 210, "beta": 4e4}])
def test_the_slopes_are_those_of_the_likelihood(params: dict[str, float]) -> None:
    rows = pd.concat([customer(0, 0, 20), customer(2, 30, 39), customer(5, 30, 30)])
    place, past = np.array(list(params.values())), columns(rows)
    for number, value in enumerate(place):
        step = np.zeros(4)
        step[number] = 1e-5 * value
        ahead, behind = (_log_likelihoods(place + side * step, *past) for side in (1, -1))
        wanted = (ahead - behind) / (2e-5 * value)
        assert _slopes(place, *past)[number] == pytest.approx(wanted, rel=1e-5, abs=1e-9)


def test_parameters_must_be_the_papers_four() -> None:
    with pytest.raises(ValueError, match="needs exactly r, alpha, s, beta"):
        ParetoNBD({"r": 1, "alpha": 1, "a": 1, "b": 1})
