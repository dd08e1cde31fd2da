"""Files that two programs may write at once, and that a crash cannot tear."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PATIENCE = 10.0
"""Seconds to wait for another program to finish writing."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let one program at a time into a folder; the system lets go when a program dies.

    Raises: OSError when the folder cannot be written or another program does not finish.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "progress.lock", "ab") as handle:
        _wait_for(handle)
        yield


def replace(path: Path, text: str) -> None:
    """Write a file so that whoever reads it sees the old one or the new one, never a part.

    Raises: OSError when it cannot be written; the old file is then untouched.
    """
    draft = path.with_name(path.name + ".new")
    with open(draft, "w", encoding="utf-8", errors="backslashreplace", newline="") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())
    _insist(lambda: os.replace(draft, path))


def set_aside(path: Path) -> Path:
    """Rename a file that cannot be read, so that nothing overwrites it, and return its new name."""
    moment = time.strftime("%Y%m%d-%H%M%S")
    for number in range(1000):
        new = path.with_name(f"{path.stem}-unreadable-{moment}-{number}{path.suffix}")
        if not new.exists():
            _insist(lambda new=new: os.rename(path, new))  # type: ignore[misc]
            return new
    raise FileExistsError(path)


def _insist(action: Callable[[], None]) -> None:
    """Do it, again for a second: on Windows a virus scanner may hold a file for a moment."""
    for _ in range(20):
        try:
            return action()
        except PermissionError:
            time.sleep(0.05 if sys.platform == "win32" else 0.0)
    action()


def _wait_for(handle: IO[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not _take(handle):
        if time.monotonic() > deadline:
            raise TimeoutError(handle.name)
        time.sleep(0.01)


def _take(handle: IO[bytes]) -> bool:
    """Try to lock an open file; where there are no locks (in a browser) nobody else writes."""
    try:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except (ImportError, OSError):
        return True
    return True
