"""The contents page."""

import re
from pathlib import Path

import pytest

from helpers import ask
from helpers.ask import folder
from helpers.ask.contents import now
from helpers.ask.lessons import lessons


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "notebooks").mkdir()
    for name in ("00-start-here", "07-mind-your-pocket"):
        (tmp_path / "notebooks" / f"{name}.ipynb").write_text("{}")
    monkeypatch.setattr(folder, "notebooks", lambda: tmp_path / "notebooks")
    monkeypatch.chdir(tmp_path / "notebooks")
    return tmp_path


def line(name: str) -> str:
    (found,) = re.findall(rf"<tr[^>]*>(?:(?!<tr).)*{name}.*?</tr>", now()._repr_html_())
    return str(found)


def test_every_lesson_is_listed_once_in_its_part(project: Path) -> None:
    html = now()._repr_html_()
    assert html.count("<tr ") == len(lessons()) == 27
    parts = re.findall("<caption>(.*?)</caption>", html)
    assert parts[1:3] == ["Fifteen keys", "Nine customer-centric principles"]
    assert [len(re.findall("<tr ", t)) for t in html.split("<table>")[1:]] == [1, 15, 9, 2]


def test_a_lesson_that_exists_is_linked_beside_the_page_and_another_is_to_come(project) -> None:
    assert '<a href="07-mind-your-pocket.ipynb">' in line("Mind your pocket")
    assert "60 min" in line("Mind your pocket")
    assert "to come" in line("Build a brand")
    assert "<a" not in line("Build a brand")


def test_links_lead_to_the_lessons_from_elsewhere_too(project, monkeypatch) -> None:
    monkeypatch.chdir(project)
    assert '<a href="notebooks/07-mind-your-pocket.ipynb">' in line("Mind your pocket")


def test_progress_counts_what_was_predicted_answered_and_tried(project: Path) -> None:
    assert "0 of 7 done" in line("Mind your pocket")
    predict = ask.predict("07.1")
    predict.answer.put("25 %")
    predict.commit.click()
    for id, typed in (("07.2", "1.10"), ("07.3", "cost")):
        panel = ask.question(id)
        panel.answer.put(typed)
        panel.check.click()
    assert "2 of 7 done, 1 tried" in line("Mind your pocket")


def test_the_page_says_the_same_as_text_every_time(project: Path) -> None:
    assert repr(now()) == repr(now())
    assert "07 Mind your pocket" in repr(now())


def test_the_button_counts_again_what_was_done_since(project: Path) -> None:
    page = ask.contents()
    predict = ask.predict("07.1")
    predict.answer.put("25 %")
    predict.commit.click()
    assert "1 of 7 done" not in page.shown._repr_html_()
    page.refresh.click()
    assert "1 of 7 done" in page.shown._repr_html_()
    assert "Counted at" in page.said.value


def test_the_learners_folder_is_in_the_project_unless_it_is_set(monkeypatch) -> None:
    monkeypatch.delenv("FIFTEEN_KEYS_LEARNER")
    assert folder.learner() == folder.project() / "learner"
    monkeypatch.setenv("FIFTEEN_KEYS_LEARNER", "~/mine")
    assert folder.learner() == Path.home() / "mine"
