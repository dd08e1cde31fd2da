"""How many good ventures a limit stops, and what it saves on the bad ones."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from helpers import measure, show, store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.store.drawn.ventures.venture import QUARTER, shocks_of_futures
from helpers.store.futures.venture_futures import COUNT
from helpers.words import _

CAPS = np.arange(1_000.0, 20_001.0, 1_000.0)
DRAWN, EVERY = 40, 4
"""Ventures whose books are drawn, and weeks from one drawn moment to the next."""
QUARTERS = 40


def ventures(world: store.World) -> Stage:
    """An explorer of one venture's futures under a rule that was set in advance.

    Its controls: the cash that may be lost, drift and volatility of a quarter's result, and how
    many growing losses in a row stop the venture (0: none do). It starts with a good venture.
    """
    notes = _(
        "2,000 futures of ten years: the same venture, other luck, drawn in this world. Left, the "
        "first 40; orange ones are stopped at their dot, the dashed line is the cash limit. "
        "Right, the blue line is the formula for a limit that is watched weekly, and the blue dot "
        "where no other rule is in force is counted from the futures. A growing loss is a quarter "
        "that loses, and does worse than the one before. The last week may go beyond the limit. "
        "Dollars are those of a panel of 4,000 people."
    )
    controls = {
        "cash": slider(_("Cash that may be lost"), 1, 20, 1, 5, _("thousand $")),
        "drift": slider(_("Drift"), -2, 2, 0.1, 1.0, _("thousand $ a quarter")),
        "volatility": slider(_("Volatility"), 1, 6, 0.25, 3.0, _("thousand $ a quarter")),
        "losses": slider(_("Growing losses that stop it"), 0, 4, 1, 0, _("in a row; 0 = off")),
    }
    title = _("A venture and its limit")
    return stage(_futures(world), show.VenturesChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, Any]]:
    return {
        _("Two growing losses, and stop"): {"losses": 2, "cash": 20},
        _("Three growing losses"): {"losses": 3, "cash": 20},
        _("Twice the cash"): {"cash": 10},
        _("Half the luck"): {"volatility": 1.5},
        _("The key fails: it loses on average"): {"drift": -1.0},
        _("It loses, and we are patient"): {"drift": -1.0, "cash": 20},
    }


def _futures(world: store.World) -> Callable[..., show.Ventures]:
    moved = np.cumsum(shocks_of_futures(world, COUNT), axis=1, dtype=np.float64)
    luck = (moved / np.sqrt(QUARTER)).astype(np.float32)
    weeks = np.arange(1, luck.shape[1] + 1, dtype=np.float32) / np.float32(QUARTER)

    @lru_cache(maxsize=64)
    def books(drift: float, volatility: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        book = np.float32(1000 * drift) * weeks + np.float32(1000 * volatility) * luck
        quarters = np.diff(book[:, QUARTER - 1 :: QUARTER], axis=1, prepend=np.float32(0))
        return book, book.min(axis=1), measure.growing_losses(quarters)

    def compute(cash: int, drift: float, volatility: float, losses: int) -> show.Ventures:
        book, low, counts = books(drift, volatility)
        at_cash = _first_week(book <= -1000.0 * cash)
        told = measure.first_time(counts, losses) if losses else np.full(COUNT, np.inf)
        at_losses = np.where(told < QUARTERS - 1, QUARTER * (told + 1), np.inf)
        stop = np.minimum(at_cash, at_losses)
        return show.Ventures(
            drift=1000 * drift,
            cash=1000.0 * cash,
            losses=losses,
            by_cash=float(((at_cash <= at_losses) & np.isfinite(stop)).mean()),
            by_losses=float((at_losses < at_cash).mean()),
            kept=float(_left(book, stop).mean()),
            **_drawn(book, stop),
            **_by_cap(drift, volatility, low, at_losses),
        )

    return compute


def _first_week(met: np.ndarray) -> np.ndarray:
    """Return the week at whose start each is stopped: the one after it met its limit."""
    week = met.argmax(axis=1) + 1.0
    return np.where(met.any(axis=1) & (week < met.shape[1]), week, np.inf)


def _left(book: np.ndarray, stop: np.ndarray) -> np.ndarray:
    last = np.minimum(stop, book.shape[1]).astype(int) - 1
    kept: np.ndarray = book[np.arange(len(book)), last]
    return kept


def _drawn(book: np.ndarray, stop: np.ndarray) -> dict[str, np.ndarray]:
    moments = np.concatenate([[0.0], np.arange(EVERY, book.shape[1] + 1, EVERY)])
    shown = np.zeros((DRAWN, moments.size))
    shown[:, 1:] = book[:DRAWN, EVERY - 1 :: EVERY]
    return {
        "years": moments / (4 * QUARTER),
        "books": shown,
        "until": stop[:DRAWN] / (4 * QUARTER),
        "left": _left(book[:DRAWN], stop[:DRAWN]),
    }


def _by_cap(
    drift: float, volatility: float, low: np.ndarray, at_losses: np.ndarray
) -> dict[str, np.ndarray]:
    rule = np.isfinite(at_losses)
    alone = [
        measure.ruin_probability(drift, volatility, cap / 1000, QUARTERS, 1 / QUARTER)
        for cap in CAPS
    ]
    return {
        "caps": CAPS,
        "alone": np.array(alone),
        "ruled": np.array([(rule | (low <= -cap)).mean() for cap in CAPS]),
    }
