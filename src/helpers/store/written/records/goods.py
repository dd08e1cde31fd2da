"""Records of goods: what is on sale, and what was bought together before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.catalogue import CATEGORIES
from helpers.store.written.columns import (
    PRODUCT,
    Column,
    Table,
    money,
    number,
)
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _products(run: Run) -> pd.DataFrame:
    """Return what is sold: a row a product."""
    goods = run.world.catalogue
    return pd.DataFrame(
        {
            "product_id": np.arange(goods.category.size),
            "name": goods.names(),
            "category": [CATEGORIES[kind] for kind in goods.category],
            "list_price": goods.list_cents / 100,
            "unit_cost": goods.cost_cents / 100,
        }
    )


def _past_baskets(run: Run) -> pd.DataFrame:
    """Return what was bought together in the year before week 0: a row a basket and product."""
    goods = run.world.catalogue
    return pd.DataFrame({"basket_id": goods.past_basket, "product_id": goods.past_product})


PRODUCTS = Table(
    "products",
    _("A row a product on sale."),
    (
        PRODUCT,
        Column("name", "text", "", _("Its name.")),
        Column("category", "text", "", _("Its department."), options=CATEGORIES),
        money("list_price", _("Price when the price lever is 1.")),
        money("unit_cost", _("What one unit costs the store.")),
    ),
    _products,
)

PAST_BASKETS = Table(
    "past_baskets",
    _("What was bought together in the year before week 0: a row a basket and product."),
    (number("basket_id", "", _("Number of the basket.")), PRODUCT),
    _past_baskets,
)
