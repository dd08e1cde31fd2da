"""Customers who are let go: by whose books, from when on, and a store without them.

Who goes is read off the books of the year before, as a manager would; nobody's traits are looked
at. The year before the decision is the same with and without it, so it is told first.
"""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import DROP_RULES, Policy
from helpers.store.drawn.luck import YEAR
from helpers.store.drawn.world import World
from helpers.store.told.company import Path
from helpers.store.told.sales import MESSAGE_CENTS, Sales, sell
from helpers.store.told.shoppers.messages import WAVE, Messages
from helpers.store.told.shoppers.order_fees import paid_fees
from helpers.store.told.story import Story, tell

OVERHEAD_CENTS = 2500
"""Planned overhead of a customer who orders, cents a year: the indirect cost, spread evenly."""
BELOW_CENTS = {
    "full-cost losers": OVERHEAD_CENTS,
    "contribution losers": 0,
    "dear losers": -2000,
}
"""Whom a rule lets go: who ordered, and left less contribution than this, cents a year."""


def story_and_sales(world: World, plan: list[Policy], path: Path) -> tuple[Story, Sales]:
    """Return the story under a plan and its orders, without those who are let go on the way."""
    story = tell(world, plan, path)
    sales = sell(world, plan, story)
    gone = np.full(world.people, world.weeks)
    for week, rule in weeks_of_letting_go(plan):
        gone[_losers(world, plan, story, sales, week, rule)] = week
        told = tell(world, plan, path, gone)
        story = replace(told, messages=_to_those_served(told.messages, gone))
        sales = sell(world, plan, story)
    return story, sales


def weeks_of_letting_go(plan: list[Policy]) -> list[tuple[int, str]]:
    """Return the weeks in which a rule is newly set, and the rule; there are no books in week 0.

    >>> weeks_of_letting_go([Policy(), Policy(drop_rule="dear losers")])
    [(1, 'dear losers')]
    """
    rules = [policy.drop_rule for policy in plan]
    return [
        (week, rules[week])
        for week in range(1, len(rules))
        if rules[week] not in (rules[week - 1], DROP_RULES[0])
    ]


def contribution_by_person(
    world: World, plan: list[Policy], story: Story, sales: Sales, first: int, last: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return each person's orders, and what they left after messages, from first to before last.

    Counts, and cents: of our own orders, with the fees that were paid on them.
    """
    inside = (sales.week >= first) & (sales.week < last)
    person = sales.person[inside]
    left = (sales.contribution + paid_fees(plan, sales.value, sales.week))[inside]
    waves = np.arange(story.messages.sent.shape[1]) * WAVE
    sent = story.messages.sent[:, (waves >= first) & (waves < last)].sum(axis=1)
    cents = np.bincount(person, weights=left, minlength=world.people) - MESSAGE_CENTS * sent
    return np.bincount(person, minlength=world.people), cents.astype(np.int64)


def _losers(
    world: World, plan: list[Policy], story: Story, sales: Sales, week: int, rule: str
) -> np.ndarray:
    """Return whom a rule lets go in a week: people, true or false."""
    first = max(0, week - YEAR)
    orders, cents = contribution_by_person(world, plan, story, sales, first, week)
    return (orders > 0) & (cents < BELOW_CENTS[rule])


def _to_those_served(messages: Messages, gone: np.ndarray) -> Messages:
    """Return the messages without those to people who have been let go."""
    served = np.arange(messages.sent.shape[1]) * WAVE < gone[:, None]
    return replace(messages, known=messages.known & served, sent=messages.sent & served)
