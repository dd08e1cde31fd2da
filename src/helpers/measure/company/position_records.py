"""What a regional test of positions says: whom each position wins, and how much they dislike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.measure.accept import Numbers
from helpers.measure.company.places import location_shares
from helpers.measure.estimate import Estimate, from_error
from helpers.words import _

IDEALS = {"the quick": 0.0, "the choosy": 1.0}
"""Where each segment would like a store best."""
EVERYBODY = "everybody"
_COLUMNS = ("town", "segment", "position", "shoppers", "buyers")
_ROUNDS = 25


@dataclass(frozen=True)
class LocationFit:
    """A location logit: what people like, how they dislike distance, how many like what.

    liking: utility at no distance, above buying elsewhere. dislike: utility lost at a distance
    of 1. ideals, sizes: of the segments; sizes add up to 1.
    """

    liking: float
    dislike: float
    ideals: Numbers
    sizes: Numbers

    def buyers(self, position: float) -> float:
        """The share of all shoppers who buy at a position.

        >>> fit = LocationFit(1.0, 6.0, np.array([0.0, 1.0]), np.array([0.5, 0.5]))
        >>> round(fit.buyers(0.5), 4)
        0.3775
        """
        won = location_shares(position, self.ideals, max(0.0, self.dislike), liking=self.liking)
        return float(won @ self.sizes)


def by_position(test: pd.DataFrame, outcome: str = "buyers") -> pd.DataFrame:
    """What each position brings in each segment and with everybody: a row a position.

    Parameters: `test` a row a town and segment with position, segment, shoppers and the outcome;
    `outcome` is buyers (returned as a share of shoppers) or mark (as their average).
    Raises: ValueError when a column is missing, or nobody was asked at a position.

    >>> test = pd.DataFrame({"town": [1, 1], "position": [0.0, 0.0], "buyers": [45, 1],
    ...     "segment": ["the quick", "the choosy"], "shoppers": [60, 40]})
    >>> by_position(test).to_dict("records")
    [{'the quick': 0.75, 'the choosy': 0.025, 'everybody': 0.46}]
    """
    accept.columns(test, "position", "segment", "shoppers", outcome)
    asked = accept.numbers(test["shoppers"], "shoppers")
    values = accept.numbers(test[outcome], outcome)
    rows = test.assign(of_all=values * asked if outcome == "mark" else values, asked=asked)
    by_segment = rows.groupby(["position", "segment"], sort=False)[["of_all", "asked"]].sum()
    by_all = rows.groupby("position")[["of_all", "asked"]].sum()
    if (by_segment["asked"] <= 0).any():
        raise ValueError(_("shoppers are 0 in a segment at some position; ask somebody there."))
    table = (by_segment["of_all"] / by_segment["asked"]).unstack("segment")
    table = table[list(dict.fromkeys(test["segment"]))].rename_axis(columns=None)
    return table.assign(**{EVERYBODY: by_all["of_all"] / by_all["asked"]}).sort_index()


def fit_location(
    test: pd.DataFrame, ideals: Mapping[str, float] = IDEALS, least_towns: int = 2
) -> LocationFit:
    """The location logit that fits a test of positions best (maximum likelihood).

    Parameters: `test` a row a town and segment; `ideals` where each segment would like a store.
    Returns: a LocationFit. Raises: ValueError when a column is missing, a segment has no ideal,
    there are too few towns, or all distances are alike.
    Source: Hotelling (1929), Economic Journal 39; McFadden (1974).
    """
    return _fit(_accepted(test, ideals, least_towns))


def gain_of_position(
    test: pd.DataFrame, start: float, end: float, ideals: Mapping[str, float] = IDEALS
) -> Estimate:
    """By how much more shoppers buy where the store stands at `end` than at `start`, as a share.

    Parameters: `test` a row a town and segment; `start` and `end` positions.
    Returns: an Estimate from the location logit; its error is found by leaving out each town in
    turn, which allows for shoppers of a town being alike.
    Raises: ValueError as fit_location, or when there are fewer than three towns.
    Source: the jackknife, Miller (1974), Biometrika 61.
    """
    places = accept.number(start, "start"), accept.number(end, "end")
    rows = _accepted(test, ideals, least_towns=3)
    count = int(rows.town.max()) + 1
    without = [_gain(_fit(rows.where(rows.town != town)), *places) for town in range(count)]
    error = np.sqrt((count - 1) * np.var(without))
    return from_error(_gain(_fit(rows), *places), float(error), count - 1)


def _gain(fit: LocationFit, start: float, end: float) -> float:
    return fit.buyers(end) / fit.buyers(start) - 1


@dataclass(frozen=True)
class _Rows:
    """A test as arrays, a value a row: town and segment as numbers from 0; ideals by segment."""

    town: npt.NDArray[Any]
    segment: npt.NDArray[Any]
    position: Numbers
    asked: Numbers
    bought: Numbers
    ideals: Numbers

    def where(self, kept: npt.NDArray[np.bool_]) -> _Rows:
        """Some of the rows."""
        town, segment, position = self.town[kept], self.segment[kept], self.position[kept]
        return _Rows(town, segment, position, self.asked[kept], self.bought[kept], self.ideals)


def _accepted(test: pd.DataFrame, ideals: Mapping[str, float], least_towns: int) -> _Rows:
    accept.columns(test, *_COLUMNS)
    unknown = sorted(set(test["segment"]) - set(ideals))
    if unknown:
        sentence = _("No ideal is given for {names}; ideals needs one for each segment.")
        raise ValueError(sentence.format(names=", ".join(map(str, unknown))))
    accept.some(test["town"].unique(), "towns", least=least_towns)
    place, asked, bought = (accept.numbers(test[name], name) for name in _COLUMNS[2:])
    if (bought > asked).any():
        raise ValueError(_("There are more buyers than shoppers in some row."))
    town = pd.factorize(test["town"])[0]
    segment = test["segment"].map({name: code for code, name in enumerate(ideals)}).to_numpy(int)
    return _Rows(town, segment, place, asked, bought, np.array(list(ideals.values()), float))


def _fit(rows: _Rows) -> LocationFit:
    apart = (rows.position - rows.ideals[rows.segment]) ** 2
    if np.ptp(apart) == 0:
        raise ValueError(_("All distances are alike; a test needs two positions or two ideals."))
    design = np.column_stack([np.ones(len(apart)), apart])
    liking, slope = _logit(design, rows.asked, rows.bought)
    sizes = np.bincount(rows.segment, rows.asked, len(rows.ideals)) / rows.asked.sum()
    return LocationFit(liking, -slope, rows.ideals, sizes)


def _logit(design: Numbers, asked: Numbers, bought: Numbers) -> tuple[float, float]:
    """Newton's method on the likelihood of counts."""
    found = np.zeros(design.shape[1])
    for _round in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-design @ found))
        weight = asked * chance * (1 - chance)
        step = np.linalg.solve(
            design.T @ (design * weight[:, None]), design.T @ (bought - asked * chance)
        )
        found = found + step
        if np.abs(step).max() < 1e-10:
            break
    return float(found[0]), float(found[1])
