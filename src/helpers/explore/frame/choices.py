"""A thing to choose, and a thing to switch on."""

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets as W

from helpers.explore.frame.control import Control
from helpers.words import _


class Choice(Control):
    """One of a few named things."""

    def __init__(
        self, label: str, options: Sequence[str] | Mapping[str, Any], value: Any = None
    ) -> None:
        named = dict(options) if isinstance(options, Mapping) else {name: name for name in options}
        self.options: dict[str, Any] = named
        super().__init__(label, next(iter(named.values())) if value is None else value)
        self.accept(self.value)
        self.menu = W.Dropdown(options=list(named.items()), value=self.value, description=label)
        self.menu.observe(lambda change: self._moved(change["new"]), "value")

    def row(self, label_width: str, unit_width: str) -> W.Widget:
        self.menu.style.description_width = label_width
        longest = max(len(str(name)) for name in self.options)
        wide = max(15.0, 0.55 * longest + 3.5)  # the arrow and the edges take the rest
        self.menu.layout = W.Layout(width=f"calc({label_width} + {wide:.1f}em)", max_width="100%")
        return self.menu

    def show(self, value: Any) -> None:
        self.menu.value = value

    def accept(self, value: Any) -> Any:
        if value not in self.options.values():
            sentence = _("{label} is one of {options}, not {value}.")
            names = ", ".join(map(str, self.options.values()))
            raise ValueError(sentence.format(label=self.label, options=names, value=value))
        return value

    def read(self, word: str) -> Any:
        known = {_spelt(value): value for value in self.options.values()}
        return self.accept(known.get(_spelt(word), word))

    def write(self) -> str:
        return _spelt(self.value)


class Toggle(Control):
    """Yes or no."""

    def __init__(self, label: str, value: bool = False) -> None:
        super().__init__(label, bool(value))
        self.tick = W.Checkbox(value=self.value, description=label, indent=False)
        self.tick.observe(lambda change: self._moved(change["new"]), "value")

    def row(self, label_width: str, unit_width: str) -> W.Widget:
        return self.tick

    def show(self, value: Any) -> None:
        self.tick.value = value

    def accept(self, value: Any) -> Any:
        if not isinstance(value, bool):
            sentence = _("{label} is yes or no, not {value}.")
            raise ValueError(sentence.format(label=self.label, value=value))
        return value

    def read(self, word: str) -> Any:
        return self.accept({"yes": True, "no": False}.get(word.lower(), word))

    def write(self) -> str:
        return "yes" if self.value else "no"


def choice(label: str, options: Sequence[str] | Mapping[str, Any], value: Any = None) -> Choice:
    """One of some names, or of what stands behind them; the first unless value says which."""
    return Choice(label, options, value)


def toggle(label: str, value: bool = False) -> Toggle:
    """Yes or no."""
    return Toggle(label, value)


def _spelt(value: Any) -> str:
    return "-".join(str(value).lower().split())
