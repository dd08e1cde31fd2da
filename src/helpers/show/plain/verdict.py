"""What a comparison of the three answers comes to, in one sentence."""

import math

from helpers.show.frame.amounts import amounts
from helpers.words import _

_SAME = 0.05
_NOTHING = 0.02


def dashboard_against_truth(dashboard: float, truth: float, unit: str) -> str:
    """How far the dashboard is from the truth, in words.

    >>> dashboard_against_truth(2.48, 0.31, "points")
    'The dashboard says 2.48 points: 8 times the truth, which is 0.31 points.'
    >>> dashboard_against_truth(-4, 5, "$")
    'The dashboard even points the wrong way: −$4, where the truth is $5.'
    """
    sentence = _sentence(dashboard, truth)
    said, true = amounts([dashboard, truth], unit)
    return sentence.format(dashboard=said, truth=true, times=_times(dashboard, truth))


def dashboard_against_estimate(
    dashboard: float, estimate: float, interval: tuple[float, float] | None, unit: str
) -> str:
    """The dashboard beside the best estimate, where the truth cannot be known."""
    if interval is None:
        sentence = _("The dashboard says {dashboard}, the estimate {estimate}.")
        low, high = math.nan, math.nan
    else:
        low, high = interval
        sentence = (
            _("The dashboard says {dashboard}, within what the estimate allows: {low} to {high}.")
            if low <= dashboard <= high
            else _("The dashboard says {dashboard}; the estimate only allows {low} to {high}.")
        )
    names = ("dashboard", "estimate", "low", "high")
    told = amounts([dashboard, estimate, low, high], unit)
    return sentence.format(**dict(zip(names, told, strict=True)))


def _sentence(dashboard: float, truth: float) -> str:
    size = max(abs(dashboard), abs(truth))
    if abs(dashboard - truth) <= _SAME * size:
        return _("The dashboard is about right: {dashboard}, where the truth is {truth}.")
    if abs(truth) < _NOTHING * size:
        return _("The dashboard says {dashboard}, where in truth there is next to nothing.")
    if abs(dashboard) < _NOTHING * size:
        return _("The dashboard sees next to nothing, where the truth is {truth}.")
    if dashboard * truth < 0:
        return _(
            "The dashboard even points the wrong way: {dashboard}, where the truth is {truth}."
        )
    return _many_or_few_times(dashboard / truth)


def _many_or_few_times(ratio: float) -> str:
    if ratio > 1:
        return _("The dashboard says {dashboard}: {times} times the truth, which is {truth}.")
    return _("The dashboard says {dashboard}: only {times} of the truth, which is {truth}.")


def _times(dashboard: float, truth: float) -> str:
    return f"{dashboard / truth:.2g}" if truth else ""
