"""The explorers on one page, and the lessons without their code, as Voila serves them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from helpers.explore import Stage
from helpers.explore.menu import entries
from tests.browser import lab, moving
from tests.notebooks.lessons import LESSONS, PAGES, code

pytestmark = pytest.mark.browser

APP = next(page for page in PAGES if page not in LESSONS)
#: What is in the menu, by the name that a learner presses.
MENU = {entry.title: entry.name for entry in entries()}
WAIT = 90_000


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[lab.Server]:
    folder = tmp_path_factory.mktemp("app")
    for page in PAGES:
        lab.copy_of(page, folder)
    with lab.voila(folder) as running:
        yield running


@pytest.fixture(scope="module")
def app(server, chromium) -> Iterator[tuple[Page, lab.Complaints]]:
    with lab.page_in(chromium) as (page, complaints):
        lab.open_app(page, server, APP.name)
        yield page, complaints


def chosen(page: Page, title: str, own: Stage) -> Locator:
    """Choose an explorer in the menu and return it when its controls and picture are there."""
    page.locator(".keys-menu").get_by_role("button", name=title, exact=True).click()
    shown = page.locator(".keys-stage")
    for control in own.controls.values():
        expect(shown.get_by_label(control.label, exact=True)).to_be_visible(timeout=WAIT)
    shown.locator("img").wait_for()
    return shown


def enter_world(page: Page, code: str) -> None:
    box = page.get_by_role("textbox", name="World's code")
    box.fill(code)
    box.press("Enter")


@pytest.mark.parametrize("title", MENU)
def test_an_explorer_chosen_from_the_menu_is_alive(app, title):
    page, _complaints = app
    enter_world(page, "ORINOCO")
    own = moving.in_python(MENU[title])
    shown = chosen(page, title, own)
    before = moving.reset(shown, own)
    assert moving.move_first(shown, own) != before
    assert lab.barriers(page, ".keys-menu") == []


def test_another_world_is_another_picture_with_the_same_setting(app):
    page, _complaints = app
    title, name = next(iter(MENU.items()))
    enter_world(page, "ORINOCO")
    own, other = moving.in_python(name), moving.in_python(name, "ANA-7")
    shown = chosen(page, title, own)
    moving.reset(shown, own)
    before = moving.move_first(shown, own)
    other.set(**own.values)
    enter_world(page, "ana-7")
    assert moving.agrees(shown, other) != before
    expect(page.get_by_role("textbox", name="World's code")).to_have_value("ANA-7")


def test_the_console_of_the_app_has_nothing_to_complain_of(app):
    _page, complaints = app
    assert complaints.ours() == []


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem[:2])
def test_a_lesson_without_its_code_is_alive(server, chromium, path):
    source = "\n".join(cell.source for cell in code(path))
    with lab.page_in(chromium) as (page, complaints):
        lab.open_app(page, server, path.name)
        expect(page.locator(".fk-panel, .keys-stage")).to_have_count(
            moving.panels(source), timeout=WAIT
        )
        assert page.locator(".jp-InputArea-editor, .CodeMirror, .cm-editor").count() == 0
        assert page.locator("[data-mime-type*=error], [data-mime-type*=stderr]").count() == 0
        for place, name in enumerate(moving.explorers(source)):
            shown, own = page.locator(".keys-stage").nth(place), moving.in_python(name)
            moving.move_first(shown, own)
        assert complaints.ours() == []
