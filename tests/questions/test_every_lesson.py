"""What holds for every lesson's questions: keys are right, mistakes have names, words are there."""

from pathlib import Path
from typing import Any

import pytest

from helpers import questions
from helpers.ask.kinds import Choice, Number, Question
from helpers.ask.kinds.base import written

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
NUMBERS = sorted(path.name[:2] for path in NOTEBOOKS.glob("[0-9]*.ipynb"))
LESSONS = [number for number in NUMBERS if questions.has_questions(number)]
CODES = ("ORINOCO", "W-13")

in_every_world = pytest.mark.parametrize("code", CODES)
every_lesson = pytest.mark.parametrize("lesson", LESSONS)


def typed(question: Question, value: Any) -> Any:
    """An answer as a person types it: a number in figures, a share with its sign."""
    if not isinstance(question, Number) or isinstance(value, str):
        return value
    return f"{100 * value:.6f} %" if question.unit == "%" else f"{value:.6f}"


def right_in_some_worlds(question: Question, value: Any) -> bool:
    """Whether an option that is a mistake elsewhere is the right one here."""
    return isinstance(question, Choice) and callable(question.key) and value == question.answer()


def test_the_lessons_with_questions_are_found() -> None:
    assert {"00", "01", "07", "11"} <= set(LESSONS)


@every_lesson
@in_every_world
def test_every_key_is_right(lesson: str, code: str) -> None:
    for question in questions.of_lesson(lesson, code):
        if question.marked:
            assert question.is_right(question.answer()), question.id


@every_lesson
@in_every_world
def test_every_mistake_is_wrong_and_gets_its_own_message(lesson: str, code: str) -> None:
    for question in questions.of_lesson(lesson, code):
        for mistake in question.mistakes:
            value = mistake.value()
            if right_in_some_worlds(question, value):
                continue
            verdict = question.check(typed(question, value))
            assert verdict.name == "wrong", (question.id, value)
            assert verdict.message == written(mistake.message), (question.id, value)


@every_lesson
@in_every_world
def test_every_text_hint_and_solution_is_written(lesson: str, code: str) -> None:
    for question in questions.of_lesson(lesson, code):
        assert written(question.text), question.id
        assert written(question.solution), question.id
        assert all(map(written, question.hints)), question.id
        if question.marked:
            assert 2 <= len(question.hints) <= 3, question.id
