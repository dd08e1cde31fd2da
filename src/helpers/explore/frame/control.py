"""What every control of an explorer can do."""

from collections.abc import Callable
from typing import Any

import ipywidgets as W

Told = Callable[[], None]


class Control:
    """One setting: its label, its value, the widget that shows it, its spelling in a code."""

    def __init__(self, label: str, value: Any) -> None:
        self.label = label
        self.start = value
        self.value = value
        self._told: Told = lambda: None

    #: The unit beside it, where it has one.
    unit = ""

    def row(self, label_width: str, unit_width: str) -> W.Widget:
        """The widget, its label and unit as wide as those of its neighbours."""
        raise NotImplementedError

    def show(self, value: Any) -> None:
        """Move the widget to a value."""
        raise NotImplementedError

    def accept(self, value: Any) -> Any:
        """The value as it will be used; ValueError with a sentence when it cannot be."""
        raise NotImplementedError

    def read(self, word: str) -> Any:
        """The value that a word of a scenario code stands for."""
        raise NotImplementedError

    def write(self) -> str:
        """The value as a word of a scenario code."""
        raise NotImplementedError

    def on_change(self, told: Told) -> None:
        """Whom to tell when a person moves it."""
        self._told = told

    def set(self, value: Any) -> None:
        """Take a value without telling anybody."""
        self.value = self.accept(value)
        self.show(self.value)

    def _moved(self, value: Any) -> None:
        """A person moved the widget: tell first, then bring all its parts in step."""
        if value != self.value:
            self.value = value
            self._told()
        self.show(self.value)
