"""Many rankings of the toy counter at once: what each would sell and leave, averaged over luck.

A household's taste on the day is luck, and the chance that it takes each toy follows from it by
the logit. So the errands of today's store are taken as they are, and chances are added up.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from helpers.store.drawn.counters.toys import KINDS, child_weights, spirits_of, toys_of
from helpers.store.drawn.world import World
from helpers.store.run import simulate
from helpers.store.told.counters import toys as counter
from helpers.store.told.sales import HANDLING_CENTS, RETURN_CENTS, RETURN_SHARE, SHIPPING_CENTS


@dataclass(frozen=True)
class ToySales:
    """What a list sells, on average over luck.

    share: of the toys taken, a value a toy. taken: share of errands that take a toy. returned:
    share of the toys taken that come back. stars: mean of the toys taken. first_stars: mean of the
    toys in the first place. contribution: dollars a hundred errands.
    """

    share: np.ndarray
    taken: float
    returned: float
    stars: float
    first_stars: float
    contribution: float


class ToyLists:
    """The toy counter of a world under any ranking; everything else is as it is today.

    Attributes: toys (what is sold), errands (those that take place).

    >>> from helpers.store import open_world
    >>> lists = ToyLists(open_world(people=300, weeks=30))
    >>> lists.sales(0.4).first_stars < lists.sales(1).first_stars
    True
    """

    def __init__(self, world: World) -> None:
        self.world, self.toys = world, toys_of(world)
        self.errands = counter.made(world, simulate(world).story)
        self._seen = lru_cache(maxsize=128)(self._seen_by_place)
        self._wanted = lru_cache(maxsize=32)(self._wants)

    def sales(
        self,
        user_weight: float,
        price: float = 1.0,
        knows: float | None = None,
        child_weight: float | None = None,
    ) -> ToySales:
        """Return what a ranking sells and leaves.

        Parameters: user_weight (of the ranking, 0 to 1), price (of toys, times the list), knows
        and child_weight (as in Nature; the world's own if None).
        """
        want, left, back = self._wanted(price, *self._nature(knows, child_weight))
        weight = want * self._seen(user_weight)
        chance = weight / (1 + weight.sum(axis=1, keepdims=True))
        listed = self.errands.toys
        of_toy = np.bincount(listed.ravel(), chance.ravel(), minlength=len(KINDS))
        share = of_toy / of_toy.sum()
        return ToySales(
            share=share,
            taken=float(of_toy.sum() / len(listed)),
            returned=float((chance * back).sum() / of_toy.sum()),
            stars=float(share @ self.toys.stars),
            first_stars=float(self.toys.stars[listed[self._seen(user_weight) == 1]].mean()),
            contribution=float((chance * left).sum() / len(listed)),
        )

    def contributions(
        self,
        weights: np.ndarray,
        price: float = 1.0,
        knows: float | None = None,
        child_weight: float | None = None,
    ) -> np.ndarray:
        """Return what is left of a hundred errands by each of some rankings, dollars."""
        want, left, _back = self._wanted(price, *self._nature(knows, child_weight))
        return np.array([self._left(self._seen(float(weight)), want, left) for weight in weights])

    def _left(self, seen: np.ndarray, want: np.ndarray, left: np.ndarray) -> float:
        wanted = want * seen
        of_errand = np.einsum("ij,ij->i", wanted, left) / (1 + wanted.sum(axis=1))
        return float(of_errand.mean())

    def _nature(self, knows: float | None, child_weight: float | None) -> tuple[float, float]:
        own = self.world.nature
        return (
            own.parent_knows if knows is None else knows,
            own.child_weight if child_weight is None else child_weight,
        )

    def _seen_by_place(self, user_weight: float) -> np.ndarray:
        """Return what its place on the list leaves of each toy's odds; 1 in the first place."""
        score = counter.scores(self.toys, self.errands.toys, np.array(user_weight))
        return np.exp(-counter.PER_PLACE * counter.places(-score))

    def _wants(
        self, price: float, knows: float, child_weight: float
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return each listed toy's odds in the first place, what it leaves, chance of return.

        What it leaves is dollars a hundred toys, returns counted.
        """
        listed, spirits = self.errands.toys, spirits_of(self.world)[self.errands.person]
        weights = child_weights(spirits, child_weight)
        cents = np.rint(self.toys.list_cents[listed] * price)
        worth = counter.values(self.toys, listed, weights, knows)
        odds = counter.return_odds(self.toys, listed, weights)
        back = 1 / (1 + np.exp(-odds))
        kept = cents - self.toys.cost_cents[listed]
        left = (1 - back) * kept - back * (RETURN_CENTS + RETURN_SHARE * cents)
        want = np.exp(worth + counter.urge(self.world, self.errands, cents))
        return want, left - SHIPPING_CENTS - HANDLING_CENTS, back
