"""A loop's links: read off a history in which all grows, and from trials that hold one up.

Wald (1940), Annals of Mathematical Statistics 11: where a lot moves the start, what the end did
over what the start did is the link's strength.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered, from_error
from helpers.words import _

STATIONS = ("visitors", "sellers", "products")
NOTHING = "nothing"


def links_in_history(weeks: pd.DataFrame) -> pd.DataFrame:
    """What each link looks like where one regresses its end on its start, week by week.

    Parameters: `weeks` a row a week, a column a station, in the order in which they feed each
    other, all above 0. Returns a row a link: elasticity (slope of the logs) and correlation.
    Around a loop the slopes' product is that of the correlations: how fast each station grows
    cancels. Raises: ValueError on fewer than two stations or three weeks, or one that stands still.

    >>> grown = pd.DataFrame({"a": [1, 2, 4], "b": [1, 4, 16]})
    >>> links_in_history(grown)["elasticity"].round(3).tolist()
    [2.0, 0.5]
    """
    accept.some(list(weeks.columns), "weeks' columns", least=2)
    accept.some(list(weeks.index), "weeks", least=3)
    logs = {str(name): _logs(weeks[name], str(name)) for name in weeks.columns}
    names = [*logs, next(iter(logs))]
    rows = {f"{a} to {b}": _slope(logs[a], logs[b]) for a, b in pairwise(names)}
    return pd.DataFrame.from_dict(rows, orient="index", columns=["elasticity", "correlation"])


def links_in_trials(trials: pd.DataFrame) -> pd.DataFrame:
    """How strong each link is, by trials in which a lot held its start up, or nothing.

    Parameters: `trials` a row each: held (nothing, visitors, sellers, products) and the change of
    each station, %, as visitors_change ... Returns a row a link: value (per cent for one per cent)
    and the ends low and high of its 95 % interval.

    >>> told = {"held": ["nothing"] * 2 + list(STATIONS) * 2}
    >>> told |= {f"{name}_change": [0.0, 0.0] + [1.0] * 6 for name in STATIONS}
    >>> links_in_trials(pd.DataFrame(told))["value"].round(2).tolist()
    [1.0, 1.0, 1.0]
    """
    known = _links(trials)
    table = {name: (each.value, each.low, each.high) for name, (each, _pull) in known.items()}
    return pd.DataFrame.from_dict(table, orient="index", columns=["value", "low", "high"])


def gain_in_trials(trials: pd.DataFrame) -> Estimate:
    """What comes back of one per cent after a lap, by the same trials: the links' product.

    Parameters and errors as in `links_in_trials`. Its error adds up what each trial pulls at
    each link (delta method).
    """
    known = _links(trials)
    gain = float(np.prod([each.value for each, _pull in known.values()]))
    pull = sum(gain / each.value * pull for each, pull in known.values())
    return clustered(gain, np.asarray(pull))


def _logs(values: pd.Series, name: str) -> np.ndarray:
    numbers = accept.numbers(values, name)
    if (numbers <= 0).any():
        raise ValueError(_("{name} must be above 0 in all weeks.").format(name=name))
    if np.ptp(numbers) == 0:
        raise ValueError(
            _("{name} is the same in all weeks: nothing can follow it.").format(name=name)
        )
    return np.log(numbers)


def _slope(start: np.ndarray, end: np.ndarray) -> tuple[float, float]:
    together = np.cov(start, end)
    spread = np.sqrt(together[0, 0] * together[1, 1])
    return float(together[0, 1] / together[0, 0]), float(together[0, 1] / spread)


def _links(trials: pd.DataFrame) -> dict[str, tuple[Estimate, np.ndarray]]:
    accept.columns(trials, "held", *(f"{name}_change" for name in STATIONS))
    names = pairwise((*STATIONS, STATIONS[0]))
    return {f"{start} to {end}": _wald(trials, start, end) for start, end in names}


def _wald(trials: pd.DataFrame, start: str, end: str) -> tuple[Estimate, np.ndarray]:
    """Return the link's strength, and by how much each trial pulls at it."""
    held = trials["held"].to_numpy()
    weigh = np.zeros(len(trials))
    for arm, sign in ((start, 1.0), (NOTHING, -1.0)):
        inside = held == arm
        accept.some(list(held[inside]), _("trials with {arm} held up").format(arm=arm), least=2)
        weigh[inside] = sign / inside.sum()
    moved, followed = (_log_change(trials, name) for name in (start, end))
    rise = float(weigh @ moved)
    if rise == 0:
        raise ValueError(_("Holding up {start} did not move it.").format(start=start))
    strength = float(weigh @ followed) / rise
    left = followed - strength * moved
    means = pd.Series(left).groupby(held).transform("mean").to_numpy()
    pull = weigh * (left - means) / rise
    return from_error(strength, float(np.sqrt(np.square(pull).sum()))), pull


def _log_change(trials: pd.DataFrame, name: str) -> np.ndarray:
    return np.log1p(accept.numbers(trials[f"{name}_change"], f"{name}_change") / 100)
