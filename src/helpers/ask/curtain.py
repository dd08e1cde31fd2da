"""A picture that gives a prediction's answer away waits for the reveal."""

from collections.abc import Callable
from typing import Any, Protocol

import ipywidgets as widgets

from helpers.ask import look
from helpers.ask.attempts import Attempts
from helpers.ask.kinds import Question
from helpers.ask.predicting import ON_PAGE, refresh_all
from helpers.words import _


class Shown(Protocol):
    """What shows itself as HTML, such as a picture."""

    def _repr_html_(self) -> str: ...


class Curtain(widgets.VBox):
    """A picture behind a curtain that opens, by itself, with the reveal of a prediction."""

    def __init__(self, question: Question, picture: Shown | Callable[[Any], Shown]) -> None:
        self.question, self.attempts, self.picture = question, Attempts(question), picture
        self.view = widgets.HTML(layout={"width": "100%", "margin": "0"})
        self.show = widgets.Button(
            description=_("Show it without a prediction"),
            layout={"align_self": "flex-start", "width": "auto"},
        )
        self.show.on_click(lambda _button: self._open())
        super().__init__([self.view])
        self.add_class("fk-curtain")
        ON_PAGE.add(self)
        self.refresh()

    def refresh(self) -> None:
        """Show the picture if its prediction was revealed, else say what it waits for."""
        made, revealed = self.attempts.prediction(), self.attempts.revealed()
        self.children = (self.view,) if made or revealed else (self.view, self.show)
        if revealed:
            self.view.value = self._drawn(made["value"] if made else None)
        else:
            self.view.value = look.say(_waiting(self.question.id, bool(made)), "hint", aloud=False)

    def _drawn(self, guess: Any) -> str:
        picture = self.picture(guess) if callable(self.picture) else self.picture
        return picture._repr_html_()

    def _open(self) -> None:
        self.attempts.reveal()
        refresh_all(self.question)


def _waiting(number: str, made: bool) -> str:
    if made:
        sentence = _("This picture opens by itself when you reveal {number}, above.")
    else:
        sentence = _("This picture gives {number} away. Commit to your prediction above first.")
    return sentence.format(number=number)
