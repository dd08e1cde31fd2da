"""Gamma-gamma: the published customer, the integral behind it, planted parameters."""

import numpy as np
import pandas as pd
import pytest
from scipy.integrate import quad
from scipy.stats import gamma as gamma_distribution

from helpers.measure import GammaGamma, fit_gamma_gamma
from helpers.measure.customers.gamma_gamma import _log_likelihoods
from tests.measure import simulated

CDNOW = {"p": 6.25, "q": 3.74, "gamma": 15.44}


def spending(frequency: float, value: float) -> pd.DataFrame:
    return pd.DataFrame({"frequency": [frequency], "monetary_value": [value]})


def test_the_published_customer_is_worth_24_66_an_order() -> None:
    assert GammaGamma(CDNOW).expected_value(spending(2, 22.35)).iloc[0] == pytest.approx(
        24.66, abs=0.005
    )


def test_without_a_repeat_order_a_customer_is_worth_the_mean_of_all() -> None:
    unseen = GammaGamma(CDNOW).expected_value(spending(0, 0)).iloc[0]
    assert unseen == pytest.approx(6.25 * 15.44 / 2.74)


def test_the_likelihood_is_the_integral_over_what_customers_are_like() -> None:
    p, q, gamma = CDNOW.values()

    def of_scale(scale: float) -> float:
        spent = gamma_distribution.pdf(22.35, p * 2, scale=1 / (scale * 2))
        return float(spent * gamma_distribution.pdf(scale, q, scale=1 / gamma))

    found = _log_likelihoods(p, q, gamma, np.array([2.0]), np.array([22.35]))[0]
    assert found == pytest.approx(np.log(quad(of_scale, 0, 5)[0]), rel=1e-6)


def test_planted_parameters_are_recovered() -> None:
    model = fit_gamma_gamma(simulated.gamma_gamma(CDNOW, people=8_000, seed=1))
    for name, value in CDNOW.items():
        assert model.params[name] == pytest.approx(value, rel=0.1), name


def test_cents_instead_of_dollars_change_the_unit_and_nothing_else() -> None:
    dollars = simulated.gamma_gamma(CDNOW, people=500, seed=2)
    cents = dollars.assign(monetary_value=dollars["monetary_value"] * 100)
    in_dollars, in_cents = fit_gamma_gamma(dollars), fit_gamma_gamma(cents)
    assert in_cents.params["gamma"] == pytest.approx(100 * in_dollars.params["gamma"], rel=1e-3)
    assert in_cents.params["p"] == pytest.approx(in_dollars.params["p"], rel=1e-3)


@pytest.mark.parametrize("value", [0.0, -12.0])
def test_a_customer_whose_returns_exceed_their_orders_is_refused(value: float) -> None:
    table = simulated.gamma_gamma(CDNOW, people=50, seed=3)
    table.loc[7, "monetary_value"] = value
    with pytest.raises(ValueError, match="needs values above 0, so use sales before returns"):
        fit_gamma_gamma(table)


def test_customers_without_repeat_orders_do_not_sway_the_fit() -> None:
    table = simulated.gamma_gamma(CDNOW, people=200, seed=4)
    more = pd.concat([table, spending(0, 0), spending(0, float("nan"))], ignore_index=True)
    assert fit_gamma_gamma(more).params == fit_gamma_gamma(table).params


def test_too_few_repeat_buyers_are_refused() -> None:
    with pytest.raises(ValueError, match="Only 9 customers bought again"):
        fit_gamma_gamma(simulated.gamma_gamma(CDNOW, people=9, seed=5))


def test_a_model_in_which_customers_have_no_mean_is_refused() -> None:
    with pytest.raises(ValueError, match="q is 0.9"):
        GammaGamma({"p": 1, "q": 0.9, "gamma": 1})


def test_a_fraction_of_an_order_is_refused() -> None:
    with pytest.raises(ValueError, match="whole number"):
        GammaGamma(CDNOW).expected_value(spending(1.5, 10))
