"""How long must a redesign be tested, and how often may we look? The explorer of lesson 12."""

from functools import cache
from typing import Any

import numpy as np

from helpers import measure, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.trials.design_test import DesignTest, DesignTestChart
from helpers.show.trials.p_values import DRAWN, Paths
from helpers.words import _

WEEKS = 26
"""Length of the test."""
MOST_LOOKS = 50
TESTS = 4000
"""Tests whose luck is prepared."""
NOVELTY = 0.10
"""What a new design adds on top of its lasting lift in the first week, a share of orders."""
BAR = 1.959964
"""Standard errors that a p-value of 0.05 asks for."""


def redesign(world: store.World) -> Stage:
    """An explorer of a test of a redesign: its p-values on their way, false alarms, and power.

    Its controls: what lasts of the lift, how many customers are in the test, how often somebody
    looks, and how fast novelty fades. How unevenly customers order is taken from the world's
    records; the luck of each test is drawn once and stays.
    """
    notes = _(
        "A test of 26 weeks, half of the customers in each arm; a success is a rise with a p-value "
        "below 0.05. Where there is novelty, it adds 10 % in the first week and halves every so "
        "many weeks. Each look is assumed to bring news: where the same few customers come back, "
        "looks repeat themselves and false alarms are somewhat rarer. 4,000 tests stand behind the "
        "blue bars; the orange ones are exact."
    )
    controls = {
        "lift": slider(_("Lift that lasts"), 0, 10, 0.5, 5, "%"),
        "customers": slider(_("Customers"), 1000, 200_000, 1000, 40_000),
        "looks": slider(_("Looks"), 1, MOST_LOOKS, 1, 10),
        "half_life": slider(_("Novelty halves in"), 0, 26, 1, 0, _("weeks")),
    }
    return stage(
        _tests(world), DesignTestChart, controls, _presets(), _("A test of a redesign"), notes
    )


def unevenness(world: store.World) -> float:
    """Return the standard deviation of customers' orders in half a year, over their mean."""
    tables = store.tables(world)
    orders = tables.orders[tables.orders["week"] < WEEKS].groupby("customer_id").size()
    counts = orders.reindex(tables.customers["customer_id"], fill_value=0)
    return float(counts.std() / counts.mean())


def average_lift(lift: float, half_life: float, weeks: np.ndarray) -> np.ndarray:
    """Return the average lift of all weeks up to each of these, a share: what lasts and novelty.

    >>> average_lift(0.05, 0, np.array([13.0, 26.0])).tolist()
    [0.05, 0.05]
    """
    if half_life == 0:
        return np.full(len(weeks), lift)
    fading = np.log(2) / half_life * weeks
    return lift + NOVELTY * -np.expm1(-fading) / fading


def _tests(world: store.World) -> Any:
    @cache
    def luck() -> np.ndarray:
        shape = (TESTS, MOST_LOOKS)
        return world.luck.stream("redesign tests").standard_normal(shape).cumsum(axis=1)

    @cache
    def uneven() -> float:
        return unevenness(world)

    def compute(lift: float, customers: int, looks: int, half_life: int) -> DesignTest:
        steps = np.arange(1, looks + 1)
        weeks = WEEKS * steps / looks
        error = 2 * uneven() / np.sqrt(customers) * np.sqrt(looks / steps)
        true = average_lift(lift / 100, half_life, weeks)
        z = luck()[:, :looks] / np.sqrt(steps) + true / error
        success = z > BAR
        last = success[:, -1]
        reported = float((z[last, -1] * error[-1]).mean()) if last.any() else lift / 100
        return DesignTest(
            paths=Paths(weeks, _p_values(z[:DRAWN])),
            weeks=WEEKS,
            looks=looks,
            lift=lift / 100,
            false_once=0.05,
            false_any=measure.false_alarm_of_looks(looks),
            found_once=float(last.mean()),
            found_any=float(success.any(axis=1).mean()),
            reported=reported,
        )

    return compute


def _p_values(z: np.ndarray) -> np.ndarray:
    from scipy.special import erfc

    found: np.ndarray = erfc(np.abs(z) / np.sqrt(2))
    return found


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("Nothing there, one look"): {"lift": 0, "looks": 1},
        _("Nothing there, ten looks"): {"lift": 0},
        _("Too small a test: winners shout"): {"lift": 2, "customers": 5000, "looks": 1},
        _("Large enough, one look"): {"customers": 200_000, "looks": 1},
        _("The key fails: only novelty acts"): {
            "lift": 0, "customers": 200_000, "half_life": 8, "looks": 1,
        },
    }  # fmt: skip
