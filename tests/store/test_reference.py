"""The fast arrays and the plain loops tell the same story, to the cent."""

from functools import cache

import numpy as np
import pytest

from helpers import store
from helpers.store.decided.policy import CONTACT_RULES, SHELVES, SIMILARITIES
from tests.store import reference
from tests.store.cents import cents

WORLD = store.World("LOOPS", people=120, weeks=60)
EVERYTHING = [
    (0, store.Policy(recommendations="best sellers", contact_rule="everybody")),
    (9, store.Policy(price=1.2, price_test=0.15, search_quality=1.0)),
    (20, store.Policy(price=0.8, recommendations="off", contact_rule="at random")),
    (31, store.Policy(similarity="lift", indirect_cost_cut=0.3, recommendation_share=0.9)),
    (39, store.Policy(contact_rule="lapsed buyers", contact_share=1.0, search_quality=0.0)),
    (50, store.Policy(contact_rule="likeliest buyers", recommendations="at random", trust=0.0)),
]
REDESIGNS = [
    (8, store.Policy(design="clear path", design_share=0.5)),
    (20, store.Policy(design="clear path")),
    (30, store.Policy(design="fresh paint", design_share=0.3)),
    (40, store.Policy(design_share=0.3)),
    (45, store.Policy(design="clear path", design_share=0.7)),
]
CASES: dict[str, store.Policy | list[tuple[int, store.Policy]]] = {
    "neutral": store.Policy(),
    "price cut": store.Policy(price=0.85),
    "dear": store.Policy(price=1.3),
    "dear without trust": store.Policy(price=1.3, trust=0.0),
    "price test": store.Policy(price_test=0.1),
    "best search": store.Policy(search_quality=1.0),
    "indirect cost cut": store.Policy(indirect_cost_cut=0.3),
    "everybody sees the shelf": store.Policy(recommendation_share=1.0),
    "the clear path": store.Policy(design="clear path"),
    "a design test": store.Policy(design="magazine", design_share=0.4),
    "designs that come, go and come back": REDESIGNS,
    "a schedule": EVERYTHING,
    "a late start": [(30, store.Policy(price=0.8))],
}
CASES |= {f"shelf {kind}": store.Policy(recommendations=kind) for kind in SHELVES}
CASES |= {f"similarity {kind}": store.Policy(similarity=kind) for kind in SIMILARITIES}
CASES |= {
    f"messages to {rule}": store.Policy(contact_rule=rule, contact_share=0.4)
    for rule in CONTACT_RULES
}


@cache
def both(name: str) -> tuple[store.Run, reference.Story]:
    return store.simulate(WORLD, CASES[name]), reference.simulate(WORLD, CASES[name])


@pytest.fixture(params=CASES, scope="module")
def pair(request: pytest.FixtureRequest) -> tuple[store.Run, reference.Story]:
    return both(request.param)


def test_people_come_and_leave_in_the_same_weeks(pair):
    run, slow = pair
    assert run.story.arrive.tolist() == slow.arrive
    assert run.story.leave.tolist() == slow.leave


def test_the_same_visits_take_place_and_go_the_same_way(pair):
    run, slow = pair
    here = np.flatnonzero(run.story.here)
    assert here.tolist() == [outcome.visit.row for outcome in slow.outcomes]
    for name in ("seen", "clicks", "without", "with_", "bought"):
        fast = getattr(run.story, name)[here].tolist()
        assert fast == [getattr(outcome, name) for outcome in slow.outcomes], name


def test_the_same_products_stand_on_the_shelf_and_the_same_one_is_clicked(pair):
    run, slow = pair
    shown = run.impressions
    slowly = [
        (product, outcome.clicks and place == outcome.place)
        for outcome in slow.outcomes
        if outcome.seen
        for place, product in enumerate(outcome.shown)
    ]
    assert list(zip(shown["product_id"], shown["clicked"], strict=True)) == slowly


