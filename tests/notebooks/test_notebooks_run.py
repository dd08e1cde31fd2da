"""Every lesson runs from top to bottom, and says the same when it is run again."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests.notebooks.lessons import PAGES, code, read

# Ids that ipywidgets draws anew in each kernel, and the way from a copy back to the lessons.
DRAWN_ANEW = (
    "[ids]\nregex: (IPY_MODEL_|model_id[\"': ]+)[0-9a-f]+\nreplace: DRAWN\n"
    '[links]\nregex: href="(\\.\\./)+[^"]*notebooks/\nreplace: href="\n'
)

every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Nothing of this machine's Jupyter or IPython has a part in the run."""
    for name in ["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR"]:
        monkeypatch.setenv(name, str(tmp_path / name))
    # A kernel draws as it does in a page, not as these tests do.
    monkeypatch.delenv("MPLBACKEND", raising=False)
    return dict(os.environ)


@every_page
def test_a_lesson_runs_on_a_fresh_kernel_without_error_or_warning(path, surroundings, tmp_path):
    run_once(path, tmp_path / path.name)


@pytest.mark.worlds
@every_page
def test_a_lesson_that_is_run_again_says_the_same(path, surroundings, tmp_path):
    copy = tmp_path / path.name
    run_once(path, copy)
    (tmp_path / "sanitize.cfg").write_text(DRAWN_ANEW)
    nbval = ["--nbval", "--nbval-sanitize-with", str(tmp_path / "sanitize.cfg")]
    # A learner who starts afresh: what the first run answered must not show in the second.
    afresh = {**surroundings, "FIFTEEN_KEYS_LEARNER": str(tmp_path / "another-learner")}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider"]
    second = subprocess.run(
        [*command, "--rootdir", str(tmp_path), *nbval, copy.name],
        cwd=tmp_path,
        env=afresh,
        capture_output=True,
        text=True,
    )
    assert second.returncode == 0, second.stdout[-6000:]
    assert f"{len(code(path))} passed" in second.stdout


def run_once(path: Path, copy: Path) -> None:
    """Run the lesson into the copy; an error or a warning in any cell fails."""
    notebook = read(path)
    NotebookClient(notebook, timeout=300, kernel_name="python3").execute(cwd=str(path.parent))
    nbformat.write(notebook, copy)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            assert output.get("name") != "stderr", f"{cell.id}: {output.text}"
