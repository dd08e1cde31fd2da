"""How strongly orders answer the price: from an experiment, and from history."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered, from_error
from helpers.words import _

STEPS = 100


def elasticity_from_experiment(
    table: pd.DataFrame,
    price: str = "price",
    orders: str = "orders",
    customer: str | None = None,
    level: float = 0.95,
) -> Estimate:
    """By how many percent orders change when a randomised price rises 1 %.

    Parameters: `table` one row per customer in the test (or per visit, with `customer` naming
    whose it is); `price` the price drawn for the row, as a multiple of the usual one; `orders`
    how many orders it made, zeros included.
    Returns: an Estimate, no unit, about -2.6 in the trade. Errors allow for customers who order
    more unevenly than chance alone would have it.
    Raises: ValueError when all prices are equal, one is not above 0, or nobody ordered.
    Source: Poisson pseudo-likelihood, Gourieroux, Monfort & Trognon (1984).

    One arm at 1, one at 2; two orders against one: ln(1/2) / ln(2).

    >>> test = pd.DataFrame({"price": [1, 1, 2, 2], "orders": [1, 1, 0, 1]})
    >>> round(elasticity_from_experiment(test).value, 6)
    -1.0
    """
    accept.columns(table, price, orders, *([customer] if customer else []))
    logs = _log_prices(table[price], price)
    counts = accept.numbers(table[orders], orders)
    if (counts < 0).any():
        raise ValueError(_("{column} must be 0 or more in every row.").format(column=orders))
    if not (counts[logs > logs.min()].any() and counts[logs < logs.max()].any()):
        raise ValueError(
            _("{column} come at one price only; run the test longer.").format(column=orders)
        )
    slope, pull = _poisson_slope(logs, counts)
    return clustered(slope, pull, table[customer] if customer else None, level)


def _log_prices(prices: pd.Series, name: str) -> accept.Numbers:
    values = accept.numbers(prices, name)
    if len(values) == 0 or values.min() <= 0 or values.min() == values.max():
        raise ValueError(
            _("{column} must be above 0 and take at least two values.").format(column=name)
        )
    return np.log(values)


def _poisson_slope(logs: accept.Numbers, counts: accept.Numbers) -> tuple[float, accept.Numbers]:
    design = np.column_stack([np.ones_like(logs), logs - logs.mean()])
    weights = np.array([np.log(counts.mean()), 0.0])
    for _step in range(STEPS):
        expected = np.exp(design @ weights)
        curvature = (design * expected[:, None]).T @ design
        move = np.linalg.solve(curvature, design.T @ (counts - expected))
        # a full Newton step may overshoot where few orders pin the slope
        weights += np.clip(move, -1, 1)
        if np.abs(move).max() < 1e-10:
            break
    residual = counts - np.exp(design @ weights)
    return float(weights[1]), (design * residual[:, None]) @ np.linalg.inv(curvature)[1]


def elasticity_from_history(
    table: pd.DataFrame,
    price: str = "price",
    orders: str = "orders",
    controls: Sequence[str] = (),
    level: float = 0.95,
) -> Estimate:
    """By how many percent orders differed in weeks whose price was 1 % higher.

    It describes the past. It is the elasticity only if prices had no reason of their own: a price
    raised in strong seasons makes it too small.

    Parameters: `table` one row a week, in order; `price` above 0; `orders` above 0; `controls`
    further columns held constant.
    Returns: an Estimate, no unit; errors allow for neighbouring weeks being alike.
    Raises: ValueError when prices never moved, a week has no orders, or weeks are too few.
    Source: log-log least squares with Newey & West (1987) errors on the degrees of
    freedom of Lazarus, Lewis, Stock & Watson (2018).

    >>> weeks = pd.DataFrame({"price": [1, 2, 1, 2, 1], "orders": [8, 2, 8, 2, 8]})
    >>> round(elasticity_from_history(weeks).value, 6)
    -2.0
    """
    accept.columns(table, price, orders, *controls)
    logs = _log_prices(table[price], price)
    counts = accept.numbers(table[orders], orders)
    accept.some(counts, orders, least=len(controls) + 4)
    if counts.min() <= 0:
        raise ValueError(
            _("{column} has weeks without orders; pool weeks into months.").format(column=orders)
        )
    others = [accept.numbers(table[name], name) for name in controls]
    design = np.column_stack([np.ones_like(logs), logs, *others])
    if np.linalg.matrix_rank(design) < design.shape[1]:
        raise ValueError(_("A control moves exactly with the price; drop it."))
    lags = int(4 * (len(counts) / 100) ** (2 / 9))  # Newey & West's own rule
    weights = np.linalg.lstsq(design, np.log(counts), rcond=None)[0]
    error = _error_with_echoes(design, np.log(counts) - design @ weights, lags)[1]
    # few independent weeks stand behind an error that allows for echoes (Lazarus et al. 2018)
    freedom = min(len(counts) - design.shape[1], 1.5 * len(counts) / (lags + 1))
    return from_error(weights[1], error, freedom, level)


def _error_with_echoes(
    design: accept.Numbers, residual: accept.Numbers, lags: int
) -> accept.Numbers:
    """Standard errors of least squares whose residuals echo for some rows (Newey & West 1987)."""
    rows, columns = design.shape
    pull = design * residual[:, None]
    spread = pull.T @ pull
    for lag in range(1, lags + 1):
        echo = pull[lag:].T @ pull[:-lag]
        spread += (1 - lag / (lags + 1)) * (echo + echo.T)
    inverse = np.linalg.inv(design.T @ design)
    return np.sqrt(np.diag(inverse @ spread @ inverse) * rows / (rows - columns))


def elasticity_between(prices: tuple[float, float], orders: tuple[float, float]) -> float:
    """By how many percent orders change per percent of price, between two prices.

    Parameters: `prices` and `orders`: before and after, each above 0; two different prices.
    Returns: a number without unit.
    Raises: ValueError when one is not above 0, or the prices are equal.

    >>> round(elasticity_between(prices=(1, 2), orders=(8, 2)), 6)
    -2.0
    """
    for value, name in zip((*prices, *orders), ("prices",) * 2 + ("orders",) * 2, strict=True):
        accept.between(value, name, 0, float("inf"), ends=False)
    if prices[0] == prices[1]:
        raise ValueError(_("prices are equal; an elasticity needs two different ones."))
    return float(np.log(orders[1] / orders[0]) / np.log(prices[1] / prices[0]))
