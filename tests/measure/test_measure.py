"""The layer as a whole: quick to import, blind to store and show, everything documented."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import measure

FOLDER = Path(measure.__file__).parent


def test_importing_measures_loads_no_heavy_library() -> None:
    code = (
        "import sys, helpers.measure;"
        "print([name for name in sys.modules if name in ('scipy', 'statsmodels', 'sklearn')])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(FOLDER.parents[1])},
    )
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.stem)
def test_a_measure_knows_neither_store_nor_show(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            ours = node.module.startswith("helpers.")
            assert not ours or node.module.startswith(("helpers.measure", "helpers.words"))


@pytest.mark.parametrize("name", measure.__all__)
def test_every_public_measure_says_in_business_words_what_it_returns(name: str) -> None:
    first = (getattr(measure, name).__doc__ or "").splitlines()[0]
    assert first.endswith((".", "?"))
