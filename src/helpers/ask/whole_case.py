"""The whole case in one picture, and a button that works out what was not looked at yet."""

from importlib import import_module
from typing import Any

import ipywidgets as widgets

from helpers.ask import case_page, look
from helpers.ask.attempts import Attempts
from helpers.ask.calibration import calibration
from helpers.ask.kinds import Question
from helpers.ask.lessons import lessons
from helpers.ask.world import world_code
from helpers.words import _


class WholeCase(widgets.VBox):
    """Every claim, what happened in one's own world, what was predicted, and where it fails."""

    def __init__(self) -> None:
        self.view = widgets.HTML(layout={"width": "100%"})
        self.said = widgets.HTML()
        self.again = widgets.Button(
            description=_("Refresh"),
            tooltip=_("Look again at what you predicted and revealed, here and in other lessons"),
            layout={"width": "auto"},
        )
        self.again.on_click(lambda _button: self.refresh())
        self.rest = widgets.Button(
            description=_("Work out the others"),
            tooltip=_("Work out what happened in your world where you have not looked yet"),
            layout={"width": "auto"},
        )
        self.rest.on_click(lambda _button: self.work_out())
        self._found: dict[str, Any] = {}
        super().__init__([self.view, widgets.HBox([self.again, self.rest]), self.said])
        self.add_class("fk-curtain")
        self.refresh()

    def refresh(self) -> None:
        """Show the case as it is known now."""
        lines = [self._line(claim) for claim in _claims()]
        self.view.value = case_page.page(lines, calibration(), world_code())
        self.rest.disabled = not self._unknown()

    def work_out(self) -> None:
        """Work out, one after the other, what happened where it was not revealed."""
        unknown = self._unknown()
        for number, question in enumerate(unknown, 1):
            sentence = _("Working out {name}: {number} of {all} ...")
            words = sentence.format(name=_name(question.id[:2]), number=number, all=len(unknown))
            self.said.value = look.say(words, "kept", aloud=False)
            self._found[question.id] = question.answer()
            self.refresh()
        self.said.value = ""

    def _line(self, claim: Any) -> case_page.Line:
        question = _question(claim.asked)
        made, shown = Attempts(question).prediction(), Attempts(question).shown()
        predicted, key = made["value"] if made else None, self._key(question)
        right = shown.get("right") if shown else None
        if right is None and made and key is not None:
            right = question.is_right(predicted)  # worked out here, so known by now
        return case_page.Line(claim, _name(claim.lesson), question, key, predicted, right)

    def _key(self, question: Question) -> Any:
        """The answer, if it was revealed or worked out here, else None."""
        shown = Attempts(question).shown()
        return shown["key"] if shown else self._found.get(question.id)

    def _unknown(self) -> list[Question]:
        asked = [_question(claim.asked) for claim in _claims()]
        return [question for question in asked if self._key(question) is None]


def whole_case() -> WholeCase:
    """Return the picture of all keys and principles, with the learner's own predictions."""
    return WholeCase()


def _claims() -> list[Any]:
    return list(import_module("helpers.questions.claims").claims())


def _question(id: str) -> Question:
    found: Question = import_module("helpers.questions").one(id, world_code())
    return found


def _name(lesson: str) -> str:
    return next(each.name for each in lessons() if each.number == lesson)
