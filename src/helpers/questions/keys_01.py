"""Lesson 01, Mood matters: the keys, computed from a world."""

from functools import lru_cache

import pandas as pd

from helpers import measure, store

PRIOR, CURIOUS_SEARCH, HUNTERS_SEARCH = 0.33, 0.10, 0.85
BASKETS = {"Ana": "AB", "Ben": "ABC", "Cleo": "BC", "Dan": "AD", "Eva": "ABD"}


@lru_cache(maxsize=4)
def credit(code: str) -> pd.DataFrame:
    """Return orders, labelled, caused and put_off by mood, at the recorded visits with the shelf.

    Parameters: code (the world's).
    """
    world = store.open_world(code)
    visits = store.tables(world).sessions.merge(store.truth(world).sessions)
    return measure.shelf_credit(visits[visits["shelf_shown"]])


def lost_without(code: str) -> float:
    """Return the orders that the shelf really adds, as a share of those that carry its label."""
    total = credit(code).sum()
    return float((total["caused"] - total["put_off"]) / total["labelled"])


def label_share(code: str) -> float:
    """Return the labelled share of the revenue at visits that saw the shelf."""
    tables = store.tables(store.open_world(code))
    visits = tables.sessions.merge(tables.orders, how="left")
    shown = visits[visits["shelf_shown"]]
    return float(shown.loc[shown["shelf_clicked"], "value"].sum() / shown["value"].sum())


def curious_share(code: str, of: str) -> float:
    """Return the curious visits' share of "orders", "labelled" or "caused"."""
    counts = credit(code)[of]
    return float(counts["curious"] / counts.sum())


def who_is_moved(code: str) -> str:
    """Return "curious", "alike" or "hunting": who places more extra orders than their share."""
    ratio = curious_share(code, "caused") / curious_share(code, "orders")
    return "curious" if ratio > 1.5 else "hunting" if ratio < 1 / 1.5 else "alike"


@lru_cache(maxsize=512)
def two_years(code: str, shelf: str = "item-to-item", search: float = 0.5) -> dict[str, int]:
    """Return orders, labelled and caused of two years with the shelf on every visit.

    Parameters: code (the world's), shelf (which one, or "off"), search (quality, 0 to 1).
    """
    policy = store.Policy(recommendations=shelf, search_quality=search, recommendation_share=1.0)
    run = store.simulate(store.open_world(code), policy)
    bought, clicked = run.story.bought, run.story.seen & run.story.clicks
    return {
        "orders": int(bought.sum()),
        "labelled": int((bought & clicked).sum()),
        "caused": int((bought & ~run.story.without).sum()),
    }


def extra_orders(code: str) -> int:
    """Return how many more orders come with the shelf on every visit than without a shelf."""
    return two_years(code)["orders"] - two_years(code, "off")["orders"]


def least_search(code: str) -> float:
    """Return the lowest search quality (in steps of 0.01) that replaces the shelf."""
    goal = two_years(code)["orders"]
    steps = (step / 100 for step in range(101))
    return next((s for s in steps if two_years(code, "off", s)["orders"] >= goal), 1.0)


def similarity(kind: str, one: str, other: str) -> float:
    """Return how strongly two of the exercise's products go together, by one of three kinds."""
    rows = [(who, product) for who, basket in BASKETS.items() for product in basket]
    table = pd.DataFrame(rows, columns=["basket_id", "product_id"])
    return float(measure.item_similarity(table, kind).T[one][other])  # type: ignore[arg-type]


def curious_without_search(code: str) -> float:
    """Return the share of curious visits among those without a search."""
    world = store.open_world(code)
    visits = store.tables(world).sessions.merge(store.truth(world).sessions)
    return float((visits.loc[visits["n_search"] == 0, "mood"] == "curious").mean())
