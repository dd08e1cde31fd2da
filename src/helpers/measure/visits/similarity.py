"""Which products go together (Linden, Smith & York 2003)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.words import _

Kind = Literal["cosine", "lift", "conditional"]
KINDS: tuple[Kind, ...] = ("cosine", "lift", "conditional")
MOST_PRODUCTS = 5_000


def item_similarity(
    baskets: pd.DataFrame,
    kind: Kind = "cosine",
    products: Iterable[Hashable] | None = None,
) -> pd.DataFrame:
    """How strongly each product goes with each other one.

    Parameters: `baskets` one row per product in a basket, columns basket_id and product_id (a
    product twice in a basket counts once); `kind` "cosine" (1: always together), "lift" (1:
    together as often as chance would have it) or "conditional" (share of the row product's
    baskets that hold the column product); `products` the rows and columns wanted (default:
    those sold, sorted; a product never sold goes with nothing: 0).
    Returns: a table, products by products, no unit. Each product's own cell is kept.
    Raises: ValueError on another kind, missing columns, gaps, or over 5,000 products.
    Source: Linden, Smith & York (2003), cosine; lift: Brin, Motwani, Ullman & Tsur (1997).

    >>> baskets = pd.DataFrame({"basket_id": [1, 1, 2], "product_id": ["A", "B", "A"]})
    >>> float(item_similarity(baskets).loc["A", "B"].round(4))     # 1 / sqrt(2 * 1)
    0.7071
    """
    if kind not in KINDS:
        raise ValueError(
            _("kind is {kind!r}; choose one of {kinds}.").format(kind=kind, kinds=", ".join(KINDS))
        )
    accept.columns(baskets, "basket_id", "product_id")
    basket, _ids = pd.factorize(baskets["basket_id"])
    product, names = pd.factorize(baskets["product_id"], sort=True)
    if (basket < 0).any() or (product < 0).any():
        raise ValueError(_("basket_id and product_id must be there in every row; drop the gaps."))
    if len(names) > MOST_PRODUCTS:
        raise ValueError(
            _("There are {count} products; use at most {most}, or group them.").format(
                count=len(names), most=MOST_PRODUCTS
            )
        )
    together = _together(basket, product, len(names))
    table = pd.DataFrame(_scaled(together, kind, len(_ids)), index=names, columns=names)
    if products is not None:
        wanted = pd.Index(list(products))
        table = table.reindex(index=wanted, columns=wanted, fill_value=0.0)
    return table.rename_axis(index="product_id", columns="other_id")


def _together(
    basket: npt.NDArray[np.intp], product: npt.NDArray[np.intp], count: int
) -> accept.Numbers:
    # pairs are listed basket by basket, so cost follows the lines sold and not baskets x products
    lines = np.unique(basket.astype(np.int64) * max(count, 1) + product)
    basket, product = lines // max(count, 1), lines % max(count, 1)
    size = np.bincount(basket)
    partners = size[basket]
    first = np.repeat((np.cumsum(size) - size)[basket], partners)
    step = np.arange(partners.sum()) - np.repeat(np.cumsum(partners) - partners, partners)
    pair = np.repeat(product, partners) * count + product[first + step]
    return np.bincount(pair, minlength=count * count).reshape(count, count).astype(float)


def _scaled(together: accept.Numbers, kind: Kind, baskets: int) -> accept.Numbers:
    alone = np.diagonal(together).copy()
    if kind == "cosine":
        return together / np.sqrt(np.outer(alone, alone))
    if kind == "lift":
        return together * baskets / np.outer(alone, alone)
    return together / alone[:, None]


def also_bought(similarity: pd.DataFrame, product: Hashable, count: int = 4) -> pd.Series:
    """The products that go best with this one, best first.

    Parameters: `similarity` from item_similarity; `product` one of its rows; `count` how many.
    Returns: similarity by product, the product itself left out; ties in the table's order.
    Raises: ValueError when the product is not in the table.

    >>> baskets = pd.DataFrame({"basket_id": [1, 1, 2, 2], "product_id": list("ABAC")})
    >>> list(also_bought(item_similarity(baskets), "B", count=1).index)
    ['A']
    """
    if product not in similarity.index:
        raise ValueError(
            _("Product {product!r} is not in the table; choose one of its rows.").format(
                product=product
            )
        )
    others = similarity.T[product].drop(index=product)
    return others.sort_values(ascending=False, kind="stable").head(count)
