"""From touches and orders to paths: what a customer met on the way to each order, or to none."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.words import _

Whole = npt.NDArray[np.int64]


def touch_paths(
    touchpoints: pd.DataFrame,
    orders: pd.DataFrame,
    days: int = 21,
    customer: str = "customer_id",
    day: str = "day",
    channel: str = "channel",
) -> pd.DataFrame:
    """Each customer's touches, cut into paths: a path ends with an order, or with a silence.

    Parameters: `touchpoints` a row a touch and `orders` a row an order, each with customer and day;
    `days` without a touch after which a path has ended, and after which a touch earns no credit.
    Returns: a row a touch: path_id (from 1), position (from 1), channel, converted (the path ended
    with an order). A touch on the day of an order comes before it; an order without any touch in
    `days` makes no path.
    Raises: ValueError when a column is missing or days is not above 0.

    One customer meets two channels and buys; a third touch leads to nothing.

    >>> touches = pd.DataFrame({"customer_id": 7, "day": [1, 4, 30], "channel": ["A", "B", "A"]})
    >>> paths = touch_paths(touches, pd.DataFrame({"customer_id": [7], "day": [4]}))
    >>> paths[["path_id", "position", "converted"]].values.tolist()
    [[1, 1, True], [1, 2, True], [2, 1, False]]
    """
    accept.columns(touchpoints, customer, day, channel)
    accept.columns(orders, customer, day)
    accept.between(days, "days", 0, np.inf, ends=False)
    who = np.concatenate([touchpoints[customer], orders[customer]])
    when = np.concatenate([touchpoints[day], orders[day]])
    ordered = np.repeat([False, True], [len(touchpoints), len(orders)])
    order = np.lexsort((ordered, when, who))
    cut = cut_journeys(who[order], when[order], ordered[order], days)
    touch = order[~ordered[order]]
    return pd.DataFrame(
        {
            "path_id": cut.path + 1,
            "position": cut.position + 1,
            "channel": touchpoints[channel].to_numpy()[touch],
            "converted": cut.converted,
        }
    )


@dataclass(frozen=True)
class Journeys:
    """A value a touch: its path and place in it, both from 0, and whether the path converted."""

    path: Whole
    position: Whole
    converted: npt.NDArray[np.bool_]


def cut_journeys(
    who: npt.NDArray[np.generic],
    day: npt.NDArray[np.integer],
    ordered: npt.NDArray[np.bool_],
    days: float,
) -> Journeys:
    """The journeys of events that are sorted by who, day, and touches before orders.

    >>> cut_journeys(np.array([1, 1]), np.array([0, 3]), np.array([False, True]), 21).converted
    array([ True])
    """
    if not who.size:
        nothing = np.zeros(0, np.int64)
        return Journeys(nothing, nothing, nothing.astype(bool))
    same = np.concatenate([[False], who[1:] == who[:-1]])
    gap = np.concatenate([[0], np.diff(day.astype(np.int64))])
    after_order = np.concatenate([[False], ordered[:-1]])
    number = np.cumsum(~same | (gap >= days) | after_order) - 1
    touches = ~ordered
    hit = np.zeros(int(number[-1]) + 1 if number.size else 0, bool)
    hit[number[ordered]] = True
    path = number[touches]
    starts = np.concatenate([[True], path[1:] != path[:-1]]) if path.size else np.zeros(0, bool)
    renumbered = np.cumsum(starts) - 1
    position = np.arange(path.size) - np.flatnonzero(starts)[renumbered]
    return Journeys(renumbered, position, hit[path])


def checked(paths: pd.DataFrame) -> tuple[Whole, Whole, list[str], npt.NDArray[np.bool_]]:
    """A table of paths as arrays, sorted: path (from 0), channel (a place), the channels' names,
    and whether the touch's path converted."""
    accept.columns(paths, "path_id", "position", "channel", "converted")
    accept.some(paths["path_id"].to_numpy(), _("The table of paths"))
    if paths["channel"].isna().any():
        raise ValueError(_("Some touches have no channel; name it or drop the row."))
    order = _in_order(paths)
    path = np.cumsum(_changes(paths["path_id"].to_numpy()[order])) - 1
    place, names = pd.factorize(paths["channel"].iloc[order], sort=True)
    converted = accept.yes_or_no(paths["converted"], "converted")[order]
    if (converted != converted[_changes(path)][path]).any():
        raise ValueError(_("A path is marked as converted in some rows and not in others."))
    return path, place.astype(np.int64), [str(name) for name in names], converted


def _in_order(paths: pd.DataFrame) -> Whole | slice:
    """Where each touch is found, by path and position; a table in order is taken as it is."""
    path, position = paths["path_id"].to_numpy(), paths["position"].to_numpy()
    step = np.diff(path)
    if (step >= 0).all() and ((np.diff(position) > 0) | (step > 0)).all():
        return slice(None)
    return np.lexsort((position, path))


def _changes(path: npt.NDArray[np.generic]) -> npt.NDArray[np.bool_]:
    return np.concatenate([[True], path[1:] != path[:-1]])
