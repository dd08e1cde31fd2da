"""Each word after ``start.py`` does what the help says."""

import subprocess

import pytest

from helpers.house import commands, install, opening, proof
from helpers.house.running import Obstacle


@pytest.fixture
def installed(monkeypatch, tmp_path):
    monkeypatch.setattr(commands, "ready", lambda root, lock="": tmp_path / "python")
    monkeypatch.setattr(proof, "ready", lambda root, lock="": tmp_path / "python")
    return tmp_path


@pytest.fixture
def called(monkeypatch, installed):
    """The commands that would have run, and the exit codes they would have had."""
    seen: list[list[str]] = []
    codes: dict[str, int] = {}

    def run(command, **around):
        seen.append(command)
        return subprocess.CompletedProcess(command, codes.get(command[2], 0))

    monkeypatch.setattr(subprocess, "run", run)
    return seen, codes


@pytest.mark.parametrize("words", [[], ["--no-browser"]])
def test_without_a_command_the_lessons_open_and_further_words_go_along(
    monkeypatch, installed, words
):
    monkeypatch.setattr(opening, "open_lab", lambda python, root, rest: rest)
    assert commands.main(words, installed) == words


def test_app_opens_the_explorers(monkeypatch, installed):
    monkeypatch.setattr(opening, "open_app", lambda python, root, rest: rest)
    assert commands.main(["app", "--port=9"], installed) == ["--port=9"]


def test_store_goes_to_the_stores_own_command(called, installed):
    assert commands.main(["store", "--people", "10"], installed) == 0
    assert called[0][0][1:] == ["-m", "helpers.store", "--people", "10"]


def test_an_obstacle_is_one_sentence_and_exit_code_one(monkeypatch, installed, capsys):
    def stopped(root):
        raise Obstacle("The disk is full.")

    monkeypatch.setattr(commands, "ready", stopped)
    assert commands.main([], installed) == 1
    assert capsys.readouterr().err.strip() == "The disk is full."


def test_test_runs_style_types_and_every_test_with_pytest_last(called, installed):
    assert commands.main(["test", "-k", "margins"], installed) == 0
    assert [command[2] for command in called[0]] == ["ruff", "ruff", "mypy", "pytest"]
    assert called[0][-1][-2:] == ["-k", "margins"]
    assert proof.FAST not in called[0][-1], "without --quick nothing is left out"


@pytest.mark.parametrize("step", ["ruff", "mypy", "pytest"])
def test_test_fails_when_any_of_its_steps_does_and_still_runs_the_tests(called, installed, step):
    seen, codes = called
    codes[step] = 2
    assert commands.main(["test"], installed) == 2
    assert seen[-1][2] == "pytest"


def test_quick_leaves_out_the_browser_and_the_many_worlds(called, installed):
    commands.main(["test", "--quick"], installed)
    assert called[0][-1][-2:] == ["-m", "not worlds and not browser"]


def test_lowest_tests_in_an_environment_of_its_own_with_the_lowest_versions(
    monkeypatch, called, installed
):
    wishes = []
    monkeypatch.setattr(proof, "run", lambda command, doing, log: wishes.append(command))
    assert commands.main(["test", "--lowest"], installed) == 0
    assert wishes[0][wishes[0].index("--resolution") + 1] == "lowest-direct"
    assert str(install.python_of(installed / ".venv-lowest")) == called[0][-1][0]
    assert proof.FAST in called[0][-1]


def test_both_locks_are_made_for_every_system_with_hashes_and_without_a_header(called, installed):
    assert commands.main(["lock"], installed) == 0
    for command in called[0]:
        assert {"--universal", "--generate-hashes", "--no-header"} <= set(command)
    assert [command[-1] for command in called[0]] == [install.LESSONS, install.TESTS]
