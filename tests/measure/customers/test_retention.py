"""The shifted beta-geometric model gives back what its authors published."""

import numpy as np
import pytest

from helpers import measure

# Fader & Hardie (2007), Table 1: per cent of two cohorts still there after each year.
REGULAR = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1]
HIGH_END = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1]


@pytest.mark.parametrize(
    ("cohort", "alpha", "beta", "year_12"),
    [(REGULAR, 0.704, 1.182, 0.170), (HIGH_END, 0.668, 3.806, 0.378)],
)
def test_it_finds_the_published_parameters_and_forecast(cohort, alpha, beta, year_12):
    fitted = measure.fit_sbg(cohort)
    assert fitted.params["alpha"] == pytest.approx(alpha, abs=0.002)
    assert fitted.params["beta"] == pytest.approx(beta, abs=0.006)
    assert fitted.survival(12)[12] == pytest.approx(year_12, abs=0.001)


def test_planted_parameters_are_recovered():
    chance = np.random.default_rng(2007)
    leaving = chance.beta(0.7, 2.0, 60_000)
    lifetimes = chance.geometric(leaving)
    survivors = [(lifetimes > age).sum() for age in range(9)]
    fitted = measure.fit_sbg(survivors)
    assert fitted.params == pytest.approx({"alpha": 0.7, "beta": 2.0}, rel=0.05)


def test_retention_rises_although_nobodys_chance_changes():
    retention = measure.SBG({"alpha": 0.7, "beta": 1.2}).retention(10)
    assert (retention.diff().dropna() > 0).all()
    alike = measure.SBG({"alpha": 3e4, "beta": 7e4}).retention(10)
    assert alike.to_numpy() == pytest.approx(0.7, abs=1e-4)


def test_survival_is_the_product_of_retentions():
    fitted = measure.fit_sbg(REGULAR)
    product = np.cumprod(fitted.retention(9).to_numpy())
    assert fitted.survival(9).to_numpy()[1:] == pytest.approx(product)


def test_two_kinds_of_people_make_a_cohort_that_seems_to_grow_loyal():
    pooled = measure.pooled_retention([0.5, 0.5], [0.9, 0.5], 40)
    assert pooled.iloc[:3].round(3).to_list() == [0.7, 0.757, 0.806]
    assert pooled.iloc[-1] == pytest.approx(0.9, abs=1e-6)


@pytest.mark.parametrize(
    ("survivors", "said"),
    [
        ([100, 90], "at least 3"),
        ([100, 50, 60], "never rise"),
        ([0, 0, 0], "start above 0"),
        ([5, 5, 5], "nobody leaves"),
        ([100, None, 3], "missing"),
    ],
)
def test_bad_cohorts_are_turned_away(survivors, said):
    with pytest.raises(ValueError, match=said):
        measure.fit_sbg(survivors)


def test_bad_kinds_and_periods_are_turned_away():
    with pytest.raises(ValueError, match="add up to 1"):
        measure.pooled_retention([0.5, 0.4], [0.9, 0.5], 3)
    with pytest.raises(ValueError, match="from 0 to 1"):
        measure.pooled_retention([0.5, 0.5], [1.9, 0.5], 3)
    with pytest.raises(ValueError, match="Nobody is left"):
        measure.pooled_retention([1.0], [0.0], 3)
    with pytest.raises(ValueError, match="whole number"):
        measure.SBG({"alpha": 1, "beta": 1}).retention(2.5)  # type: ignore[arg-type]
