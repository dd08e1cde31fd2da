"""Both outcomes of everybody: what only a simulated store can know (Rubin 1974)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy.typing as npt

from helpers.measure import accept
from helpers.words import _


@dataclass(frozen=True)
class Effects:
    """Four answers to "what did it do?", in the outcome's unit.

    `naive` compares those who took it with those who did not; `on_takers` is the true effect on
    those who took it; `on_all` the effect if everybody took it; `selection_bias` is how much the
    takers differed anyway, so that naive = on_takers + selection_bias.
    """

    naive: float
    on_takers: float
    on_all: float
    selection_bias: float


def average_effects(with_: npt.ArrayLike, without: npt.ArrayLike, who: npt.ArrayLike) -> Effects:
    """What a decision did to those it reached and to all, beside the naive comparison.

    Parameters: `with_`, `without` each person's outcome with and without it; `who` True for
    those who took it (clicked, were contacted).
    Returns: Effects.
    Raises: ValueError when lengths differ or nobody, or everybody, took it.
    Source: Rubin (1974); Angrist & Pischke (2009), ch. 2.

    >>> shoppers = average_effects([1, 1, 1, 0, 0], [1, 1, 0, 0, 0], [1, 1, 1, 0, 0])
    >>> shoppers.naive, round(shoppers.on_takers, 4), round(shoppers.on_all, 4)
    (1.0, 0.3333, 0.2)
    """
    taken, untaken = accept.numbers(with_, "with_"), accept.numbers(without, "without")
    takers = accept.yes_or_no(who, "who")
    if not len(taken) == len(untaken) == len(takers):
        raise ValueError(_("with_, without and who must have the same length."))
    accept.some(taken[takers], _("The group that took it"))
    accept.some(taken[~takers], _("The group that did not take it"))
    on_takers = float((taken - untaken)[takers].mean())
    bias = float(untaken[takers].mean() - untaken[~takers].mean())
    naive = float(taken[takers].mean() - untaken[~takers].mean())
    return Effects(naive, on_takers, float((taken - untaken).mean()), bias)
