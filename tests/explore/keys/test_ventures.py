"""The explorer of ventures: every setting gives a picture, and is what the store does."""

import numpy as np
import pytest

from helpers import explore, measure, store
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.ventures(store.open_world())


@pytest.mark.parametrize("drift", [1.0, -1.0])
@pytest.mark.parametrize("losses", [0, 2])
def test_it_counts_what_the_store_counts(shown, drift, losses):
    rule = store.Policy(venture=1, stop_loss=5000, worse_quarters=losses)
    world = store.open_world()
    futures = store.venture_futures(world, rule, drift=1000 * drift, volatility=3000)
    data = at(shown, drift=drift, losses=losses)
    assert data.stopped == pytest.approx(futures["stopped"].mean(), abs=0.002)
    assert data.kept == pytest.approx(futures["kept"].mean(), rel=0.01)
    assert data.by_losses == pytest.approx((futures["reason"] == "growing losses").mean(), abs=2e-3)


def test_its_formula_and_its_futures_agree(shown):
    data = at(shown)
    formula = measure.ruin_probability(1, 3, 5, horizon=40, watched_every=1 / 13)
    assert data.alone[4] == pytest.approx(formula)
    assert data.by_cash == pytest.approx(formula, abs=0.035)


def test_more_cash_stops_fewer_and_a_second_rule_stops_more(shown):
    data = at(shown, losses=2)
    assert (np.diff(data.alone) <= 0).all()
    assert (np.diff(data.ruled) <= 0).all()
    assert data.ruled.min() > 0.7 > data.alone.min()


def test_where_it_loses_patience_raises_the_bill(shown):
    names = ("The key fails: it loses on average", "It loses, and we are patient")
    bills = [at(shown, **shown.presets[name]).kept for name in names]
    assert bills[1] < bills[0] < 0
    assert "rightly" in shown.chart.said()


def test_another_world_has_other_futures(shown):
    other = explore.ventures(store.open_world("W-01"))
    assert other.chart.data.kept != at(shown).kept
