"""Make .venv from the lock: once, from pinned and hashed packages, and nowhere else."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from helpers.house.running import Obstacle, obstacle, quiet_environment, run
from helpers.words import _

LESSONS = "requirements.lock"
TESTS = "requirements-test.lock"
ROOM = 1_000_000_000  # bytes: .venv takes about half of it, the download the rest


def ready(root: Path, lock: str = LESSONS) -> Path:
    """The Python of .venv, everything in the lock installed; does nothing when it already is."""
    python = python_of(root / ".venv")
    stamp = root / ".venv" / f"{lock}.stamp"
    if python.exists() and stamp.exists() and stamp.read_text() == fingerprint(root, lock):
        return python
    try:
        _install(root, lock, python)
        stamp.write_text(fingerprint(root, lock))
    except OSError as error:
        raise _sentence_for(error) from error
    return python


def python_of(venv: Path) -> Path:
    """Where the Python of a virtual environment is, on this system."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(root: Path, lock: str) -> str:
    """Changes when the packages, the project or the folder does: then installing runs again."""
    parts = [(root / lock).read_bytes(), (root / "pyproject.toml").read_bytes(), bytes(root)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def look_ahead(root: Path) -> None:
    """Say what would stop the installation before it begins."""
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        raise Obstacle(
            _(
                "This Python lacks its venv module: on Debian and Ubuntu run "
                "'sudo apt install python{version}-venv', elsewhere install Python from "
                "python.org, then start again."
            ).format(version=".".join(map(str, sys.version_info[:2])))
        )
    free = shutil.disk_usage(root).free
    if free < ROOM:
        raise Obstacle(
            _(
                "The disk is nearly full: installing needs about 1 GB and {free} MB are free; "
                "make room, then start again."
            ).format(free=free // 1_000_000)
        )


def pinned(lock: str, package: str) -> str:
    """The lines of a lock that pin one package, with its hashes.

    Example:
        >>> print(pinned("a==1 --hash=x\\nuv==2 \\\\\\n    --hash=y\\nz==3\\n", "uv"))
        uv==2 \\
            --hash=y
        <BLANKLINE>
    """
    found = re.search(rf"^{re.escape(package)}==.*\n(?:[ \t]+.*\n)*", lock, re.MULTILINE)
    return found.group() if found else ""


def _install(root: Path, lock: str, python: Path) -> None:
    look_ahead(root)
    print(_("Installing Fifteen Keys into {folder}, once:").format(folder=root / ".venv"))
    log = root / ".venv" / "install.log"
    _make_venv(root / ".venv", python)
    installer = [str(python), "-m", *_uv_or_pip(root, python, log)]
    target = ["--python", str(python)] if "uv" in installer else []
    packages = ["install", "--require-hashes", "-r", str(root / lock)]
    count = len(re.findall(r"^\S+==", (root / lock).read_text(), re.MULTILINE))
    doing = _("3 of 4  the packages, about {count}").format(count=count)
    try:
        run([*installer, *packages, *target], doing, log)
    except Obstacle as stop:
        # uv knows neither pip's settings nor a company's certificates; pip may get through.
        if stop.kind == "disk" or not target:
            raise
        installer, target = [str(python), "-m", "pip"], []
        run([*installer, *packages], _("3 of 4  the packages, with pip: a few minutes"), log)
    # Editable, so that a learner who opens src/ reads the code that runs.
    offline = "--offline" if target else "--no-index"
    itself = ["install", "--no-deps", "--no-build-isolation", offline, "-e", str(root)]
    run([*installer, *itself, *target], _("4 of 4  the suite itself"), log)
    _quiet_kernels(root / ".venv")


def _quiet_kernels(venv: Path) -> None:
    # On a loopback every kernel would warn that its line is not encrypted.
    settings = venv / "etc" / "ipython" / "ipython_kernel_config.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('{"IPKernelApp": {"log_level": 40}}\n')


def _make_venv(venv: Path, python: Path) -> None:
    print(_("  1 of 4  a place of its own"), flush=True)
    if python.exists() and _call([str(python), "-m", "pip", "--version"]).returncode == 0:
        return
    made = _call([sys.executable, "-m", "venv", "--clear", str(venv)])
    if made.returncode:
        raise obstacle(made.stdout + made.stderr, venv)


def _call(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, env=quiet_environment())


def _uv_or_pip(root: Path, python: Path, log: Path) -> list[str]:
    """uv needs seconds where pip needs minutes; where uv cannot be had, pip it is."""
    wish = root / ".venv" / "uv.txt"
    wish.write_text(pinned((root / LESSONS).read_text(), "uv"))
    fetch = ["-m", "pip", "install", "--require-hashes", "--retries", "2", "-r", str(wish)]
    try:
        run([str(python), *fetch], _("2 of 4  the installer"), log)
    except Obstacle as stop:
        if stop.kind in {"disk", "network"}:
            raise
        return ["pip"]
    return ["uv", "pip"]


def _sentence_for(error: OSError) -> Obstacle:
    return obstacle(str(error), Path(error.filename or "."))
