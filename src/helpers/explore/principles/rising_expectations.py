"""A step or a ramp: what customers notice of an improvement once they are used to it."""

from collections.abc import Callable
from typing import Any

import numpy as np

from helpers import measure, show, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.words import _


def expectations(world: store.World) -> Stage:
    """An explorer of quality, what customers expect of it, and the gap that pleases them.

    Its controls: how fast expectations follow, a step in the first week, a ramp from then on, and
    how fast the rival gets better. It starts with one step.
    """
    notes = _(
        "The store is run again at each setting, for two years: the same people and luck. What "
        "it brings is the contribution of 4,000 people against improving nothing beside the same "
        "rival; a unit of quality costs $7,000 to build, on either path. The rival's "
        "line wanders by luck. The gap is read at the end of each week, when that week's "
        "adaptation is done. A rival does not move expectations here, but takes customers away."
    )
    controls = {
        "adaptation": slider(_("Adaptation"), 0, 10, 0.5, 3, _("% of the gap a week")),
        "step": slider(_("Step"), 0, 2, 0.1, 1.0, _("units, at once")),
        "ramp": slider(_("Ramp"), 0, 0.05, 0.005, 0.0, _("units a week")),
        "pace": slider(_("Rival's pace"), 0, 0.05, 0.005, 0.0, _("units a week")),
    }
    title = _("Improvement and expectations at Orinoco")
    return stage(_improvements(world), show.ExpectationsChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("The same budget, week by week"): {"step": 0.0, "ramp": 0.01},
        _("A step to a level, and a ramp to hold it"): {"step": 0.5, "ramp": 0.015},
        _("Standing still beside a rival"): {"step": 0.0, "pace": 0.02},
        _("The principle fails: nobody gets used to it"): {"adaptation": 0.0},
        _("The principle fails: the ramp costs more than it brings"): {
            "adaptation": 10.0,
            "step": 0.0,
            "ramp": 0.02,
        },
    }


def _improvements(world: store.World) -> Callable[..., show.Expectations]:
    tried = store.Improvements(world)

    def compute(adaptation: float, step: float, ramp: float, pace: float) -> show.Expectations:
        share = adaptation / 100
        found = tried.after(step, ramp, share, pace)
        # Without improvement nothing is expected either: adaptation has nothing to act on.
        still = tried.after(pace=pace)
        return show.Expectations(
            quality=found.quality,
            expected=found.expectations,
            rival=found.rival,
            steady=_steady(ramp, share),
            leaving=(float(found.leaving[-1]), float(still.leaving[-1])),
            brought=found.contribution - still.contribution,
            cost=found.cost,
        )

    return compute


def _steady(ramp: float, share: float) -> float:
    """The gap that a ramp nears, at the end of a week: that week's adaptation is done."""
    if not share:
        return np.inf if ramp else 0.0
    return measure.steady_gap(ramp, share) * (1 - share)
