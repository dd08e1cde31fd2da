"""The reference's shelf: what a page shows, from past baskets, and what a visitor does with it."""

from fractions import Fraction
from functools import lru_cache
from math import exp, floor

from helpers.store.decided.policy import Policy
from helpers.store.drawn.catalogue import PRODUCTS
from helpers.store.drawn.world import World
from helpers.store.told.shoppers.shelf import EASY_CENTS, PLACES
from tests.store.reference_luck import Visit, chance


class Shelves:
    """What each product's page would show, worked out from past baskets and the catalogue."""

    def __init__(self, world: World) -> None:
        self.world = world
        goods = world.catalogue
        self.baskets: dict[int, set[int]] = {product: set() for product in range(PRODUCTS)}
        pairs = zip(goods.past_basket.tolist(), goods.past_product.tolist(), strict=True)
        for basket, product in pairs:
            self.baskets[product].add(basket)
        self.pages: dict[tuple[str, str, int], list[int]] = {}
        self.fits: dict[tuple[int, int], float] = {}

    def shown(self, policy: Policy, visit: Visit) -> list[int]:
        """The products on one visit's shelf; none where it is off."""
        kind = policy.recommendations
        if kind == "off":
            return []
        if kind == "at random":
            first, step = floor(visit.luck["click choice"] * 1e6), PRODUCTS // PLACES
            apart = [1 + (first + place * step) % (PRODUCTS - 1) for place in range(PLACES)]
            return [(visit.viewed + one) % PRODUCTS for one in apart]
        page = (kind, policy.similarity, visit.viewed)
        if page not in self.pages:
            others = [other for other in range(PRODUCTS) if other != visit.viewed]
            best = sorted(others, key=lambda other: -self._worth(*page, other))
            self.pages[page] = best[:PLACES]
        return self.pages[page]

    def _worth(self, kind: str, similarity: str, viewed: int, other: int) -> Fraction:
        """What ranks a product on another one's page: exact, so that ties are ties."""
        goods = self.world.catalogue
        if kind == "by margin":
            return Fraction(int(goods.list_cents[other] - goods.cost_cents[other]))
        sold = len(self.baskets[other])
        if kind == "best sellers":
            return Fraction(sold)
        together = len(self.baskets[viewed] & self.baskets[other])
        if together == 0 or similarity == "conditional":
            return Fraction(together)
        # On one page the viewed product's own sales are the same for all: they rank nothing.
        return Fraction(together, sold) * (together if similarity == "cosine" else 1)

    def fit(self, person: int, product: int) -> float:
        """How well a product matches a person's taste."""
        if (person, product) not in self.fits:
            mine = self.world.population.taste[person].tolist()
            its = self.world.catalogue.taste[product].tolist()
            self.fits[person, product] = sum(a * b for a, b in zip(mine, its, strict=True))
        return self.fits[person, product]


@lru_cache(maxsize=2)
def shelves_of(world: World) -> Shelves:
    """A world's shelves: what they work out once serves every policy."""
    return Shelves(world)


def clicks(world: World, visit: Visit, fit: list[float]) -> bool:
    """Would this visitor click a shelf that fits like this?"""
    if not fit:
        return False
    wish = -2.45 + world.population.click_intent[visit.person] + 0.55 * sum(fit) / len(fit)
    mood = world.nature.mood_in_clicks if visit.curious else 0.0
    return visit.luck["click"] < chance(wish + mood)


def place_clicked(fit: list[float], uniform: float) -> int:
    """The place that is clicked: each with a chance in proportion to exp(fit)."""
    left = uniform * sum(exp(one) for one in fit)
    for place, one in enumerate(fit):
        left -= exp(one)
        if left < 0:
            return place
    return max(0, len(fit) - 1)


def goes_along(world: World, visit: Visit, product: int, fit: float) -> bool:
    """Does the product clicked go into the basket of this visit, if it buys?"""
    likes = min(0.9, max(0.0, 0.2 + 0.3 * fit))
    return visit.luck["added"] < likes * min(1.0, EASY_CENTS / world.catalogue.list_cents[product])
