"""Gauss's series 2F1(1, b; c; z), also close to z = 1 (Gauss 1813)."""

from __future__ import annotations

import numpy as np

from . import accept

ROUNDS = 1_000


def first_is_one(b: float | accept.Numbers, c: accept.Numbers, z: accept.Numbers) -> accept.Numbers:
    """The series with a first argument of 1: by scipy, and where that gives up, by a fraction.

    Parameters: `b` and `c` above 0, b below c; `z` from 0 to below 1; arrays of one length.
    Returns: an array. Source: Gauss (1813); Digital Library of Mathematical Functions, 15.7.1.

    >>> z = np.array([0.5])
    >>> first_is_one(1.0, np.array([2.0]), z).round(4).tolist()        # -ln(1 - z) / z
    [1.3863]
    """
    from scipy.special import hyp2f1

    values = np.asarray(hyp2f1(1.0, b, c, z))
    lost = ~(np.isfinite(values) & (values > 0))
    if lost.any():
        b = np.broadcast_to(b, c.shape)
        values[lost] = _gauss_fraction(b[lost], c[lost], z[lost])
    return values


def _gauss_fraction(b: accept.Numbers, c: accept.Numbers, z: accept.Numbers) -> accept.Numbers:
    tail = np.ones_like(z)
    for k in range(ROUNDS, -1, -1):
        even = (k + 1) * (c - b + k) / ((c + 2 * k) * (c + 2 * k + 1))
        odd = (b + k) * (c - 1 + k) / ((c - 1 + 2 * k) * (c + 2 * k))
        tail = 1 - odd * z / (1 - even * z / tail)
    return 1 / tail
