"""The two recorded years: how Orinoco was managed before we came."""

from typing import Any

import numpy as np

from helpers.store.decided.policy import Policy, change
from helpers.store.drawn.world import World

FOLLOWS_SEASON = 0.035
"""Log price added for a season one standard deviation up: past prices had reasons."""
WHIM = 0.045
"""Standard deviation of log price that nobody could explain."""
PRICE_TEST_WEEKS = range(60, 86)
PRICE_TEST = 0.15
FIRST_MESSAGES = 26
TRIAL_WEEK = 52
"""From here on a coin offered self-service to half of the contacts, on the desk's logged days."""
SELF_SERVICE_TRIAL = 2 / 3
"""Share of the easy contacts that the self-service on trial took."""


def as_managed(world: World) -> list[tuple[int, Policy]]:
    """Return the past as a schedule: prices that followed the season, and three random tests.

    The shelf was shown to a random half of the visits throughout. In weeks 60 to 85 customers
    were randomised to prices 15 % below, at and above the day's. From week 26 on, each quarter a
    random half of the known buyers got a message. Self-service was on trial on the service
    desk's logged days alone (told/desk.py): too few for customers to notice.
    """
    whim = world.luck.stream("past prices").standard_normal(world.weeks)
    log_price = FOLLOWS_SEASON * world.season + WHIM * whim
    prices = np.exp(log_price).clip(0.8, 1.25).round(2)
    return [(week, _past_policy(week, float(price))) for week, price in enumerate(prices)]


def decided_in(world: World, week: int, **levers: Any) -> list[tuple[int, Policy]]:
    """Return the recorded years with some levers set otherwise from a week on.

    Raises:
        ValueError: there is no such lever, or its value is out of range.

    >>> from helpers.store.drawn.world import open_world
    >>> plan = decided_in(open_world(people=10, weeks=3), 2, small_order_fee=3)
    >>> [policy.small_order_fee for _week, policy in plan]
    [0.0, 0.0, 3]
    """
    return [
        (then, change(policy, **levers) if then >= week else policy)
        for then, policy in as_managed(world)
    ]


def _past_policy(week: int, price: float) -> Policy:
    return Policy(
        price=price,
        price_test=PRICE_TEST if week in PRICE_TEST_WEEKS else 0.0,
        contact_rule="at random" if week >= FIRST_MESSAGES else "nobody",
        contact_share=0.5,
    )
