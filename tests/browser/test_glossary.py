"""A term that a learner does not know is one click away."""

import pytest
from playwright.sync_api import expect

from tests.browser import lab
from tests.notebooks.glossary import linked, terms
from tests.notebooks.lessons import GLOSSARY, LESSONS

pytestmark = pytest.mark.browser

LESSON = next(path for path in LESSONS if path.name.startswith("07"))


def test_the_link_of_a_term_opens_the_glossary_at_that_term(chromium, tmp_path):
    for path in (LESSON, GLOSSARY):
        lab.copy_of(path, tmp_path)
    last = [term for term in terms() if term.anchor in linked(LESSON)][-1]
    with lab.jupyterlab(tmp_path) as server, lab.page_in(chromium, height=6000) as (page, said):
        lab.open_lesson(page, server, LESSON.name)
        page.locator(f'a[href$="#{last.anchor}"]').first.click()
        page.set_viewport_size({"width": 1280, "height": 700})
        heading = page.locator(f'.jp-MarkdownViewer [data-jupyter-id="{last.anchor}"]')
        expect(heading).to_be_in_viewport(timeout=20_000)
        assert said.sentences == []
