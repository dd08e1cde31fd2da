"""What a learner answers with: one control for each kind of question.

A control has `widget` (what is shown), `raw()` (the answer as given), `put(raw)` (an earlier answer
put back) and `shut(yes)` (no longer, or again, to be changed). Some tell what the hand does:
`when_entered(do)` (the Enter key) and `when_changed(do)` (another answer stands there).
"""

from typing import Any, Protocol

import ipywidgets as widgets

from helpers.ask.controls.moved import LeversControl, OrderControl
from helpers.ask.controls.picked import ChoiceControl, SeveralControl
from helpers.ask.controls.typed import NumberControl, WritingControl
from helpers.ask.kinds import Question


class Control(Protocol):
    """What every control can do."""

    widget: widgets.Widget

    def raw(self) -> Any: ...
    def put(self, raw: Any) -> None: ...
    def shut(self, yes: bool = True) -> None: ...


CONTROLS: dict[str, Any] = {
    "Number": NumberControl,
    "Choice": ChoiceControl,
    "Several": SeveralControl,
    "Order": OrderControl,
    "Levers": LeversControl,
    "Reflection": WritingControl,
}


def control_for(question: Question) -> Control:
    """Return a fresh control for a question."""
    control: Control = CONTROLS[type(question).__name__](question)
    return control
