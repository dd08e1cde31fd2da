"""The store's own randomised tests tell the truth: no bias, honest intervals, few false alarms."""

import numpy as np
import pandas as pd
import pytest

from helpers import store
from helpers.measure import Estimate, compare_groups
from helpers.store import Nature, Policy
from helpers.store.world import World

pytestmark = pytest.mark.worlds
WORLDS = 240
WAVE = 26
AFTER = 32


def worlds(weeks: int, nature: Nature | None = None) -> list[World]:
    """Many small worlds: each is a district of people of its own, with its own catalogue."""
    return [World(f"T-{n:03d}", 1000, weeks, nature or Nature()) for n in range(WORLDS)]


def shelf_test(run: store.Run) -> Estimate:
    """What the standing 50/50 test says the shelf adds to conversion."""
    return compare_groups(run.sessions, "shelf_shown", "converted", "customer_id")


def price_test(run: store.Run) -> Estimate:
    """What the price test says the lower price adds to the orders of a customer."""
    arms = run.experiments[run.experiments["experiment"] == "price"]
    arms = arms[arms["arm"] != "today"]
    orders = run.orders.groupby("customer_id").size()
    table = arms.assign(
        lower=arms["arm"] == "lower",
        orders=arms["customer_id"].map(orders).fillna(0),
    )
    return compare_groups(table, "lower", "orders")


def message_test(run: store.Run) -> Estimate:
    """What the message test says a message adds to the orders of a customer in a few weeks."""
    arms = run.experiments[run.experiments["experiment"] == "message"]
    soon = run.orders[run.orders["week"].between(WAVE, AFTER - 1)].groupby("customer_id").size()
    table = arms.assign(
        written=arms["arm"] == "message",
        orders=arms["customer_id"].map(soon).fillna(0),
    )
    return compare_groups(table, "written", "orders")


def one_wave(rule: str) -> list[tuple[int, Policy]]:
    """A single wave of messages."""
    return [(WAVE, Policy(contact_rule=rule, contact_share=0.5)), (WAVE + 1, Policy())]


def check_honest(answers: list[tuple[Estimate, float]]) -> None:
    """No bias, and intervals that cover the truth as often as they say."""
    surprise = np.array([(one.value - true) / one.standard_error for one, true in answers])
    covered = np.mean([one.low <= true <= one.high for one, true in answers])
    assert abs(surprise.mean()) < 3 * surprise.std(ddof=1) / np.sqrt(len(surprise))
    assert 0.92 <= covered <= 0.98, f"{covered:.1%} covered, spread {surprise.std():.2f}"


def test_the_standing_shelf_test_recovers_the_true_average_effect():
    answers = []
    for world in worlds(weeks=40):
        run = store.simulate(world)
        both = run.truth.sessions
        true = both["buys_with"].mean() - both["buys_without"].mean()
        answers.append((shelf_test(run), true))
    assert np.mean([true for _estimate, true in answers]) > 0
    check_honest(answers)


def test_the_price_test_recovers_what_the_prices_do_to_orders():
    answers = []
    for world in worlds(weeks=26):
        ends = [store.simulate(world, Policy(price=price, trust=0)) for price in (0.85, 1.15)]
        orders = [len(run.orders) / len(run.customers) for run in ends]
        run = store.simulate(world, Policy(price_test=0.15))
        answers.append((price_test(run), orders[0] - orders[1]))
    check_honest(answers)


def test_the_message_test_recovers_what_a_message_does():
    answers = []
    for world in worlds(weeks=AFTER):
        ends = [store.simulate(world, one_wave(rule)) for rule in ("everybody", "nobody")]
        orders = [run.by_person("orders", WAVE, AFTER).sum() for run in ends]
        known = ends[0].story.messages.known.sum()
        run = store.simulate(world, one_wave("at random"))
        answers.append((message_test(run), (orders[0] - orders[1]) / known))
    check_honest(answers)


def test_tests_of_nothing_raise_a_false_alarm_in_five_percent():
    nothing = Nature(shelf_response=0, message_response=0)
    same_price = Policy(price_test=1e-12, contact_rule="at random", contact_share=0.5)
    alarms = pd.DataFrame(
        [
            {
                test.__name__: test(run).p_value < 0.05
                for test in (shelf_test, price_test, message_test)
            }
            for run in (
                store.simulate(world, [(0, same_price), (WAVE + 1, Policy(price_test=1e-12))])
                for world in worlds(AFTER, nothing)
            )
        ]
    )
    reach = 3 * np.sqrt(0.05 * 0.95 / WORLDS)
    assert ((alarms.mean() - 0.05).abs() < reach).all(), alarms.mean().to_dict()
    assert abs(alarms.to_numpy().mean() - 0.05) < reach / np.sqrt(3)
