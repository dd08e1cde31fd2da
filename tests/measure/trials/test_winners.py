"""Winners are overestimated: against integrals, a simulation, and in the limits."""

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import norm

from helpers.measure import exaggeration_ratio

CASES = [(1, 1, 0.05), (0.3, 3.3, 0.05), (2, 1, 0.2)]


@pytest.mark.parametrize(("effect", "error", "alpha"), CASES)
def test_the_closed_form_is_the_integral_over_significant_estimates(effect, error, alpha) -> None:
    bar = norm.isf(alpha / 2) * error
    density = norm(effect, error).pdf
    ends = [(bar, effect + 15 * error), (-15 * error, -bar)]
    size = sum(quad(lambda x: abs(x) * density(x), low, high)[0] for low, high in ends)
    power = sum(quad(density, low, high)[0] for low, high in ends)
    assert exaggeration_ratio(effect, error, alpha) == pytest.approx(
        size / power / effect, rel=1e-6
    )


def test_simulated_winners_exaggerate_as_much() -> None:
    estimates = np.random.default_rng(12).normal(1.5, 1.0, 200_000)
    winners = np.abs(estimates[np.abs(estimates) > 1.959964])
    assert exaggeration_ratio(1.5, 1.0) == pytest.approx(winners.mean() / 1.5, rel=0.01)


def test_a_test_that_is_sure_to_find_it_does_not_exaggerate_and_a_weak_one_does() -> None:
    ratios = [exaggeration_ratio(1.0, error) for error in (0.05, 0.3, 0.5, 1, 2, 10)]
    assert ratios[0] == pytest.approx(1, abs=1e-6)
    assert ratios == sorted(ratios)


def test_the_unit_and_the_sign_do_not_matter() -> None:
    assert exaggeration_ratio(-100, 50) == pytest.approx(exaggeration_ratio(1, 0.5))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [((0, 1), "effect is 0"), ((1, 0), "standard_error is 0"), ((1, 1, 2), "alpha is 2")],
)
def test_what_has_no_ratio_is_refused(given, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        exaggeration_ratio(*given)
