"""Attempts survive killed kernels, corrupt files, second notebooks and folders that are shut."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import helpers
from helpers.ask import safely
from helpers.ask.journal import Journal

SOURCE = str(Path(next(iter(helpers.__path__))).parent)
WRITER = """
import sys
from pathlib import Path
from helpers.ask.journal import Journal
journal = Journal(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(int(sys.argv[2])):
    entry = journal.keep("answer", question="07.1", raw=str(number))
    assert not journal.notice, journal.notice
    print(entry["id"], flush=True)
"""


def writer(folder: Path, times: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(times)],
        env={**os.environ, "PYTHONPATH": SOURCE},
        stdout=subprocess.PIPE,
        text=True,
    )


def said_by(process: "subprocess.Popen[str]") -> list[str]:
    assert process.stdout is not None
    return process.stdout.read().split()


def ids(folder: Path) -> list[str]:
    return [entry["id"] for entry in Journal(folder).entries()]


def test_what_is_kept_is_there_for_the_next_kernel(learner: Path) -> None:
    kept = Journal(learner).keep("answer", question="07.1", raw="12,5 %", value=0.125)
    assert Journal(learner).entries(question="07.1") == [kept]
    assert Journal(learner).entries(question="07.2") == []


def test_a_writer_killed_again_and_again_loses_nothing_that_was_acknowledged(learner: Path) -> None:
    acknowledged: list[str] = []
    for milliseconds in (30, 70, 110, 150, 190):
        process = writer(learner, 100_000)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(milliseconds / 1000)
        process.kill()
        process.wait()
        acknowledged += [line for line in said_by(process) if len(line) == 12]
    journal = Journal(learner)
    assert len(acknowledged) > 5
    assert set(acknowledged) <= {entry["id"] for entry in journal.entries()}
    assert journal.notice == ""


def test_two_notebooks_writing_a_hundred_attempts_each_keep_two_hundred(learner: Path) -> None:
    both = [writer(learner, 100), writer(learner, 100)]
    said = [line for process in both for line in said_by(process) if line != "ready"]
    assert [process.wait() for process in both] == [0, 0]
    assert len(said) == 200
    assert sorted(ids(learner)) == sorted(said)


def test_an_attempt_that_another_program_overwrote_comes_back_with_the_next(learner: Path) -> None:
    journal = Journal(learner)
    first = journal.keep("answer", question="07.1")
    before = journal.path.read_text()
    second = journal.keep("answer", question="07.2")
    journal.path.write_text(before)
    third = journal.keep("answer", question="07.3")
    assert ids(learner) == [first["id"], second["id"], third["id"]]


@pytest.mark.parametrize(
    "spoiled",
    [
        "",
        "{",
        "[]",
        '{"format": 1}',
        '{"format": 99, "learner": "a", "entries": []}',
        '{"format": 1, "learner": "a", "entries": [1]}',
        "[" * 100_000,
        "\x00\x00\x00",
    ],
)
def test_a_corrupt_file_is_set_aside_whole_and_the_learner_is_told(learner, spoiled: str) -> None:
    learner.mkdir()
    (learner / "progress.json").write_text(spoiled)
    journal = Journal(learner)
    assert journal.entries() == []
    kept = journal.keep("answer", question="07.1")
    aside = list(learner.glob("progress-unreadable-*.json"))
    assert [file.read_text() for file in aside] == [spoiled]
    assert aside[0].name in journal.notice
    assert ids(learner) == [kept["id"]]


def test_bytes_that_are_no_text_are_set_aside_too(learner: Path) -> None:
    learner.mkdir()
    (learner / "progress.json").write_bytes(b"\xff\xfe\x80")
    assert Journal(learner).entries() == []
    assert [f.read_bytes() for f in learner.glob("progress-unreadable-*")] == [b"\xff\xfe\x80"]


def test_two_corrupt_files_in_one_second_are_both_kept(learner: Path) -> None:
    learner.mkdir()
    for spoiled in ("one", "two"):
        (learner / "progress.json").write_text(spoiled)
        Journal(learner).entries()
    aside = {file.read_text() for file in learner.glob("progress-unreadable-*.json")}
    assert aside == {"one", "two"}


def test_a_folder_that_cannot_be_written_is_said_and_the_lesson_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("not a folder")
    journal = Journal(tmp_path / "a-file" / "learner")
    kept = journal.keep("prediction", question="07.1", raw="12")
    assert "cannot be kept in" in journal.notice
    assert journal.entries() == [kept]


def test_what_could_not_be_written_is_written_as_soon_as_it_can(learner, monkeypatch) -> None:
    journal = Journal(learner)
    first = journal.keep("answer", question="07.1")

    def full(*_files: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as shut:
        shut.setattr(os, "replace", full)
        second = journal.keep("answer", question="07.2")
    assert "No space left on device" in journal.notice
    assert ids(learner) == [first["id"]]
    third = journal.keep("answer", question="07.3")
    assert journal.notice == ""
    assert ids(learner) == [first["id"], second["id"], third["id"]]


def test_a_program_that_never_finishes_does_not_hold_up_the_lesson(learner, monkeypatch) -> None:
    monkeypatch.setattr(safely, "PATIENCE", 0.05)
    journal = Journal(learner)
    with safely.alone(learner):
        kept = journal.keep("answer", question="07.1")
        assert "another program is busy" in journal.notice
    assert journal.entries() == [kept]


def test_whatever_is_typed_can_be_kept(learner: Path) -> None:
    typed = 'ñ 日本 " \\ \n \x00 \ud800 </script>'
    Journal(learner).keep("answer", raw=typed)
    assert Journal(learner).entries()[0]["raw"] == typed


def test_the_file_is_one_that_a_person_can_read(learner: Path) -> None:
    Journal(learner).keep("answer", question="07.1", raw="reflexión")
    text = (learner / "progress.json").read_text(encoding="utf-8")
    assert "reflexión" in text
    assert set(json.loads(text)) == {"format", "learner", "entries"}
