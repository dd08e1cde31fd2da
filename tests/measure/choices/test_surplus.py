import math
from typing import Any

import numpy as np
import pandas as pd
import pytest

from helpers import measure
from helpers.measure import Logit

NAMES = ["fee", "days", "buys"]
WORDS: Any = {"days": "x"}


def model(scale=1.0):
    """A logit whose parameters are known, with errors of a size that can be set."""
    spread = np.array([[9e-6, 2e-6, 0], [2e-6, 1e-4, -3e-5], [0, -3e-5, 4e-3]]) * scale
    errors = dict(zip(NAMES, np.sqrt(np.diag(spread)), strict=True))
    params = dict(zip(NAMES, (-0.05, -0.08, 0.4), strict=True))
    return Logit(params, errors, 0.0, pd.DataFrame(spread, NAMES, NAMES))


@pytest.mark.parametrize("gain", [-2.0, -0.3, 0.0, 0.3, 2.0])
def test_the_gain_is_the_difference_of_the_logsums(gain):
    before, after = [1.0, 0.5, 0.0], [1.0 + gain, 0.5, 0.0]
    share = measure.choice_shares(before)[0]
    difference = measure.logsum(after, 0.08) - measure.logsum(before, 0.08)
    assert measure.surplus_gain([gain], share, 0.08)[0] == pytest.approx(difference)
    assert measure.share_after([gain], share)[0] == pytest.approx(measure.choice_shares(after)[0])


def test_the_gain_lies_between_the_old_share_alone_and_all_who_choose_it_afterwards():
    """Roy's identity: the slope of the gain is the share, so the gain is the area below it."""
    gains = np.linspace(0, 1.5, 2001)
    shares = measure.share_after(gains, 0.2)
    area = np.concatenate([[0], np.cumsum((shares[1:] + shares[:-1]) / 2 * np.diff(gains))])
    assert measure.surplus_gain(gains, 0.2, 0.05) == pytest.approx(area / 0.05, abs=1e-6)


def test_a_fee_two_dollars_lower_is_worth_two_dollars_without_error_to_who_always_chooses_it():
    found = measure.surplus_from_changes(model(), {"fee": -2}, 1.0, "fee")
    assert found.value == pytest.approx(2)
    assert found.standard_error == pytest.approx(0, abs=1e-9)


def test_its_error_is_that_of_many_draws_of_the_parameters():
    small = model(0.1)
    changes = {"days": -2, "fee": 1}
    found = measure.surplus_from_changes(small, changes, 0.3, "fee")
    draws = np.random.default_rng(19).multivariate_normal(
        list(small.params.values()), small.covariance, 40_000
    )
    worth = np.log1p(0.3 * np.expm1(draws @ [1, -2, 0])) / -draws[:, 0]
    assert found.value == pytest.approx(worth.mean(), rel=0.02)
    assert found.standard_error == pytest.approx(worth.std(), rel=0.03)


def test_the_gain_of_changes_adds_up_and_knows_its_error():
    found = measure.gain_from_changes(model(), {"days": -2, "fee": 1})
    assert found.value == pytest.approx(0.16 - 0.05)
    assert found.standard_error == pytest.approx(math.sqrt(9e-6 + 4e-4 - 8e-6))


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: measure.surplus_gain(["x"], 0.5, 1), "gain must hold numbers"),
        (lambda: measure.surplus_gain([0.1], 1.5, 1), "share is 1.5"),
        (lambda: measure.surplus_gain([0.1], 0.5, 0), "money is 0"),
        (lambda: measure.share_after([0.1], -1), "share is -1"),
        (lambda: measure.gain_from_changes(model(), {"speed": 1}), "no column speed.*fee, days"),
        (lambda: measure.surplus_from_changes(model(), {}, 0.5, "buys"), "buys must be.*dislike"),
        (lambda: measure.surplus_from_changes(model(), {}, 0.5, "price"), "price must be"),
        (lambda: measure.surplus_from_changes(model(), WORDS, 0.5, "fee"), "days is 'x'"),
    ],
)
def test_what_cannot_be_used_is_turned_away_with_a_sentence(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()
