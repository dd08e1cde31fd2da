"""What Orinoco sells, and what people bought together in the year before it opened."""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.luck import Luck

CATEGORIES = ("Books", "Music", "Garden", "Kitchen", "Toys", "Sports", "Tools", "Health")
PER_CATEGORY = 30
PRODUCTS = len(CATEGORIES) * PER_CATEGORY
TASTES = 8
BASKETS = 4000
GOODS_SHARE = 0.485
"""Cost of goods as a share of the list price, on average. Chosen so that prices start about a
tenth above their long-run best and a cut can pay (see the calibration tests)."""
TASTE_PULL = 1.7
"""How strongly taste steers which product a person looks at."""


Pair = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Catalogue:
    """The products: a row each.

    category: index into CATEGORIES. list_cents, cost_cents: integers. taste: products by tastes,
    what nobody sees. popularity: log-weight of being looked at. past_basket, past_product: what
    was bought together in the year before week 0, a row a pair.
    """

    category: np.ndarray
    list_cents: np.ndarray
    cost_cents: np.ndarray
    taste: np.ndarray
    popularity: np.ndarray
    past_basket: np.ndarray
    past_product: np.ndarray

    def names(self) -> list[str]:
        """Return each product's name, such as 'Books 07'."""
        return [
            f"{CATEGORIES[kind]} {row % PER_CATEGORY + 1:02d}"
            for row, kind in enumerate(self.category)
        ]


def stock(luck: Luck) -> Catalogue:
    """Return the catalogue of a world."""
    category = np.repeat(np.arange(len(CATEGORIES)), PER_CATEGORY)
    taste = _tastes(luck, category)
    list_cents = _list_prices(luck)
    noise = luck.stream("product cost").standard_normal(PRODUCTS)
    cost_cents = np.rint(list_cents * GOODS_SHARE * np.exp(0.05 * noise)).astype(int)
    popularity = 0.7 * luck.stream("product popularity").standard_normal(PRODUCTS)
    basket, product = _past_baskets(luck, taste, popularity)
    return Catalogue(category, list_cents, cost_cents, taste, popularity, basket, product)


def chances_to_view(
    tastes: np.ndarray, catalogue_taste: np.ndarray, popularity: np.ndarray
) -> np.ndarray:
    """Return each person's cumulative chances over the products they may look at.

    Parameters: tastes (people by tastes). Returns an array, people by products, rising to 1.
    """
    weight = np.exp(TASTE_PULL * tastes @ catalogue_taste.T + popularity)
    rising = np.cumsum(weight, axis=1)
    return rising / rising[:, -1:]


def pick(rising: np.ndarray, person: np.ndarray, uniform: np.ndarray) -> np.ndarray:
    """Return the product that each uniform picks from that person's chances."""
    people, products = rising.shape
    flat = (rising + np.arange(people)[:, None]).ravel()
    place = np.searchsorted(flat, person + uniform, side="right")
    return np.clip(place - person * products, 0, products - 1).astype(np.int16)


def _tastes(luck: Luck, category: np.ndarray) -> np.ndarray:
    centre = luck.stream("category taste").standard_normal((len(CATEGORIES), TASTES))
    own = luck.stream("product taste").standard_normal((PRODUCTS, TASTES))
    taste = centre[category] + 0.8 * own
    return taste / np.linalg.norm(taste, axis=1, keepdims=True)


def _list_prices(luck: Luck) -> np.ndarray:
    spread = luck.stream("product price").standard_normal(PRODUCTS)
    dollars = np.rint(11 * np.exp(0.5 * spread)).clip(3, 60)
    return (dollars * 100 - 1).astype(int)


def _past_baskets(luck: Luck, taste: np.ndarray, popularity: np.ndarray) -> Pair:
    """Baskets of earlier shoppers whom nobody can trace any more: (basket, product) pairs."""
    shopper = luck.stream("past shopper").standard_normal((BASKETS, TASTES))
    rising = chances_to_view(shopper, taste, popularity)
    lines = 2 + luck.stream("past lines").poisson(1.0, BASKETS)
    basket = np.repeat(np.arange(BASKETS), lines)
    product = pick(rising, basket, luck.stream("past product").random(basket.size))
    pairs = np.unique(np.column_stack([basket, product]), axis=0)
    return pairs[:, 0], pairs[:, 1]
