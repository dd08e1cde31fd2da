"""pyproject.toml, environment.yml and the locks say the same, and everything listed is used."""

import ast
import json
import re
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ["requirements.lock", "requirements-test.lock"]
# What a distribution is called when it is imported, where that differs.
IMPORTED_AS = {"ipython": "IPython", "pillow": "PIL", "PyYAML": "yaml"}
# Not imported, and yet used: where one looks, and the words that show it.
USED_BY_NAME = {
    "axe-playwright-python": ("tests/browser", '"axe_playwright_python"'),
    "flit_core": ("pyproject.toml", "flit_core.buildapi"),
    "jupyterlab": ("src/helpers/house/opening.py", '"jupyterlab"'),
    "mypy": ("src/helpers/house/proof.py", '"mypy"'),
    "nbval": ("tests/notebooks/test_notebooks_run.py", '"--nbval"'),
    "openpyxl": ("src/helpers/store", "xlsx"),
    "pandas-stubs": ("pyproject.toml", "[tool.mypy]"),
    "pyarrow": ("src/helpers/store", "parquet"),
    "pytest-xdist": ("src/helpers/house/proof.py", '"--dist"'),
    "ruff": ("src/helpers/house/proof.py", '"ruff"'),
    "uv": ("src/helpers/house/install.py", '"uv"'),
    "voila": ("src/helpers/house/opening.py", '"voila"'),
}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def name_and_bound(requirement: str) -> tuple[str, str]:
    name = distribution(requirement)
    return plain(name), requirement.removeprefix(name)


def distribution(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement)[0]


def python_sources(*folders: str) -> list[str]:
    files = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path.read_text(encoding="utf-8") for path in files]


def notebook_sources() -> list[str]:
    files = [*(ROOT / "notebooks").glob("*.ipynb"), *(ROOT / "app").glob("*.ipynb")]
    cells = [c for path in files for c in json.loads(path.read_text("utf-8"))["cells"]]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def imported(sources: list[str]) -> set[str]:
    """The third-party modules that the sources import, by their first name."""
    names: set[str] = set()
    for source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add(str(node.module).split(".")[0])
    return names - {*sys.stdlib_module_names, "benchmarks", "helpers", "tests"}


def module(requirement: str) -> str:
    name = distribution(requirement)
    return IMPORTED_AS.get(name, name.replace("-", "_"))


def pins(lock: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / lock).read_text(), re.M):
        found.setdefault(plain(name), set()).add(version)
    return found


def test_conda_gets_the_python_and_the_packages_that_pip_gets():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    listed = [line for line in environment["dependencies"] if isinstance(line, str)]
    conda = dict(name_and_bound(line) for line in listed if line != "pip")
    pip = dict(name_and_bound(line) for line in PROJECT["dependencies"])
    assert conda == {**pip, "python": PROJECT["requires-python"]}
    assert environment["dependencies"][-1] == {"pip": ["-e ."]}
    assert environment["channels"][0] == "conda-forge"


def test_binder_is_not_led_away_from_the_root_by_a_folder_of_its_own():
    assert not (ROOT / "binder").exists()
    assert not (ROOT / ".binder").exists()


def test_what_the_helpers_and_lessons_import_is_listed():
    listed = {module(line) for line in PROJECT["dependencies"]}
    assert imported(python_sources("src") + notebook_sources()) <= listed


def test_what_the_tests_and_benchmarks_import_is_listed():
    extras = PROJECT["optional-dependencies"]["test"]
    listed = {module(line) for line in PROJECT["dependencies"] + extras}
    assert imported(python_sources("tests", "benchmarks")) <= listed


@pytest.mark.parametrize("requirement", PROJECT["dependencies"])
def test_what_is_listed_for_lessons_is_used_by_them(requirement):
    assert is_used(requirement, python_sources("src") + notebook_sources())


@pytest.mark.parametrize("requirement", sum(PROJECT["optional-dependencies"].values(), []))
def test_what_is_listed_for_tests_and_installing_is_used_there(requirement):
    assert is_used(requirement, python_sources("tests", "benchmarks"))


def is_used(requirement: str, sources: list[str]) -> bool:
    if module(requirement) in imported(sources):
        return True
    if distribution(requirement) not in USED_BY_NAME:
        return False
    place, words = USED_BY_NAME[distribution(requirement)]
    where = ROOT / place
    files = sorted(where.rglob("*.py")) if where.is_dir() else [where]
    return any(words in path.read_text(encoding="utf-8") for path in files)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_with_hashes_and_names_no_address(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|@ ", text)
    blocks = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    assert len(blocks) > 100
    assert all("==" in block and "--hash=sha256:" in block for block in blocks)


def test_a_lock_serves_linux_macos_and_windows():
    text = (ROOT / LOCKS[0]).read_text(encoding="utf-8")
    assert "sys_platform == 'darwin'" in text
    assert "sys_platform == 'win32'" in text


def test_the_locks_hold_everything_that_is_listed_within_its_bounds():
    extras = PROJECT["optional-dependencies"]
    lessons = PROJECT["dependencies"] + extras["install"]
    for lock, lines in zip(LOCKS, [lessons, lessons + extras["test"]], strict=True):
        pinned = pins(lock)
        for name, bound in map(name_and_bound, lines):
            assert pinned.get(name), f"{name} is not in {lock}: python start.py lock"
            assert all(_numbers(v) >= _numbers(bound) for v in pinned[name]), (lock, name)


def test_tests_run_on_the_versions_that_learners_have():
    lessons, tests = pins(LOCKS[0]), pins(LOCKS[1])
    assert {name: tests.get(name) for name in lessons} == lessons


def test_nothing_keeps_pandas_below_three():
    assert all(_numbers(version) >= (3,) for version in pins(LOCKS[0])["pandas"])


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
