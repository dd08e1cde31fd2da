"""What opening a market brings: how long people will be there, times what each leaves a week."""

from __future__ import annotations

import math

import numpy.typing as npt

from helpers.measure import accept
from helpers.measure.estimate import Estimate, from_error


def present_weeks(weeks: float, leaving: float) -> float:
    """How many weeks a person who may leave is there, on average, in so many weeks.

    Parameters: `weeks` of the period; `leaving` the share that leaves each week, 0 to below 1.
    Returns: weeks.
    Raises: ValueError when a value leaves its range.
    Source: a person is there in week t with the chance (1 - leaving)^t; summed up.

    >>> present_weeks(2, leaving=0.5)   # the first week, and half of the second
    1.5
    """
    accept.between(weeks, "weeks", 0, math.inf)
    accept.between(leaving, "leaving", 0, 0.999999)
    return float(weeks) if leaving == 0 else (1 - (1 - leaving) ** weeks) / leaving


def shopper_weeks(arrivals: npt.ArrayLike, leaving: float) -> float:
    """How many weeks all who arrive are there, added up, until the last week of the arrivals.

    Parameters: `arrivals` people who come, a number a week; `leaving` as for present_weeks.
    Returns: people times weeks.
    Raises: ValueError when a value leaves its range.

    Ten come in the first week of two and stay, ten in the second:

    >>> shopper_weeks([10, 10], leaving=0.0)
    30.0
    """
    people = accept.numbers(arrivals, "arrivals")
    left = range(people.size, 0, -1)
    return float(
        sum(n * present_weeks(weeks, leaving) for n, weeks in zip(people, left, strict=True))
    )


def entry_value(contribution: float, shopper_weeks: float, entry_cost: float) -> float:
    """What opening a market leaves, in millions.

    Parameters: `contribution` dollars a shopper and week; `shopper_weeks` as above; `entry_cost`
    in millions of dollars.
    Returns: millions of dollars, below 0: a loss.
    Raises: ValueError when a value is no number, or the cost is negative.

    >>> entry_value(contribution=0.2, shopper_weeks=20e6, entry_cost=3.0)
    1.0
    """
    accept.between(entry_cost, "entry_cost", 0, math.inf)
    weeks = accept.between(shopper_weeks, "shopper_weeks", 0, math.inf)
    return accept.number(contribution, "contribution") * weeks / 1e6 - entry_cost


def entry_forecast(
    contribution: float,
    standard_error: float,
    pilot_weeks: float,
    arrivals: npt.ArrayLike,
    leaving: float,
    entry_cost: float,
    crowd: float = 1.0,
) -> Estimate:
    """What opening a market will leave, forecast from a pilot, with its 95 % interval.

    Parameters: `contribution` dollars an invited person left in the pilot, and its
    `standard_error`; `pilot_weeks` it lasted; `arrivals` people expected each week; `leaving` share
    of people who leave each week; `entry_cost` in millions; `crowd` how many times as many people
    as in the pilot will come: fewer come with luck of their own, which widens the interval.
    Returns: an Estimate in millions of dollars.
    Raises: ValueError when a value leaves its range.
    Source: a mean of another sample is off by both samples' errors: s^2 (1 + 1 / crowd).

    >>> print(entry_forecast(1.0, 0.1, 1, [1e6, 1e6], leaving=0.0, entry_cost=2.0, crowd=1e9))
    1 [0.412, 1.588]
    """
    accept.between(crowd, "crowd", 0, math.inf, ends=False)
    accept.between(standard_error, "standard_error", 0, math.inf)
    weeks = shopper_weeks(arrivals, leaving)
    there = present_weeks(pilot_weeks, leaving)
    value = entry_value(contribution / there, weeks, entry_cost)
    return from_error(value, standard_error / there * weeks / 1e6 * math.sqrt(1 + 1 / crowd))
