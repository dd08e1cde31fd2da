"""What every question has: a text, hints, a solution, and mistakes that have a name."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from inspect import Parameter, cleandoc, signature
from typing import Any, ClassVar

from helpers.ask.reading import Unreadable
from helpers.words import _

Text = str | Callable[[], str]


@dataclass(frozen=True)
class Mistake:
    """A wrong answer that has a name.

    Parameters:
        matches: the wrong answer itself, a function that computes it from the world, or a function
            of the learner's answer that says whether this mistake explains it.
        message: what to say about it, Markdown.
        example: an answer that this mistake explains; needed where matches judges an answer.
    """

    matches: Any
    message: Text
    example: Any = None

    @property
    def judges(self) -> bool:
        """Whether matches is a function of the learner's answer."""
        return callable(self.matches) and _takes_an_answer(self.matches)

    def value(self) -> Any:
        """Return a wrong answer that this mistake explains."""
        return now(self.example if self.judges else self.matches)


@dataclass(frozen=True)
class Verdict:
    """What a check found: right, wrong, unreadable or kept; what to say; the answer as read."""

    name: str
    message: str
    value: Any = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Question:
    """A question: its id ("07.2" is the second of lesson 07), text, hints, solution and mistakes.

    Raises: ValueError when the definition is incomplete, naming the field and the remedy.
    """

    id: str
    text: Text
    hints: tuple[Text, ...] = ()
    solution: Text = ""
    mistakes: tuple[Mistake, ...] = ()

    marked: ClassVar[bool] = True

    def __post_init__(self) -> None:
        if not re.fullmatch(r"\d\d\.\d{1,2}", self.id):
            self.refuse("id", _("is a lesson and a number within it, for example 07.2"))
        for field in ("text", "solution") if self.marked else ("text",):
            if not callable(getattr(self, field)) and not str(getattr(self, field)).strip():
                self.refuse(field, _("is empty: write at least one sentence"))
        for field in ("hints", "mistakes"):
            if not isinstance(getattr(self, field), tuple):
                self.refuse(field, _("is not a tuple: write (one,) even where there is one only"))
            if self.marked and not getattr(self, field):
                self.refuse(field, _("is empty: give at least one"))
        for mistake in self.mistakes:
            if mistake.judges and mistake.example is None:
                self.refuse("mistakes", _("judges an answer: give an example that it explains"))

    def refuse(self, field: str, reason: str) -> None:
        """Raise the ValueError of a definition that is incomplete."""
        sentence = _("Question {id}: {field} {reason}.")
        raise ValueError(sentence.format(id=self.id, field=field, reason=reason))

    def read(self, raw: Any) -> Any:
        """Return the answer that was given; Unreadable with a sentence when there is none."""
        raise NotImplementedError

    def is_right(self, value: Any) -> bool:
        """Return whether this answer is right in the learner's world."""
        raise NotImplementedError

    def explains(self, mistake: Mistake, value: Any) -> bool:
        """Return whether a known mistake explains this answer."""
        return bool(mistake.matches(value)) if mistake.judges else mistake.value() == value

    def answer(self) -> Any:
        """Return a right answer in the learner's world."""
        raise NotImplementedError

    def words_for(self, value: Any) -> str:
        """Return an answer as it is written to a person."""
        return str(value)

    def nudge(self, value: Any, misses: int) -> str:
        """Return what to say about a wrong answer that no known mistake explains."""
        raise NotImplementedError

    def read_to_check(self, raw: Any) -> Any:
        """Return the answer; where it can be read in two ways, the one that makes sense."""
        return self.read(raw)

    def mistake_in(self, value: Any) -> Mistake | None:
        """Return the known mistake that explains a wrong answer, if one does."""
        return next((known for known in self.mistakes if self.explains(known, value)), None)

    def check(self, raw: Any, misses: int = 0) -> Verdict:
        """Return the verdict on an answer; misses counts the different wrong answers before it."""
        try:
            value = self.read_to_check(raw)
        except Unreadable as unreadable:
            return Verdict("unreadable", str(unreadable))
        if self.is_right(value):
            return Verdict(
                "right", _("Right: {answer}.").format(answer=self.words_for(value)), value
            )
        mistake = self.mistake_in(value)
        message = written(mistake.message) if mistake else self.nudge(value, misses)
        return Verdict("wrong", message, value)


def now(value: Any) -> Any:
    """Return a value, computing it if it is still a function."""
    return value() if callable(value) else value


def written(text: Text) -> str:
    """Return a text without the indentation of the code it stands in."""
    return cleandoc(now(text))


def _takes_an_answer(function: Callable[..., Any]) -> bool:
    needed = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
    parameters = signature(function).parameters.values()
    return any(each.kind in needed and each.default is Parameter.empty for each in parameters)
