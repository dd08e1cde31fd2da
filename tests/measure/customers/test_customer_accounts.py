"""A customer's account: what the orders brought, what serving them cost."""

import pandas as pd
import pytest

from helpers import measure

COSTS = {"shipping": 4.0, "handling": 1.0, "service": [0.0, 4.5, 0.0], "returns_cost": 0.0}
ORDERS = pd.DataFrame(
    {
        "customer_id": [1, 1, 2],
        "value": [60.0, 40.0, 20.0],
        "contribution": [12.0, 6.0, -3.0],
        **COSTS,
    }
)
MESSAGES = pd.DataFrame({"customer_id": [1, 3], "cost": [0.75, 0.75]})


def test_orders_and_costs_are_added_up_by_customer():
    table = measure.customer_accounts(ORDERS)
    first = table[["revenue", "cost_to_serve", "contribution"]].to_numpy()[0]
    assert first.tolist() == [100, 14.5, 18]
    assert table["costs_money"].to_list() == [0, 1]


def test_the_indirect_cost_is_shared_out_by_revenue_and_to_the_cent():
    table = measure.customer_accounts(ORDERS, indirect=12)
    assert (table["contribution"] - table["profit"]).to_list() == pytest.approx([10, 2])


def test_a_message_costs_its_receiver_also_when_nothing_is_bought():
    table = measure.customer_accounts(ORDERS, messages=MESSAGES)
    assert table["cost_to_serve"].to_dict() == {1: 15.25, 2: 5, 3: 0.75}
    last = table[["buys", "contribution", "costs_money"]].to_numpy()[-1]
    assert last.tolist() == [0, -0.75, 1]


def test_without_any_order_nobody_bears_the_indirect_cost():
    table = measure.customer_accounts(ORDERS.iloc[:0], indirect=50)
    assert len(table) == 0


def test_a_missing_cost_is_named():
    with pytest.raises(ValueError, match="no column 'service'"):
        measure.customer_accounts(ORDERS.drop(columns="service"))
