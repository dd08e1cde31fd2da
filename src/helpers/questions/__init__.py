"""What the lessons ask: one module a lesson, found when first needed.

`lesson_07.py` has one function, `questions(code)`, that returns lesson 07's questions in the world
with that code. Nothing is computed before an answer is checked.
"""

import re
from collections import Counter
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from helpers.ask.kinds import Question
from helpers.words import _


@cache
def of_lesson(lesson: str, code: str) -> tuple[Question, ...]:
    """Return a lesson's questions in a world, in the order in which they are asked.

    Parameters: lesson (two digits, "07"), code (the world's).
    Raises: ValueError when the lesson has no questions, or two with the same id.
    """
    if not has_questions(lesson):
        raise ValueError(_("Lesson {lesson} has no questions yet.").format(lesson=lesson))
    found = tuple(import_module(_module(lesson)).questions(code))
    twice = [name for name, times in Counter(each.id for each in found).items() if times > 1]
    foreign = [each.id for each in found if not each.id.startswith(f"{lesson}.")]
    if twice or foreign:
        sentence = _("Lesson {lesson}: the ids {ids} are used twice or belong to another lesson.")
        raise ValueError(sentence.format(lesson=lesson, ids=", ".join(twice + foreign)))
    return found


def one(id: str, code: str) -> Question:
    """Return the question with this id ("07.2") in a world.

    Raises: ValueError when there is none, naming those that there are.
    """
    if not re.fullmatch(r"\d\d\.\d{1,2}", str(id)):
        sentence = _("{id!r} is not a question's id: write the lesson and a number, like 07.2.")
        raise ValueError(sentence.format(id=id))
    lesson = id[:2]
    asked = {each.id: each for each in of_lesson(lesson, code)}
    if id not in asked:
        sentence = _("There is no question {id}; lesson {lesson} has {ids}.")
        raise ValueError(sentence.format(id=id, lesson=lesson, ids=", ".join(asked)))
    return asked[id]


def has_questions(lesson: str) -> bool:
    """Return whether a lesson's questions are written."""
    try:
        return find_spec(_module(lesson)) is not None
    except ValueError:
        return True  # a module that was put in place by hand, as a test does, has no spec


def _module(lesson: str) -> str:
    return f"helpers.questions.lesson_{lesson}"
