"""Answers that are picked: one out of several, or all that are true."""

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from helpers.ask.kinds import Choice, Several
from helpers.words import _


class ChoiceControl:
    """Radio buttons, one for each answer."""

    def __init__(self, question: Choice) -> None:
        self.widget = widgets.RadioButtons(
            options=[(label, name) for name, label in question.options.items()],
            value=None,
            description=_("Choose one"),
            layout=widgets.Layout(width="auto"),
            style={"description_width": "initial"},
        )

    def raw(self) -> Any:
        return self.widget.value

    def put(self, raw: Any) -> None:
        values = [value for _label, value in self.widget.options]
        self.widget.value = raw if raw in values else None

    def shut(self, yes: bool = True) -> None:
        self.widget.disabled = yes

    def when_changed(self, do: Callable[[], None]) -> None:
        self.widget.observe(lambda _change: do(), "value")


class SeveralControl:
    """A box to tick for each answer."""

    def __init__(self, question: Several) -> None:
        self.boxes = {
            name: widgets.Checkbox(description=label, indent=False, layout={"width": "auto"})
            for name, label in question.options.items()
        }
        lead = widgets.HTML(_("Tick all that apply"))
        self.widget = widgets.VBox([lead, *self.boxes.values()])

    def raw(self) -> list[str]:
        return [name for name, box in self.boxes.items() if box.value]

    def put(self, raw: Any) -> None:
        for name, box in self.boxes.items():
            box.value = name in (raw or [])

    def shut(self, yes: bool = True) -> None:
        for box in self.boxes.values():
            box.disabled = yes

    def when_changed(self, do: Callable[[], None]) -> None:
        for box in self.boxes.values():
            box.observe(lambda _change: do(), "value")
