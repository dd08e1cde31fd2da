"""Twins: the same people and luck under two policies."""

import numpy as np
import pytest

from helpers import store
from helpers.measure import paired_difference
from helpers.store import Policy

WORLD = store.World("TWINS", people=1500, weeks=52)
CUT = Policy(price=0.9)


@pytest.mark.parametrize("outcome", ["contribution", "profit", "revenue", "orders", "visits"])
def test_twins_under_the_same_policy_do_not_differ(outcome: str):
    pair = store.twins(WORLD, CUT, CUT, outcome)
    assert (pair.difference, pair.standard_error) == (0, 0)


@pytest.mark.parametrize("outcome", ["contribution", "profit", "revenue", "orders"])
def test_the_difference_is_that_of_the_accounts(outcome: str):
    before, after = Policy(contact_rule="everybody"), Policy(price=0.9, indirect_cost_cut=0.1)
    pair = store.twins(WORLD, before, after, outcome)
    books = [run.accounts[outcome].sum() for run in (pair.before, pair.after)]
    assert pair.difference == pytest.approx(books[1] - books[0])
    assert pair.relative == pytest.approx((books[1] - books[0]) / books[0])


def test_only_the_weeks_asked_for_are_counted():
    for outcome in ("contribution", "profit", "revenue", "orders", "visits"):
        whole = store.twins(WORLD, Policy(), CUT, outcome)
        parts = [store.twins(WORLD, Policy(), CUT, outcome, *weeks) for weeks in ((0, 20), (20,))]
        assert sum(part.difference for part in parts) == pytest.approx(whole.difference), outcome
        assert parts[0].difference != parts[1].difference


def test_the_standard_error_is_that_of_pairs_of_customers():
    pair = store.twins(WORLD, Policy(), CUT)
    old, new = (run.by_person("contribution") for run in (pair.before, pair.after))
    people = len(pair.by_customer)
    mean = paired_difference(old, new)
    assert pair.difference == pytest.approx(people * mean.value)
    assert pair.standard_error == pytest.approx(people * mean.standard_error)
    low, high = pair.interval
    assert high - low == pytest.approx(2 * 1.96 * pair.standard_error)


def test_pairing_makes_a_decision_far_easier_to_see():
    pair = store.twins(WORLD, Policy(), Policy(recommendations="off"), "orders")
    alone = [run.by_person("orders").var(ddof=1) for run in (pair.before, pair.after)]
    unpaired = np.sqrt(WORLD.people * sum(alone))
    assert pair.standard_error < unpaired / 3


def test_customers_profit_is_what_each_left_and_adds_up_to_the_accounts():
    run = store.simulate(WORLD, Policy(contact_rule="at random"))
    profit = run.customers_profit
    assert list(profit.index) == run.customers["customer_id"].to_list()
    assert profit.sum() == pytest.approx(run.accounts["contribution"].sum())
    left = run.orders.groupby("customer_id")["contribution"].sum()
    written = run.messages.groupby("customer_id")["cost"].sum()
    assert np.allclose(profit, left.sub(written, fill_value=0).reindex(profit.index, fill_value=0))


def test_an_outcome_that_is_not_counted_is_refused_with_those_that_are():
    with pytest.raises(ValueError, match="no outcome 'happiness'.*contribution.*visits"):
        store.twins(WORLD, Policy(), CUT, "happiness")
