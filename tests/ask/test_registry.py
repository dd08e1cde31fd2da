"""Where the lessons' questions are found."""

import sys
from types import SimpleNamespace

import pytest

from helpers import questions
from helpers.ask.kinds import Reflection


def test_a_question_is_found_by_its_id_and_the_same_each_time() -> None:
    assert questions.one("07.2", "ORINOCO") is questions.one("07.2", "ORINOCO")


def test_another_world_has_its_own_keys() -> None:
    ours, theirs = (questions.one("07.1", code).answer() for code in ("ORINOCO", "ANA-7"))
    assert (round(ours, 4), round(theirs, 4)) == (0.3333, 0.5)


@pytest.mark.parametrize("ids", [("98.1", "98.1"), ("98.1", "97.1")])
def test_an_id_used_twice_or_in_the_wrong_lesson_is_refused(ids, monkeypatch) -> None:
    asked = tuple(Reflection(id=id, text="Why?") for id in ids)
    lesson = SimpleNamespace(questions=lambda code: asked, __spec__=None)
    monkeypatch.setitem(sys.modules, "helpers.questions.lesson_98", lesson)
    with pytest.raises(ValueError, match=ids[1]):
        questions.of_lesson("98", "ORINOCO")


def test_a_lesson_without_questions_is_known_as_such() -> None:
    assert questions.has_questions("07")
    assert not questions.has_questions("98")
