"""Which kinds of visit hide in the clicks? Latent classes, found without knowing any visit's kind.

The idea is Moe's (2003), Buying, searching, or browsing; the method is latent class analysis
(Lazarsfeld & Henry 1968) by expectation and maximisation (Dempster, Laird & Rubin 1977).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.words import _

CLICKS = ("n_search", "n_pages", "n_categories", "dwell_s")
MOST_ROUNDS = 1_000


@dataclass(frozen=True)
class VisitTypes:
    """Two kinds of visit, the one with fewer searches (lower first column) first.

    `share` of each kind; `profile` the mean of each column by kind; `cuts` where each column was
    cut into steps; `habits` by column: kinds by steps, the chance of each step.
    """

    share: pd.Series
    profile: pd.DataFrame
    cuts: dict[str, accept.Numbers]
    habits: dict[str, accept.Numbers]

    def chance(self, visits: pd.DataFrame) -> pd.DataFrame:
        """The chance of each kind for each visit, given its clicks.

        Parameters: `visits` with the columns that were fitted. Returns: visits by kinds, 0 to 1.
        """
        steps = _steps(visits, self.cuts)
        logs = np.log(self.share.to_numpy()) + sum(
            np.log(self.habits[name])[:, step].T for name, step in steps.items()
        )
        odds = np.exp(logs - logs.max(axis=1, keepdims=True))
        chances = odds / odds.sum(axis=1, keepdims=True)
        return pd.DataFrame(chances, visits.index, self.share.index)

    def likeliest(self, visits: pd.DataFrame) -> pd.Series:
        """The likeliest kind of each visit."""
        return self.chance(visits).idxmax(axis=1).rename("visit_type")


def fit_visit_types(
    visits: pd.DataFrame,
    columns: Sequence[str] = CLICKS,
    names: tuple[str, str] = ("curious", "hunting"),
) -> VisitTypes:
    """Two kinds of visit, told apart by clicks that go together.

    Parameters: `visits` one row a visit; `columns` at least three counts or times, the one that
    the first kind does less of first; `names` of the two kinds. The default columns hold
    n_pages beside n_categories, which say much the same: leave one out where shares must be right,
    because the method believes twice what it hears twice.
    Returns: VisitTypes.
    Raises: ValueError with under three columns, under 50 visits, gaps, or a column that never
    varies: two kinds can then not be told apart.
    Source: Dempster, Laird & Rubin (1977), on each column cut at its quartiles.

    >>> wander, hunt = [0, 9, 5, 300], [3, 3, 1, 60]
    >>> visits = pd.DataFrame([wander] * 40 + [hunt] * 60, columns=list(CLICKS))
    >>> fit_visit_types(visits).share.round(2).to_dict()
    {'curious': 0.4, 'hunting': 0.6}
    """
    accept.columns(visits, *columns)
    accept.some(visits.index.to_numpy(), _("The table of visits"), least=50)
    if len(columns) < 3:
        raise ValueError(_("Give at least three columns; fewer cannot tell two kinds apart."))
    values = {name: accept.numbers(visits[name], name) for name in columns}
    cuts = {name: _cuts(column, name) for name, column in values.items()}
    steps = _steps(visits, cuts)
    chance, share, habits = _climb(np.column_stack(list(steps.values())))
    profile = np.array([column @ chance / chance.sum(axis=0) for column in values.values()]).T
    order = np.argsort(profile[:, 0], kind="stable")
    return VisitTypes(
        share=pd.Series(share[order], list(names), name="share"),
        profile=pd.DataFrame(profile[order], list(names), list(columns)),
        cuts=cuts,
        habits={name: habit[order] for name, habit in zip(columns, habits, strict=True)},
    )


def _cuts(values: accept.Numbers, name: str) -> accept.Numbers:
    cuts = np.unique(np.quantile(values, (0.25, 0.5, 0.75), method="lower"))
    cuts = cuts[cuts < values.max()]
    if len(cuts):
        return cuts
    if values.min() == values.max():
        raise ValueError(_("{column} is the same in every visit; drop it.").format(column=name))
    return np.array([values.min()])


def _steps(
    visits: pd.DataFrame, cuts: dict[str, accept.Numbers]
) -> dict[str, npt.NDArray[np.intp]]:
    accept.columns(visits, *cuts)
    return {
        name: np.searchsorted(edges, accept.numbers(visits[name], name), side="left")
        for name, edges in cuts.items()
    }


def _climb(
    rows: npt.NDArray[np.intp],
) -> tuple[accept.Numbers, accept.Numbers, list[accept.Numbers]]:
    patterns, place, count = np.unique(rows, axis=0, return_inverse=True, return_counts=True)
    marks = [np.eye(column.max() + 1)[column] for column in patterns.T]
    chance = _first_guess(patterns, count)
    before = -np.inf
    for _round in range(MOST_ROUNDS):
        weight = chance * count[:, None]
        # half a visit here and in each step keeps a chance from ever being 0
        share = (weight.sum(axis=0) + 0.5) / (count.sum() + 1)
        habits = [weight.T @ mark + 0.5 for mark in marks]
        habits = [habit / habit.sum(axis=1, keepdims=True) for habit in habits]
        logs = np.log(share) + sum(
            mark @ np.log(habit).T for mark, habit in zip(marks, habits, strict=True)
        )
        total = np.logaddexp(logs[:, 0], logs[:, 1])
        chance, height = np.exp(logs - total[:, None]), float(total @ count)
        if height - before < 1e-9 * abs(height):
            break
        before = height
    return chance[place.ravel()], share, habits


def _first_guess(patterns: npt.NDArray[np.intp], count: npt.NDArray[np.intp]) -> accept.Numbers:
    """Visits on one side of the strongest common direction lean to one kind."""
    centred = patterns - np.average(patterns, axis=0, weights=count)
    spread = (centred * count[:, None]).T @ centred
    scale = np.sqrt(np.diagonal(spread))
    direction = np.linalg.eigh(spread / np.outer(scale, scale))[1][:, -1]
    lean = np.where(centred / scale @ direction > 0, 0.8, 0.2)
    return np.column_stack([lean, 1 - lean])
