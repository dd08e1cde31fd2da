"""Sample sizes: the lesson's figures, the library's power, and what is refused."""

import pytest
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import power_proportions_2indep

from helpers.measure import sample_size_two_means, sample_size_two_proportions


def test_five_percent_and_a_lift_of_a_twentieth_need_122124_visitors_an_arm() -> None:
    assert sample_size_two_proportions(0.05, 0.05) == 122_124
    assert sample_size_two_proportions(0.05, 0.05, rule_of_thumb=True) == 121_600


@pytest.mark.parametrize(("rate", "lift"), [(0.05, 0.1), (0.3, -0.2), (0.02, 0.5)])
@pytest.mark.parametrize(("power", "alpha"), [(0.8, 0.05), (0.9, 0.01)])
def test_statsmodels_finds_the_wished_power_at_this_size(
    rate: float, lift: float, power: float, alpha: float
) -> None:
    size = sample_size_two_proportions(rate, lift, power, alpha)
    found = power_proportions_2indep(abs(lift) * rate, rate - max(-lift, 0) * rate, size, 1, alpha)
    assert found.power == pytest.approx(power, abs=0.005)


def test_half_the_lift_needs_about_four_times_the_visitors() -> None:
    whole, half = sample_size_two_proportions(0.03, 0.1), sample_size_two_proportions(0.03, 0.05)
    assert half / whole == pytest.approx(4, rel=0.05)


@pytest.mark.parametrize(
    ("rate", "lift", "sentence"),
    [
        (0, 0.1, "rate is 0"),
        (1.2, 0.1, "rate is 1.2"),
        (0.6, 0.9, "rate after the lift is"),
        (0.1, 0, "no test can find nothing"),
    ],
)
def test_sizes_that_do_not_exist_are_refused(rate: float, lift: float, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        sample_size_two_proportions(rate, lift)


def test_power_and_alpha_must_be_shares() -> None:
    with pytest.raises(ValueError, match="power is 80"):
        sample_size_two_proportions(0.1, 0.1, power=80)
    with pytest.raises(ValueError, match="alpha is 0"):
        sample_size_two_proportions(0.1, 0.1, alpha=0)


def test_a_lift_of_a_twentieth_in_uneven_money_needs_409600_customers_an_arm() -> None:
    assert sample_size_two_means(3.75, 30, 0.05, rule_of_thumb=True) == 409_600
    assert sample_size_two_means(3.75, 30, 0.05) == pytest.approx(409_600, rel=0.02)


@pytest.mark.parametrize(("power", "alpha"), [(0.8, 0.05), (0.95, 0.01)])
def test_statsmodels_finds_the_wished_power_for_means(power: float, alpha: float) -> None:
    size = sample_size_two_means(10, 20, 0.1, power, alpha)
    assert NormalIndPower().power(0.05, size, alpha) == pytest.approx(power, abs=0.001)


def test_yes_and_no_are_a_mean_too() -> None:
    whole = sample_size_two_means(0.05, (0.05 * 0.95) ** 0.5, 0.05, rule_of_thumb=True)
    assert whole == sample_size_two_proportions(0.05, 0.05, rule_of_thumb=True)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ((0, 30, 0.05), "mean is 0"),
        ((3.75, 0, 0.05), "standard_deviation is 0"),
        ((3.75, 30, 0), "no test can find nothing"),
        ((3.75, 30, 0.05, 1), "power is 1"),
    ],
)
def test_means_without_a_size_are_refused(given, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        sample_size_two_means(*given)
