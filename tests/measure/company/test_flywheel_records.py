"""Links of a loop: history multiplies correlations, trials find what was planted."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import linregress

from helpers import measure

LINKS = (1.2, 0.5, 0.8)
NAMES = ("visitors", "sellers", "products")


def trials(luck, count=100, noise=0.03):
    """Trials that hold each station up by 0.12, the next following in full."""
    rows = []
    for place, held in enumerate(("nothing", *NAMES)):
        change = noise * luck.standard_normal((count, 3))
        if place:
            change[:, place - 1] += 0.12
            change[:, place % 3] += 0.12 * LINKS[place - 1]
        told = pd.DataFrame(100 * np.expm1(change), columns=[f"{name}_change" for name in NAMES])
        rows.append(told.assign(held=held))
    return pd.concat(rows, ignore_index=True)


def growing(luck, rates=(0.2, 0.3, 0.1), noise=0.02):
    weeks = np.arange(104)[:, None] / 52
    return pd.DataFrame(
        np.exp(weeks * rates + noise * luck.standard_normal((104, 3))), columns=NAMES
    )


def test_around_a_loop_growth_cancels_and_the_correlations_are_left():
    found = measure.links_in_history(growing(np.random.default_rng(1)))
    assert found["elasticity"].prod() == pytest.approx(found["correlation"].prod())


def test_series_that_have_nothing_to_do_with_each_other_look_like_a_gain_near_one():
    luck = np.random.default_rng(2)
    for _time in range(20):
        assert measure.links_in_history(growing(luck))["elasticity"].to_numpy().prod() > 0.8


def test_a_link_in_history_is_the_slope_of_ordinary_regression():
    table = growing(np.random.default_rng(3))
    found = measure.links_in_history(table).loc["visitors to sellers"]
    wanted = linregress(np.log(table["visitors"]), np.log(table["sellers"]))
    assert found["elasticity"] == pytest.approx(wanted.slope)
    assert found["correlation"] == pytest.approx(wanted.rvalue)


def test_trials_find_the_planted_links_and_their_intervals_hold_them():
    luck = np.random.default_rng(4)
    held, gains = np.zeros(3), 0
    for _time in range(60):
        table = trials(luck)
        found = measure.links_in_trials(table)
        values = found.to_numpy()
        held += (values[:, 1] <= LINKS) & (values[:, 2] >= LINKS)
        gain = measure.gain_in_trials(table)
        gains += gain.low <= 0.48 <= gain.high
    assert (held >= 51).all()
    assert gains >= 51


def test_without_noise_the_links_are_found_to_the_last_digit():
    found = measure.links_in_trials(trials(np.random.default_rng(5), 3, noise=0.0))
    assert found["value"].tolist() == pytest.approx(LINKS)
    gain = measure.gain_in_trials(trials(np.random.default_rng(5), 3, noise=0.0))
    assert gain.value == pytest.approx(0.48)


def test_bad_tables_are_turned_away_with_a_sentence():
    table = trials(np.random.default_rng(6), 3)
    with pytest.raises(ValueError, match="no column 'held'"):
        measure.links_in_trials(table.drop(columns="held"))
    with pytest.raises(ValueError, match="trials with nothing held up has 0 rows"):
        measure.gain_in_trials(table[table["held"] != "nothing"])
    still = table.assign(visitors_change=0.0)
    with pytest.raises(ValueError, match="did not move it"):
        measure.links_in_trials(still)
    with pytest.raises(ValueError, match="a must be above 0"):
        measure.links_in_history(pd.DataFrame({"a": [0, 1, 2], "b": [1, 2, 3]}))
    with pytest.raises(ValueError, match="b is the same"):
        measure.links_in_history(pd.DataFrame({"a": [1, 2, 3], "b": [1, 1, 1]}))
    with pytest.raises(ValueError, match="at least 3"):
        measure.links_in_history(pd.DataFrame({"a": [1, 2], "b": [1, 2]}))
