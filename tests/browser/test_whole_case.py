"""The last cell of the nine principles, in JupyterLab: the whole case, as a learner sees it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from helpers.questions import of_lesson
from helpers.questions.claims import claims
from tests.browser import lab
from tests.browser.test_lessons import WHOLE, commit_and_reveal
from tests.notebooks.lessons import LESSONS

pytestmark = pytest.mark.browser

SACRIFICE = next(path for path in LESSONS if path.name.startswith("24"))


@pytest.fixture(scope="module")
def page(tmp_path_factory, chromium) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("whole-case")
    lab.copy_of(SACRIFICE, folder / "notebooks")
    with lab.jupyterlab(folder) as server, lab.page_in(chromium) as (page, _complaints):
        lab.open_lesson(page, server, f"notebooks/{SACRIFICE.name}")
        lab.run_all(page)
        page.set_viewport_size({"width": 1280, "height": WHOLE + 4_000})
        yield page


def test_every_claim_has_its_line_and_no_answer_is_given_away(page):
    lines = page.locator(".fk-case tbody").first.locator("tr")
    expect(lines).to_have_count(len(claims()))
    for line in lines.all():
        expect(line).to_contain_text("not\u00a0looked\u00a0at\u00a0yet")


def test_what_was_predicted_and_revealed_stands_there_after_a_refresh(page):
    question = {each.id: each for each in of_lesson("24", "ORINOCO")}["24.1"]
    commit_and_reveal(page, question, question.answer(), "")
    page.get_by_role("button", name="Refresh").click()
    line = page.locator(".fk-case tbody").first.locator("tr").last
    happened = question.words_for(question.answer()).replace(" ", "\u00a0")
    expect(line).to_contain_text(happened)
    expect(line).to_contain_text("near enough")
    expect(page.locator(".fk-case")).to_contain_text("Of 1 predictions 1 were near enough")
