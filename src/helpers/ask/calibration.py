"""How good a learner's predictions were, and whether they knew it."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from helpers.ask.attempts import Attempts
from helpers.ask.journal import Entry
from helpers.ask.kinds import Number, Question
from helpers.ask.world import world_code


@dataclass(frozen=True)
class Judged:
    """A prediction whose answer is known: was it near enough, how sure, too high (+1) or low."""

    right: bool
    sure: float | None
    side: int


@dataclass(frozen=True)
class Level:
    """All predictions made with the same sureness: how sure, how many, how many were right."""

    sure: float
    made: int
    right: int


@dataclass(frozen=True)
class Calibration:
    """Predictions against answers: how many of each, and by how sure the learner was."""

    judged: tuple[Judged, ...]

    @property
    def right(self) -> int:
        """How many were near enough to count as right."""
        return sum(each.right for each in self.judged)

    def off(self, side: int) -> int:
        """Return how many numbers were too high (+1) or too low (-1)."""
        return sum(each.side == side for each in self.judged)

    def levels(self) -> tuple[Level, ...]:
        """Return a level for each sureness that was said, lowest first."""
        said = sorted({each.sure for each in self.judged if each.sure is not None})
        alike = {sure: [each.right for each in self.judged if each.sure == sure] for sure in said}
        return tuple(Level(sure, len(right), sum(right)) for sure, right in alike.items())

    def overconfidence(self) -> float | None:
        """Return mean sureness less the share that was right, or None where none was said.

        Source: Lichtenstein, Fischhoff & Phillips (1982), over- and underconfidence.

        >>> Calibration((Judged(True, 0.8, 0), Judged(False, 0.6, 1))).overconfidence()
        0.2
        """
        said = [each for each in self.judged if each.sure is not None]
        if not said:
            return None
        sure = sum(each.sure or 0 for each in said) / len(said)
        return round(sure - sum(each.right for each in said) / len(said), 10)


def calibration() -> Calibration:
    """Return all predictions in this world whose answers were shown."""
    return Calibration(tuple(judged for each in _predictable() if (judged := _judged(each))))


def _predictable() -> Iterable[Question]:
    questions, world = import_module("helpers.questions"), world_code()
    lessons = [f"{number:02d}" for number in range(27)]
    written = [lesson for lesson in lessons if questions.has_questions(lesson)]
    every = [each for lesson in written for each in questions.of_lesson(lesson, world)]
    return [each for each in every if each.marked]


def _judged(question: Question) -> Judged | None:
    attempts = Attempts(question)
    made, shown = attempts.prediction(), attempts.shown()
    if made is None or shown is None:
        return None
    right = shown["right"]
    return Judged(right, made.get("sure"), 0 if right else _side(question, made["value"], shown))


def _side(question: Question, value: Any, shown: Entry) -> int:
    return (1 if value > shown["key"] else -1) if isinstance(question, Number) else 0
