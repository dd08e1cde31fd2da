"""Many channel settings at once: what each would sell.

Channels change the wish to buy and nothing else: not who comes, stays or sees the shelf. So the
visits that any setting could turn are worked out once, and each setting only decides about them.
The result equals `simulate`, to the cent.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.told.accounts import indirect_cents
from helpers.store.told.company import follow
from helpers.store.told.sales import sell
from helpers.store.told.shoppers import channels
from helpers.store.told.story import tell, who_wishes_to_buy
from helpers.store.written.records.channels import touches
from helpers.words import _

STRONGEST = max(channels.LIFT.values())


class ChannelTwins:
    """What channel settings would sell in a world; everything else is as it is today.

    Attributes: rows (candidate visits that some setting could turn into an order), person, day and
    cents (contribution of the order, were it one) of each; here (all visits that take place).

    >>> from helpers.store import open_world, simulate
    >>> world = open_world(people=300, weeks=20)
    >>> off = Policy(social_spend=0)
    >>> int(ChannelTwins(world).bought(off).sum()) == len(simulate(world, off).orders)
    True
    """

    def __init__(self, world: World) -> None:
        self.world = world
        plan = [Policy()] * world.weeks
        path = follow(world, plan)
        story = tell(world, plan, path)
        wish = who_wishes_to_buy(world, plan, path) + np.where(story.seen, story.shelf.lift, 0.0)
        near = story.here & (wish > -STRONGEST)
        sales = sell(world, plan, replace(story, bought=near))
        self.here, self.rows = story.here, sales.visit
        self.person, self.day = sales.person, world.visits.day[sales.visit]
        self.cents = sales.contribution
        self._wish = wish[self.rows]
        self._bought = lru_cache(maxsize=512)(self._who_buys)
        self._reached = lru_cache(maxsize=512)(self._who_is_reached)

    def bought(self, policy: Policy) -> np.ndarray:
        """Return which of the rows become orders: true or false.

        Raises:
            ValueError: the policy moves a lever that is none of the channels'.
        """
        return self._bought(_checked(policy))

    def orders(self, policy: Policy) -> int:
        """Return how many orders come."""
        return int(self.bought(policy).sum())

    def profit(self, policy: Policy) -> float:
        """Return the profit of all weeks, dollars."""
        spent = indirect_cents(self.world, [policy] * self.world.weeks).sum()
        return float(self.cents[self.bought(policy)].sum() - spent) / 100

    def touches(
        self, policy: Policy, spaces: Sequence[str] = channels.SPACES
    ) -> dict[str, np.ndarray]:
        """Return the touches of known customers by some channels, sorted by person and day.

        Returns arrays by name: person, week, day, channel (its place among all channels).
        """
        return touches(self.world, [_checked(policy)] * self.world.weeks, self.here, spaces)

    def _who_buys(self, policy: Policy) -> np.ndarray:
        if policy == Policy():
            return self._wish > 0
        return self._wish + (self._strongest(policy) - self._strongest(Policy())) > 0

    def _strongest(self, policy: Policy) -> np.ndarray:
        return channels.strongest({space: self._by(space, policy) for space in channels.SPACES})

    def _by(self, space: str, policy: Policy) -> np.ndarray:
        """Which rows a channel's touch still works in, by the levers that are its own."""
        own = {channels.LEVERS[space]: getattr(policy, channels.LEVERS[space])}
        own |= {"overlap": policy.overlap} if space == channels.SHOP else {}
        own |= {"channel_test": space} if policy.channel_test == space else {}
        return self._reached(space, Policy(**own))

    def _who_is_reached(self, space: str, policy: Policy) -> np.ndarray:
        return channels.reached(self.world, [policy] * self.world.weeks, space, self.rows)


def _checked(policy: Policy) -> Policy:
    ours = {*channels.LEVERS.values(), "overlap", "channel_test"}
    today = Policy(**{name: getattr(policy, name) for name in ours})
    if policy != today:
        raise ValueError(_("Channel twins change the channels only; leave other levers as today."))
    return policy