def test_the_same_visits_are_in_the_log(pair):
    run, slow = pair
    log = run.sessions
    visits = [outcome.visit for outcome in slow.outcomes]
    for name, slowly in {
        "customer_id": [visit.person + 1 for visit in visits],
        "day": [visit.day for visit in visits],
        "week": [visit.week for visit in visits],
        "product_viewed": [visit.viewed for visit in visits],
    }.items():
        assert log[name].to_list() == slowly, name
    moods = ["curious" if visit.curious else "hunting" for visit in visits]
    assert run.truth.sessions["mood"].to_list() == moods


def test_the_same_orders_bring_and_cost_the_same_cents(pair):
    run, slow = pair
    for name in ("value", "goods", "shipping", "handling", "service", "refund", "returns_cost"):
        assert cents(run.orders[name]).to_list() == [order.money[name] for order in slow.orders], (
            name
        )
    assert cents(run.orders["contribution"]).to_list() == [
        o.money["contribution"] for o in slow.orders
    ]
    assert run.orders["from_shelf"].to_list() == [order.from_shelf for order in slow.orders]
    assert run.truth.orders["caused_by_shelf"].to_list() == [order.caused for order in slow.orders]


def test_the_same_lines_stand_in_each_order(pair):
    run, slow = pair
    lines = [(number, line) for order in slow.orders for number, line in enumerate(order.lines, 1)]
    fast = run.order_lines
    assert fast["line"].to_list() == [number for number, _line in lines]
    for name, attribute in {"product_id": "product", "quantity": "quantity"}.items():
        assert fast[name].to_list() == [getattr(line, attribute) for _number, line in lines]
    for name, attribute in {"unit_price": "unit", "unit_cost": "cost", "amount": "amount"}.items():
        assert cents(fast[name]).to_list() == [getattr(line, attribute) for _number, line in lines]
    assert fast["from_shelf"].to_list() == [line.from_shelf for _number, line in lines]


def test_the_same_lines_come_back_and_as_many_customers_call(pair):
    run, slow = pair
    returned = [order for order in slow.orders if order.returned is not None]
    assert run.returns["line"].to_list() == [order.returned + 1 for order in returned]
    assert cents(run.returns["refund"]).to_list() == [order.money["refund"] for order in returned]
    assert cents(run.returns["cost"]).to_list() == [
        order.money["returns_cost"] for order in returned
    ]
    callers = [o.visit.person + 1 for o in slow.orders for _call in range(o.visit.contacts)]
    assert run.contacts["customer_id"].to_list() == callers


def test_the_same_people_are_written_to(pair):
    run, slow = pair
    fast = zip(run.messages["week"], run.messages["customer_id"] - 1, strict=True)
    assert set(fast) == slow.messages
    assert len(run.messages) == len(slow.messages)


def test_the_accounts_are_the_same_to_the_cent(pair):
    run, slow = pair
    for name in run.accounts.columns:
        slowly = [row[name] for row in slow.accounts]
        fast = run.accounts[name]
        whole = fast if name in ("week", "sessions", "orders") else cents(fast)
        assert whole.to_list() == slowly, name


def test_the_story_is_rich_enough_to_compare():
    run, slow = both("a schedule")
    assert len(slow.orders) > 40
    assert len(slow.messages) > 15
    assert any(order.returned is not None for order in slow.orders)
    assert any(line.from_shelf for order in slow.orders for line in order.lines)
    assert any(outcome.bought > outcome.without for outcome in slow.outcomes)
    assert len(run.contacts) > 0


def test_two_districts_and_two_years_tell_the_same_story_too():
    world = store.World("LOOPS", people=1010, weeks=55)
    policy = store.Policy(contact_rule="likeliest buyers", contact_share=0.3)
    run, slow = store.simulate(world, policy), reference.simulate(world, policy)
    assert np.flatnonzero(run.story.bought).tolist() == [order.visit.row for order in slow.orders]
    assert cents(run.accounts["cash"]).to_list() == [row["cash"] for row in slow.accounts]
