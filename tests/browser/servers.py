"""A JupyterLab or Voila of its own for a test: on a free port, on a folder that is thrown away."""

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat

from helpers.house import opening

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 90
_TOKEN = "fifteen"


@dataclass(frozen=True)
class Server:
    """A running JupyterLab or Voila on a folder of its own."""

    address: str
    folder: Path

    def lesson(self, name: str) -> str:
        """Where a notebook opens by itself, as in class."""
        return f"{self.address}/doc/tree/{name}?token={_TOKEN}"

    def app(self, name: str) -> str:
        """Where Voila shows a notebook without its code."""
        return f"{self.address}/voila/render/{name}"


def notebook(folder: Path, name: str, *cells: str) -> Path:
    """A small notebook with these code cells."""
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    book.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(book, path)
    return path


def copy_of(lesson: Path, folder: Path) -> Path:
    """A lesson's copy in a folder of its own, so that nothing is left in the original."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(lesson, folder / lesson.name))


@contextmanager
def jupyterlab(folder: Path) -> Iterator[Server]:
    """JupyterLab as start.py opens it, on a folder with nothing but a test's notebooks."""
    port = opening.free_port(0)
    further = ["--no-browser", "--expose-app-in-browser", "--ServerApp.port_retries=0"]
    command = opening.lab_command(Path(sys.executable), folder, port, further)
    with _running("lab", command, folder, port, f"/api?token={_TOKEN}") as server:
        yield server


@contextmanager
def voila(folder: Path) -> Iterator[Server]:
    """Voila as start.py serves the explorers with, on the notebooks of the folder."""
    port = opening.free_port(0)
    options = ["--no-browser", f"--port={port}", "--Voila.ip=127.0.0.1", "--template=fifteen-keys"]
    command = [sys.executable, "-m", "voila", str(folder), *options]
    with _running("voila", command, folder, port, "/voila/static/") as server:
        yield server


@contextmanager
def _running(
    name: str, command: list[str], folder: Path, port: int, ready: str
) -> Iterator[Server]:
    surroundings = opening.environment(folder, _TOKEN)
    surroundings["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    surroundings["FIFTEEN_KEYS_LEARNER"] = str(folder / "learner")
    with (folder / f".{name}.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=surroundings, stdout=log, stderr=log)
        try:
            _wait_until_ready(f"http://127.0.0.1:{port}{ready}", process, Path(log.name))
            yield Server(f"http://127.0.0.1:{port}", folder)
        finally:
            process.terminate()
            process.wait(timeout=START_SECONDS)


def _wait_until_ready(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text(errors="replace")[-2000:]
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(log.read_text(errors="replace")[-2000:])
