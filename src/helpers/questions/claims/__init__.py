"""The whole case in a table: what each key and principle claims, and where it fails."""

from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True)
class Claim:
    """One key or principle, in the words of the last picture.

    lesson: its two digits. said: what the article claims. asked: the prediction whose key is what
    happened in the learner's world. measured: what that number counts. fails: where the claim
    fails.
    """

    lesson: str
    said: str
    asked: str
    measured: str
    fails: str


def claims() -> tuple[Claim, ...]:
    """Return the fifteen keys and the nine principles, those whose questions are written.

    >>> claims()[6].measured
    "Change of two years' contribution by a price cut of 5 %"
    """
    questions = import_module("helpers.questions")
    parts = [import_module(f"{__name__}.{part}") for part in ("keys", "principles")]
    every = [Claim(*line) for part in parts for line in part.table()]
    return tuple(claim for claim in every if questions.has_questions(claim.lesson))
