"""Records: the tables that the store's managers have. Nothing in them is hidden knowledge."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.catalogue import CATEGORIES
from helpers.store.messages import LASTS, WAVE
from helpers.store.sales import CONTACT_CENTS, LINES, MESSAGE_CENTS
from helpers.store.shelf import PLACES
from helpers.store.world import World

if TYPE_CHECKING:
    from helpers.store.run import Run

VISITS_PER_PERSON = 10_000
"""A visit's number is the customer's times this, plus the number of the candidate visit."""
REASONS = ("where is my order", "wrong or damaged", "how does it work")


def visit_ids(world: World, rows: np.ndarray) -> np.ndarray:
    """Return the session numbers of candidate visits."""
    visits = world.visits
    customer = world.population.customer_id[visits.person[rows]].astype(np.int64)
    return customer * VISITS_PER_PERSON + visits.number[rows]


def customers(run: Run) -> pd.DataFrame:
    """Return who has visited: a row a customer."""
    visits = run.world.visits
    first = np.full(run.world.people, -1, np.int32)
    here = np.flatnonzero(run.story.here)[::-1]
    first[visits.person[here]] = visits.week[here]
    who = np.flatnonzero(first >= 0)
    people = run.world.population
    return pd.DataFrame(
        {
            "customer_id": people.customer_id[who],
            "joined_week": first[who],
            "club": people.club[who],
        }
    )


def products(run: Run) -> pd.DataFrame:
    """Return what is sold: a row a product."""
    goods = run.world.catalogue
    return pd.DataFrame(
        {
            "product_id": np.arange(goods.category.size),
            "name": goods.names(),
            "category": [CATEGORIES[kind] for kind in goods.category],
            "list_price": goods.list_cents / 100,
            "unit_cost": goods.cost_cents / 100,
        }
    )


def past_baskets(run: Run) -> pd.DataFrame:
    """Return what was bought together in the year before week 0: a row a basket and product."""
    goods = run.world.catalogue
    return pd.DataFrame({"basket_id": goods.past_basket, "product_id": goods.past_product})


def sessions(run: Run) -> pd.DataFrame:
    """Return the visits: a row each."""
    rows = np.flatnonzero(run.story.here)
    visits = run.world.visits.rows(rows)
    curious = visits.curious
    asked = np.where(curious, 0.10, 0.85)
    wide = np.where(curious, 1 + np.floor(4 * visits.breadth), 1 + (visits.breadth < 0.2))
    pages = 1 + np.floor(-np.log1p(-visits.pages) * np.where(curious, 6.0, 3.0))
    seconds = np.rint(np.where(curious, 240, 120) * np.exp(0.7 * visits.dwell))
    return pd.DataFrame(
        {
            "session_id": visit_ids(run.world, rows),
            "customer_id": run.world.population.customer_id[visits.person],
            "week": visits.week,
            "day": visits.day,
            "n_search": sum((visits.search < asked * part).astype(np.int8) for part in (1, 0.3)),
            "n_pages": pages.astype(np.int16),
            "n_categories": np.minimum(wide, pages).astype(np.int8),
            "dwell_s": np.maximum(3, seconds).astype(np.int32),
            "product_viewed": visits.viewed,
            "shelf_shown": run.story.seen[rows],
            "shelf_clicked": (run.story.seen & run.story.clicks)[rows],
            "converted": run.story.bought[rows],
        }
    )


def impressions(run: Run) -> pd.DataFrame:
    """Return what the shelf showed: a row a visit and place."""
    rows = np.flatnonzero(run.story.seen)
    shelf = run.story.shelf
    place = np.arange(PLACES)
    clicked = run.story.clicks[rows, None] & (shelf.place[rows, None] == place)
    return pd.DataFrame(
        {
            "session_id": np.repeat(visit_ids(run.world, rows), PLACES),
            "position": np.tile(place + 1, rows.size).astype(np.int8),
            "product_id": shelf.shown[rows].ravel(),
            "clicked": clicked.ravel(),
        }
    )


def orders(run: Run) -> pd.DataFrame:
    """Return the orders: a row each, with what each brought and cost, in dollars."""
    sales = run.sales
    money = ("goods", "shipping", "handling", "service", "refund", "returns_cost", "contribution")
    return pd.DataFrame(
        _order_keys(run)
        | {
            "value": sales.value / 100,
            "units": sales.quantity.sum(axis=1).astype(np.int16),
            "from_shelf": sales.from_shelf,
        }
        | {name: getattr(sales, name) / 100 for name in money}
    )


def order_lines(run: Run) -> pd.DataFrame:
    """Return the order lines: a row an order and product, in dollars."""
    sales = run.sales
    order, place = np.nonzero(sales.quantity)
    line = (sales.quantity > 0).cumsum(axis=1)[order, place]
    quantity = sales.quantity[order, place]
    return pd.DataFrame(
        {
            "order_id": visit_ids(run.world, sales.visit)[order],
            "line": line.astype(np.int8),
            "product_id": sales.product[order, place].astype(np.int16),
            "quantity": quantity.astype(np.int16),
            "unit_price": sales.unit_cents[order, place] / 100,
            "unit_cost": sales.cost_cents[order, place] / 100,
            "amount": quantity * sales.unit_cents[order, place] / 100,
            "from_shelf": place == LINES - 1,
        }
    )


def returns(run: Run) -> pd.DataFrame:
    """Return the returns: a row each, in dollars."""
    sales = run.sales
    some = np.flatnonzero(sales.returned_line >= 0)
    line = (sales.quantity > 0).cumsum(axis=1)[some, sales.returned_line[some]]
    keys = {name: values[some] for name, values in _order_keys(run).items()}
    return pd.DataFrame(
        {"return_id": keys["order_id"], "order_id": keys["order_id"], "line": line.astype(np.int8)}
        | {name: keys[name] for name in ("customer_id", "week", "day")}
        | {"refund": sales.refund[some] / 100, "cost": sales.returns_cost[some] / 100}
    )


def contacts(run: Run) -> pd.DataFrame:
    """Return the calls and mails to customer service: a row each, in dollars."""
    keys = _order_keys(run)
    count = run.world.visits.contacts[run.sales.visit]
    order = np.repeat(np.arange(count.size), count)
    number = np.arange(order.size) - np.repeat(np.cumsum(count) - count, count) + 1
    return pd.DataFrame(
        {"contact_id": keys["order_id"][order] * 100 + number, "order_id": keys["order_id"][order]}
        | {name: keys[name][order] for name in ("customer_id", "week", "day")}
        | {
            "reason": np.array(REASONS)[(keys["order_id"][order] + number) % len(REASONS)],
            "cost": np.full(order.size, CONTACT_CENTS / 100),
        }
    )


def messages(run: Run) -> pd.DataFrame:
    """Return the messages sent: a row each, in dollars."""
    person, wave = np.nonzero(run.story.messages.sent)
    customer = run.world.population.customer_id[person]
    return pd.DataFrame(
        {
            "message_id": customer.astype(np.int64) * 1000 + wave,
            "customer_id": customer,
            "week": (wave * WAVE).astype(np.int16),
            "cost": np.full(person.size, MESSAGE_CENTS / 100),
        }
    )


def experiments(run: Run) -> pd.DataFrame:
    """Return who was in which arm of which randomised test: a row a customer and test."""
    arms = pd.concat([_price_arms(run), *_message_arms(run)])
    return arms.sort_values(["customer_id", "start_week", "experiment"], ignore_index=True)


def financials(run: Run) -> pd.DataFrame:
    """Return the weekly accounts, in dollars."""
    return run.accounts.copy()


def _order_keys(run: Run) -> dict[str, np.ndarray]:
    sales = run.sales
    number = visit_ids(run.world, sales.visit)
    return {
        "order_id": number,
        "session_id": number,
        "customer_id": run.world.population.customer_id[sales.person],
        "week": sales.week,
        "day": run.world.visits.day[sales.visit],
    }


def _price_arms(run: Run) -> pd.DataFrame:
    weeks = [week for week, policy in enumerate(run.plan) if policy.price_test]
    people = run.world.population
    arms = {-1: "lower", 0: "today", 1: "higher"}
    known = customers(run)["customer_id"].to_numpy() if weeks else np.array([], int)
    arm = people.price_arm[known - people.customer_id[0]]
    return _arms("price", known, min(weeks, default=0), max(weeks, default=0), arms, arm)


def _message_arms(run: Run) -> list[pd.DataFrame]:
    waves = range(1, run.story.messages.sent.shape[1])
    tests = [wave for wave in waves if run.plan[wave * WAVE].contact_rule == "at random"]
    return [_message_wave(run, wave) for wave in tests]


def _message_wave(run: Run, wave: int) -> pd.DataFrame:
    known = np.flatnonzero(run.story.messages.known[:, wave])
    arm = run.story.messages.sent[known, wave].astype(int)
    customer = run.world.population.customer_id[known]
    names = {0: "no message", 1: "message"}
    return _arms("message", customer, wave * WAVE, wave * WAVE + LASTS - 1, names, arm)


def _arms(
    test: str, customer: np.ndarray, start: int, end: int, names: dict[int, str], arm: np.ndarray
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "experiment": np.full(customer.size, test, dtype=object),
            "customer_id": customer,
            "start_week": np.full(customer.size, start, np.int16),
            "end_week": np.full(customer.size, end, np.int16),
            "arm": np.array([names[int(one)] for one in arm], dtype=object),
        }
    )


TABLES: dict[str, Callable[[Run], pd.DataFrame]] = {
    "customers": customers,
    "products": products,
    "past_baskets": past_baskets,
    "sessions": sessions,
    "impressions": impressions,
    "orders": orders,
    "order_lines": order_lines,
    "returns": returns,
    "contacts": contacts,
    "messages": messages,
    "experiments": experiments,
    "financials": financials,
}
