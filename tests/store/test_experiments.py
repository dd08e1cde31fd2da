"""The store's own randomised tests tell the truth: no bias, honest intervals, few false alarms."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
import pytest

from helpers import store
from helpers.measure import Estimate, compare_groups
from helpers.store import Policy
from helpers.store.drawn.world import World

pytestmark = pytest.mark.worlds
WORLDS = 150
# The default size: where a handful of buyers make most orders, errors are underestimated.
PEOPLE = 4000
WAVE, AFTER = 26, 32
APART = 0.15
# Arms that get the same price: what they differ by is luck.
SAME = Policy(price_test=1e-12)


@pytest.fixture(scope="module")
def answers() -> pd.DataFrame:
    """What each test says in each world, the truth about it, and three tests of nothing."""
    worlds = (World(f"T-{n:03d}", PEOPLE, 40) for n in range(WORLDS))
    return pd.DataFrame([dict(_answers(world)) for world in worlds])


def _answers(world: World) -> Iterator[tuple[str, Estimate | float]]:
    today, bare = (
        store.simulate(world, Policy(recommendations=kind)) for kind in ("item-to-item", "off")
    )
    both = today.truth.sessions
    yield "shelf", compare_groups(today.sessions, "shelf_shown", "converted", "customer_id")
    yield "shelf, true", both["buys_with"].mean() - both["buys_without"].mean()
    coin = world.visits.seen[bare.story.here] < 0.5
    yield (
        "shelf, nothing",
        compare_groups(bare.sessions.assign(coin=coin), "coin", "converted", "customer_id"),
    )
    ends = [store.simulate(world, Policy(price=1 + sign * APART, trust=0)) for sign in (-1, 1)]
    orders = [len(run.orders) / len(run.customers) for run in ends]
    yield "price", _price_test(store.simulate(world, Policy(price_test=APART)))
    yield "price, true", orders[0] - orders[1]
    waves = [(0, SAME), (WAVE, store.change(SAME, contact_rule="at random", contact_share=0.5))]
    tested = store.simulate(world, [*waves, (WAVE + 1, SAME)])
    yield "price, nothing", _price_test(tested)
    yield "message", _message_test(tested, WAVE, AFTER)
    yield "message, nothing", _message_test(tested, 0, WAVE)
    told = store.simulate(world, [(WAVE, Policy(contact_rule="everybody")), (WAVE + 1, Policy())])
    more = [run.by_person("orders", WAVE, AFTER).sum() for run in (told, today)]
    yield "message, true", (more[0] - more[1]) / told.story.messages.known.sum()


def _price_test(run: store.Run) -> Estimate:
    """What the price test says the lower price adds to the orders of a customer."""
    arms = run.experiments[run.experiments["arm"].isin(["lower", "higher"])]
    orders = arms["customer_id"].map(run.orders.groupby("customer_id").size()).fillna(0)
    return compare_groups(
        arms.assign(lower=arms["arm"] == "lower", orders=orders), "lower", "orders"
    )


def _message_test(run: store.Run, first: int, last: int) -> Estimate:
    """What the message test says a message adds to a customer's orders, weeks first to last - 1."""
    arms = run.experiments[run.experiments["experiment"] == "message"]
    inside = run.orders[run.orders["week"].between(first, last - 1)]
    orders = arms["customer_id"].map(inside.groupby("customer_id").size()).fillna(0)
    return compare_groups(
        arms.assign(written=arms["arm"] == "message", orders=orders), "written", "orders"
    )


@pytest.mark.parametrize("test", ["shelf", "price", "message"])
def test_a_randomised_test_recovers_the_true_average_effect(answers, test: str):
    pairs = list(zip(answers[test], answers[f"{test}, true"], strict=True))
    surprise = np.array([(one.value - true) / one.standard_error for one, true in pairs])
    assert abs(surprise.mean()) < 3 * surprise.std(ddof=1) / np.sqrt(WORLDS)
    covered = np.mean([one.low <= true <= one.high for one, true in pairs])
    assert 0.92 <= covered <= 0.98, f"{covered:.1%} covered, spread {surprise.std():.2f}"


@pytest.mark.parametrize("test", ["shelf", "price", "message"])
def test_there_is_an_effect_to_find_in_most_worlds(answers, test: str):
    assert (answers[f"{test}, true"] > 0).mean() >= 0.9


def test_tests_of_nothing_raise_a_false_alarm_in_five_percent(answers):
    nothing = answers.filter(like=", nothing")
    alarms = nothing.map(lambda estimate: estimate.p_value < 0.05)
    reach = 3 * np.sqrt(0.05 * 0.95 / WORLDS)
    assert ((alarms.mean() - 0.05).abs() < reach).all(), alarms.mean().to_dict()
    assert abs(alarms.to_numpy().mean() - 0.05) < reach / np.sqrt(3)
