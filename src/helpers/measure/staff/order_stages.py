"""Orders that pass through stages: how many leave perfect, and what mending a stage gains."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.measure.accept import Numbers
from helpers.words import _


def perfect_orders(stages: npt.ArrayLike) -> float:
    """Share of orders that leave every stage as they should, where slips come independently.

    Parameters: `stages` share of orders that is fine at each stage, 0 to 1.
    Returns: a share, the product: it lies below the weakest stage.
    Raises: ValueError when there is no stage, or a share lies outside 0 to 1.
    Source: Kremer (1993), the O-ring production function.

    >>> perfect_orders([0.5, 0.8])
    0.4
    """
    return float(_shares(stages).prod())


def order_worth(stages: npt.ArrayLike, complementarity: float = 1.0) -> float:
    """What an average order is worth to its customer, from nothing (0) to a perfect order (1).

    Parameters: `stages` as for perfect_orders; `complementarity` from 0 (a slip spoils its own
    stage's part: the mean) to 1 (one slip spoils all: the product).
    Raises: ValueError when a value cannot be used.

    >>> order_worth([0.5, 0.8], complementarity=0), order_worth([0.5, 0.8], complementarity=0.5)
    (0.65, 0.525)
    """
    fine = _shares(stages)
    together = accept.between(complementarity, "complementarity", 0, 1)
    return float(together * fine.prod() + (1 - together) * fine.mean())


def gain_of_mending(stages: pd.Series, points: npt.ArrayLike = 0.03) -> pd.Series:
    """How many more orders leave perfect, for each stage that is mended alone.

    Parameters: `stages` share that is fine, by stage; `points` what mending adds to a stage's
    share (one number, or one a stage); a stage never gets better than 1.
    Returns: gains by stage, as shares of all orders: points times the product of the other stages.
    Raises: ValueError when a value cannot be used.
    Source: Kremer (1993): what a better stage brings grows with the quality of all others.

    Two stages; ten points more in each. The weaker gains .1 x .8, the stronger .1 x .5.

    >>> gain_of_mending(pd.Series({"pick": 0.5, "pack": 0.8}), 0.1).round(3).to_dict()
    {'pick': 0.08, 'pack': 0.05}
    """
    fine = _shares(stages)
    added = np.broadcast_to(accept.numbers(points, "points"), fine.shape)
    if (added < 0).any():
        raise ValueError(_("points must be 0 or more; mending makes no stage worse."))
    alone = np.tile(fine, (fine.size, 1))
    np.fill_diagonal(alone, np.minimum(1.0, fine + added))
    return pd.Series(alone.prod(axis=1) - fine.prod(), index=pd.Series(stages).index)


def stage_shares(orders: pd.DataFrame) -> pd.Series:
    """Share of logged orders that was fine at each stage.

    Parameters: `orders` a row an order; every column of True and False is a stage.
    Returns: shares by stage. Raises: ValueError when there is no such column, or no row.

    >>> stage_shares(pd.DataFrame({"pick": [True, False], "pack": [True, True]})).to_dict()
    {'pick': 0.5, 'pack': 1.0}
    """
    return _fine(orders).mean()


def perfect(orders: pd.DataFrame) -> pd.Series:
    """Which logged orders were perfect: fine at every stage.

    Parameters: `orders` as for stage_shares. Returns: True or False by row.

    >>> perfect(pd.DataFrame({"pick": [True, False], "pack": [True, True]})).tolist()
    [True, False]
    """
    return _fine(orders).all(axis=1)


def _fine(orders: pd.DataFrame) -> pd.DataFrame:
    accept.columns(orders)
    fine = orders.select_dtypes("bool")
    if not fine.shape[1]:
        raise ValueError(_("This table has no stage: no column of True and False."))
    accept.some(fine.to_numpy(dtype=float), "orders")
    return fine


def _shares(stages: npt.ArrayLike) -> Numbers:
    fine = accept.numbers(stages, "stages")
    accept.some(fine, "stages")
    if not ((fine >= 0) & (fine <= 1)).all():
        raise ValueError(_("stages must be shares from 0 to 1; 95 % is 0.95."))
    return fine
