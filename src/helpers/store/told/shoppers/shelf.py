"""The shelf of recommendations: what it shows, who clicks, and what a click does.

A recommender gets records only (past baskets and the catalogue), so it cannot cheat; whether its
choice fits a person's taste, which nobody sees, decides what the shelf is worth.
"""

from dataclasses import dataclass, fields
from typing import cast

import numpy as np
import pandas as pd

from helpers.measure.visits.similarity import Kind, item_similarity
from helpers.store.decided.policy import Policy
from helpers.store.drawn.catalogue import PRODUCTS, Catalogue
from helpers.store.drawn.world import World

PLACES = 4
"""Products on the shelf."""
EASY_CENTS = 1200
"""A price that nobody minds adding to a basket; dearer products are added less often."""


@dataclass(frozen=True)
class Shelf:
    """What each candidate visit's shelf would be: a row a visit.

    shown: the products, visits by places. fit: how well each matches the person's taste (about
    standard normal for a product taken at random). clicks: would the visitor click if shown?
    place: which one. lift: log-odds that the shelf adds to the wish to buy, by the click alone.
    taken: chance that a clicked product goes into the basket of a visit that buys: the better it
    fits and the less it costs.
    """

    shown: np.ndarray
    fit: np.ndarray
    clicks: np.ndarray
    place: np.ndarray
    lift: np.ndarray
    taken: np.ndarray


def shelf_in_force(world: World, plan: list[Policy]) -> Shelf:
    """Return the shelf that each visit would see under a plan, a policy a week."""
    kinds = [(policy.recommendations, policy.similarity) for policy in plan]
    whole = _shelf_of(world, *kinds[0])
    for kind in set(kinds) - {kinds[0]}:
        weeks = np.array([one == kind for one in kinds])
        whole = _patched(whole, _shelf_of(world, *kind), weeks[world.visits.week])
    return whole


def _patched(one: Shelf, other: Shelf, where: np.ndarray) -> Shelf:
    """Return one shelf, and the other one where told."""
    both = [(getattr(one, f.name), getattr(other, f.name)) for f in fields(Shelf)]
    return Shelf(*(np.where(where if a.ndim == 1 else where[:, None], b, a) for a, b in both))


def _shelf_of(world: World, recommendations: str, similarity: str) -> Shelf:
    """Return one kind of shelf as every visit would see it; worked out once for a world."""
    name = ("shelf", recommendations, similarity)
    if name not in world.kept:
        world.kept[name] = _put_up(world, recommendations, similarity)
    return world.kept[name]


def _no_shelf(visits: int) -> Shelf:
    # one zero, seen from everywhere: no memory for what is not there
    product, nothing = (np.broadcast_to(kind(0), (visits, PLACES)) for kind in (np.int16, float))
    none = nothing[:, 0]
    return Shelf(product, nothing, none > 0, product[:, 0], none, none)


def _put_up(world: World, recommendations: str, similarity: str) -> Shelf:
    visits, people = world.visits, world.population
    if recommendations == "off":
        return _no_shelf(visits.week.size)
    shown = _products_shown(world, recommendations, similarity)
    affinity = people.taste @ world.catalogue.taste.T
    fit = affinity[visits.person[:, None], shown]
    place = _place_clicked(fit, visits.choose)
    best = fit[np.arange(len(fit)), place]
    wish = -2.45 + people.click_intent[visits.person] + world.nature.mood_in_clicks * visits.curious
    clicks = wish + 0.55 * fit.mean(axis=1) > visits.click_odds
    mood = np.where(visits.curious, 2.0, 0.75)
    cents = world.catalogue.list_cents[shown[np.arange(len(fit)), place]]
    taken = np.clip(0.2 + 0.3 * best, 0, 0.9) * np.minimum(1, EASY_CENTS / cents)
    lift = people.shelf_response[visits.person] * mood * np.clip(0.2 + 0.36 * best, 0, 2)
    return Shelf(shown, fit.astype(np.float32), clicks, place, np.where(clicks, lift, 0.0), taken)


def _place_clicked(fit: np.ndarray, uniform: np.ndarray) -> np.ndarray:
    """Return which place would be clicked: better fits more often, by logit."""
    rising = np.cumsum(np.exp(fit), axis=1)
    place = (uniform[:, None] * rising[:, -1:] > rising).sum(axis=1)
    return place.clip(0, PLACES - 1).astype(np.int8)


def _products_shown(world: World, recommendations: str, similarity: str) -> np.ndarray:
    """Return the products on each visit's shelf, visits by places."""
    visits = world.visits
    if recommendations == "at random":
        return _at_random(visits.viewed, visits.choose)
    score = _scores(world.catalogue, recommendations, similarity)
    np.fill_diagonal(score, -np.inf)
    best = np.argsort(-score, axis=1, kind="stable")[:, :PLACES].astype(np.int16)
    return best[visits.viewed]


def _scores(catalogue: Catalogue, recommendations: str, similarity: str) -> np.ndarray:
    """Return how much each product deserves the shelf on each product's page, both by records."""
    if recommendations == "item-to-item":
        return bought_together(catalogue, similarity)
    if recommendations == "best sellers":
        sold = np.bincount(catalogue.past_product, minlength=PRODUCTS)
        return np.tile(sold.astype(float), (PRODUCTS, 1))
    margin = catalogue.list_cents - catalogue.cost_cents
    return np.tile(margin.astype(float), (PRODUCTS, 1))


def bought_together(catalogue: Catalogue, kind: str) -> np.ndarray:
    """Return how alike products are in past baskets, products by products."""
    baskets = pd.DataFrame(
        {"basket_id": catalogue.past_basket, "product_id": catalogue.past_product}
    )
    table = item_similarity(baskets, cast(Kind, kind), products=range(PRODUCTS))
    return table.to_numpy(copy=True)


def _at_random(viewed: np.ndarray, uniform: np.ndarray) -> np.ndarray:
    """Return four different products at random, never the one being viewed."""
    first = np.floor(uniform * 1e6).astype(np.int64)[:, None]
    step = 1 + (first + np.arange(PLACES) * (PRODUCTS // PLACES)) % (PRODUCTS - 1)
    return ((viewed[:, None] + step) % PRODUCTS).astype(np.int16)
