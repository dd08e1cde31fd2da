"""Every lesson keeps the same form and rhythm."""

import ast
import re
from itertools import pairwise
from statistics import median

import nbformat
import pytest

from helpers.ask.lessons import lessons
from tests.notebooks.lessons import LESSONS, PAGES, code, is_a_name, lines, prose, read

every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
every_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.name)


def test_there_are_lessons():
    assert LESSONS[0].name == "00-start-here.ipynb"


@every_page
def test_it_is_a_valid_notebook_of_the_current_format(path):
    notebook = read(path)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"


@every_page
def test_it_is_kept_without_outputs_so_that_nobody_reads_the_answer_first(path):
    for cell in code(path):
        assert cell.outputs == [], cell.id
        assert cell.execution_count is None, cell.id
        assert "execution" not in cell.metadata, cell.id


@every_page
def test_its_cells_have_names_that_say_what_they_are_for(path):
    names = [cell.id for cell in read(path).cells]
    assert len(set(names)) == len(names)
    assert [name for name in names if not is_a_name(name)] == []


@every_lesson
def test_it_opens_with_its_title_and_then_one_folded_setup_cell(path):
    first, *rest = read(path).cells
    assert first.cell_type == "markdown"
    assert first.source.startswith("# ")
    setup = next(cell for cell in rest if cell.cell_type == "code")
    assert len(lines(setup.source)) <= 4
    assert all(
        isinstance(node, (ast.Import, ast.ImportFrom)) or not _imports(node)
        for node in ast.parse(setup.source).body
    )
    assert "import" in setup.source
    assert setup.metadata.get("jupyter", {}).get("source_hidden") is True


@every_lesson
def test_its_title_says_the_name_and_the_minutes_of_the_contents_page(path):
    known = next(each for each in lessons() if each.number == path.name[:2])
    first = read(path).cells[0].source
    assert f"**{known.minutes} minutes" in first
    assert known.name in first.splitlines()[0] or known.number == "00"


@every_lesson
def test_it_links_to_its_neighbours(path):
    place = LESSONS.index(path)
    for neighbour in LESSONS[max(0, place - 1) : place + 2]:
        if neighbour != path:
            assert f"({neighbour.name})" in prose(path), neighbour.name


@every_lesson
def test_nothing_is_imported_defined_or_printed_after_the_setup(path):
    for cell in code(path)[1:]:
        for node in ast.walk(ast.parse(cell.source)):
            assert not _imports(node), cell.id
            assert not isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.For, ast.While)), (
                cell.id
            )
            printed = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
            assert not printed, cell.id


@every_lesson
def test_it_takes_45_to_60_minutes_to_read_and_work(path):
    words = len(prose(path).split())
    assert 25 <= len(read(path).cells) <= 45
    assert 1000 <= words <= 1800, f"{words} words"


@every_lesson
def test_a_code_cell_holds_one_idea(path):
    lengths = [len(lines(cell.source)) for cell in code(path)]
    assert median(lengths) <= 3
    assert max(lengths) <= 10
    assert min(lengths) >= 1


@every_lesson
def test_there_is_a_sentence_between_any_two_code_cells(path):
    kinds = [(cell.cell_type, cell.id) for cell in read(path).cells]
    bare = [b for (a, _), (kind, b) in pairwise(kinds) if a == kind == "code"]
    assert bare == []


@every_lesson
def test_the_code_behind_a_widget_is_folded(path):
    for cell in code(path):
        if re.search(r"^(ask|explore)\.", cell.source, re.MULTILINE):
            assert cell.metadata.get("jupyter", {}).get("source_hidden") is True, cell.id


def _imports(node: ast.AST) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom))
