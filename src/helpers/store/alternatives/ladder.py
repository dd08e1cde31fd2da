"""Many prices at once: what each would leave, for any strength of trust.

What people would buy if they were here does not depend on trust; who is still here does. So the
orders of a world in which nobody ever leaves are worked out once for each price, and each
strength of trust only picks from them. The result equals `simulate`, to the cent. The world is
run a block of people at a time, so that only their orders are kept.
"""

from dataclasses import dataclass, replace

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.world import World
from helpers.store.told.accounts import indirect_cents
from helpers.store.told.company import Path, follow
from helpers.store.told.sales import sell
from helpers.store.told.story import tell, who_comes_and_goes
from helpers.words import _

BLOCK = 1000
"""People that are run at a time."""


@dataclass(frozen=True)
class _Rung:
    """One price: its policy, and the order each visit would bring were its visitor here."""

    policy: Policy
    person: np.ndarray
    week: np.ndarray
    cents: np.ndarray


class PriceLadder:
    """What each price would leave in a world.

    Parameters: world, prices (relative to the list, each 0.5 to 2), policy (everything else).

    Raises:
        ValueError: the policy writes to customers, shows a new design, or pays for referrals; whom
            it writes to, when a person first meets the design and what is paid depend on who is
            here.

    >>> from helpers.store import open_world, simulate
    >>> world = open_world(people=100, weeks=20)
    >>> ladder = PriceLadder(world, [0.9, 1.0])
    >>> run = simulate(world, Policy(price=0.9, trust=4))
    >>> bool(np.allclose(ladder.contribution(trust=4)[0], run.accounts["contribution"]))
    True
    """

    def __init__(self, world: World, prices: list[float], policy: Policy | None = None) -> None:
        policy = policy or Policy()
        if policy.contact_rule != "nobody":
            sentence = _("A price ladder needs contact_rule 'nobody', not {rule!r}.")
            raise ValueError(sentence.format(rule=policy.contact_rule))
        if policy.design != "today":
            sentence = _("A price ladder needs design 'today', not {design!r}.")
            raise ValueError(sentence.format(design=policy.design))
        if policy.referral_reward:
            sentence = _("A price ladder needs referral_reward 0, not {reward:g}.")
            raise ValueError(sentence.format(reward=policy.referral_reward))
        if not prices:
            raise ValueError(_("A price ladder needs at least one price; it got none."))
        self.world = world
        self.prices = list(prices)
        self.indirect = indirect_cents(world, [policy] * world.weeks) / 100
        blocks = [
            [_rung(block, replace(policy, price=price), first) for price in prices]
            for first, block in zip(range(0, world.people, BLOCK), world.blocks(BLOCK), strict=True)
        ]
        self._rungs = [_joined(parts) for parts in zip(*blocks, strict=True)]

    def contribution(self, trust: float) -> np.ndarray:
        """Return the contribution of each week at each price, dollars: prices by weeks."""
        return np.stack([self._weekly(rung, trust) for rung in self._rungs])

    def profit(self, trust: float) -> np.ndarray:
        """Return the profit of each week at each price, dollars: prices by weeks."""
        return self.contribution(trust) - self.indirect

    def _weekly(self, rung: _Rung, trust: float) -> np.ndarray:
        plan = [replace(rung.policy, trust=trust)] * self.world.weeks
        arrive, leave = who_comes_and_goes(self.world, plan, follow(self.world, plan))
        here = (rung.week >= arrive[rung.person]) & (rung.week < leave[rung.person])
        cents = np.bincount(rung.week[here], rung.cents[here], minlength=self.world.weeks)
        return cents / 100


def _rung(block: World, policy: Policy, first: int) -> _Rung:
    """Return the orders of a block of people whose first one is this row of the whole world."""
    plan = [policy] * block.weeks
    story = tell(block, plan, _everybody_stays(follow(block, plan)))
    sales = sell(block, plan, story)
    person = (sales.person + first).astype(np.int32)
    return _Rung(policy, person, sales.week, sales.contribution.astype(np.int32))


def _joined(parts: tuple[_Rung, ...]) -> _Rung:
    columns = [
        np.concatenate([getattr(part, name) for part in parts])
        for name in ("person", "week", "cents")
    ]
    return _Rung(parts[0].policy, *columns)


def _everybody_stays(path: Path) -> Path:
    return replace(path, hazard=0 * path.hazard, arrived=1 + 0 * path.arrived)
