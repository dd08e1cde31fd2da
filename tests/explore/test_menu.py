import re

import ipywidgets as W
import pytest

from helpers import explore
from helpers.explore.menu import entries
from tests.explore.stages import parts


@pytest.fixture
def page():
    return explore.menu()


def open_one(page, name) -> explore.Stage:
    page.names.value = name
    shown = page.place.children[0]
    assert isinstance(shown, explore.Stage)
    return shown


def test_the_page_begins_with_a_line_for_each_explorer_and_none_of_them_made(page):
    assert page.place.children == ()
    for entry in entries():
        assert entry.to_try in re.sub(r"&#x27;", "'", page.told.value)


@pytest.mark.parametrize("title", [entry.title for entry in entries()])
def test_every_name_opens_its_explorer(page, title):
    shown = open_one(page, title)
    assert shown.problem is None
    assert "data:image/png" in shown.view.value


def test_the_explorers_that_the_user_asked_for_by_name_are_there():
    assert {"segments", "margins", "recommendations"} <= {entry.name for entry in entries()}


def test_an_explorer_keeps_its_setting_while_another_one_is_looked_at(page):
    shown = open_one(page, "Segments")
    shown.set(price=0.9)
    open_one(page, "Recommendations")
    assert open_one(page, "Segments") is shown
    assert shown.values["price"] == 0.9


def test_another_world_shows_the_same_setting_for_other_people(page):
    shown = open_one(page, "Segments")
    shown.set(price=0.9)
    before = shown.view.value
    page.code.value = " ana-7 "
    after = page.place.children[0]
    assert page.code.value == "ANA-7"
    assert after.values["price"] == 0.9
    assert after.view.value != before


@pytest.mark.parametrize("code", ["", "no good!", "A" * 25])
def test_a_code_that_cannot_be_used_is_answered_with_a_sentence_and_changes_nothing(page, code):
    shown = open_one(page, "Segments")
    page.code.value = code
    assert "1 to 24 letters" in page.complaint.value
    assert page.place.children[0] is shown
    page.code.value = "ORINOCO"
    assert page.complaint.value == ""


def test_only_widgets_that_every_front_end_has_are_used(page):
    open_one(page, "Segments")
    assert not any(isinstance(part, W.Output) for part in parts(page))


def test_the_page_says_that_store_and_data_are_made_up(page):
    assert "fictional store" in page.children[0].value
    assert "synthetic" in page.children[0].value
