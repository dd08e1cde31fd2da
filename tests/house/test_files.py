"""What the repository may not contain, and that its links lead somewhere."""

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Put together here, so that this file does not contain them.
PRIVATE = re.compile(
    "|".join(
        [
            r"(?<![\w.~-])/(wo" + r"rk|ro" + r"ot|ho" + r"me/\w+|Us" + r"ers/\w+|opt/py" + r"pi)/",
            r"C:\\\\?Us" + r"ers",
            "py" + r"pi\.org",
            "python" + "hosted",
            "index-" + "url",
        ]
    )
)
TEXT = {".py", ".toml", ".yml", ".md", ".ipynb", ".json", ".lock", ".txt", ".j2", ".csv", ""}


def tracked() -> list[Path]:
    """The files of the repository, and those that are about to be."""
    command = ["git", "ls-files", "-co", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("this copy is not a git repository, so it has no tracked files")
    return [path for line in listed.stdout.splitlines() if (path := ROOT / line).is_file()]


def links(text: str) -> list[str]:
    """The files that a Markdown text links to, relative ones only."""
    found = re.findall(r"\]\(([^)#\s]+)", text)
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def test_no_file_tells_of_the_machine_it_was_written_on_or_of_an_index():
    for path in tracked():
        if path.suffix in TEXT:
            found = PRIVATE.search(path.read_text(encoding="utf-8"))
            assert not found, f"{path.relative_to(ROOT)}: {found.group()}"


def test_the_search_finds_what_it_looks_for():
    for private in ["see /wo" + "rk/main", "https://py" + "pi.org/simple", "/ho" + "me/ana/x"]:
        assert PRIVATE.search(private)
    assert not PRIVATE.search("a framework/work in progress")


def test_the_links_of_every_page_lead_to_a_file():
    for path in tracked():
        if path.suffix == ".md":
            text = path.read_text(encoding="utf-8")
        elif path.suffix == ".ipynb":
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
            text = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
        else:
            continue
        dead = [link for link in links(text) if not (path.parent / link).exists()]
        assert not dead, f"{path.relative_to(ROOT)} links to {dead}"


def test_what_a_learner_writes_and_what_is_installed_is_not_tracked():
    for path in ["learner/attempts.json", ".venv/x", ".venv-lowest/x"]:
        ignored = subprocess.run(["git", "check-ignore", "-q", path], cwd=ROOT)
        assert ignored.returncode in {0, 128}, f"{path} could be committed"


def test_the_readme_is_at_most_two_screens():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 90
