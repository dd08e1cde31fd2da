"""Which server is opened, where, and who may reach it."""

import os
import socket
from pathlib import Path

import pytest

from helpers.ask.journal import Journal
from helpers.house import opening
from helpers.house.running import Obstacle

PYTHON, ROOT = Path("python"), Path("suite")


def test_the_liked_port_is_taken_when_it_is_free_and_another_when_it_is_not():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        other = opening.free_port(port)
        assert other != port
    assert opening.free_port(other) == other


@pytest.mark.parametrize("command", [opening.lab_command, opening.app_command])
def test_only_this_machine_can_reach_the_page(command):
    words = command(PYTHON, ROOT, 8888, [])
    assert [word for word in words if word.endswith("ip=127.0.0.1")]


@pytest.fixture
def suite(tmp_path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "07-mind-your-pocket.ipynb").touch()
    return tmp_path


@pytest.mark.parametrize("number", ["07", "7"])
def test_a_lesson_is_presented_without_code_by_its_number(suite, number):
    words = opening.app_command(PYTHON, suite, 8866, [number, "--no-browser"])
    assert str(suite / "notebooks" / "07-mind-your-pocket.ipynb") in words
    assert number not in words
    assert words[-1] == "--no-browser"


def test_a_lesson_that_is_not_there_is_refused_with_the_numbers_that_are(suite):
    with pytest.raises(Obstacle, match="no lesson 99; there are: 07"):
        opening.app_command(PYTHON, suite, 8866, ["99"])


@pytest.fixture
def shown(monkeypatch):
    """What would be served, and in which surroundings."""
    served: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.setattr(opening, "_stay", lambda *server: served.append(server))
    return served


@pytest.mark.parametrize("kept", ['{"world": "ANA-7", "entries": [{"id": "1"}]}', "spoilt", None])
def test_a_presented_lesson_begins_unanswered_in_the_chosen_world(suite, shown, monkeypatch, kept):
    monkeypatch.delenv("FIFTEEN_KEYS_LEARNER", raising=False)
    if kept:
        (suite / "learner").mkdir()
        (suite / "learner" / "progress.json").write_text(kept)
    opening.open_app(PYTHON, suite, ["07"])
    folder = Path(shown[0][1]["FIFTEEN_KEYS_LEARNER"])
    whole = Journal(folder).whole()
    assert whole["entries"] == []
    assert whole.get("world") == ("ANA-7" if kept and "ANA-7" in kept else None)
    assert folder != suite / "learner"


def test_the_page_of_explorers_keeps_the_learners_own_folder(suite, shown, monkeypatch):
    monkeypatch.delenv("FIFTEEN_KEYS_LEARNER", raising=False)
    opening.open_app(PYTHON, suite, [])
    assert "FIFTEEN_KEYS_LEARNER" not in shown[0][1]
    assert "FIFTEEN_KEYS_STYLE" not in shown[0][1]


def test_a_presented_lesson_is_in_large_type_unless_another_style_is_asked_for(
    suite, shown, monkeypatch
):
    monkeypatch.delenv("FIFTEEN_KEYS_STYLE", raising=False)
    opening.open_app(PYTHON, suite, ["07"])
    monkeypatch.setenv("FIFTEEN_KEYS_STYLE", "desk")
    opening.open_app(PYTHON, suite, ["07"])
    assert [around["FIFTEEN_KEYS_STYLE"] for _words, around in shown] == ["projector", "desk"]


def test_jupyterlab_opens_on_the_first_lesson():
    words = opening.lab_command(PYTHON, ROOT, 8888, [])
    assert "--LabApp.default_url=/lab/tree/notebooks/00-start-here.ipynb" in words


def test_further_words_go_to_jupyterlab_and_replace_ours():
    words = opening.lab_command(PYTHON, ROOT, 8888, ["--no-browser", "--ServerApp.ip=0.0.0.0"])
    assert words[-2:] == ["--no-browser", "--ServerApp.ip=0.0.0.0"]
    assert "--ip=127.0.0.1" not in words


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows knows no root")
@pytest.mark.parametrize(("who", "allowed"), [(0, True), (1000, False)])
def test_root_in_a_container_is_allowed_and_nobody_else_needs_to_be(monkeypatch, who, allowed):
    monkeypatch.setattr(os, "geteuid", lambda: who)
    assert ("--allow-root" in opening.lab_command(PYTHON, ROOT, 8888, [])) is allowed


def test_the_address_that_is_told_is_the_one_that_is_served(monkeypatch, capsys):
    served: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.setattr(opening, "_stay", lambda *server: served.append(server))
    opening.open_lab(PYTHON, ROOT, ["--port", "9123"])
    [(words, around)] = served
    told = capsys.readouterr().out
    token = around["JUPYTER_TOKEN"]
    assert f"http://127.0.0.1:9123/lab/tree/notebooks/00-start-here.ipynb?token={token}" in told
    assert not [word for word in words if token in word], "others can read a command line"


def test_jupyters_own_files_stay_in_the_suites_folder(monkeypatch):
    for name in ["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR"]:
        monkeypatch.delenv(name, raising=False)
        assert opening.environment(ROOT, "")[name].startswith(str(ROOT / ".venv"))
