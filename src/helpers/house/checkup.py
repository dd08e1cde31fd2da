"""What can be wrong on a machine: a line each, and how to mend it."""

import hashlib
import os
import queue
import re
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

from helpers.house.install import LESSONS
from helpers.words import _

ECHO = """
import ipywidgets
slider = ipywidgets.IntSlider(value=3)
"""


def checkup(root: Path) -> int:
    """Print a line for each thing that can be wrong; the number of those that are."""
    checks: list[tuple[str, Callable[[Path], str], str]] = [
        (_("Python"), python, _("install a 64-bit Python from python.org and delete .venv")),
        (_("packages"), packages, _("delete the folder .venv and run: python start.py")),
        (_("a slider's echo"), widget_echo, _("delete the folder .venv and run: python start.py")),
        (_("the store's data"), data, _("make them again with: python start.py store")),
        (_("your own folder"), learner, _("move the suite to a folder that you may write to")),
    ]
    return sum(not _line(root, *check) for check in checks)


def python(root: Path) -> str:
    """The version that runs here; there are no packages for a 32-bit one."""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.maxsize < 2**32:
        raise ValueError(_("{found} is a 32-bit one").format(found=found))
    return found


def packages(root: Path) -> str:
    """How many packages there are, each in the version of the lock."""
    lock = (root / LESSONS).read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)==([^\s;]+)(\s*;)?", lock, re.MULTILINE)
    installed = {_plain(d.metadata["Name"]): d.version for d in metadata.distributions()}
    allowed: dict[str, set[str]] = {}
    for name, version, _marker in pins:
        allowed.setdefault(_plain(name), set()).add(version)
    # A package with a condition (";") may rightly be absent: it is for another system.
    needed = {_plain(name) for name, _version, marker in pins if not marker}
    wrong = [
        f"{name} {installed.get(name, _('absent'))}"
        for name in sorted(allowed)
        if installed.get(name, "" if name in needed else None) not in {None, *allowed[name]}
    ]
    if wrong:
        some = ", ".join(wrong[:5]) + (", ..." if wrong[5:] else "")
        raise ValueError(_("{n} not as pinned: {some}").format(n=len(wrong), some=some))
    return _("{count} as pinned").format(count=len(needed))


def widget_echo(root: Path) -> str:
    """A slider is made in a kernel, moved as the page would move it, and answers."""
    from jupyter_client.manager import start_new_kernel

    manager, client = start_new_kernel(kernel_name="python3", startup_timeout=60)
    try:
        client.execute(ECHO)
        opened = _wait(client, lambda m: _slider(m) and m["msg_type"] == "comm_open")
        update = {"method": "update", "state": {"value": 7}, "buffer_paths": []}
        content = {"comm_id": opened["content"]["comm_id"], "data": update}
        client.shell_channel.send(client.session.msg("comm_msg", content))
        _wait(client, lambda m: _state(m).get("value") == 7)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return _("a slider moved to 7 says 7")


def data(root: Path) -> str:
    """Every file of data/ is as its checksum says."""
    listed = root / "data" / "checksums.txt"
    if not listed.exists():
        raise ValueError(_("data/checksums.txt is absent"))
    lines = listed.read_text(encoding="utf-8").split("\n")
    rows = [line.split(maxsplit=1) for line in lines if line.strip()]
    wrong = [name for digest, name in rows if _digest(root / "data" / name.strip()) != digest]
    if wrong:
        raise ValueError(_("changed or absent: {wrong}").format(wrong=", ".join(wrong)))
    return _("{count} files as published").format(count=len(rows))


def learner(root: Path) -> str:
    """Where a learner's attempts are kept, and that they can be."""
    folder = Path(os.environ.get("FIFTEEN_KEYS_LEARNER") or root / "learner")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as trial:
        trial.write(b"kept")
    return str(folder)


def _line(root: Path, name: str, check: Callable[[Path], str], remedy: str) -> bool:
    try:
        print(f"ok     {name}: {check(root)}", flush=True)
    except Exception as error:  # whatever it is, a line says so and the others follow
        reason = str(error) or type(error).__name__
        print(f"WRONG  {name}: {reason}. " + _("To mend it: {remedy}.").format(remedy=remedy))
        return False
    return True


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _state(message: dict) -> dict:
    return message["content"].get("data", {}).get("state", {})


def _slider(message: dict) -> bool:
    return _state(message).get("_model_name") == "IntSliderModel"


def _wait(client: Any, wanted: Callable[[dict], object], seconds: float = 60) -> dict:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            message = client.get_iopub_msg(timeout=1)
        except queue.Empty:
            continue
        if message["msg_type"] == "error":
            raise ValueError(message["content"]["evalue"])
        if wanted(message):
            return message
    raise ValueError(_("no answer within {seconds} seconds").format(seconds=int(seconds)))


if __name__ == "__main__":
    sys.exit(min(1, checkup(Path(sys.argv[1]))))
