"""Open the lessons in JupyterLab and the explorers in Voila, on this machine only."""

import os
import secrets
import signal
import socket
import subprocess
from pathlib import Path

from helpers.house.presenting import nobodys_folder
from helpers.house.running import Obstacle
from helpers.words import _

FIRST_LESSON = "notebooks/00-start-here.ipynb"
EXPLORERS = "app/explorers.ipynb"
OURS = Path(__file__).parent / "jupyter"
LOOPBACK = "127.0.0.1"
LEAN = {
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_TRIM_THRESHOLD_": "500000",
}
"""What makes a kernel give memory back that it no longer uses (the last two: on Linux)."""


def free_port(liked: int) -> int:
    """The liked port when nobody listens on it, else one that the system knows to be free."""
    for port in (liked, 0):
        with socket.socket() as door:
            if os.name != "nt":  # on Windows this option would share a port that is in use
                door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                door.bind((LOOPBACK, port))
            except OSError:
                continue
            return door.getsockname()[1]
    raise OSError(_("No network port is free on this machine."))


def environment(root: Path, token: str) -> dict[str, str]:
    """Where Jupyter keeps its things: in .venv, apart from any other Jupyter of this person."""
    own = root / ".venv" / "jupyter"
    defaults = {
        "JUPYTER_CONFIG_DIR": str(own / "config"),
        "JUPYTER_DATA_DIR": str(own / "data"),
        "JUPYTER_PATH": str(OURS),
        "IPYTHONDIR": str(own / "ipython"),
        "PYTHONUTF8": "1",
        **LEAN,
    }
    return {**defaults, **os.environ, "JUPYTER_TOKEN": token, "JUPYTER_PREFER_ENV_PATH": "1"}


def lab_command(python: Path, root: Path, port: int, further: list[str]) -> list[str]:
    """The command that opens JupyterLab on the first lesson; what is asked for goes before ours."""
    ours = {
        "ip": LOOPBACK,
        "port": str(port),
        "ServerApp.root_dir": str(root),
        "ServerApp.answer_yes": "True",
        "LabApp.default_url": f"/lab/tree/{FIRST_LESSON}",
        "LabApp.app_settings_dir": str(OURS / "lab"),
        "LabApp.log_level": "ERROR",
        "ServerApp.log_level": "ERROR",
        # It slows the start, and the explorers have a page of their own: start.py app.
        "ServerApp.jpserver_extensions": '{"voila.server_extension": False}',
    }
    as_root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return [
        str(python),
        "-m",
        "jupyterlab",
        *_unless_given(ours, further),
        *as_root,
        *further,
    ]


def app_command(python: Path, root: Path, port: int, further: list[str]) -> list[str]:
    """The command that serves the explorers, or a lesson by its number, without code."""
    lesson, further = _number(further)
    page = lesson_of(root, lesson) if lesson else root / EXPLORERS
    ours = {
        "Voila.ip": LOOPBACK,
        "port": str(port),
        "template": "fifteen-keys",
        "Voila.log_level": "ERROR",
    }
    given = _unless_given(ours, further)
    return [str(python), "-m", "voila", str(page), *given, *further]


def lesson_of(root: Path, number: str) -> Path:
    """The notebook of the lesson with this number.

    Raises:
        Obstacle: there is no such lesson; the sentence says which there are.
    """
    lessons = {path.name[:2]: path for path in sorted((root / "notebooks").glob("[0-9]*.ipynb"))}
    if number.zfill(2) not in lessons:
        sentence = _("There is no lesson {number}; there are: {numbers}.")
        raise Obstacle(sentence.format(number=number, numbers=", ".join(lessons)))
    return lessons[number.zfill(2)]


def _number(further: list[str]) -> tuple[str, list[str]]:
    """The lesson's number, where the words begin with one, and the other words."""
    return (further[0], further[1:]) if further and further[0].isdigit() else ("", further)


def given_value(further: list[str], name: str) -> str | None:
    """What a person asked for by ``--name=value`` or ``--name value``, with or without a class.

    Example:
        >>> given_value(["--no-browser", "--ServerApp.port=9000"], "port")
        '9000'
        >>> given_value(["--port", "9001"], "port")
        '9001'
    """
    for word, following in zip(further, [*further, ""][1:], strict=True):
        option, equals, value = word.partition("=")
        if option.startswith("--") and option.lstrip("-").split(".")[-1] == name:
            return value if equals else following
    return None


def open_lab(python: Path, root: Path, further: list[str]) -> int:
    """Open JupyterLab, say where, and stay until it is stopped."""
    port = int(given_value(further, "port") or free_port(8888))
    token = given_value(further, "token") or secrets.token_hex(16)
    _announce(further, port, f"/lab/tree/{FIRST_LESSON}?token={token}")
    return _stay(lab_command(python, root, port, further), environment(root, token))


def open_app(python: Path, root: Path, further: list[str]) -> int:
    """Serve the explorers, say where, and stay until that is stopped."""
    port = int(given_value(further, "port") or free_port(8866))
    _announce(further, port, "/")
    surroundings = environment(root, "")
    if _number(further)[0]:
        surroundings["FIFTEEN_KEYS_LEARNER"] = str(nobodys_folder(root))
        surroundings.setdefault("FIFTEEN_KEYS_STYLE", "projector")
        print(_("It begins unanswered each time; your own answers stay as they are."), flush=True)
    return _stay(app_command(python, root, port, further), surroundings)


def _unless_given(ours: dict[str, str], further: list[str]) -> list[str]:
    return [
        f"--{name}={value}"
        for name, value in ours.items()
        if given_value(further, name.split(".")[-1]) is None
    ]


def _announce(further: list[str], port: int, page: str) -> None:
    address = f"http://{given_value(further, 'ip') or LOOPBACK}:{port}{page}"
    print(_("Fifteen Keys is at {address}").format(address=address))
    print(_("Leave this window open while you work; Ctrl+C here stops it."), flush=True)


def _stay(command: list[str], surroundings: dict[str, str]) -> int:
    if os.name == "posix":
        os.execve(command[0], command, surroundings)
    server = subprocess.Popen(command, env=surroundings)
    # Ctrl+C is the server's to answer: it has notebooks to close first.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return server.wait()
