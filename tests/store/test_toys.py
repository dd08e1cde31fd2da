"""The toy counter: what its lever does, that truth and records agree, and money to the cent."""

import numpy as np
import pytest
from pandas.testing import assert_frame_equal

from helpers import store
from helpers.store import Policy
from helpers.store.drawn.counters.toys import LISTED, errands_of
from helpers.store.told.counters import toys as told
from helpers.store.told.counters.toy_books import toy_books

WORLD = store.World("TOYS", people=2500, weeks=80)
MIXED = Policy(user_weight=0.4)
MONEY = ["goods", "shipping", "handling", "refund", "returns_cost"]


@pytest.fixture(scope="module")
def recorded():
    return store.simulate(WORLD, store.as_managed(WORLD))


@pytest.fixture(scope="module")
def runs():
    return store.simulate(WORLD), store.simulate(WORLD, MIXED)


def test_a_toys_money_adds_up_to_the_cent(recorded):
    orders = recorded.tables.toy_orders
    cents = (100 * orders[[*MONEY, "value", "contribution"]]).round().astype(int)
    assert (cents["value"] - cents[MONEY].sum(axis=1) == cents["contribution"]).all()
    assert (orders.goods[orders.returned] == 0).all()
    assert (orders.refund == orders.value.where(orders.returned, 0)).all()


def test_the_accounts_change_by_what_the_counter_earns_beyond_todays(runs):
    today, mixed = runs
    left = [
        toy_books(told.counter(WORLD, run.plan, run.story, lots=False))["contribution"].sum()
        for run in runs
    ]
    changed = (mixed.accounts.contribution - today.accounts.contribution).sum()
    assert round(100 * changed) == left[1] - left[0] != 0


def test_each_persons_part_adds_up_to_the_accounts(runs):
    today, mixed = runs
    for line in ("orders", "revenue", "contribution"):
        people = (mixed.by_person(line) - today.by_person(line)).sum()
        weeks = (mixed.accounts[line] - today.accounts[line]).sum()
        assert people == pytest.approx(weeks, abs=1e-6), line


def test_the_list_has_no_effect_before_the_week_in_which_it_changes():
    late = store.simulate(WORLD, [(60, MIXED)])
    today = store.simulate(WORLD)
    assert_frame_equal(late.accounts[:60], today.accounts[:60])
    assert not late.accounts[60:].equals(today.accounts[60:])


def test_with_more_of_the_child_toys_with_more_stars_stand_first():
    lists = store.ToyLists(WORLD)
    sales = [lists.sales(weight) for weight in (0.0, 0.25, 0.5, 0.75, 1.0)]
    for name in ("first_stars", "stars"):
        assert (np.diff([getattr(each, name) for each in sales]) > 0).all(), name


def test_a_household_takes_at_most_one_toy_of_its_list(recorded):
    choices = recorded.tables.toy_choices
    each = choices.groupby("choice_id")
    assert (each.chosen.sum() == 1).all()
    assert (each.place.agg(lambda places: sorted(places) == list(range(LISTED + 1)))).all()
    taken = choices[choices.chosen & (choices.place > 0)].set_index("choice_id")
    orders = recorded.tables.toy_orders.set_index("choice_id")
    assert (taken.alternative.reindex(orders.index) == orders.toy).all()
    assert (taken.unit_price.reindex(orders.index) == orders.value).all()
    assert len(taken) == len(orders)


def test_the_order_is_by_stars_until_it_is_by_lot(recorded):
    choices = recorded.tables.toy_choices
    assert (choices.by_lot == (choices.week >= 52)).all()
    listed = choices[choices.place > 0].merge(
        recorded.tables.toys, left_on="alternative", right_on="toy"
    )
    tops = listed.sort_values("place").groupby(["by_lot", "place"]).appeal_user.mean()
    assert (np.diff(tops[False]) < 0).all()
    assert np.ptp(tops[True]) < 0.35


def test_the_lot_ends_where_the_ranking_is_decided_anew():
    run = store.simulate(WORLD, [(0, MIXED)])
    assert not run.tables.toy_choices.by_lot.any()


def test_the_truth_names_the_households_that_came_and_how_often(recorded):
    homes = recorded.truth.households.set_index("customer_id")
    came = recorded.tables.toy_choices.groupby("customer_id").choice_id.nunique()
    assert (homes.errands == came.reindex(homes.index)).all()
    assert len(homes) == len(came)
    assert homes.child_weight.between(0, 1).all()
    assert homes.child_weight.median() == pytest.approx(0.4, abs=0.04)


def test_the_chances_of_the_lists_are_what_households_do_on_average(runs):
    lists = store.ToyLists(WORLD)
    for run, weight in zip(runs, (1.0, 0.4), strict=True):
        sold = told.counter(WORLD, run.plan, run.story, lots=False)
        expected = lists.sales(weight)
        taken = sold.sold.size / sold.taken.size
        error = np.sqrt(expected.taken / sold.taken.size)
        assert abs(taken - expected.taken) < 4 * error
        assert abs(lists.toys.stars[sold.toy].mean() - expected.stars) < 0.1


def test_parents_who_cannot_tell_see_no_difference_between_toys():
    toys, listed = store.ToyLists(WORLD).toys, errands_of(WORLD).toys[:50]
    blind = told.values(toys, listed, np.zeros(50), knows=0.0)
    assert np.ptp(blind) == pytest.approx(0)
    seen = told.values(toys, listed, np.zeros(50))
    assert (seen == toys.parent[listed]).all()


def test_prices_lower_the_wish_and_the_child_alone_hears_only_the_child():
    toys, listed = store.ToyLists(WORLD).toys, errands_of(WORLD).toys[:50]
    assert (told.values(toys, listed, np.ones(50)) == toys.child[listed]).all()
    dear, cheap = (store.ToyLists(WORLD).sales(1.0, price).taken for price in (1.2, 0.8))
    assert dear < cheap
