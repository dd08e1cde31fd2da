"""Losses that grow: the signal on which many stop a venture."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from helpers.measure import accept
from helpers.measure.accept import Numbers
from helpers.words import _


def growing_losses(results: npt.ArrayLike) -> npt.NDArray[np.int64]:
    """How many losses in a row, each with a worse result than the one before it, by period.

    Parameters: `results` a number a period, in any money; or a row a firm.
    Returns: a whole number each; 0 where there is no loss, or none worse than the period before.
    The first period has nothing before it: 0.
    Raises: ValueError when a result is missing or infinite.

    >>> growing_losses([2, -1, -3, -2, -4, 5]).tolist()
    [0, 1, 2, 0, 1, 0]
    """
    money = np.asarray(results, dtype=float)
    accept.numbers(money, "results")
    worse = np.zeros(money.shape, dtype=bool)
    worse[..., 1:] = (money[..., 1:] < 0) & (money[..., 1:] < money[..., :-1])
    counts = np.zeros(money.shape, dtype=np.int64)
    for period in range(1, money.shape[-1]):
        counts[..., period] = (counts[..., period - 1] + 1) * worse[..., period]
    return counts


def chance_of_growing_losses(chance_of_loss: float, in_a_row: int) -> float:
    """How likely luck alone makes the last so many periods losses that grow.

    Parameters: `chance_of_loss` of any one period, 0 to 1; `in_a_row` 1 or more, a whole number.
    Results of different periods are independent and alike: nothing about the firm changes.
    Returns: a share, 0 to 1.
    Raises: ValueError when a value cannot be used.
    Source: by counting orders; n losses fall in order with p^n / n!, and the period before must
    not be worse than the first of them.

    Where every period is a loss, three fall in order once in 3! = 6:

    >>> round(chance_of_growing_losses(1.0, 2), 4), chance_of_growing_losses(0.5, 1)
    (0.1667, 0.375)
    """
    p = accept.between(chance_of_loss, "chance_of_loss", 0, 1)
    if in_a_row != int(in_a_row) or in_a_row < 1:
        sentence = _("in_a_row is {n:g}; choose a whole number from 1 up.")
        raise ValueError(sentence.format(n=in_a_row))
    n = int(in_a_row)
    return p**n / math.factorial(n) - n * p ** (n + 1) / math.factorial(n + 1)


def first_time(counts: npt.ArrayLike, in_a_row: int) -> Numbers:
    """In which period, counted from 0, each firm first has so many growing losses in a row.

    Parameters: `counts` as growing_losses returns them; `in_a_row` 1 or more.
    Returns: a number each; infinite where it never happens.

    >>> first_time([[0, 1, 2], [0, 0, 1]], 2).tolist()
    [2.0, inf]
    """
    met = np.atleast_2d(np.asarray(counts)) >= in_a_row
    return np.where(met.any(axis=1), met.argmax(axis=1).astype(float), np.inf)
