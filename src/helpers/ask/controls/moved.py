"""Answers that are moved into place: an order, or levers."""

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from helpers.ask.kinds import Lever, Levers, Order
from helpers.ask.markdown import as_html
from helpers.words import _


class OrderControl:
    """A list and two buttons that move the marked line; arrow keys mark, Space presses."""

    def __init__(self, question: Order) -> None:
        self.options = question.options
        self.list = widgets.Select(
            description=_("First to last"),
            rows=len(question.options),
            layout=widgets.Layout(width="auto", min_width="20rem", max_width="100%"),
            style={"description_width": "initial"},
        )
        self.up = _mover(_("Move up"), "arrow-up", lambda: self._move(-1))
        self.down = _mover(_("Move down"), "arrow-down", lambda: self._move(1))
        self.widget = widgets.HBox(
            [self.list, widgets.VBox([self.up, self.down])], layout={"flex_flow": "row wrap"}
        )
        self.put(list(self.options))

    def raw(self) -> list[str]:
        return [name for _label, name in self.list.options]

    def put(self, raw: Any) -> None:
        names = list(raw or [])
        if sorted(names) == sorted(self.options):
            self._show(names, names[0])

    def shut(self, yes: bool = True) -> None:
        for each in (self.list, self.up, self.down):
            each.disabled = yes

    def when_changed(self, do: Callable[[], None]) -> None:
        self.list.observe(lambda _change: do(), "options")

    def _show(self, names: list[str], marked: str) -> None:
        lines = [(f"{n}. {self.options[name]}", name) for n, name in enumerate(names, start=1)]
        self.list.options = lines
        self.list.value = marked

    def _move(self, by: int) -> None:
        names, marked = self.raw(), self.list.value
        place = names.index(marked)
        goal = min(max(place + by, 0), len(names) - 1)
        names.insert(goal, names.pop(place))
        self._show(names, marked)


class LeversControl:
    """A slider for each lever, beside a labelled box: sliders have no name for a screen reader."""

    def __init__(self, question: Levers) -> None:
        self.question = question
        room = max(len(_label(lever)) for lever in question.levers.values())
        self.boxes = {name: _box(lever, room) for name, lever in question.levers.items()}
        self.sliders = {name: _slider(lever) for name, lever in question.levers.items()}
        self.outcome = widgets.HTML()
        rows = [self._row(name) for name in self.boxes]
        self.widget = widgets.VBox([*rows, self.outcome])
        self._tell()

    def raw(self) -> dict[str, float]:
        levers = self.question.levers
        return {name: levers[name].on_a_step(box.value) for name, box in self.boxes.items()}

    def put(self, raw: Any) -> None:
        for name, value in (raw or {}).items():
            if name in self.boxes:
                self.boxes[name].value = value

    def shut(self, yes: bool = True) -> None:
        for each in (*self.boxes.values(), *self.sliders.values()):
            each.disabled = yes

    def when_changed(self, do: Callable[[], None]) -> None:
        for box in self.boxes.values():
            box.observe(lambda _change: do(), "value")

    def _row(self, name: str) -> widgets.HBox:
        box, slider = self.boxes[name], self.sliders[name]
        widgets.link((box, "value"), (slider, "value"))
        box.observe(lambda _change: self._settle(name), "value")
        return widgets.HBox(
            [box, slider], layout={"flex_flow": "row wrap", "align_items": "center"}
        )

    def _settle(self, name: str) -> None:
        box = self.boxes[name]
        tidy = self.question.levers[name].on_a_step(box.value)
        if box.value != tidy:
            box.value = tidy
        else:
            self._tell()

    def _tell(self) -> None:
        if self.question.outcome is not None:
            words = as_html(self.question.outcome(self.raw()))
            self.outcome.value = f'<div class="fk-outcome" role="status">{words}</div>'


def _mover(words: str, icon: str, do: Any) -> widgets.Button:
    button = widgets.Button(description=words, icon=icon, layout={"width": "auto"})
    button.on_click(lambda _button: do())
    return button


def _label(lever: Lever) -> str:
    return f"{lever.label} ({lever.unit})" if lever.unit else lever.label


def _box(lever: Lever, letters: int) -> widgets.BoundedFloatText:
    """A box whose label has room for so many letters, so that all sliders begin in one line."""
    room = f"{min(0.56 * letters + 0.6, 18):.1f}em"
    return widgets.BoundedFloatText(
        value=lever.start,
        min=lever.low,
        max=lever.high,
        step=lever.step,
        description=_label(lever),
        layout=widgets.Layout(width=f"calc({room} + 6.2em)"),
        style={"description_width": room},
    )


def _slider(lever: Lever) -> widgets.FloatSlider:
    return widgets.FloatSlider(
        value=lever.start,
        min=lever.low,
        max=lever.high,
        step=lever.step,
        readout=False,
        layout=widgets.Layout(width="16rem"),
    )
