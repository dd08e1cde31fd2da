"""start.py on a Python that is too old, and on one that is not."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRETEND = (
    "import runpy, sys; sys.version_info = (3, 8, 2); runpy.run_path('start.py', {}, '__main__')"
)


def test_a_python_that_is_too_old_is_told_so_in_one_sentence():
    told = subprocess.run([sys.executable, "-c", PRETEND], cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    assert "needs Python 3.11 or later and this is Python 3.8" in told.stderr
    assert not told.stdout


def test_an_old_python_can_read_what_it_has_to_read_to_say_so():
    for name in ["start.py", "src/helpers/words.py", "src/helpers/__init__.py"]:
        source = (ROOT / name).read_text(encoding="utf-8")
        tree = ast.parse(source, feature_version=(3, 4))
        newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Match)
        assert not [node for node in ast.walk(tree) if isinstance(node, newer)], name


def test_what_runs_before_the_installation_needs_only_the_standard_library():
    command = [sys.executable, "-I", "-S", "start.py", "--help"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    assert "python start.py check" in told.stdout
