"""Answers that are typed: a number, or a few sentences."""

import time
from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from helpers.ask.kinds import Number, Reflection
from helpers.words import _

WORDS = {"%": _("in %"), "$": _("in dollars"), "points": _("in percentage points")}
WORDS |= {"of 100": _("of 100"), "year": _("(a year)")}


class NumberControl:
    """A box for a number, with its unit in the label so that a screen reader says it."""

    def __init__(self, question: Number) -> None:
        unit = WORDS.get(question.unit) or (
            _("in {unit}").format(unit=question.unit) if question.unit else ""
        )
        self.widget = widgets.Text(
            description=_("Your answer {unit}").format(unit=unit).strip(),
            placeholder=_("type a number"),
            continuous_update=False,
            layout=widgets.Layout(width="auto", max_width="26rem"),
            style={"description_width": "initial"},
        )
        self._entered = 0.0

    def raw(self) -> str:
        return str(self.widget.value)

    def put(self, raw: Any) -> None:
        self.widget.value = str(raw or "")

    def shut(self, yes: bool = True) -> None:
        self.widget.disabled = yes

    def when_entered(self, do: Callable[[], None]) -> None:
        """Do something at the Enter key.

        The page tells of the key first and of the new value right after it; leaving the box with
        Tab sends the value alone, and must not check anything.
        """

        def key(_widget: Any, content: Any, _buffers: Any) -> None:
            if content.get("event") == "submit":
                self._entered = time.monotonic()

        def value(_change: Any) -> None:
            if time.monotonic() - self._entered < 2:
                self._entered = 0.0
                do()

        self.widget.on_msg(key)
        self.widget.observe(value, "value")


class WritingControl:
    """A box for a few sentences."""

    def __init__(self, question: Reflection) -> None:
        self.widget = widgets.Textarea(
            description=_("Your thoughts"),
            placeholder=_("A few sentences, for yourself and for the discussion"),
            continuous_update=False,
            rows=4,
            layout=widgets.Layout(width="auto"),
            style={"description_width": "initial"},
        )

    def raw(self) -> str:
        return str(self.widget.value)

    def put(self, raw: Any) -> None:
        self.widget.value = str(raw or "")

    def shut(self, yes: bool = True) -> None:
        self.widget.disabled = yes
