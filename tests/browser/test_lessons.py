"""Every lesson in JupyterLab, worked as a learner does; what it shows is what Python computes."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from helpers.ask.kinds import Question
from helpers.explore import Stage
from helpers.questions import of_lesson
from tests.browser import answering, lab, moving
from tests.notebooks.lessons import LESSONS, code

pytestmark = pytest.mark.browser

OURS = ".keys-stage, .fk-panel, .keys-picture, .fk-contents, .keys-records"
#: High enough to hold a lesson: JupyterLab does not lay out what is out of sight.
WHOLE = 12_000


@dataclass
class Lesson:
    """A lesson that was opened and run in JupyterLab."""

    page: Page
    complaints: lab.Complaints
    source: str
    number: str
    own: dict[str, Stage] = field(default_factory=dict)

    @property
    def explorers(self) -> list[str]:
        return moving.explorers(self.source)

    def asked(self, verb: str) -> list[Question]:
        """The questions that its cells predict, reveal or ask."""
        ids = re.findall(rf'^ask\.{verb}\("([\d.]+)"', self.source, re.MULTILINE)
        known = {each.id: each for each in of_lesson(self.number, "ORINOCO")} if ids else {}
        return [known[id] for id in ids]

    def stages(self) -> list[tuple[Locator, Stage]]:
        """Each explorer on the page beside its twin in this process, both at their start."""
        pairs = []
        for place, name in enumerate(self.explorers):
            shown = self.page.locator(".keys-stage").nth(place)
            self.own.setdefault(name, moving.in_python(name))
            moving.reset(shown, self.own[name])
            pairs.append((shown, self.own[name]))
        return pairs

    def states(self) -> list[str]:
        """How far the learner is with each question and prediction, from top to bottom."""
        return self.page.locator(".fk-head").all_text_contents()


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[lab.Server]:
    folder = tmp_path_factory.mktemp("lessons")
    for lesson in LESSONS:
        lab.copy_of(lesson, folder / "notebooks")
    with lab.jupyterlab(folder) as running:
        yield running


@pytest.fixture(scope="module", params=LESSONS, ids=lambda path: path.stem[:2])
def lesson(request, server, chromium) -> Iterator[Lesson]:
    with lab.page_in(chromium) as (page, complaints):
        lab.open_lesson(page, server, f"notebooks/{request.param.name}")
        lab.run_all(page)
        source = "\n".join(cell.source for cell in code(request.param))
        yield Lesson(page, complaints, source, request.param.name[:2])
        lab.shut_down(page)


@pytest.fixture
def whole(lesson) -> Iterator[Page]:
    """The page, high enough to show all of the lesson."""
    lesson.page.set_viewport_size({"width": 1280, "height": WHOLE})
    lesson.page.wait_for_timeout(500)
    yield lesson.page
    lesson.page.set_viewport_size({"width": 1280, "height": 900})


def test_all_cells_run_without_an_error_and_none_is_still_busy(lesson):
    assert lab.errors(lesson.page) == []
    assert "*" not in "".join(lesson.page.locator(".jp-InputPrompt").all_text_contents())
    assert lesson.page.locator(".jp-OutputArea .jp-Spinner").count() == 0


def test_every_widget_is_drawn_and_every_picture_has_its_words(lesson, whole):
    expect(whole.locator(".fk-panel, .keys-stage")).to_have_count(moving.panels(lesson.source))
    pictures = whole.locator(".jp-Notebook img")
    assert pictures.evaluate_all("all => all.every(i => i.complete && i.naturalWidth > 0)")
    words = pictures.evaluate_all("all => all.map(image => image.alt)")
    assert len(words) >= lesson.source.count("explore.")
    assert [alt for alt in words if len(alt) < 40] == []


def test_a_prediction_stays_shut_until_it_is_committed_and_the_reveal_opens_it(lesson):
    asked, revealed = lesson.asked("predict"), lesson.asked("reveal")
    assert {each.id for each in asked} == {each.id for each in revealed}
    panels = answering.words(lesson.page.locator(".jp-Notebook"))
    curtains = Counter(each.id for each in lesson.asked("after"))
    for place, question in enumerate(asked):
        pictures = lesson.page.locator(".jp-Notebook img").count()
        assert panels.count(f"This picture gives {question.id} away") == curtains[question.id]
        assert answering.plain(question.solution) not in panels
        assert lesson.page.locator(".fk-pair").count() == place
        wrong = question.mistakes[0]
        value = question.answer() if place else wrong.value()
        said = "You saw it coming." if place else answering.plain(wrong.message)
        commit_and_reveal(lesson.page, question, value, said)
        opened = pictures + curtains[question.id]
        expect(lesson.page.locator(".jp-Notebook img")).to_have_count(opened)


def commit_and_reveal(page: Page, question: Question, value: Any, said: str) -> None:
    """By keyboard; the key must not be there between the two."""
    shut = answering.panel(page, f"Predict first · {question.id}")
    reveal = answering.panel(page, f"The reveal · {question.id}")
    answering.fill(page, shut, question, value)
    answering.press(page, shut, "Commit")
    answering.says(shut, "The answer stays shut until the reveal")
    answering.says(reveal, "Your prediction is kept")
    assert answering.plain(question.solution) not in answering.words(reveal)
    answering.press(page, reveal, "Reveal")
    answering.says(reveal, question.words_for(question.answer()))
    answering.says(reveal, answering.plain(question.solution))
    answering.says(reveal, said)
    answering.says(shut, "It stays as it was")


def test_every_control_moved_to_both_ends_and_between_says_what_python_computes(lesson):
    for shown, own in lesson.stages():
        for name, control in own.controls.items():
            seen = {moving.reset(shown, own)}
            for value in 2 * moving.places(control):
                moving.move(shown, control, value)
                own.set(**{name: value})
                seen.add(moving.agrees(shown, own))
            assert len(seen) > 1, f"{name} changes nothing"


def test_the_data_behind_the_picture_are_what_python_computes(lesson):
    for shown, own in lesson.stages():
        lab.control(shown, "Show the data").click()
        shown.locator("table").wait_for()
        own.opener.value = True
        for control in own.controls.values():
            name = next(name for name, each in own.controls.items() if each is control)
            moving.move(shown, control, moving.places(control)[0])
            own.set(**{name: moving.places(control)[0]})
            moving.agrees(shown, own)
            expect(shown.locator("th, td")).to_have_text(moving.cells(own), use_inner_text=False)
        lab.control(shown, "Show the data").click()
        own.opener.value = False


def test_presets_a_pasted_code_and_reset_set_everything(lesson):
    for shown, own in lesson.stages():
        for preset, values in own.presets.items():
            lab.control(shown, "Preset").select_option(preset)
            own.set(**values)
            moving.agrees(shown, own)
        own.set(**{name: moving.places(control)[-1] for name, control in own.controls.items()})
        box = lab.control(shown, "Scenario code")
        box.fill(own.code)
        box.press("Enter")
        moving.agrees(shown, own)
        moving.reset(shown, own)


def test_the_keyboard_alone_reaches_and_moves_every_control(lesson):
    for shown, own in lesson.stages():
        labels = [control.label for control in own.controls.values()]
        reached = moving.reached_by_tab(lesson.page, shown, labels[0])
        assert "" not in reached
        assert {*labels, "Preset", "Reset", "Show the data", "Scenario code"} <= set(reached)
        for name, control in own.controls.items():
            value = moving.by_key(shown, control)
            own.set(**{name: value})
            moving.agrees(shown, own)


def test_a_key_pressed_on_a_control_is_no_command_to_jupyterlab(lesson):
    """There D D deletes the cell and B adds one, also while a button or a menu has the focus."""
    cells = lesson.page.locator(".jp-Notebook .jp-Cell").count()
    for shown, _own in lesson.stages():
        for name in ("Preset", "Show the data", "Reset"):
            lab.control(shown, name).focus()
            for key in "ddbx":
                lesson.page.keyboard.press(key)
    assert lesson.page.locator(".jp-Notebook .jp-Cell").count() == cells


def test_a_wrong_answer_is_told_its_mistake_and_a_right_one_passes(lesson):
    page = lesson.page
    for question in lesson.asked("question"):
        shown = answering.panel(page, f"Question {question.id}")
        for mistake in question.mistakes:
            verdict = question.check(answering.raw(question, mistake.value()))
            assert verdict.name == "wrong"
            answering.fill(page, shown, question, mistake.value())
            answering.press(page, shown, "Check")
            answering.says(shown, answering.plain(verdict.message))
            answering.says(shown, "tried")
        answer_rightly(page, shown, question)


def answer_rightly(page: Page, shown: Locator, question: Question) -> None:
    answering.fill(page, shown, question, question.answer() or "Wait, and count.")
    answering.press(page, shown, "Check" if question.marked else "Keep")
    answering.says(shown, "answered rightly" if question.marked else "Kept.")


def test_what_was_answered_survives_a_restart_of_the_kernel(lesson):
    page, question = lesson.page, lesson.asked("question")[0]
    shown = answering.panel(page, f"Question {question.id}")
    answer_rightly(page, shown, question)
    before = lesson.states()
    lab.restart(page)
    assert page.locator(".fk-panel").count() == 0
    lab.run_all(page)
    assert lab.errors(page) == []
    answering.says(answering.panel(page, f"Question {question.id}"), "answered rightly")
    assert lesson.states() == before


def test_axe_finds_nothing_serious_in_what_we_draw(lesson, whole):
    assert lab.barriers(whole, OURS) == []


def test_the_console_has_nothing_to_complain_of(lesson):
    assert lesson.complaints.sentences == []
