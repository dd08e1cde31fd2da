"""The arrows between the parts of the suite point one way."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HELPERS = ROOT / "src" / "helpers"
FILES = sorted(HELPERS.rglob("*.py"))

MAY_IMPORT = {
    "words": set(),
    "measure": {"words"},
    "show": {"words"},
    "store": {"measure", "words"},
    "explore": {"store", "measure", "show", "words"},
    # It finds the question modules by name when one is asked for, so that it need not know them.
    "ask": {"show", "words"},
    "questions": {"store", "measure", "show", "ask", "words"},
    "house": {"words"},
}
HEAVY = ("scipy.optimize", "scipy.stats", "statsmodels", "pyarrow", "voila", "jupyter_client")
# A browser edition has none of these.
UNREACHABLE = {"threading", "multiprocessing", "concurrent", "subprocess", "socket", "urllib"}


def imports(path: Path, at_import: bool = False) -> set[str]:
    """The modules a file imports, whole names; only those run when it is imported if asked."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lazy = [
        inner
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.Lambda)) or _for_types_only(node)
        for inner in ast.walk(node)
    ]
    names: set[str] = set()
    for node in ast.walk(tree):
        if at_import and node in lazy:
            continue
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = _absolute(path, node)
            names |= {f"{module}.{alias.name}" for alias in node.names}
    return names


def _for_types_only(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )


def _absolute(path: Path, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = path.relative_to(HELPERS.parent).with_suffix("").parts[: -node.level]
    return ".".join([*package, *([node.module] if node.module else [])])


def part(path: Path) -> str:
    return path.relative_to(HELPERS).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HELPERS)))
def test_a_part_imports_only_the_parts_below_it(path):
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("helpers.")}
    allowed = MAY_IMPORT.get(part(path), set()) | {part(path)}
    assert ours <= allowed, f"{path.name} may not import {sorted(ours - allowed)}"


def test_every_part_has_its_place_in_the_layers():
    parts = {part(path) for path in FILES} - {"__init__"}
    assert parts <= set(MAY_IMPORT)


def test_questions_know_of_asking_only_the_kinds():
    for path in FILES:
        if part(path) == "questions":
            asks = {name for name in imports(path) if name.startswith("helpers.ask")}
            assert all(name.startswith("helpers.ask.kinds") for name in asks), (path, asks)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HELPERS)))
def test_a_lesson_starts_quickly_because_heavy_libraries_wait_until_they_are_needed(path):
    heavy = {name for name in imports(path, at_import=True) if name.startswith(HEAVY)}
    assert not heavy, f"{path.name} imports {sorted(heavy)} at its top"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HELPERS)))
def test_what_a_lesson_imports_needs_no_threads_no_processes_and_no_network(path):
    if part(path) == "house":
        return  # the commands of a terminal: no lesson imports them
    # Writing millions of people to data/ may start processes, inside the function that does it.
    needs = {name.split(".")[0] for name in imports(path, at_import=part(path) == "store")}
    assert not needs & UNREACHABLE


def test_what_runs_before_the_installation_is_in_the_standard_library():
    for path in (HELPERS / "house").glob("*.py"):
        tops = {name.split(".")[0] for name in imports(path, at_import=True)}
        assert tops <= {*sys.stdlib_module_names, "helpers"}, path


def test_the_reader_of_imports_sees_relative_lazy_and_type_checking_ones(tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "HELPERS", tmp_path / "helpers")
    path = tmp_path / "helpers" / "show" / "chart.py"
    path.parent.mkdir(parents=True)
    path.write_text(
        "from ..store import world\n"
        "from .palette import blue\n"
        "def draw():\n    import scipy.stats\n"
        "if TYPE_CHECKING:\n    from statsmodels import api\n"
    )
    every = {"helpers.store.world", "helpers.show.palette.blue", "scipy.stats", "statsmodels.api"}
    assert imports(path) == every
    assert imports(path, at_import=True) == {"helpers.store.world", "helpers.show.palette.blue"}
