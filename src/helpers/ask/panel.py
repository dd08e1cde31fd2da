"""A question on the page: its text, a control, three verbs, and what is said back."""

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from helpers.ask import look
from helpers.ask.attempts import Attempts
from helpers.ask.controls import control_for
from helpers.ask.journal import journal
from helpers.ask.kinds import Question, Verdict
from helpers.ask.kinds.base import written
from helpers.ask.world import DEFAULT, world_code
from helpers.words import _


class Panel(widgets.VBox):
    """What a question and a prediction share; below: what else stands under the answer."""

    def __init__(self, question: Question, title: str, *below: widgets.Widget) -> None:
        self.question, self.title = question, title
        self.attempts = Attempts(question)
        self.answer = control_for(question)
        self.top, self.said, self.notice = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self.verbs = widgets.HBox(layout={"flex_flow": "row wrap"})
        text = widgets.HTML(look.words(written(question.text)))
        said = (self.verbs, self.said, self.notice)
        super().__init__([self.top, text, self.answer.widget, *below, *said])
        self.add_class("fk-panel")

    def state(self, words: str, tone: str = "kept") -> None:
        """Show how far the learner is, and whether the answers are being kept."""
        world = world_code()
        self.top.value = look.head(self.title, words, tone, "" if world == DEFAULT else world)
        notice = journal().notice
        self.notice.value = look.say(notice, "notice") if notice else ""

    def verb(self, name: str, hint: str, do: Callable[[], None], style: str = "") -> widgets.Button:
        """Return a button; whatever goes wrong while it works is said, not swallowed."""

        def press(_button: Any = None) -> None:
            try:
                do()
            except Exception as error:
                trouble = _("This could not be worked out: {error}").format(error=error)
                self.said.value = look.say(trouble, "notice")
                raise

        tooltip = f"{hint} ({self.question.id})"
        button = widgets.Button(description=name, tooltip=tooltip, button_style=style)
        button.on_click(press)
        return button


class QuestionPanel(Panel):
    """A question with check, hint and solution."""

    def __init__(self, question: Question) -> None:
        super().__init__(question, _("Question {id}").format(id=question.id))
        check, meaning = _("Check"), _("Check your answer")
        if not question.marked:
            check, meaning = _("Keep"), _("Keep what you wrote; nobody marks it")
        self.check = self.verb(check, meaning, self._check, "primary")
        self.hint = self.verb(_("Hint"), _("Give me a hint"), self._hint)
        self.solution = self.verb(_("Solution"), _("Show the solution"), self._solution)
        verbs = (self.check, question.hints and self.hint, question.solution and self.solution)
        self.verbs.children = tuple(verb for verb in verbs if verb)
        self._hints, self._asked = 0, False
        self._verdict: Verdict | None = None
        self._put_back()
        if hasattr(self.answer, "when_changed"):
            self.answer.when_changed(self._grow_old)
        if hasattr(self.answer, "when_entered"):
            self.answer.when_entered(self.check.click)

    def _put_back(self) -> None:
        latest = self.attempts.latest()
        if latest:
            self.answer.put(latest["raw"])
        self._show_state()

    def _show_state(self) -> None:
        verdicts = {entry["verdict"] for entry in self.attempts.acts("answer")}
        if "right" in verdicts:
            self.state(_("answered rightly"), "right")
        elif "kept" in verdicts:
            self.state(_("kept"), "kept")
        elif "wrong" in verdicts:
            self.state(_("tried"), "wrong")
        else:
            self.state(_("open"), "solution")

    def _check(self) -> None:
        verdict = self.attempts.check(self.answer.raw())
        self.said.value = look.say(self._told(verdict), verdict.name, _title(verdict))
        self._verdict = verdict
        self._show_state()

    def _told(self, verdict: Verdict) -> str:
        """What a verdict says; a right answer is told why it is right, for it may be a guess."""
        if verdict.name != "right":
            return verdict.message
        return f"{verdict.message}\n\n{written(self.question.solution)}"

    def _grow_old(self) -> None:
        """Turn grey what was said about an answer that stands there no more."""
        if self._verdict is None:
            return
        told, self._verdict = self._told(self._verdict), None
        title = _("About your answer before this move")
        self.said.value = look.say(told, "earlier", title, aloud=False)

    def _hint(self) -> None:
        hints = self.question.hints
        number = min(self._hints, len(hints) - 1)
        self._hints = (number + 1) % len(hints)
        self.attempts.keep("hint", number=number + 1)
        self._verdict = None
        title = _("Hint {number} of {all}").format(number=number + 1, all=len(hints))
        self.said.value = look.say(written(hints[number]), "hint", title)
        self._show_state()

    def _solution(self) -> None:
        self._verdict = None
        tried = self._asked or self.attempts.latest() or self.attempts.acts("hint")
        if not tried:
            self._asked = True
            waiting = _("Try once or take a hint first: what you work out, you keep. If you would "
                        "rather see it now, press Solution again.")  # fmt: skip
            self.said.value = look.say(waiting, "hint")
            return
        self.attempts.keep("solution")
        self.said.value = look.say(written(self.question.solution), "solution", _("Solution"))
        self._show_state()


def _title(verdict: Verdict) -> str:
    titles = {"wrong": _("Not yet"), "unreadable": _("Once more")}
    return titles.get(verdict.name, "")
