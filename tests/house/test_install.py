"""Installing once, and the sentence when it cannot be done."""

import importlib.util
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from helpers.house import install, running
from helpers.house.install import LESSONS, ready
from helpers.house.running import Obstacle, obstacle

LOCK = (
    "uv==1.0 \\\n    --hash=sha256:aa\n    # via fifteen-keys\nxlib==2.0 \\\n    --hash=sha256:bb\n"
)


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    (tmp_path / LESSONS).write_text(LOCK)
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return tmp_path


@pytest.fixture
def asked(suite: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have run; each succeeds."""
    commands: list[list[str]] = []

    def make_venv(venv: Path, python: Path) -> None:
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    monkeypatch.setattr(install, "_make_venv", make_venv)
    monkeypatch.setattr(install, "run", lambda command, doing, log: commands.append(command))
    return commands


def test_the_first_start_gets_uv_by_its_hash_and_installs_the_lock_by_its_hashes(suite, asked):
    python = str(ready(suite))
    uv, packages, itself = asked
    assert uv[:5] == [python, "-m", "pip", "install", "--require-hashes"]
    assert Path(uv[-1]).read_text() == LOCK[: LOCK.index("xlib")]
    assert packages[1:7] == ["-m", "uv", "pip", "install", "--require-hashes", "-r"]
    assert packages[7] == str(suite / LESSONS)
    assert {"--no-deps", "--no-build-isolation", "--offline"} <= set(itself)


def test_the_second_start_installs_nothing(suite, asked):
    ready(suite)
    asked.clear()
    ready(suite)
    assert asked == []


@pytest.mark.parametrize("changed", [LESSONS, "pyproject.toml"])
def test_a_changed_lock_or_project_is_installed_again(suite, asked, changed):
    ready(suite)
    asked.clear()
    (suite / changed).write_text((suite / changed).read_text() + "# new\n")
    ready(suite)
    assert len(asked) == 3


def test_a_folder_that_was_moved_is_installed_again(suite, asked, tmp_path_factory):
    ready(suite)
    asked.clear()
    moved = tmp_path_factory.mktemp("elsewhere") / "suite"
    shutil.move(suite, moved)
    ready(moved)
    assert len(asked) == 3


def test_an_installation_that_was_interrupted_is_taken_up_again(suite, asked, monkeypatch):
    def interrupted(command, doing, log):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(install, "run", interrupted)
        with pytest.raises(KeyboardInterrupt):
            ready(suite)
    ready(suite)
    assert len(asked) == 3


def test_pip_takes_over_where_uv_cannot_be_had(suite, asked, monkeypatch):
    def no_uv(command, doing, log):
        if "uv.txt" in command[-1]:
            raise Obstacle("no uv for this machine")
        asked.append(command)

    monkeypatch.setattr(install, "run", no_uv)
    ready(suite)
    assert [command[2] for command in asked] == ["pip", "pip"]


def test_pip_takes_over_where_uv_does_not_get_through(suite, asked, monkeypatch):
    def proxy(command, doing, log):
        asked.append(command)
        if "uv" in command and "--require-hashes" in command:
            raise Obstacle("invalid peer certificate", "network")

    monkeypatch.setattr(install, "run", proxy)
    ready(suite)
    assert [command[2] for command in asked] == ["pip", "uv", "pip", "pip"]


def test_a_full_disk_stops_it_at_once(suite, asked, monkeypatch):
    def full(command, doing, log):
        asked.append(command)
        raise obstacle("error: No space left on device (os error 28)", log)

    monkeypatch.setattr(install, "run", full)
    with pytest.raises(Obstacle, match="The disk is full"):
        ready(suite)
    assert len(asked) == 1


@pytest.mark.parametrize("absent", ["venv", "ensurepip"])
def test_a_python_without_its_venv_module_is_told_how_to_get_it(suite, asked, monkeypatch, absent):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == absent else find(name)
    )
    with pytest.raises(Obstacle, match=r"sudo apt install python3\.\d+-venv"):
        ready(suite)
    assert asked == []


def test_a_disk_that_is_nearly_full_is_told_before_anything_is_written(suite, asked, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(9, 9, 61_000_000))
    with pytest.raises(Obstacle, match="61 MB are free"):
        ready(suite)
    assert not (suite / ".venv").exists()


def test_a_folder_that_may_not_be_written_to_is_told_so(suite, asked, monkeypatch):
    def refused(venv: Path, python: Path) -> None:
        raise PermissionError(13, "Permission denied", str(venv))

    monkeypatch.setattr(install, "_make_venv", refused)
    with pytest.raises(Obstacle, match="may not be written to"):
        ready(suite)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("OSError: [Errno 28] No space left on device", "disk"),
        ("[WinError 112] There is not enough space on the disk", "disk"),
        ("failed to create directory: Permission denied (os error 13)", "permission"),
        ("[WinError 5] Access is denied: 'C:\\\\x'", "permission"),
        ("error sending request for url: dns error", "network"),
        ("NewConnectionError(...): Temporary failure in name resolution", "network"),
        ("ERROR: Could not find a version that satisfies the requirement uv==1", "network"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "package"),
        ("error: Failed to build something", "other"),
    ],
)
def test_what_the_installers_say_becomes_one_sentence_with_a_remedy(said, kind):
    stop = obstacle(said, Path("install.log"))
    assert stop.kind == kind
    assert str(stop).count("\n") == 0
    assert kind == "other" or str(stop).endswith(("start again.", "needed only once."))


def test_a_command_that_fails_leaves_its_words_in_the_log_and_in_the_sentence(tmp_path, capsys):
    log = tmp_path / "install.log"
    log.write_text("of an earlier try: No space left on device\n")
    command = [shutil.which("python3") or "python", "-c", "raise SystemExit('wheel is broken')"]
    with pytest.raises(Obstacle, match="wheel is broken") as stop:
        running.run(command, "the packages", log)
    assert stop.value.kind == "other"
    assert "the packages ..." in capsys.readouterr().out
