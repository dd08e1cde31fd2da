"""What opening a market brings, and what past entries say of a pilot."""

import numpy as np
import pandas as pd
import pytest

from helpers import measure


def test_people_who_never_leave_are_there_in_every_week():
    assert measure.present_weeks(13, 0.0) == 13
    assert measure.shopper_weeks([5, 0, 0], 0.0) == 15


def test_the_weeks_there_are_those_of_simulated_people():
    luck = np.random.default_rng(5)
    stay = luck.geometric(0.05, 200_000)  # weeks until one leaves
    seen = np.minimum(stay, 26)
    error = seen.std() / np.sqrt(seen.size)
    assert measure.present_weeks(26, 0.05) == pytest.approx(seen.mean(), abs=4 * error)


def test_the_forecast_is_value_a_week_times_weeks_less_the_cost():
    arrivals = [1e6, 1e6, 1e6]
    forecast = measure.entry_forecast(2.0, 0.0, 1, arrivals, 0.0, entry_cost=4.0)
    assert forecast.value == pytest.approx(2.0 * 6 - 4.0)
    assert forecast.interval == pytest.approx((8.0, 8.0))


def test_a_smaller_crowd_widens_the_interval():
    narrow, wide = (
        measure.entry_forecast(1.0, 0.1, 1, [1e6], 0.0, 0.0, crowd=crowd) for crowd in (1e9, 1)
    )
    assert wide.standard_error == pytest.approx(np.sqrt(2) * narrow.standard_error)


def test_the_interval_holds_what_another_group_brings_in_nineteen_cases_of_twenty():
    luck = np.random.default_rng(11)
    held = 0
    for _case in range(1000):
        pilot, later = luck.exponential(2.0, 2000), luck.exponential(2.0, 3000)
        error = pilot.std(ddof=1) / np.sqrt(pilot.size)
        forecast = measure.entry_forecast(pilot.mean(), error, 1, [1e6], 0.0, 0.0, crowd=1.5)
        held += forecast.low <= later.mean() <= forecast.high
    assert 0.93 <= held / 1000 <= 0.97


def test_bayes_rule_on_the_register_is_the_share_that_paid_among_those_that_looked_alike():
    luck = np.random.default_rng(2)
    paid = luck.random(160) < 0.45
    past = pd.DataFrame({"paid": paid, "pilot_promising": (luck.random(160) < 0.8) == paid})
    said = measure.chance_to_pay(past)
    shares = past.groupby("pilot_promising")["paid"].mean()
    assert said.tolist() == pytest.approx([paid.mean(), shares[True], shares[False]])


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: measure.present_weeks(-1, 0.1), "weeks is -1"),
        (lambda: measure.present_weeks(3, 1.0), "leaving is 1"),
        (lambda: measure.entry_value(1.0, 1.0, -2.0), "entry_cost is -2"),
        (lambda: measure.entry_forecast(1, -1, 1, [1], 0, 0), "standard_error is -1"),
        (lambda: measure.entry_forecast(1, 1, 1, [1], 0, 0, crowd=0), "crowd is 0"),
        (lambda: measure.chance_to_pay(pd.DataFrame({"paid": [1]})), "pilot_promising"),
        (
            lambda: measure.chance_to_pay(
                pd.DataFrame({"paid": [1, 1], "pilot_promising": [1, 0]})
            ),
            "ended alike",
        ),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(call, said):
    with pytest.raises(ValueError, match=said):
        call()
