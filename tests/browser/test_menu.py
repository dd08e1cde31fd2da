"""The page of all explorers, as Voila serves it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page

from helpers.explore.menu import entries
from tests.browser import lab
from tests.conftest import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(tmp_path_factory, chromium) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("app")
    lab.copy_of(ROOT / "app" / "explorers.ipynb", folder)
    with lab.voila(folder) as server, lab.page_in(chromium) as (page, _complaints):
        lab.open_app(page, server, "explorers.ipynb")
        yield page


def open_one(page: Page, title: str) -> Locator:
    page.get_by_role("button", name=title, exact=True).click()
    page.locator(".keys-menu b", has_text=f"{title}.").wait_for()
    opening = page.get_by_role("status").get_by_text("Opening")
    opening.wait_for(state="detached", timeout=1000 * lab.RUN_SECONDS)
    return lab.stages(page).first


@pytest.mark.parametrize("title", [entry.title for entry in entries()])
def test_each_explorer_opens_with_a_picture_and_no_barrier(page, title):
    shown = open_one(page, title)
    assert lab.read(shown).alt
    assert lab.barriers(page, ".keys-menu") == []


def test_a_bad_code_is_answered_and_a_good_one_opens_another_world(page):
    shown = open_one(page, "Segments")
    before = lab.read(shown)
    box = page.get_by_role("textbox", name="World's code")
    box.fill("no good!")
    box.press("Enter")
    page.get_by_role("alert").get_by_text("1 to 24 letters").wait_for()
    box.fill("ana-7")
    box.press("Enter")
    page.get_by_role("alert").wait_for(state="detached")
    page.wait_for_timeout(500)
    lab.wait_for_change(lab.stages(page).first, before)
    assert box.input_value() == "ANA-7"


def test_a_lever_moved_in_the_page_says_who_wins_and_who_loses(page):
    shown = open_one(page, "Segments")
    lab.control(shown, "Preset").select_option("Who costs money?")
    page.wait_for_timeout(500)
    after = lab.type_number(shown, "Price", 0.9)
    assert "down most" in after.headline
