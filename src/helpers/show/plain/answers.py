"""Three answers to one question, as they are handed to the picture that compares them."""

from dataclasses import dataclass

import numpy as np

from helpers.words import _

WHO = ("prediction", "dashboard", "estimate", "truth")


@dataclass(frozen=True)
class Answers:
    """Three answers to one question, all in one unit; None is "cannot be known".

    truth_later: a truth that is None is known, and a later picture shows it.
    """

    dashboard: float | None
    estimate: float | None
    interval: tuple[float, float] | None
    truth: float | None
    unit: str
    question: str
    prediction: float | None = None
    truth_later: bool = False
    names: tuple[str, str, str] = (_("The dashboard"), _("The experiment"), _("The truth"))

    def __post_init__(self) -> None:
        if self.interval is not None and not self.interval[0] <= self.interval[1]:
            low, high = self.interval
            sentence = _("interval is (low, high), but low is {low} and high is {high}.")
            raise ValueError(sentence.format(low=low, high=high))

    def of(self, who: str) -> float | None:
        """The answer of one of prediction, dashboard, estimate, truth."""
        value: float | None = getattr(self, who)
        return None if value is None or not np.isfinite(value) else float(value)

    @property
    def rows(self) -> tuple[str, ...]:
        """Who answers, from top to bottom."""
        return WHO if self.prediction is not None else WHO[1:]

    def name(self, who: str) -> str:
        """What a row is called."""
        names = dict(zip(WHO, (_("You predicted"), *self.names), strict=True))
        return names[who]
