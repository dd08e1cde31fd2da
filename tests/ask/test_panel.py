"""A question on the page: three verbs, what is said, what is kept."""

from typing import Any

import pytest

from helpers import ask
from helpers.ask.journal import journal
from helpers.ask.look import TONES
from helpers.ask.panel import QuestionPanel

EVERY = [f"07.{number}" for number in range(1, 8)]
MARKED = EVERY[:-1]
TYPED = {"07.1": "1/3", "07.2": "1.10"}
MOVED: dict[str, tuple[Any, Any]] = {
    "07.3": ("demand", "trust"),
    "07.4": (["c"], ["a", "b"]),
    "07.5": (["test", "past", "ask"], ["ask", "past", "test"]),
    "07.6": ({"price": 0.5}, {"price": 1.3}),
}


def acts() -> list[str]:
    return [entry["act"] for entry in journal().entries()]


def typed(panel: QuestionPanel, text: str) -> str:
    panel.answer.put(text)
    panel.check.click()
    return panel.said.value


def test_a_right_answer_is_said_and_kept_with_what_was_typed() -> None:
    panel = ask.question("07.1")
    assert "Right: 33.33 %." in typed(panel, "1/3")
    assert "answered rightly" in panel.top.value
    (entry,) = journal().entries()
    assert (entry["raw"], entry["verdict"], entry["world"]) == ("1/3", "right", "ORINOCO")
    assert entry["value"] == pytest.approx(1 / 3)


def test_a_known_mistake_gets_its_message_as_html() -> None:
    panel = ask.question("07.1")
    assert "You divided by the <em>old</em> contribution" in typed(panel, "25 %")
    assert "tried" in panel.top.value


def test_what_cannot_be_read_is_kept_but_does_not_count_as_a_try() -> None:
    panel = ask.question("07.1")
    assert "“a third” cannot be read as a number" in typed(panel, "a third")
    assert "open" in panel.top.value
    assert journal().entries()[0]["verdict"] == "unreadable"


def test_the_direction_is_told_at_the_second_different_wrong_answer() -> None:
    panel = ask.question("07.1")
    assert "Think again" in typed(panel, "60 %")
    assert "Think again" in typed(panel, "60 %")
    assert "70 % is too high" in typed(panel, "70 %")


def test_what_is_typed_is_never_taken_for_html() -> None:
    panel = ask.question("07.1")
    assert "<script" not in typed(panel, "<script>alert(1)</script>")


def test_hints_come_one_after_the_other_and_begin_again() -> None:
    panel = ask.question("07.1")
    said = []
    for _press in range(3):
        panel.hint.click()
        said.append(panel.said.value)
    assert "Hint 1 of 2" in said[0]
    assert "Hint 2 of 2" in said[1]
    assert said[2] == said[0]
    assert acts() == ["hint", "hint", "hint"]


def test_the_solution_waits_for_a_try_or_a_second_press() -> None:
    panel = ask.question("07.1")
    panel.solution.click()
    assert "press Solution again" in panel.said.value
    assert acts() == []
    panel.solution.click()
    assert "10 / 30 = 33.3%" in panel.said.value
    assert acts() == ["solution"]


@pytest.mark.parametrize("first", ["hint", "check"])
def test_the_solution_opens_at_once_after_a_hint_or_a_try(first: str) -> None:
    panel = ask.question("07.1")
    panel.answer.put("60 %")
    getattr(panel, first).click()
    panel.solution.click()
    assert "10 / 30 = 33.3%" in panel.said.value


@pytest.mark.parametrize("id", EVERY)
def test_an_earlier_answer_is_back_after_a_restart(id: str, restart) -> None:
    panel = ask.question(id)
    answer = panel.question.answer()
    panel.answer.put(str(answer) if id in ("07.1", "07.2") else answer or "Wait.")
    before = panel.answer.raw()
    panel.check.click()
    restart()
    again = ask.question(id)
    assert again.answer.raw() == before
    assert ("kept" if id == "07.7" else "answered rightly") in again.top.value


def test_enter_checks_and_leaving_the_box_does_not() -> None:
    panel = ask.question("07.1")
    panel.answer.widget.value = "25 %"
    assert acts() == []
    panel.answer.widget._handle_custom_msg({"event": "submit"}, [])
    panel.answer.widget.value = "1/3"
    assert acts() == ["answer"]


def test_an_order_is_moved_with_two_buttons() -> None:
    control: Any = ask.question("07.5").answer
    control.down.click()
    assert control.raw() == ["past", "ask", "test"]
    control.up.click()
    control.up.click()
    assert control.raw() == ["ask", "past", "test"]


def test_a_lever_moves_its_box_its_slider_and_the_outcome() -> None:
    control: Any = ask.question("07.6").answer
    control.sliders["price"].value = 1.2999999
    assert control.raw()["price"] == 1.3
    assert control.boxes["price"].value == 1.3
    assert "A unit earns $0.65." in control.outcome.value


def test_a_question_that_breaks_says_so_and_keeps_the_answer(monkeypatch, caplog) -> None:
    panel = ask.question("07.6")
    monkeypatch.setattr(type(panel.question), "is_right", lambda *_: 1 / 0)
    panel.check.click()
    assert "could not be worked out: division by zero" in panel.said.value
    assert "ZeroDivisionError" in caplog.text
    assert [entry["verdict"] for entry in journal().entries()] == ["unchecked"]


@pytest.mark.parametrize("id", EVERY)
def test_everything_to_be_used_has_a_name_for_a_screen_reader(id: str) -> None:
    panel = ask.question(id)
    sliders = getattr(panel.answer, "sliders", {}).values()
    for widget in _inputs(panel):
        assert widget in sliders or widget.description.strip()
    for verb in panel.verbs.children:
        assert id in verb.tooltip


def _inputs(widget) -> list:
    children = getattr(widget, "children", ())
    found = [each for child in children for each in _inputs(child)]
    usable = hasattr(widget, "disabled") and hasattr(widget, "description")
    return found + ([widget] if usable else [])


def test_what_is_said_is_announced_to_a_screen_reader() -> None:
    assert 'role="alert"' in typed(ask.question("07.1"), "25 %")


@pytest.mark.parametrize("tone", TONES)
def test_what_is_said_can_be_read(tone: str) -> None:
    sign, ink, paper = TONES[tone]
    assert sign
    lighter, darker = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("id", "said"), [("07.99", "lesson 07 has 07.1"), ("7.2", "like 07.2"), ("98.1", "Lesson 98")]
)
def test_a_question_that_does_not_exist_is_refused_with_a_sentence(id: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        ask.question(id)


def test_a_folder_that_cannot_be_written_is_said_in_the_panel(tmp_path, monkeypatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FIFTEEN_KEYS_LEARNER", str(tmp_path / "file" / "learner"))
    panel = ask.question("07.1")
    assert "Right" in typed(panel, "1/3")
    assert "cannot be kept" in panel.notice.value


def test_a_corrupt_file_is_said_in_the_panel(learner) -> None:
    learner.mkdir()
    (learner / "progress.json").write_text("{")
    assert "could not be read" in ask.question("07.1").notice.value


def test_all_levers_of_a_question_begin_in_one_line() -> None:
    boxes = ask.question("07.6").answer.boxes.values()  # type: ignore[attr-defined]
    assert len({box.layout.width for box in boxes}) == 1
    assert len({box.style.description_width for box in boxes}) == 1
