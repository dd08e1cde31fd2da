"""Does an effect go through what lies between: mediation.

Imai, Keele & Tingley (2010), Psychological Methods 15; for straight lines the effect through the
mediator is the product of two slopes, its error by the delta method (Sobel 1982). It is causal only
if nothing unseen moves both the mediator and the outcome.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, from_error
from helpers.words import _


@dataclass(frozen=True)
class Mediation:
    """What a cause does to an outcome: in all, through the mediator, and past it."""

    total: Estimate
    through: Estimate
    past: Estimate

    @property
    def share_through(self) -> float:
        """The part of the total that goes through the mediator."""
        return self.through.value / self.total.value


def mediated(table: pd.DataFrame, cause: str, mediator: str, outcome: str) -> Mediation:
    """How much of what a cause does to an outcome goes through a mediator.

    Parameters: `table` the three columns, numbers, a row a case (a branch, a team).
    Returns: a Mediation; each effect in units of outcome for one more unit of cause.
    Raises: ValueError on missing columns or values, under 10 rows, or a constant column.
    Source: Imai, Keele & Tingley (2010), linear case; Sobel (1982) for the error.

    Attitude moves impressions two for one, impressions move growth one for two.

    >>> cases = pd.DataFrame({"attitude": range(12)})
    >>> cases["impression"] = 2.0 * cases["attitude"] + [0.5, -0.5] * 6
    >>> cases["growth"] = 0.5 * cases["impression"]
    >>> bool(abs(mediated(cases, "attitude", "impression", "growth").past.value) < 1e-9)
    True
    """
    accept.columns(table, cause, mediator, outcome)
    x, m, y = (accept.numbers(table[name], name) for name in (cause, mediator, outcome))
    accept.some(x, "table", 10)
    if min(x.std(), m.std()) <= 0:
        raise ValueError(_("cause and mediator must vary; one of them is the same in every row."))
    total, total_error = _slopes(y, x)
    first, first_error = _slopes(m, x)
    both, both_errors = _slopes(y, x, m)
    through = first[0] * both[1]
    error = np.hypot(first[0] * both_errors[1], both[1] * first_error[0])
    return Mediation(
        total=from_error(total[0], total_error[0]),
        through=from_error(through, float(error)),
        past=from_error(both[0], both_errors[0]),
    )


def _slopes(y: accept.Numbers, *xs: accept.Numbers) -> tuple[list[float], list[float]]:
    """Least squares with a constant: the slopes, and errors that allow for unequal scatter.

    Source: MacKinnon & White (1985), HC3 weights.
    """
    x = np.column_stack([np.ones(len(y)), *xs])
    if np.linalg.matrix_rank(x) < x.shape[1]:
        raise ValueError(_("The mediator is a straight line of the cause; no part can be told."))
    inverse = np.linalg.inv(x.T @ x)
    beta = inverse @ x.T @ y
    pull = (x @ inverse * x).sum(axis=1)
    scatter = (y - x @ beta) / np.maximum(1 - pull, 1e-9)
    errors = np.sqrt(np.diag(inverse @ (x.T * scatter**2) @ x @ inverse))
    return beta[1:].tolist(), errors[1:].tolist()
