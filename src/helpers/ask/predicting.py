"""Predict first: a commitment before the reveal, shown beside the key after it."""

from typing import Any
from weakref import WeakSet

import ipywidgets as widgets

from helpers.ask import look
from helpers.ask.attempts import Attempts
from helpers.ask.journal import journal
from helpers.ask.kinds import Question
from helpers.ask.kinds.base import written
from helpers.ask.panel import Panel
from helpers.ask.reading import Unreadable
from helpers.words import _

SURENESS = (0.2, 0.4, 0.6, 0.8, 0.95)
"""What a learner may answer to "how sure are you?", as chances of being right."""

NOT_SAID = 0.0
"""Not None: that would show an empty box."""

ON_PAGE: WeakSet[Any] = WeakSet()
"""What is on the page: a reveal shuts its prediction and opens the pictures that wait for it."""


class PredictionPanel(Panel):
    """A question to commit to; the key stays shut until the reveal."""

    def __init__(self, question: Question) -> None:
        self.sure = _sureness()
        title = _("Predict first · {id}").format(id=question.id)
        super().__init__(question, title, *([self.sure] if question.marked else []))
        self.commit = self.verb(
            _("Commit"), _("Commit to this prediction"), self._commit, "primary"
        )
        self.change = self.verb(
            _("Change it"), _("Change your prediction while it is shut"), self._open
        )
        made = self.attempts.prediction()
        if made:
            self.answer.put(made["raw"])
            self.sure.value = made.get("sure", NOT_SAID)
        if hasattr(self.answer, "when_entered"):
            self.answer.when_entered(self.commit.click)
        ON_PAGE.add(self)
        self.refresh()

    def refresh(self) -> None:
        """Show the prediction as it stands: open, committed, or shut for good."""
        made, revealed = self.attempts.prediction(), self.attempts.revealed()
        self.answer.shut(bool(made) or revealed)
        self.sure.disabled = bool(made) or revealed
        self.verbs.children = () if revealed else (self.change,) if made else (self.commit,)
        if made:
            shown = self.question.words_for(made["value"])
            self.state(_("revealed") if revealed else _("committed"))
            self.said.value = look.say(_committed(shown, revealed), "kept", aloud=False)
        else:
            self.state(_("revealed without a prediction") if revealed else _("open"), "solution")

    def _commit(self) -> None:
        try:
            self.attempts.commit(self.answer.raw(), self.sure.value)
        except Unreadable as unreadable:
            self.said.value = look.say(str(unreadable), "unreadable", _("Once more"))
            return
        refresh_all(self.question)

    def _open(self) -> None:
        if self.attempts.revealed():
            self.refresh()
            return
        self.answer.shut(False)
        self.sure.disabled = False
        self.verbs.children = (self.commit,)
        self.state(_("open again"), "solution")
        self.said.value = look.say(_("Both predictions are kept; the last one counts."), "hint")


class RevealPanel(widgets.VBox):
    """The key beside what was predicted; it waits for a prediction, but not for ever."""

    def __init__(self, question: Question) -> None:
        self.question, self.attempts = question, Attempts(question)
        self.said = widgets.HTML()
        self.show = widgets.Button(description=_("Reveal"), layout={"align_self": "flex-start"})
        self.show.on_click(lambda _button: self.reveal())
        super().__init__([self.said])
        self.add_class("fk-panel")
        ON_PAGE.add(self)
        if self.attempts.prediction():
            self.reveal()
        else:
            self.refresh()

    def reveal(self) -> None:
        """Show the key, and shut the prediction for good."""
        self.attempts.reveal()
        refresh_all(self.question)

    def refresh(self) -> None:
        """Show the key if it was revealed; else ask for a prediction, or offer the reveal."""
        title = _("The reveal · {id}").format(id=self.question.id)
        made, revealed = self.attempts.prediction(), self.attempts.revealed()
        self.children = (self.said,) if revealed else (self.said, self.show)
        self.show.button_style = "primary" if made else ""
        if revealed:
            body = self._revealed(made)
        elif made:
            self.show.description = _("Reveal")
            body = look.say(_("Your prediction is kept. Whenever you like:"), "kept")
        else:
            self.show.description = _("Show it without a prediction")
            body = look.say(_before_predicting(), "hint")
        notice = look.say(journal().notice, "notice") if journal().notice else ""
        self.said.value = look.head(title) + body + notice

    def _revealed(self, made: dict | None) -> str:
        question = self.question
        mine = question.words_for(made["value"]) if made else _("nothing")
        parts = []
        if question.marked:
            key = (_("The answer"), question.words_for(question.answer()))
            parts.append(look.pair((_("You predicted"), mine), key))
        else:
            parts.append(look.say(mine, "kept", _("You wrote")))
        if made and question.marked:
            parts.append(self._judged(made["value"]))
        if question.solution:
            parts.append(look.words(written(question.solution)))
        return "".join(parts)

    def _judged(self, value: object) -> str:
        if self.question.is_right(value):
            return look.say(_("You saw it coming."), "right")
        mistake = self.question.mistake_in(value)
        return look.say(written(mistake.message), "wrong") if mistake else ""


def refresh_all(question: Question) -> None:
    """Bring everything on the page that shows a question up to date."""
    for panel in list(ON_PAGE):
        if panel.question is question:
            panel.refresh()


def _sureness() -> widgets.Dropdown:
    return widgets.Dropdown(
        options=[(_("not said"), NOT_SAID), *((f"{chance:.0%}", chance) for chance in SURENESS)],
        description=_("How sure are you to be near enough?"),
        style={"description_width": "initial"},
        layout={"width": "max-content", "max_width": "100%"},
    )


def _committed(shown: str, revealed: bool) -> str:
    if revealed:
        return _("You predicted: **{shown}**. It stays as it was.").format(shown=shown)
    sentence = _("Committed: **{shown}**. The answer stays shut until the reveal. Go on.")
    return sentence.format(shown=shown)


def _before_predicting() -> str:
    return _(
        "You have not predicted yet. Scroll up and commit first: a surprise teaches only those who "
        "expected something else."
    )
