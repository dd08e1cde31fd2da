"""One page explains every term, and each lesson links to it where it uses a term first."""

import pytest

from tests.notebooks.glossary import LINK, Term, first_use, linked, terms, texts, unlinked
from tests.notebooks.lessons import GLOSSARY, LESSONS, prose

every_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.name)


def test_its_terms_stand_in_the_order_of_the_alphabet_each_once():
    names = [term.name.lower() for term in terms()]
    assert names == sorted(set(names))
    assert len(names) > 50


def test_each_term_is_explained_in_a_few_words():
    for term in terms():
        assert 6 <= len(term.meaning.split()) <= 60, term.name
        assert term.meaning.endswith((".", ")")), term.name


def test_each_term_is_used_in_some_lesson():
    used = set().union(*(linked(path) for path in LESSONS))
    assert [term.name for term in terms() if term.anchor not in used] == []


@every_lesson
def test_a_lesson_links_each_term_where_it_uses_it_first(path):
    assert unlinked(path) == [], "run: python -m tests.notebooks.glossary"
    seen = ""
    for cell in texts(path):
        for term in terms():
            links = [found for found in LINK.finditer(cell.source) if found[2] == term.anchor]
            if links and f"#{term.anchor})" not in seen:
                place = first_use(cell.source[: links[0].start()], term)
                assert place is None, f"{cell.id}: {term.name} is used before it is linked"
        seen += cell.source


@every_lesson
def test_a_link_into_the_glossary_leads_to_a_term(path):
    assert linked(path) <= {term.anchor for term in terms()}


def test_the_glossary_and_the_first_lesson_lead_to_one_another():
    assert "(00-start-here.ipynb)" in GLOSSARY.read_text(encoding="utf-8")
    assert "(glossary.md)" in prose(LESSONS[0])


def test_a_heading_a_link_or_a_formula_is_no_first_use():
    twins = Term("Twins", ("twin",), "")
    for text in ("## Twins", "[twins](a.ipynb)", "`twins`", "$twins$", "twinship", "a-twin"):
        assert first_use(text, twins) is None, text
    assert first_use("Our twin", twins) == (4, 8)
