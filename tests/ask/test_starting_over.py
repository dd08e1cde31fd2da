"""A lesson that is started over is unanswered, and nothing is lost."""

import pytest

from helpers import ask
from helpers.ask.attempts import Attempts
from helpers.ask.contents import now
from helpers.ask.journal import journal
from helpers.ask.progress import progress
from helpers.questions import one


def predict(typed: str) -> None:
    panel = ask.predict("07.1")
    panel.answer.put(typed)
    panel.commit.click()


def start_over(lesson: str) -> str:
    page = ask.contents()
    page.lesson.value = lesson
    page.again.click()
    return str(page.said.value)


def test_a_lesson_started_over_can_be_predicted_and_revealed_again() -> None:
    predict("25 %")
    Attempts(one("07.1", "ORINOCO")).reveal()
    said = start_over("07")
    assert "begins unanswered again" in said
    assert progress()["07"].done == 0
    assert ask.prediction("07.1") is None
    assert not Attempts(one("07.1", "ORINOCO")).revealed()
    predict("40 %")
    assert ask.prediction("07.1") == pytest.approx(0.40)


def test_what_was_answered_before_stays_in_the_file() -> None:
    predict("25 %")
    before = journal().entries()
    start_over("07")
    assert journal().entries()[: len(before)] == before


def test_other_lessons_are_left_as_they_are() -> None:
    predict("25 %")
    start_over("00")
    assert progress()["07"].done == 1


def test_without_a_choice_nothing_happens() -> None:
    assert "Choose a lesson" in start_over("")
    assert journal().entries() == []


def test_the_class_table_and_the_contents_go_on_working(tmp_path) -> None:
    predict("25 %")
    start_over("07")
    predict("40 %")
    ask.export(tmp_path / "ana.json")
    table = ask.class_table(tmp_path)
    assert list(table["question"]) == ["07.1"]
    assert table["prediction"][0] == pytest.approx(0.40)
    assert "1 of 7 done" in now()._repr_html_()
