"""Who is still here, when some have not left yet: survival curves and hazards.

Kaplan & Meier (1958), Journal of the American Statistical Association 53; Cox (1972), Journal of
the Royal Statistical Society B 34. Whoever is still here at the end is counted for as long as they
were seen, and not as lost. The computing is statsmodels'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, from_error
from helpers.words import _


@dataclass(frozen=True)
class Hazards:
    """A proportional-hazards fit: what each column does to the rate of leaving.

    params, standard_errors: logs of the hazard ratios, by the column's name. log_likelihood: the
    partial one.
    """

    params: dict[str, float]
    standard_errors: dict[str, float]
    log_likelihood: float

    def ratio(self, column: str) -> Estimate:
        """By what factor one more unit of a column multiplies the rate of leaving.

        Returns: an Estimate of the ratio; its interval is that of the log, raised to e.
        Raises: ValueError when the column is not in the fit.
        """
        if column not in self.params:
            raise ValueError(
                _("There is no column {name!r} in this fit; it has {known}.").format(
                    name=column, known=", ".join(self.params)
                )
            )
        log = from_error(self.params[column], self.standard_errors[column])
        value, low, high = (float(np.exp(each)) for each in (log.value, log.low, log.high))
        return Estimate(value, value * log.standard_error, low, high, log.p_value)


def kaplan_meier(durations: npt.ArrayLike, left: npt.ArrayLike) -> pd.DataFrame:
    """The share who are still here after each time, with its 95 % interval.

    Parameters: `durations` how long each customer was seen, above 0; `left` True for those who
    left then, False for those who were still here when watching ended.
    Returns: by time (each at which somebody left): survival, low, high, at_risk (customers).
    Raises: ValueError on missing values, durations not above 0, or when nobody left.
    Source: Kaplan & Meier (1958); the interval by Greenwood's formula on the log(-log) scale.

    Of four, one leaves after 1, one is lost from sight after 2, one leaves after 3.

    >>> kaplan_meier([1, 2, 3, 4], [True, False, True, False])["survival"].round(4).to_dict()
    {1.0: 0.75, 3.0: 0.375}
    """
    from statsmodels.duration.survfunc import SurvfuncRight

    time, ended = _watched(durations, left)
    curve = SurvfuncRight(time, ended.astype(float))
    share, error = np.asarray(curve.surv_prob), np.asarray(curve.surv_prob_se)
    with np.errstate(all="ignore"):
        log = np.log(share)
        reach = 1.96 * error / (share * np.abs(log))
        low, high = share ** np.exp(reach), share ** np.exp(-reach)
    alone = (share <= 0) | (share >= 1)
    return pd.DataFrame(
        {
            "survival": share,
            "low": np.where(alone, share, low),
            "high": np.where(alone, share, high),
            "at_risk": np.asarray(curve.n_risk).astype(int),
        },
        index=pd.Index(np.asarray(curve.surv_times), name="time"),
    )


def fit_hazards(customers: pd.DataFrame, columns: Sequence[str]) -> Hazards:
    """What goes with leaving sooner: a proportional-hazards fit.

    Parameters: `customers` duration (above 0), left (True or False) and the columns, a row a
    customer; `columns` what may matter.
    Returns: a Hazards with params, standard_errors, log_likelihood.
    Raises: ValueError on missing columns or values, nobody who left, or a column that is constant
    or repeats another.
    Source: Cox (1972); ties by Efron (1977).

    >>> table = pd.DataFrame({"duration": [1, 2, 3, 4, 5, 6], "left": True})
    >>> table["fee"] = [1, 1, 0, 1, 0, 0]
    >>> fit_hazards(table, ["fee"]).params["fee"] > 0       # who pays the fee leaves sooner
    True
    """
    from statsmodels.duration.hazard_regression import PHReg

    names = list(columns)
    accept.columns(customers, "duration", "left", *names)
    if not names:
        raise ValueError(_("columns is empty; name at least one column that may matter."))
    time, ended = _watched(customers["duration"], customers["left"])
    x = np.column_stack([accept.numbers(customers[name], name) for name in names])
    spread = x.std(axis=0)
    if not (spread > 0).all() or np.linalg.matrix_rank((x - x.mean(axis=0)) / spread) < len(names):
        sentence = _("Among {names} a column is constant or repeats others; leave it out.")
        raise ValueError(sentence.format(names=", ".join(names)))
    fitted = PHReg(time, x / spread, status=ended.astype(int), ties="efron").fit(disp=0)
    return Hazards(
        params=dict(zip(names, map(float, fitted.params / spread), strict=True)),
        standard_errors=dict(zip(names, map(float, fitted.bse / spread), strict=True)),
        log_likelihood=float(fitted.llf),
    )


def _watched(
    durations: npt.ArrayLike, left: npt.ArrayLike
) -> tuple[accept.Numbers, npt.NDArray[np.bool_]]:
    time = accept.numbers(durations, "durations")
    ended = accept.yes_or_no(left, "left")
    accept.some(time, "durations", 2)
    if len(time) != len(ended):
        raise ValueError(_("durations and left need a value each for every customer."))
    if (time <= 0).any():
        raise ValueError(_("durations must be above 0: leave out who was never seen."))
    if not ended.any():
        raise ValueError(_("Nobody left: there is no rate of leaving to estimate."))
    return time, ended
