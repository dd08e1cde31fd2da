"""Many alliances at once: what each brings to Orinoco, to its partners and to shoppers.

Partners change how often people visit and where an order goes, and nothing else. So the visits
that any alliance could touch are worked out once, and each alliance only decides about them. The
result equals `simulate`, to the cent.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

import numpy as np
import pandas as pd

from helpers.store.decided.policy import COALITIONS, Policy
from helpers.store.drawn.counters.partners import NAMES, PARTNERS, wants_of
from helpers.store.drawn.luck import YEAR
from helpers.store.drawn.visits import HEADROOM
from helpers.store.drawn.world import World
from helpers.store.told.accounts import indirect_cents
from helpers.store.told.company import follow
from helpers.store.told.counters.partner_sales import dollar_value, sell_for_partners
from helpers.store.told.counters.partners import picked, range_pull, wishes
from helpers.store.told.sales import sell
from helpers.store.told.story import tell
from helpers.words import _

ORINOCO = "Orinoco"
WIDEST = Policy(partners="all", fee_split=0.0, assortment_overlap=0.0)
LEVERS = ("partners", "fee_split", "assortment_overlap")
CHOICES = {frozenset(names): choice for choice, names in COALITIONS.items()}


@dataclass(frozen=True)
class Wins:
    """What an alliance brings over the horizon, against none, for all people of the world.

    orinoco: profit, dollars. partners: what each has left, dollars by name. shoppers: worth of the
    wider choice beyond its price, dollars. ours: our orders with it; before: our orders without.
    labelled: orders that carry a partner's label; moved: those of them that would have been ours.
    """

    orinoco: float
    partners: dict[str, float]
    shoppers: float
    ours: int
    before: int
    labelled: int
    moved: int

    @property
    def firms(self) -> float:
        """What all firms in it earn together, dollars."""
        return self.orinoco + sum(self.partners.values())


class Alliances:
    """What alliances bring in a world; everything else is as it is today.

    >>> from helpers.store import open_world
    >>> Alliances(open_world(people=100, weeks=10)).wins(Policy()).orinoco
    0.0
    """

    def __init__(self, world: World) -> None:
        self.world = world
        widest = [WIDEST] * world.weeks
        self._path = follow(world, [Policy()] * world.weeks)
        story = tell(world, widest, self._path)
        self._rows = np.flatnonzero(story.here)
        wanted = (wishes(world, widest, self._rows) > wants_of(world).odds[self._rows]).any(axis=1)
        self._near = self._rows[wanted | story.bought[self._rows]]
        self._bought = story.bought
        self._cents = np.zeros(story.here.size, np.int64)
        sales = sell(world, widest, story)
        self._cents[sales.visit] = sales.contribution
        self._costs = [self._indirect(policy) for policy in (Policy(), WIDEST)]
        self._gain = lru_cache(maxsize=8)(self._worth_of_choice)
        self.wins = lru_cache(maxsize=4096)(self._wins)
        self._surplus = lru_cache(maxsize=1024)(self._shoppers)

    def worth(self, policy: Policy) -> dict[tuple[str, ...], float]:
        """Return what each coalition of Orinoco and the policy's partners earns, dollars.

        With Orinoco: what its members earn in the marketplace, against Orinoco without one.
        Without it: what they say they would earn elsewhere.
        """
        everybody = (ORINOCO, *COALITIONS[policy.partners])
        sizes = range(1, len(everybody) + 1)
        coalitions = [names for size in sizes for names in combinations(everybody, size)]
        return {names: self._worth(policy, names) for names in coalitions}

    def split(self, policy: Policy) -> pd.Series:
        """Return what each firm in an alliance gets under its fee, dollars by firm."""
        wins = self.wins(policy)
        return pd.Series({ORINOCO: wins.orinoco} | wins.partners)

    def elsewhere(self, name: str) -> float:
        """Return what a partner says it would earn without us over the horizon, dollars."""
        yearly = PARTNERS[NAMES.index(name)].elsewhere
        return yearly * self.world.people / 1000 * self.world.weeks / YEAR

    def _worth(self, policy: Policy, names: tuple[str, ...]) -> float:
        if ORINOCO not in names:
            return sum(self.elsewhere(name) for name in names)
        choice = CHOICES[frozenset(names) - {ORINOCO}]
        return self._firms(replace(policy, partners=choice)).firms

    def _firms(self, policy: Policy) -> Wins:
        return self.wins(policy, shoppers=False)

    def _wins(self, policy: Policy, shoppers: bool = True) -> Wins:
        plan = [_checked(policy)] * self.world.weeks
        before = self._near[self._comes(self._near, [Policy()] * self.world.weeks)]
        rows = self._near[self._comes(self._near, plan)]
        picks = picked(self.world, plan, self._path.log_price, rows, self._bought[rows])
        beside = sell_for_partners(self.world, plan, picks)
        moved = picks.visit[picks.moved]
        runs = bool(COALITIONS[policy.partners])
        cents = self._cents[rows].sum() - self._cents[before].sum() - self._cents[moved].sum()
        cents += beside.ours.sum() + self._costs[0] - self._costs[runs]
        left = np.bincount(beside.partner, weights=beside.left, minlength=len(NAMES)) / 100
        return Wins(
            orinoco=float(cents) / 100,
            partners={name: float(left[NAMES.index(name)]) for name in COALITIONS[policy.partners]},
            shoppers=self._surplus(policy) if shoppers else float("nan"),
            ours=int(self._bought[rows].sum()) - moved.size,
            before=int(self._bought[before].sum()),
            labelled=picks.visit.size,
            moved=moved.size,
        )

    def _comes(self, rows: np.ndarray, plan: list[Policy]) -> np.ndarray:
        visits = self.world.visits
        traffic = np.minimum(HEADROOM, self._path.traffic * np.exp(range_pull(plan)))
        return visits.keep[rows] < (traffic / HEADROOM)[visits.week[rows]]

    def _shoppers(self, policy: Policy) -> float:
        inside = [name in COALITIONS[policy.partners] for name in NAMES]
        come = self._comes(self._rows, [policy] * self.world.weeks).astype(float)
        gain = come @ self._gain(policy.fee_split)
        return float((1 - policy.assortment_overlap) * gain[inside].sum())

    def _worth_of_choice(self, fee: float) -> np.ndarray:
        plan = [Policy(fee_split=fee)] * self.world.weeks
        wish = wishes(self.world, plan, self._rows)
        return np.logaddexp(0, wish) * dollar_value(self.world, plan, self._rows)

    def _indirect(self, policy: Policy) -> int:
        return int(indirect_cents(self.world, [policy] * self.world.weeks).sum())


def _checked(policy: Policy) -> Policy:
    today = replace(Policy(), **{name: getattr(policy, name) for name in LEVERS})
    if policy != today:
        raise ValueError(_("Alliances change partners, fee and overlap only; leave other levers."))
    return policy
