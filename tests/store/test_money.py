"""Money adds up to the cent: lines to orders, orders to accounts, and the accounts themselves."""

import numpy as np
import pandas as pd
import pytest

from helpers import store
from helpers.store import Policy
from tests.store.cents import cents

WORLD = store.World("MONEY", people=1200, weeks=70)
RUNS: dict[str, Policy | list[tuple[int, Policy]]] = {
    "as managed": store.as_managed(WORLD),
    "dear, everybody told": Policy(price=1.37, contact_rule="everybody", indirect_cost_cut=0.13),
    "cheap, tested": Policy(price=0.61, price_test=0.17, recommendation_share=1.0),
    "a change of mind": [(7, Policy(price=0.83)), (41, Policy(contact_rule="at random"))],
}
COSTS = ("goods", "shipping", "handling", "service", "returns_cost")


@pytest.fixture(scope="module", params=RUNS)
def run(request: pytest.FixtureRequest) -> store.Run:
    return store.simulate(WORLD, RUNS[request.param])


def weekly(frame: pd.DataFrame, column: str) -> np.ndarray:
    """Whole cents by week."""
    total = cents(frame[column]).groupby(frame["week"]).sum()
    return total.reindex(range(WORLD.weeks), fill_value=0).to_numpy()


def by_order(frame: pd.DataFrame, column: str, orders: pd.DataFrame) -> np.ndarray:
    """Whole cents by order, 0 for orders without a row."""
    total = cents(frame[column]).groupby(frame["order_id"]).sum()
    return total.reindex(orders["order_id"], fill_value=0).to_numpy()


def test_each_line_is_quantity_times_unit_price(run):
    lines = run.order_lines
    amounts = lines["quantity"].astype(int) * cents(lines["unit_price"])
    assert (cents(lines["amount"]) == amounts).all()


def test_lines_add_up_to_orders(run):
    assert np.array_equal(
        by_order(run.order_lines, "amount", run.orders), cents(run.orders["value"])
    )
    units = run.order_lines.groupby("order_id")["quantity"].sum().reindex(run.orders["order_id"])
    assert np.array_equal(units, run.orders["units"])


def test_goods_are_what_the_lines_cost_less_what_came_back(run):
    lines = run.order_lines
    cost = lines["quantity"].astype(int) * cents(lines["unit_cost"])
    back = lines.merge(run.returns[["order_id", "line"]], on=["order_id", "line"])
    came_back = back["quantity"].astype(int) * cents(back["unit_cost"])
    goods = cost.groupby(lines["order_id"]).sum()
    goods = goods.sub(came_back.groupby(back["order_id"]).sum(), fill_value=0)
    assert np.array_equal(goods.reindex(run.orders["order_id"]), cents(run.orders["goods"]))


def test_returns_refund_the_whole_line_and_add_up_to_orders(run):
    key = ["order_id", "line"]
    back = run.returns.merge(run.order_lines, on=key, how="left", validate="one_to_one")
    assert (cents(back["refund"]) == cents(back["amount"])).all()
    for column, of_order in {"refund": "refund", "cost": "returns_cost"}.items():
        total = by_order(run.returns, column, run.orders)
        assert np.array_equal(total, cents(run.orders[of_order])), column


def test_contacts_add_up_to_the_service_of_each_order(run):
    assert np.array_equal(by_order(run.contacts, "cost", run.orders), cents(run.orders["service"]))


def test_what_an_order_leaves_is_its_value_less_all_it_costs(run):
    orders = run.orders
    spent = sum(cents(orders[name]) for name in COSTS)
    left = cents(orders["value"]) - cents(orders["refund"]) - spent
    assert (cents(orders["contribution"]) == left).all()


def test_orders_add_up_to_the_weekly_accounts(run):
    books = run.accounts
    columns = {"revenue": "value", "refunds": "refund"} | {name: name for name in COSTS}
    for account, of_order in columns.items():
        assert np.array_equal(weekly(run.orders, of_order), cents(books[account])), account
    assert np.array_equal(
        run.orders.groupby("week").size().reindex(books["week"], fill_value=0), books["orders"]
    )
    assert np.array_equal(
        run.sessions.groupby("week").size().reindex(books["week"], fill_value=0), books["sessions"]
    )


def test_messages_add_up_to_the_weekly_accounts(run):
    assert np.array_equal(weekly(run.messages, "cost"), cents(run.accounts["messages"]))


def test_returns_and_contacts_add_up_to_the_weekly_accounts(run):
    for frame, column, account in (
        (run.returns, "refund", "refunds"),
        (run.returns, "cost", "returns_cost"),
        (run.contacts, "cost", "service"),
    ):
        assert np.array_equal(weekly(frame, column), cents(run.accounts[account])), account


def test_the_accounts_add_up_in_themselves(run):
    books = run.accounts.drop(columns=["sessions", "orders"]).apply(
        lambda column: column if column.name == "week" else cents(column)
    )
    spent = books[[*COSTS, "messages"]].sum(axis=1)
    assert (books["contribution"] == books["revenue"] - books["refunds"] - spent).all()
    assert (books["profit"] == books["contribution"] - books["indirect"]).all()
    assert (books["cash"].diff().dropna() == books["profit"].iloc[1:]).all()
    assert books["cash"].iloc[0] - books["profit"].iloc[0] > 0


def test_the_same_prices_hold_for_everybody_outside_a_test():
    run = store.simulate(WORLD, Policy(price=0.87))
    paid = run.order_lines.merge(run.products, on="product_id")
    asked = (cents(paid["list_price"]) * 0.87).round()
    assert (cents(paid["unit_price"]) == asked).all()


def test_in_a_price_test_each_arm_pays_its_own_price():
    run = store.simulate(WORLD, Policy(price_test=0.1))
    arms = run.experiments.set_index("customer_id")["arm"]
    lines = run.order_lines.merge(run.orders[["order_id", "customer_id"]], on="order_id")
    lines = lines.merge(run.products, on="product_id")
    level = lines["customer_id"].map(arms).map({"lower": 0.9, "today": 1.0, "higher": 1.1})
    assert (cents(lines["unit_price"]) == (cents(lines["list_price"]) * level).round()).all()
    assert level.nunique() == 3


def test_some_orders_and_some_customers_cost_more_than_they_bring():
    run = store.simulate(WORLD)
    assert (run.orders["contribution"] < 0).mean() > 0.02
    assert (run.customers_profit < 0).any()
