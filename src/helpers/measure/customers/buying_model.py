"""What the two buying models share: a checked table, parameters, the search for the best fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.words import _

FEWEST_REPEAT_BUYERS = 10
# how far from the time scale of the data a parameter may lie: exp(7) is about a thousandfold
WIDEST = 7.0


def buying_history(customers: pd.DataFrame) -> tuple[accept.Numbers, ...]:
    """Frequency, recency and T as clean numbers, or one sentence on what is wrong.

    Parameters: `customers` with frequency (repeat orders: 0, 1, 2, ...), recency (time from
    first to last order; 0 without a repeat) and T (time from first order to now), one time unit.
    Returns: three arrays.
    Raises: ValueError on a missing column, a gap, or numbers that no customer can have.
    """
    accept.columns(customers, "frequency", "recency", "T")
    x, last, now = (accept.numbers(customers[name], name) for name in ("frequency", "recency", "T"))
    _refuse(x < 0, x, _("frequency is {value} in row {row}; it counts repeat orders from 0 up."))
    _refuse(
        x != np.round(x),
        x,
        _("frequency is {value} in row {row}; it must be a whole number of repeat orders."),
    )
    _refuse(last < 0, last, _("recency is {value} in row {row}; it must be 0 or more."))
    _refuse(
        last > now,
        last,
        _("recency is {value} in row {row}, beyond T; both run from the first order."),
    )
    _refuse(
        (x == 0) & (last > 0),
        last,
        _("recency is {value} in row {row} without a repeat order; set it to 0."),
    )
    _refuse(
        (x > 0) & (last == 0),
        x,
        _("frequency is {value} in row {row} with recency 0; count orders of one moment once."),
    )
    return x, last, now


def _refuse(bad: np.ndarray, values: accept.Numbers, sentence: str) -> None:
    if bad.any():
        row = int(np.argmax(bad))
        raise ValueError(sentence.format(value=values[row], row=row))


def enough_repeat_buyers(frequency: accept.Numbers) -> None:
    """Nothing when a fit can be trusted to say something."""
    repeats = int((frequency > 0).sum())
    if repeats < FEWEST_REPEAT_BUYERS:
        raise ValueError(
            _(
                "Only {repeats} customers bought again; at least {least} are needed to tell who "
                "left from who is slow. Use a longer history."
            ).format(repeats=repeats, least=FEWEST_REPEAT_BUYERS)
        )


def grouped(columns: tuple[accept.Numbers, ...]) -> tuple[list[accept.Numbers], accept.Numbers]:
    """Equal rows once, with how many there are: the likelihood need not repeat itself."""
    rows, counts = np.unique(np.column_stack(columns), axis=0, return_counts=True)
    return list(rows.T), counts.astype(float)


def checked(params: Mapping[str, float], names: Iterable[str]) -> dict[str, float]:
    """The parameters by the paper's letters, all there and above 0."""
    names = list(names)
    if set(params) != set(names):
        raise ValueError(
            _("params has {given}; it needs exactly {names}.").format(
                given=", ".join(map(str, params)) or _("none"), names=", ".join(names)
            )
        )
    return {name: accept.between(params[name], name, 0, np.inf, ends=False) for name in names}


def horizon_of(horizon: float) -> float:
    """The length of the forecast, 0 or more."""
    return accept.between(horizon, "horizon", 0, np.inf)


def most_likely(
    log_likelihood: Callable[[accept.Numbers], float],
    starts: Iterable[Iterable[float]],
    slope: Callable[[accept.Numbers], accept.Numbers] | None = None,
) -> accept.Numbers:
    """The parameters under which the data are likeliest, searched in logarithms.

    Parameters: `log_likelihood` of positive parameters, per customer and in scaled time;
    `starts` rough guesses: the two best are climbed from; `slope` its derivative by each
    parameter, with which a climb takes a fraction of the time.
    Returns: the parameters. Raises: RuntimeError when no climb arrives.
    """
    from scipy.optimize import minimize

    def loss(logs: accept.Numbers) -> float:
        with np.errstate(all="ignore"):
            height = log_likelihood(np.exp(logs))
        return -height if np.isfinite(height) else 1e6

    def downhill(logs: accept.Numbers) -> accept.Numbers:
        assert slope is not None
        with np.errstate(all="ignore"):
            steep = -slope(np.exp(logs)) * np.exp(logs)
        return np.where(np.isfinite(steep), steep, 0.0)

    guesses = sorted((np.log(list(start)) for start in starts), key=loss)[:2]
    bounds = [(-WIDEST, WIDEST)] * len(guesses[0])
    settings = {"ftol": 1e-13, "gtol": 1e-8, "maxiter": 500, "maxfun": 20_000}
    way: Any = downhill if slope else "3-point"
    climbs = [
        minimize(loss, guess, method="L-BFGS-B", jac=way, bounds=bounds, options=settings)
        for guess in guesses
    ]
    best = min(climbs, key=lambda climb: climb.fun)
    if not best.fun < 1e6:
        raise RuntimeError(_("The model does not fit these data; use a longer history."))
    return np.exp(best.x)
