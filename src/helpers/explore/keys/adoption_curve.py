"""How a market fills, and how early one can know: the adoption explorer."""

from functools import lru_cache
from typing import Any

import numpy as np

from helpers import measure, show, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.words import _

YEARS = 30
BUYERS = 100.0
"""People who will ever buy: results are shares of them, in per cent."""


def adoption(world: store.World) -> Stage:
    """An explorer of a Bass curve and of what its first years tell.

    Its controls: innovation p, imitation q, how many years have been seen, and how noisy the
    record is. The luck of the record is this world's.
    """
    notes = _(
        "p: how many buy in a year without having seen anybody. q: how much they copy those who "
        "have. Black dots are known, white ones come later. The Bass curve is fitted to the black "
        "dots only. Where the grey runs to the right edge, the data cannot say when the peak comes."
    )
    controls = {
        "p": slider(_("Innovation p"), 0.001, 0.05, 0.001, 0.010),
        "q": slider(_("Imitation q"), 0.10, 0.70, 0.02, 0.42),
        "seen": slider(_("Years seen"), 5, 25, 1, 6),
        "noise": slider(_("Noise of the record"), 0, 10, 1, 5, "%"),
    }
    chart, title = show.AdoptionChart, _("How a market fills")
    return stage(_compute(world), chart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("Just past the peak"): {"seen": 10},
        _("Long past the peak"): {"seen": 18},
        _("Before the peak, and the record is perfect"): {"noise": 0},
        _("Few copy anybody"): {"p": 0.05, "q": 0.1},
        _("The key fails: half the way up"): {"p": 0.002, "q": 0.42, "seen": 9},
    }


def _compute(world: store.World) -> Any:
    luck = world.luck.stream("adoption explorer").standard_normal(YEARS)

    @lru_cache(maxsize=512)
    def compute(p: float, q: float, seen: int, noise: int) -> show.Adoption:
        truth = measure.bass_curve(p, q, BUYERS, YEARS)
        sold = np.maximum(0.0, truth + noise / 100 * truth.max() * luck)
        fit = measure.fit_bass(sold[:seen])
        return show.Adoption(
            sold=sold,
            truth=truth,
            fitted=fit.curve(YEARS),
            line=measure.straight_line(sold, seen),
            seen=seen,
            peak=fit.peak,
            interval=fit.interval("peak"),
            true_peak=measure.peak_time(p, q),
        )

    return compute
