"""Ratings from few orders and from many: each is drawn to the average by what it does not know."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from helpers.measure import accept
from helpers.measure.accept import Numbers
from helpers.measure.staff.order_stages import perfect
from helpers.words import _

MEANS, SPREADS, WIDEST = 11, 40, 0.6
"""A grid of priors: means, and spreads between teams up to this part of the largest possible."""


@dataclass(frozen=True)
class RatingPrior:
    """What is known of a team before one of its orders is looked at.

    `mean` share of good orders of an average team; `worth` how many orders this knowledge is worth.
    """

    mean: float
    worth: float


def shrunken_rating(share: float, orders: float, mean: float, worth: float) -> float:
    """What a team's share of good orders is likely to be, from what was counted and the average.

    Parameters: `share` counted, 0 to 1, in so many `orders` (0 or more); `mean` of all teams, 0 to
    1; `worth` of that prior knowledge, in orders, above 0.
    Returns: a share, the average of both, weighted by orders.
    Raises: ValueError when a value cannot be used.
    Source: Efron & Morris (1975); the mean of a beta posterior.

    Ten orders, all good, and a prior worth thirty.

    >>> shrunken_rating(1.0, orders=10, mean=0.8, worth=30)
    0.85
    """
    accept.between(share, "share", 0, 1)
    accept.between(orders, "orders", 0, np.inf)
    accept.between(mean, "mean", 0, 1)
    accept.between(worth, "worth", 0, np.inf, ends=False)
    return float((orders * share + worth * mean) / (orders + worth))


def fit_rating_prior(good: npt.ArrayLike, orders: npt.ArrayLike) -> RatingPrior:
    """How teams differ beyond chance: their mean, and how many orders that knowledge is worth.

    Parameters: `good` and `orders` counts by team, at least three teams.
    Returns: a RatingPrior. Its worth is small where teams differ much, and large where what was
    counted differs no more than chance would make it.
    Raises: ValueError when counts cannot be used.
    Source: as for shrink_ratings; the mean and spread that are to be expected after the counts.

    >>> fit_rating_prior([9, 5, 1], [10, 10, 10]).worth < 10
    True
    """
    means, worths, weight = _believed(*_counts(good, orders))
    mean = float(weight @ means)
    spread = float(weight @ (means * (1 - means) / (worths + 1)))
    return RatingPrior(mean, mean * (1 - mean) / spread - 1)


def shrink_ratings(
    good: npt.ArrayLike,
    orders: npt.ArrayLike,
    prior: RatingPrior | None = None,
    level: float = 0.95,
) -> pd.DataFrame:
    """Every team's share of good orders as counted, and drawn to the average.

    Parameters: `good` and `orders` counts by team; `prior` what is known of teams beforehand, or
    None to learn it from these teams (at least three); `level` of the intervals.
    Returns: a row a team, as they came: orders, counted, rating, low, high.
    Raises: ValueError when counts cannot be used.
    Source: Efron & Morris (1975). Teams' shares are beta distributed; how much they differ is
    learned with every spread taken for equally likely (Gelman et al. 2013, chapter 5), and what
    stays unknown of it widens the intervals (those of the beta with the same mean and variance).

    >>> shrink_ratings([10, 6], [10, 10], RatingPrior(0.8, 30)).rating.round(3).tolist()
    [0.85, 0.75]
    """
    accept.between(level, "level", 0, 1, ends=False)
    counted, of = _counts(good, orders, least=1 if prior else 3)
    rating, error = _after(counted, of, prior)
    low, high = _beta_interval(rating, error, level)
    table = {"orders": of, "counted": counted / of, "rating": rating, "low": low, "high": high}
    return pd.DataFrame(table, index=good.index if isinstance(good, pd.Series) else None)


def league_table(orders: pd.DataFrame) -> pd.DataFrame:
    """The teams from first to last by the share of perfect orders that was counted.

    Parameters: `orders` a row an order: order_team, and a column of True and False a stage.
    Returns: a row a team (index order_team): orders, counted, and rating, low and high as from
    shrink_ratings. Of teams that are level the one with more orders comes first.
    Raises: ValueError when a column is missing or there are fewer than three teams.

    >>> log = pd.DataFrame({"order_team": [1, 1, 2, 2, 3, 3], "packing": [1, 0, 1, 1, 0, 0]})
    >>> league_table(log.astype({"packing": bool})).counted.to_dict()
    {2: 1.0, 1: 0.5, 3: 0.0}
    """
    accept.columns(orders, "order_team")
    by_team = perfect(orders).groupby(orders["order_team"])
    table = shrink_ratings(by_team.sum(), by_team.size())
    return table.sort_values(["counted", "orders"], ascending=False, kind="stable")


def _after(good: Numbers, orders: Numbers, prior: RatingPrior | None) -> tuple[Numbers, Numbers]:
    """Mean and variance of each team's share after its orders, over all that the prior may be."""
    if prior:
        means, worths, weight = np.array([prior.mean]), np.array([prior.worth]), np.ones(1)
    else:
        means, worths, weight = _believed(good, orders)
    size = orders[:, None] + worths
    centre = (good[:, None] + worths * means) / size
    own = centre * (1 - centre) / (size + 1)
    rating = centre @ weight
    return rating, own @ weight + np.square(centre - rating[:, None]) @ weight


def _believed(good: Numbers, orders: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """A grid of means and worths of the prior, and how far to believe in each after the counts."""
    from scipy.special import betaln

    steps, spreads = np.linspace(-4, 4, MEANS), (np.arange(SPREADS) + 0.5) / SPREADS
    share = good.sum() / orders.sum()
    error = np.sqrt(max(np.var(good / orders), share * (1 - share) / orders.mean()) / good.size)
    odds = np.log(share / (1 - share)) + steps * error / (share * (1 - share))
    means, worths = np.meshgrid(1 / (1 + np.exp(-odds)), 1 / (WIDEST * spreads) ** 2 - 1)
    means, worths = means.ravel(), worths.ravel()
    ups, downs = worths * means, worths * (1 - means)
    left = (orders - good)[:, None]
    likely = (betaln(good[:, None] + ups, left + downs) - betaln(ups, downs)).sum(axis=0)
    weight = np.exp(likely - likely.max())
    return means, worths, weight / weight.sum()


def _beta_interval(mean: Numbers, variance: Numbers, level: float) -> tuple[Numbers, Numbers]:
    from scipy.special import betaincinv

    size = mean * (1 - mean) / variance - 1
    tails = ((1 - level) / 2, (1 + level) / 2)
    low, high = (betaincinv(mean * size, (1 - mean) * size, tail) for tail in tails)
    return low, high


def _counts(good: npt.ArrayLike, orders: npt.ArrayLike, least: int = 3) -> tuple[Numbers, Numbers]:
    counted, of = accept.numbers(good, "good"), accept.numbers(orders, "orders")
    accept.some(of, "orders", least)
    if counted.shape != of.shape:
        raise ValueError(_("good and orders must have a count for the same teams."))
    if (of < 1).any() or (counted < 0).any() or (counted > of).any():
        raise ValueError(_("Each team needs at least one order, and good orders from 0 to all."))
    if least > 1 and counted.sum() in (0, of.sum()):
        raise ValueError(_("All orders went one way, so teams cannot be told apart."))
    return counted, of
