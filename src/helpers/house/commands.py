"""Which command ``start.py`` was asked for."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from helpers.house import opening, proof
from helpers.house.install import python_of, ready
from helpers.house.running import Obstacle
from helpers.words import _

ROOT = Path(__file__).resolve().parents[3]
HELP = _("""\
python start.py            open the lessons in JupyterLab (the first time: install them)
python start.py app        open the explorers on one page, without code
python start.py app 07     open lesson 07 without code, for the projector
python start.py check      say what is wrong on this machine and how to mend it
python start.py store      make the store's tables in data/ again (--help tells more)
python start.py test       run everything that a change must pass (--quick: the fast part;
                           --lowest: the fast part on the oldest versions)
python start.py lock       pin the newest versions of all packages

Further words go to JupyterLab, Voila or pytest, for example --no-browser or --port=9000.""")


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Do what was asked for; a sentence and exit code 1 when something stands in the way."""
    try:
        return _do(root, arguments)
    except Obstacle as stop:
        print(f"\n{stop}", file=sys.stderr)
    except KeyboardInterrupt:
        print(_("\nStopped; start again to go on."), file=sys.stderr)
    return 1


def _do(root: Path, arguments: list[str]) -> int:
    if arguments[:1] in (["-h"], ["--help"]):
        print(HELP)
        return 0
    commands: dict[str, Callable[[Path, list[str]], int]] = {
        "app": lambda root, rest: opening.open_app(ready(root), root, rest),
        "check": _check,
        "store": _store,
        "test": _test,
        "lock": lambda root, rest: proof.lock(root),
    }
    word, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if word in commands:
        return commands[word](root, rest)
    return opening.open_lab(ready(root), root, arguments)


def _check(root: Path, rest: list[str]) -> int:
    # Not ready(root): a check looks and changes nothing.
    installed = python_of(root / ".venv")
    python = str(installed if installed.exists() else sys.executable)
    return _module(root, [python, "-m", "helpers.house.checkup", str(root)])


def _store(root: Path, rest: list[str]) -> int:
    return _module(root, [str(ready(root)), "-m", "helpers.store", *rest])


def _test(root: Path, rest: list[str]) -> int:
    if "--lowest" in rest:
        return proof.prove_lowest(root, [word for word in rest if word != "--lowest"])
    return proof.prove(root, rest)


def _module(root: Path, command: list[str]) -> int:
    surroundings = {**opening.environment(root, ""), "PYTHONPATH": str(root / "src")}
    return subprocess.run(command, cwd=root, env=surroundings).returncode
