"""One line per thing that can be wrong, and how to mend it."""

import hashlib
import sys
from importlib import metadata

import pytest

from helpers.house import checkup


@pytest.fixture
def suite(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "orders.parquet").write_bytes(b"orders")
    digest = hashlib.sha256(b"orders").hexdigest()
    (tmp_path / "data" / "checksums.txt").write_text(f"{digest}  orders.parquet\n")
    numpy = metadata.version("numpy")
    lines = [f"numpy=={numpy} \\", "    --hash=sha256:00", "absentee==9 ; sys_platform == 'x' \\"]
    (tmp_path / "requirements.lock").write_text("\n".join(lines) + "\n")
    return tmp_path


def test_a_sound_machine_gets_a_good_line_for_each_check(suite, capsys):
    assert checkup.checkup(suite) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 5
    assert all(line.startswith("ok ") for line in lines)


def test_everything_wrong_gets_a_line_that_says_how_to_mend_it(suite, capsys, monkeypatch):
    monkeypatch.setattr(sys, "maxsize", 2**31 - 1)
    monkeypatch.setattr(checkup, "ECHO", "import a_package_that_is_absent")
    (suite / "requirements.lock").write_text("numpy==0.1 \\\nabsentee==9 \\\n")
    (suite / "data" / "orders.parquet").write_bytes(b"changed")
    (suite / "file").touch()
    monkeypatch.setenv("FIFTEEN_KEYS_LEARNER", str(suite / "file"))
    assert checkup.checkup(suite) == 5
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 5
    assert all(line.startswith("WRONG ") and "To mend it: " in line for line in lines)
    assert "absentee absent" in lines[1]
    assert "a_package_that_is_absent" in lines[2]
    assert "orders.parquet" in lines[3]


def test_a_slider_that_does_not_answer_is_noticed(suite, monkeypatch):
    monkeypatch.setattr(checkup, "ECHO", "pass")
    wait = checkup._wait
    monkeypatch.setattr(checkup, "_wait", lambda client, wanted: wait(client, wanted, seconds=2))
    with pytest.raises(ValueError, match="no answer within 2 seconds"):
        checkup.widget_echo(suite)


def test_a_file_that_is_listed_and_absent_is_named(suite):
    (suite / "data" / "orders.parquet").unlink()
    with pytest.raises(ValueError, match="absent: orders.parquet"):
        checkup.data(suite)
