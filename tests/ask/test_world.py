"""A world of one's own."""

import pytest

from helpers import ask
from helpers.ask.journal import Journal
from helpers.ask.world import remember_world


def test_the_world_is_orinoco_until_another_is_chosen(restart) -> None:
    assert ask.world_code() == "ORINOCO"
    assert remember_world(" ana-7 ") == "ANA-7"
    restart()
    assert ask.world_code() == "ANA-7"


def test_a_notebook_stays_in_its_world_until_its_kernel_restarts() -> None:
    assert ask.world_code() == "ORINOCO"
    remember_world("ANA-7")
    assert ask.world_code() == "ORINOCO"


@pytest.mark.parametrize("code", ["", "  ", "A" * 25, "ÑANDÚ", "a b", "x;y", "<b>"])
def test_a_code_that_cannot_be_used_is_refused_with_a_sentence(code: str, learner) -> None:
    with pytest.raises(ValueError, match=r"for example ANA-7\.$"):
        remember_world(code)
    assert "world" not in Journal(learner).whole()


def test_the_box_says_what_to_do_next_after_a_code_was_chosen(learner) -> None:
    box = ask.choose_world()
    assert box.code.description
    box.code.value = "ana-7"
    box.choose.click()
    assert "Restart Kernel and Run All Cells" in box.said.value
    assert box.code.value == "ANA-7"
    assert Journal(learner).whole()["world"] == "ANA-7"


def test_the_box_says_what_is_wrong_with_a_code() -> None:
    box = ask.choose_world()
    box.code.value = "<b>no</b>"
    box.choose.click()
    assert "letters A-Z, digits and hyphens" in box.said.value
    assert "<b>no" not in box.said.value


def test_a_world_that_cannot_be_kept_is_said(tmp_path, monkeypatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FIFTEEN_KEYS_LEARNER", str(tmp_path / "file" / "learner"))
    box = ask.choose_world()
    box.code.value = "ANA-7"
    box.choose.click()
    assert "cannot be kept" in box.said.value


def test_attempts_are_kept_when_the_world_changes(learner) -> None:
    panel = ask.question("07.1")
    panel.answer.put("1/3")
    panel.check.click()
    remember_world("ANA-7")
    whole = Journal(learner).whole()
    assert (whole["world"], len(whole["entries"])) == ("ANA-7", 1)


def test_a_world_in_the_file_that_cannot_be_used_is_left_for_orinoco(learner, restart) -> None:
    remember_world("ANA-7")
    file = learner / "progress.json"
    file.write_text(file.read_text().replace("ANA-7", "no such world"))
    restart()
    assert ask.world_code() == "ORINOCO"
