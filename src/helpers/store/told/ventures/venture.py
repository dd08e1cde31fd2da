"""The venture's rule: when it is launched, and the week in which a limit set in advance stops it.

The launch is paid at once and gone. The book counts what the venture earned and lost since. At the
start of each week the rule looks at the book, and at the quarters that are complete.
"""

from dataclasses import dataclass

import numpy as np

from helpers.measure.ventures.growing_losses import growing_losses
from helpers.store.decided.policy import Policy
from helpers.store.drawn.ventures.venture import QUARTER, results, shocks_of_weeks, venture
from helpers.store.drawn.world import World

LAUNCH = 4_000.0
"""Dollars of the panel that a full launch costs."""
CAP, LOSSES = "the cash cap", "growing losses"


@dataclass(frozen=True)
class Course:
    """What became of the venture: arrays with a value a week.

    launch: its first week; the horizon if there is none. stop: the week from which on it is
    stopped; the horizon if it never is. share: of a full launch that runs. result: dollars earned
    in the week. paid: dollars for the launch.
    """

    launch: int
    stop: int
    share: np.ndarray
    result: np.ndarray
    paid: np.ndarray


def course(world: World, plan: list[Policy]) -> Course:
    """Return what becomes of the venture under a plan."""
    share = np.array([policy.venture for policy in plan])
    launch = int(np.argmax(share > 0)) if share.any() else world.weeks
    paid = LAUNCH * np.diff(np.maximum.accumulate(share), prepend=0.0)
    result = np.zeros(world.weeks)
    earns = results(venture(world), shocks_of_weeks(world))[: world.weeks - launch]
    result[launch:] = earns * share[launch:]
    stop = launch + _stop(result[launch:], plan[launch:])
    running = np.arange(world.weeks) < stop
    return Course(launch, stop, share * running, result * running, paid * running)


def _stop(result: np.ndarray, plan: list[Policy]) -> int:
    cap = np.array([policy.stop_loss for policy in plan])
    worse = np.array([policy.worse_quarters for policy in plan])
    met = at_the_limit(result[None, :], cap) | too_often_worse(result[None, :], worse)
    return int(first_week(met)[0])


def at_the_limit(result: np.ndarray, cap: float | np.ndarray) -> np.ndarray:
    """Return the weeks at whose start a book has lost its cap: a row a firm, a column a week."""
    book = np.cumsum(result, axis=1)
    return _before(book) <= -np.asarray(cap)


def too_often_worse(result: np.ndarray, worse: float | np.ndarray) -> np.ndarray:
    """Return the weeks at whose start the complete quarters' losses have grown too often.

    Parameters: result (a row a firm, a column a week), worse (growing losses in a row that are too
    many; 0 = the rule is not in force; one number, or one a week).
    """
    firms, weeks = result.shape
    whole = weeks // QUARTER
    quarters = result[:, : whole * QUARTER].reshape(firms, whole, QUARTER).sum(axis=2)
    known = np.zeros((firms, whole + 1), dtype=np.int64)
    if whole:
        known[:, 1:] = growing_losses(quarters)
    by_week = np.repeat(known, QUARTER, axis=1)[:, :weeks]
    limit = np.asarray(worse)
    return (by_week >= limit) & (limit > 0)


def first_week(met: np.ndarray) -> np.ndarray:
    """Return the first week in which each firm meets the rule; the horizon where none does."""
    return np.where(met.any(axis=1), met.argmax(axis=1), met.shape[1])


def _before(book: np.ndarray) -> np.ndarray:
    known = np.zeros_like(book)
    known[:, 1:] = book[:, :-1]
    return known
