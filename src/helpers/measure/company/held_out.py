"""What an improvement did to those who got it first, against those held out, and how it fades.

The lift of a step fades by the same share each week if expectations follow what is delivered
(Helson 1964; Oliver 1980). Errors are summed by person (Liang & Zeger 1986).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.accept import Numbers
from helpers.measure.estimate import Estimate, clustered
from helpers.measure.trials.comparison import compare_groups, difference_and_pull
from helpers.words import _

ROUNDS = 60
"""Rounds of least squares at most; five or six are usual."""


@dataclass(frozen=True)
class Fading:
    """A lift and how it fades.

    jump: what the improvement lifted at first. rate: share of what is left that goes in a week.
    """

    jump: Estimate
    rate: Estimate

    def left(self, weeks: float) -> float:
        """What is left of the jump after so many weeks."""
        return self.jump.value * (1 - self.rate.value) ** weeks


def held_out_lift(panel: pd.DataFrame, answer: str, first: int, last: int) -> Estimate:
    """How much higher those improved first answer than those held out at the same time.

    Parameters: `panel` a row a panelist and week: panelist, week, improved_from (the week in which
    orders improve: one week for those improved first, a later one for those held out) and the
    column `answer`; `first`, `last` weeks since the first improvement: first to before last.
    Returns: an Estimate in the answer's unit; errors by panelist.
    Raises: ValueError when columns are missing, there are not two weeks of improving, or the weeks
    asked for reach beyond the time in which one half was held out.

    >>> panel = pd.DataFrame({"panelist": [1, 2, 3, 4], "week": 6, "improved_from": [5, 5, 9, 9],
    ...     "satisfied": [7, 9, 5, 7]})
    >>> held_out_lift(panel, "satisfied", 0, 4).value
    2.0
    """
    accept.columns(panel, "panelist", "week", "improved_from", answer)
    start, end = _weeks_of_improving(panel)
    if not 0 <= first < last <= end - start:
        sentence = _("first and last are {first} and {last}; they must go up, within 0 to {most}.")
        raise ValueError(sentence.format(first=first, last=last, most=end - start))
    within = panel[panel["week"].between(start + first, start + last - 1)]
    early = within.assign(early=within["improved_from"] == start)
    return compare_groups(early, "early", answer, "panelist")


def fit_fading(panel: pd.DataFrame, answer: str = "satisfied") -> Fading:
    """The lift of an improvement and the share of it that goes each week, from a held-out panel.

    Parameters: `panel`, `answer` as for held_out_lift; in every week of the comparison at least
    two of each half answer. Answers are given at the end of a week.
    Returns: a Fading; lift in the answer's unit, rate a week, errors by panelist.
    Raises: ValueError as held_out_lift does, or when no lift can be seen to fade.
    Source: weighted least squares of jump x (1 - rate)^weeks on the weekly differences.

    A lift of 4 points that halves every week, without noise:

    >>> rows = [(person, week, 0 if person < 2 else 3, 5 + 4 * 0.5 ** (week + 1) * (person < 2))
    ...     for week in range(3) for person in range(4)]
    >>> panel = pd.DataFrame(rows, columns=["panelist", "week", "improved_from", "satisfied"])
    >>> found = fit_fading(panel)
    >>> round(found.jump.value, 6), round(found.rate.value, 6)
    (4.0, 0.5)
    """
    accept.columns(panel, "panelist", "week", "improved_from", answer)
    start, end = _weeks_of_improving(panel)
    within = panel[panel["week"].between(start, end - 1)].sort_values("week", kind="stable")
    gaps, pulls, weights = _by_week(within, start, answer)
    since = np.unique(within["week"]) - start + 1.0
    jump, rate, slopes = _least_squares(since, gaps, weights)
    # How the two estimates answer to each week's difference, and so to each row.
    spread = np.linalg.inv(slopes.T * weights @ slopes) @ (slopes.T * weights)
    place = within["week"].to_numpy() - start
    moved = spread[:, np.searchsorted(since, place + 1.0)] * pulls
    found = (clustered(v, m, within["panelist"]) for v, m in zip((jump, rate), moved, strict=True))
    return Fading(*found)


def _weeks_of_improving(panel: pd.DataFrame) -> tuple[int, int]:
    weeks = np.unique(accept.numbers(panel["improved_from"], "improved_from"))
    if len(weeks) != 2:
        sentence = _("improved_from must hold two weeks, an early and a late one; it holds {n}.")
        raise ValueError(sentence.format(n=len(weeks)))
    return int(weeks[0]), int(weeks[1])


def _by_week(within: pd.DataFrame, start: int, answer: str) -> tuple[Numbers, Numbers, Numbers]:
    """Each week's difference of means, each row's pull on its week's, and the weeks' weights."""
    early = (within["improved_from"] == start).to_numpy()
    values = accept.numbers(within[answer], answer)
    accept.some(values, _("The time of the comparison"), 4)
    edges = np.flatnonzero(np.diff(within["week"].to_numpy())) + 1
    arms, answers = np.split(early, edges), np.split(values, edges)
    found = [difference_and_pull(arm, own) for arm, own in zip(arms, answers, strict=True)]
    weights = np.array([1 / (1 / arm.sum() + 1 / (~arm).sum()) for arm in arms])
    return np.array([gap for gap, _pull in found]), np.concatenate([p for _g, p in found]), weights


def _least_squares(since: Numbers, gaps: Numbers, weights: Numbers) -> tuple[float, float, Numbers]:
    """The jump, the rate, and the slopes of the fitted line in both (Gauss and Newton)."""
    jump, rate = _start(since, gaps, weights)
    for _round in range(ROUNDS):
        left = (1 - rate) ** since
        slopes = np.column_stack([left, -jump * since * left / (1 - rate)])
        normal = slopes.T * weights @ slopes
        if np.linalg.cond(normal) > 1e12:
            break
        step = np.linalg.solve(normal, slopes.T * weights @ (gaps - jump * left))
        jump, rate = jump + step[0], rate + step[1]
        if abs(step).max() < 1e-10 * (1 + abs(jump)):
            return float(jump), float(rate), slopes
        if not -0.5 < rate < 0.95:
            break
    raise ValueError(_("No lift can be seen to fade in these answers."))


def _start(since: Numbers, gaps: Numbers, weights: Numbers) -> tuple[float, float]:
    """The best of some rates, each with the jump that fits it best."""
    rates = np.linspace(0, 0.6, 61)
    left = (1 - rates[:, None]) ** since
    jumps = (weights * gaps * left).sum(axis=1) / (weights * left**2).sum(axis=1)
    misses = (weights * (gaps - jumps[:, None] * left) ** 2).sum(axis=1)
    best = int(misses.argmin())
    return float(jumps[best]), float(rates[best])
