"""The triangle of weightings: a corner a goal, a place a way to split the weight among three."""

import numpy as np

HEIGHT = float(np.sqrt(3) / 2)
OUTLINE = ([0, 1, 0.5, 0], [0, 0, HEIGHT, 0])
WIDE = 240
"""Pixels along the base."""


def at(weights: np.ndarray) -> tuple[float, float]:
    """Return where a weighting lies: first goal left, second at the top, third right.

    >>> at(np.array([[0.0, 0.0, 1.0]]))
    (1.0, 0.0)
    """
    _first, second, third = weights[0]
    return float(third + second / 2), float(HEIGHT * second)


def pixels(weights: np.ndarray) -> np.ndarray:
    """Return for each pixel the row of the weighting next to it, -1 outside: rows by columns.

    Parameters: weights, every split of the weight into equal parts, a row each.
    """
    parts = round(1 / np.diff(np.unique(weights[:, 0])).min())
    tall = round(WIDE * HEIGHT)
    up, across = np.mgrid[0:tall, 0:WIDE]
    second = (up + 0.5) / tall
    third = (across + 0.5) / WIDE - second / 2
    exact = np.stack([1 - second - third, second, third], axis=-1)
    whole = np.rint(exact * parts).astype(int)
    # The three parts must add up to the whole: the one that was rounded most gives way.
    off = parts - whole.sum(axis=-1)
    worst = np.abs(exact * parts - whole).argmax(axis=-1)
    np.put_along_axis(
        whole,
        worst[..., None],
        np.take_along_axis(whole, worst[..., None], -1) + off[..., None],
        -1,
    )
    rows = np.full((parts + 1, parts + 1), -1)
    known = np.rint(weights * parts).astype(int)
    rows[known[:, 0], known[:, 1]] = np.arange(len(known))
    found = rows[whole[..., 0].clip(0, parts), whole[..., 1].clip(0, parts)]
    return np.where((exact >= 0).all(axis=-1), found, -1)


def painted(lookup: np.ndarray, colours: np.ndarray) -> np.ndarray:
    """Return the triangle as an image: each pixel in its weighting's colour, clear outside."""
    clear = np.append(colours, [[0.0, 0.0, 0.0, 0.0]], axis=0)
    return clear[lookup]


def middle(weights: np.ndarray) -> np.ndarray:
    """Return the weighting that lies most in the middle of some: a single row."""
    gap = np.linalg.norm(weights - weights.mean(axis=0), axis=1)
    return weights[[gap.argmin()]]
