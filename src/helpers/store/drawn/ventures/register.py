"""The trade register: how the entries of other stores ended, and what their pilots had said."""

import numpy as np

from helpers.store.drawn.luck import Luck

ENTRIES = 160
PAID_SHARE = 0.45
"""Share of entries that paid. Orinoco's own nine markets pay about as often (see the tests)."""
ACCURACY = 0.8
"""Chance that a pilot said what came: of those that paid and of those that did not."""
GAIN, LOSS, SPREAD = 2.6, 1.9, 0.5
"""Middle gain and loss in millions, and the spread of their logarithm."""


def past_entries(luck: Luck) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return of each entry whether its pilot was promising, whether it paid, and its result."""
    paid = luck.stream("register paid").random(ENTRIES) < PAID_SHARE
    right = luck.stream("register pilot").random(ENTRIES) < ACCURACY
    size = np.exp(SPREAD * luck.stream("register result").standard_normal(ENTRIES))
    result = np.where(paid, GAIN, -LOSS) * size
    return paid == right, paid, result.round(2)
