import numpy as np
import pandas as pd
import pytest

from helpers import measure, store
from helpers.store.decided.history import PRICE_TEST, PRICE_TEST_WEEKS, as_managed


@pytest.fixture(scope="module")
def tables():
    return store.tables()


def test_the_price_of_a_week_without_a_test_is_the_one_that_was_set(tables):
    weeks = measure.weekly_prices(tables.orders, tables.order_lines, tables.products)
    weeks = weeks.set_index("week")
    plan = dict(as_managed(store.open_world()))
    for week in [0, 20, 59, 90, 103]:
        assert weeks["price"][week] == pytest.approx(plan[week].price, abs=0.004)


def test_every_order_is_in_one_week(tables):
    weeks = measure.weekly_prices(tables.orders, tables.order_lines, tables.products)
    assert weeks["orders"].sum() == len(tables.orders)


def test_the_price_test_counts_its_own_weeks_and_people_without_orders(tables):
    people = measure.price_test(tables.experiments, tables.orders)
    during = tables.orders[tables.orders["week"].isin(PRICE_TEST_WEEKS)]
    assert people["orders"].sum() == during["customer_id"].isin(people["customer_id"]).sum()
    assert (people["orders"] == 0).any()
    steps = np.unique(people["price"])
    assert steps == pytest.approx([1 - PRICE_TEST, 1, 1 + PRICE_TEST])


def test_without_a_price_test_there_is_a_sentence(tables):
    others = tables.experiments.query("experiment == 'message'")
    with pytest.raises(ValueError, match="no price test"):
        measure.price_test(others, tables.orders)


def test_a_missing_column_is_named():
    with pytest.raises(ValueError, match="no column 'week'"):
        measure.weekly_prices(pd.DataFrame({"order_id": [1]}), pd.DataFrame(), pd.DataFrame())


@pytest.mark.parametrize(("cut", "margin"), [(0.05, 0.28), (0.10, 0.40), (-0.05, 0.30)])
def test_the_break_even_volume_leaves_no_gain(cut, margin):
    volume = 1 + measure.break_even_volume(cut, margin)
    elasticity = np.log(volume) / np.log(1 - cut)
    assert measure.gain_from_cut(cut, margin, elasticity) == pytest.approx(0, abs=1e-12)


def test_the_best_price_leaves_nothing_to_gain_by_a_small_change():
    price = measure.best_price(unit_cost=0.66, elasticity=-2.5)
    margin = 1 - 0.66 / price
    gains = [measure.gain_from_cut(cut, margin, -2.5) for cut in (-0.02, 0.02)]
    assert max(gains) < 0


@pytest.mark.parametrize(("cut", "margin"), [(1, 0.3), (0.1, 0), (float("nan"), 0.3), (0.1, 1)])
def test_a_gain_that_cannot_be_computed_is_refused(cut, margin):
    with pytest.raises(ValueError, match="price_cut|contribution"):
        measure.gain_from_cut(cut, margin, -2)


def test_the_elasticity_between_two_prices_does_not_depend_on_which_comes_first():
    there = measure.elasticity_between((0.85, 1.15), (300, 150))
    back = measure.elasticity_between((1.15, 0.85), (150, 300))
    assert there == pytest.approx(back)


@pytest.mark.parametrize(
    ("prices", "orders"), [((1, 1), (2, 3)), ((0, 1), (2, 3)), ((1, 2), (0, 3))]
)
def test_an_elasticity_between_impossible_points_is_refused(prices, orders):
    with pytest.raises(ValueError, match="equal|choose a value"):
        measure.elasticity_between(prices, orders)
