"""The chain explorer: slopes across branches, links that multiply, and money by the store."""

import numpy as np
import pytest

from helpers import explore, store
from helpers.store.told.service.service_chain import dollars_for
from tests.explore.stages import at

WORLD = store.open_world("CHAIN", people=1200)


@pytest.fixture(scope="module")
def shown():
    return explore.service_chain(WORLD)


def test_what_a_point_causes_is_the_product_of_the_links(shown):
    assert at(shown, first=0.5, second=0.4).caused == pytest.approx(0.2)


def test_where_sites_are_alike_the_lines_nearly_meet(shown):
    far, near = (at(shown, site=site) for site in (1, 0))
    assert far.seen > 2 * far.caused
    assert abs(near.seen - near.caused) < 0.15 * far.seen


def test_its_money_is_that_of_the_store(shown):
    data = at(shown, points=10, lag=10)
    runs = [
        store.simulate(WORLD, store.Policy(staff_budget=dollars))
        for dollars in (0, dollars_for(10))
    ]
    contributions = [run.accounts["contribution"].sum() for run in runs]
    cost = (runs[1].accounts["indirect"] - runs[0].accounts["indirect"]).sum()
    assert 104 * data.dollars == pytest.approx(cost, rel=0.01)  # accounts are in whole cents
    brought = data.profit[-1] + 104 * data.dollars
    assert brought == pytest.approx(
        contributions[1] - contributions[0], abs=0.012 * contributions[0]
    )


def test_a_later_effect_brings_less_in_two_years(shown):
    ends = [at(shown, first=0.6, second=0.8, lag=lag).profit[-1] for lag in (0, 10, 26, 52)]
    assert ends == sorted(ends, reverse=True)


def test_half_of_an_effect_is_there_after_the_lag(shown):
    for lag in (10, 26, 52):
        data = at(shown, points=10, second=1, first=0.6, lag=lag)
        weekly = np.diff(data.profit) + data.dollars
        share = weekly / store.simulate(WORLD).accounts["contribution"].to_numpy()[1:104]
        assert share[lag - 2] == pytest.approx(0.5 * 0.06, rel=0.1)


def test_too_dear_a_programme_loses_and_a_strong_chain_earns(shown):
    shown.set(**shown.presets["The principle fails: too dear for its end"])
    assert shown.chart.data.profit[-1] < 0
    assert "loses" in shown.chart.said()
    shown.set(**shown.presets["A chain that pays"])
    assert "earns" in shown.chart.said()


def test_where_a_link_is_cut_only_the_cost_is_left(shown):
    shown.set(**shown.presets["The principle fails: a link is cut"])
    data = shown.chart.data
    assert data.caused == 0
    assert data.profit == pytest.approx(-data.dollars * np.arange(1, 105))
