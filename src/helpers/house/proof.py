"""Everything that a change must pass, and the lock that it is passed with."""

import subprocess
import sys
from pathlib import Path

from helpers.house.install import TESTS, python_of, ready
from helpers.house.running import quiet_environment, run
from helpers.words import _

FAST = "not worlds and not browser"
TWO_AT_A_TIME = ["-n", "2", "--dist", "loadscope"]


def prove(root: Path, arguments: list[str]) -> int:
    """Style, types and every test; the worst exit code of all, pytest's own lines last."""
    python = str(ready(root, TESTS))
    looks = [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]]
    worst = max(_call(root, [python, "-m", *look]) for look in looks)
    if worst:
        print(_("Style or types need mending, see above; the tests follow."), flush=True)
    tests = [python, "-m", "pytest", *TWO_AT_A_TIME, *_chosen(arguments)]
    return max(worst, _call(root, tests))


def prove_lowest(root: Path, arguments: list[str]) -> int:
    """The fast tests again, on the oldest versions that pyproject.toml promises to work with."""
    python = ready(root, TESTS)
    lowest = root / ".venv-lowest"
    old = str(python_of(lowest))
    uv = [str(python), "-m", "uv"]
    if not python_of(lowest).exists():
        subprocess.run([*uv, "venv", "-q", "--python", str(python), str(lowest)], check=True)
    resolve = ["--resolution", "lowest-direct", "-e", f"{root}[test]"]
    doing = _("Installing the oldest versions")
    run([*uv, "pip", "install", "--python", old, *resolve], doing, lowest / "install.log")
    tests = [old, "-m", "pytest", *TWO_AT_A_TIME, *_chosen(["--quick", *arguments])]
    return _call(root, tests)


def lock(root: Path) -> int:
    """Resolve both locks anew, for every system, with hashes and without addresses."""
    python = str(ready(root, TESTS))
    make = [python, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--upgrade"]
    make += ["--universal", "--generate-hashes", "--no-header", "--extra", "install"]
    tests = ["--extra", "test", "--constraint", "requirements.lock"]
    lessons = _call(root, [*make, "-o", "requirements.lock"])
    return lessons or _call(root, [*make, *tests, "-o", TESTS])


def _chosen(arguments: list[str]) -> list[str]:
    """What pytest is told: ``--quick`` leaves out the many worlds and the browser."""
    rest = [word for word in arguments if word != "--quick"]
    return ["-m", FAST, *rest] if "--quick" in arguments else rest


def _call(root: Path, command: list[str]) -> int:
    sys.stdout.flush()
    surroundings = {**quiet_environment(), "PYTHONUTF8": "1", "MPLBACKEND": "agg"}
    return subprocess.run(command, cwd=root, env=surroundings, stdin=subprocess.DEVNULL).returncode
