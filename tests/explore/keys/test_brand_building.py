"""The brand explorer: every setting gives a picture, and moves it the right way."""

from dataclasses import replace
from time import process_time

import numpy as np
import pytest

from helpers import explore, store
from helpers.explore.keys.brand_building import profit_by_stock


@pytest.fixture(scope="module")
def world():
    return store.open_world("BRAND", people=1000)


@pytest.fixture(scope="module")
def stage(world):
    return explore.brand(world)


@pytest.fixture(autouse=True)
def _from_the_start(stage):
    stage.reset()


def at(stage, **values):
    """The data of a setting; everything else as at the start."""
    stage.reset()
    stage.set(**values)
    assert stage.problem is None
    return stage.chart.data


@pytest.fixture(scope="module")
def gain(world):
    return profit_by_stock(world)


@pytest.mark.parametrize("differ", [100, 50, 0])
def test_the_profit_is_about_what_the_store_earns_more(world, gain, differ):
    other = world.with_nature(brands_differ=differ / 100)
    today = store.simulate(other).accounts["profit"].sum()
    for policy in (store.Policy(brand_consistency=1), store.Policy(brand_spend=0.08)):
        wanted = store.simulate(other, policy).accounts["profit"].sum() - today
        assert gain(policy, differ / 100) == pytest.approx(wanted, abs=0.15 * abs(wanted) + 60)


def test_one_concept_builds_more_than_a_loud_campaign_that_is_better_known(stage):
    loud = at(stage, **stage.presets["A loud campaign with many messages"])
    concept = at(stage, **stage.presets["The same money, one concept"])
    assert loud.aware[1][-1] > concept.aware[1][-1] + 10
    assert concept.premium[1][-1] > loud.premium[1][-1]
    assert concept.profit > 0 > loud.profit


def test_today_is_no_change(stage):
    data = at(stage)
    assert data.profit == pytest.approx(0)
    assert data.points.later is None
    assert np.array_equal(*data.premium)


def test_where_brands_do_not_differ_the_map_is_called_decoration(stage):
    data = at(stage, **stage.presets["The key fails: brands do not differ"])
    assert data.points.found.inertia < 0.02
    assert not data.premium[1].any()
    assert data.profit < 0
    alike = replace(data.points.found, p_value=0.4)
    told = stage.chart.headline(replace(data, points=replace(data.points, found=alike)))
    assert told.endswith("this map is decoration.")


def test_a_rival_left_out_is_not_on_the_map(stage):
    assert "Kiosko" not in at(stage, shown="Kiosko").points.names
    assert "Kiosko" in at(stage, shown="Almena").points.names


def test_a_move_is_worked_out_in_a_few_milliseconds(stage):
    began = process_time()
    for differ in range(0, 151, 10):
        stage.compute(spend=5, consistency=70, shown="all", differ=differ)
    assert (process_time() - began) / 16 < 0.04
