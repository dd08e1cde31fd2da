"""Stages of an order: they multiply, and what mending one gains is what is counted."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import measure

SHARES = st.lists(st.floats(0, 1), min_size=1, max_size=8)


@given(SHARES)
def test_perfect_orders_lie_below_the_weakest_stage_and_worth_between_it_and_the_mean(fine):
    assert measure.perfect_orders(fine) == pytest.approx(float(np.prod(fine)))
    assert measure.perfect_orders(fine) <= min(fine)
    half = measure.order_worth(fine, 0.5)
    assert half == pytest.approx((np.prod(fine) + np.mean(fine)) / 2)


def test_mending_gains_what_the_orders_themselves_show():
    chance = np.random.default_rng(4)
    stages = pd.Series({"pick": 0.9, "pack": 0.8, "send": 0.7})
    tosses = chance.random((400_000, 3))
    before = (tosses < stages.to_numpy()).all(axis=1).mean()
    for place, gain in enumerate(measure.gain_of_mending(stages, 0.1)):
        mended = stages.to_numpy() + 0.1 * (np.arange(3) == place)
        assert (tosses < mended).all(axis=1).mean() - before == pytest.approx(gain, abs=0.001)


def test_the_same_points_gain_most_at_the_weakest_stage_and_none_above_the_ceiling():
    gains = measure.gain_of_mending(pd.Series({"a": 0.9, "b": 0.7, "c": 1.0}))
    assert gains.idxmax() == "b"
    assert gains["c"] == 0
    assert measure.gain_of_mending(pd.Series([0.5, 0.8]), [0.0, 0.1]).tolist() == pytest.approx(
        [0, 0.05]
    )


def test_an_order_is_perfect_when_every_stage_was_fine():
    log = pd.DataFrame({"week": [1, 2], "pick": [True, True], "pack": [True, False]})
    assert measure.perfect(log).tolist() == [True, False]
    assert measure.stage_shares(log).to_dict() == {"pick": 1.0, "pack": 0.5}


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: measure.perfect_orders([]), "stages"),
        (lambda: measure.perfect_orders([95, 90]), "0 to 1"),
        (lambda: measure.perfect_orders([float("nan")]), "stages"),
        (lambda: measure.order_worth([0.9], 2), "complementarity"),
        (lambda: measure.gain_of_mending(pd.Series([0.9]), -0.1), "0 or more"),
        (lambda: measure.stage_shares(pd.DataFrame({"week": [1]})), "no stage"),
        (lambda: measure.stage_shares(pd.DataFrame({"pick": pd.Series([], dtype=bool)})), "orders"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(call, said):
    with pytest.raises(ValueError, match=said):
        call()
