"""What an interview buys: how many of the hired are suitable, and what that earns."""

from collections.abc import Callable
from functools import lru_cache
from statistics import NormalDist
from typing import Any

import numpy as np

from helpers import measure, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.staff.hiring import Hiring, HiringChart
from helpers.store.drawn.workforce.applicants import WEEKS_OF_ROUND, applicants, scores
from helpers.store.told.areas.hiring import round_cost
from helpers.words import _

SHARES = np.arange(5, 101, 5)
DRAWN = (3, 100)
"""Rounds, and applicants in each, whom the picture shows."""
NORMAL = NormalDist()


def hiring(world: store.World) -> Stage:
    """An explorer of hiring: who is let in, how many of them are suitable, and what it earns.

    Its controls: the interview's validity, the share of applicants who are hired, and the base
    rate, the share of applicants who are suitable.
    """
    notes = _(
        "Left, 300 applicants of this world; the line across is the bar of the job, the upright "
        "one the cut-off; r is the correlation. How many of the hired are suitable is Taylor and "
        "Russell's formula. Right, the whole company: newcomers' work, less $25 for each letter "
        "and $500 times the validity for each interview; what customers add is read between six "
        "runs of the store, and so differs a little from the twins'. The triangle earns most."
    )
    controls = {
        "validity": slider(_("Validity of the score"), 0, 0.7, 0.02, 0.42),
        "share": slider(_("Applicants hired"), 5, 100, 5, 20, "%"),
        "base": slider(_("Suitable applicants"), 5, 95, 5, 50, "%"),
    }
    title = _("Who gets in at Orinoco, and what is it worth?")
    return stage(_compute(world), HiringChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("A chat instead of an interview"): {"validity": 0.18},
        _("A better interview"): {"validity": 0.6},
        _("A chat, and many applicants"): {"validity": 0.18, "share": 5},
        _("The principle fails: everybody is hired"): {"share": 100},
        _("The principle fails: nearly all are suitable"): {"base": 95},
    }


def _compute(world: store.World) -> Callable[..., Hiring]:
    people = applicants(world)
    rounds = -(-world.weeks // WEEKS_OF_ROUND)

    @lru_cache(maxsize=512)
    def curves(validity: float, base: int) -> tuple[np.ndarray, np.ndarray]:
        success = np.array([success_of(validity, int(share), base) for share in SHARES])
        cost = np.array([round_cost(validity, share / 100) for share in SHARES])
        spent = rounds * (cost - round_cost(0.0, 1.0))
        return success, store.worth_of_newcomers(world, success - base / 100) - spent

    def compute(validity: float, share: int, base: int) -> Hiring:
        success, profit = curves(validity, base)
        return Hiring(
            share=share,
            base=base,
            validity=validity,
            left=measure.correlation_among_hired(validity, share / 100),
            success=float(success[share == SHARES][0]),
            score=scores(people, validity)[: DRAWN[0], : DRAWN[1]].ravel(),
            focus=people.focus[: DRAWN[0], : DRAWN[1]].ravel(),
            cut=-np.inf if share == 100 else NORMAL.inv_cdf(1 - share / 100),
            bar=NORMAL.inv_cdf(1 - base / 100),
            shares=SHARES,
            profit=profit,
        )

    return compute


def success_of(validity: float, share: int, base: int) -> float:
    """Return which share of the hired is suitable; share hired and base rate in per cent."""
    if share == 100:
        return base / 100
    return measure.hiring_success(validity, share / 100, base / 100)
