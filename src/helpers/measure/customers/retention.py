"""How long a cohort stays: the shifted beta-geometric model.

Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21. At
every renewal each customer leaves with a chance of their own, and that chance never changes. The
chances differ between people as a beta distribution: those who leave easily go first, so the
cohort's retention rises although nobody grows loyal.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.measure.customers.buying_model import checked, most_likely
from helpers.words import _


class SBG:
    """A shifted beta-geometric model: survival and retention of a cohort by age.

    Parameters: `params` alpha and beta, both above 0: a customer's chance of leaving is beta
    distributed with them. `log_likelihood` is that of the data it was fitted to.
    """

    def __init__(self, params: Mapping[str, float], log_likelihood: float = np.nan) -> None:
        self.params = checked(params, ("alpha", "beta"))
        self.log_likelihood = log_likelihood

    def __repr__(self) -> str:
        return f"SBG({self.params})"

    def retention(self, periods: int) -> pd.Series:
        """The share of those still here who renew, by period: 1 to `periods`.

        Source: Fader & Hardie (2007), eq. 8: r(t) = (beta + t - 1) / (alpha + beta + t - 1).

        >>> SBG({"alpha": 1, "beta": 1}).retention(3).round(4).to_list()
        [0.5, 0.6667, 0.75]
        """
        time = np.arange(1, _whole(periods) + 1)
        alpha, beta = self.params.values()
        kept = (beta + time - 1) / (alpha + beta + time - 1)
        return pd.Series(kept, pd.Index(time, name="period"), name="retention")

    def survival(self, periods: int) -> pd.Series:
        """The share of the cohort that is still here after each period: 0 to `periods`.

        Source: Fader & Hardie (2007), eq. 6, as the product of the retentions.

        >>> SBG({"alpha": 1, "beta": 1}).survival(3).round(4).to_list()
        [1.0, 0.5, 0.3333, 0.25]
        """
        kept = np.concatenate([[1.0], self.retention(periods).to_numpy()])
        return pd.Series(
            np.cumprod(kept), pd.Index(np.arange(len(kept)), name="period"), name="survival"
        )


def fit_sbg(survivors: npt.ArrayLike) -> SBG:
    """The shifted beta-geometric model under which a cohort's survivors are likeliest.

    Parameters: `survivors` how many (or what share) are still here at the start and after each
    period, never rising.
    Returns: an SBG with params alpha and beta.
    Raises: ValueError on fewer than 3 values, a value below 0 or a rise.
    Source: Fader & Hardie (2007), eq. 7, by maximum likelihood.

    >>> fitted = fit_sbg([1000, 631, 468, 382, 326, 289, 262, 241])
    >>> {name: round(value, 2) for name, value in fitted.params.items()}
    {'alpha': 0.7, 'beta': 1.18}
    """
    left = _falling(survivors)
    lost, still = -np.diff(left), left[-1]
    time = np.arange(1, len(left))

    def per_customer(searched: accept.Numbers) -> float:
        alpha, beta = searched
        kept = (beta + time - 1) / (alpha + beta + time - 1)
        stayed = np.concatenate([[0.0], np.cumsum(np.log(kept))])
        leaving = stayed[:-1] + np.log1p(-kept)
        return float(lost @ leaving + still * stayed[-1]) / left[0]

    alpha, beta = most_likely(per_customer, [(0.5, 0.5), (1.0, 2.0), (0.7, 4.0), (5.0, 20.0)])
    found = {"alpha": float(alpha), "beta": float(beta)}
    return SBG(found, per_customer(np.array([alpha, beta])) * left[0])


def pooled_retention(shares: npt.ArrayLike, retentions: npt.ArrayLike, periods: int) -> pd.Series:
    """The retention of a cohort of several kinds of people, each with a retention that stays.

    Parameters: `shares` of the kinds at the start, together 1; `retentions` of each, 0 to 1;
    `periods` how many, 1 or more.
    Returns: by period, 1 to `periods`.
    Raises: ValueError when shares do not add up or a value leaves its range.

    Half keep at .9, half at .5.

    >>> pooled_retention([0.5, 0.5], [0.9, 0.5], 3).round(3).to_list()
    [0.7, 0.757, 0.806]
    """
    parts = accept.numbers(shares, "shares")
    kept = accept.numbers(retentions, "retentions")
    if len(parts) != len(kept) or not np.isclose(parts.sum(), 1) or (parts < 0).any():
        raise ValueError(_("shares must add up to 1, one of 0 or more for each retention."))
    if ((kept < 0) | (kept > 1)).any():
        raise ValueError(_("retentions must lie from 0 to 1."))
    time = np.arange(_whole(periods) + 1)
    still = (parts * kept ** time[:, None]).sum(axis=1)
    if not still[-2] > 0:
        raise ValueError(_("Nobody is left after so many periods; ask for fewer."))
    return pd.Series(still[1:] / still[:-1], pd.Index(time[1:], name="period"), name="retention")


def _whole(periods: int) -> int:
    if not accept.between(periods, "periods", 1, 10_000).is_integer():
        raise ValueError(_("periods is {n}; give a whole number.").format(n=periods))
    return int(periods)


def _falling(survivors: npt.ArrayLike) -> accept.Numbers:
    left = accept.numbers(survivors, "survivors")
    accept.some(left, "survivors", 3)
    if left[-1] < 0 or left[0] <= 0 or (np.diff(left) > 0).any():
        raise ValueError(
            _("survivors must start above 0 and never rise: who left does not come back.")
        )
    if left[0] == left[-1]:
        raise ValueError(_("survivors stay the same: where nobody leaves there is nothing to fit."))
    return left
