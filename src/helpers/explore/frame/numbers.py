"""A number to set: by hand on a slider, by keys and by name in the box beside it."""

import math
from html import escape
from typing import Any

import ipywidgets as W

from helpers.explore.frame.control import Control
from helpers.words import _


class Slider(Control):
    """A number: a slider for the hand, and a labelled box for keys and screen readers."""

    def __init__(
        self,
        label: str,
        low: float,
        high: float,
        step: float,
        value: float,
        unit: str = "",
        meaning: str = "",
    ) -> None:
        super().__init__(label, value)
        if not (low < high and step > 0):
            sentence = _("{label}: low {low} must be below high {high}, and step {step} above 0.")
            raise ValueError(sentence.format(label=label, low=low, high=high, step=step))
        self.low, self.high, self.step, self.unit = low, high, step, unit
        self.meaning = meaning
        whole = all(float(number).is_integer() for number in (low, high, step, value))
        self.kind: type = int if whole else float
        self.start = self.value = self.accept(value)
        limits = {"min": self.kind(low), "max": self.kind(high), "step": self.kind(step)}
        box, slider = (
            (W.BoundedIntText, W.IntSlider) if whole else (W.BoundedFloatText, W.FloatSlider)
        )
        self.box = box(value=self.value, description=label, **limits)
        self.slider = slider(value=self.value, readout=False, **limits)
        for part in (self.box, self.slider):
            part.observe(lambda change: self._moved(self._on_grid(change["new"])), "value")

    def row(self, label_width: str, unit_width: str) -> W.Widget:
        self.box.style.description_width = label_width
        self.box.layout = W.Layout(width=f"calc({label_width} + 6.2em)", flex="0 0 auto")
        self.slider.layout = W.Layout(flex="1 1 6em", min_width="5em", margin="2px 8px")
        unit = W.HTML(self.unit, layout=W.Layout(flex="0 0 auto", width=unit_width))
        row = W.HBox([self.box, unit, self.slider], layout=W.Layout(align_items="center"))
        return W.VBox([row, self._explained()]) if self.meaning else row

    def _explained(self) -> W.Widget:
        """What the number means, in small letters below it."""
        words = f'<div class="keys-meaning">{escape(self.meaning)}</div>'
        return W.HTML(words, layout=W.Layout(margin="0 0 2px 2px"))

    def show(self, value: Any) -> None:
        self.slider.value = value
        self.box.value = value

    def accept(self, value: Any) -> Any:
        sentence = _("{label} goes from {low:g} to {high:g}{unit}, so {value} cannot be set.")
        words = {"label": self.label, "low": self.low, "high": self.high, "value": value}
        words["unit"] = f" {self.unit}" if self.unit else ""
        try:
            number = float(value)
        except (TypeError, ValueError):
            number = math.nan
        if not self.low <= number <= self.high:
            raise ValueError(sentence.format(**words))
        return self._on_grid(number)

    def read(self, word: str) -> Any:
        return self.accept(word)

    def write(self) -> str:
        return f"{self.value:.10g}"

    def _on_grid(self, number: float) -> Any:
        steps = round((number - self.low) / self.step)
        return self.kind(min(self.high, round(self.low + steps * self.step, 10)))


def slider(
    label: str,
    low: float,
    high: float,
    step: float,
    value: float,
    unit: str = "",
    meaning: str = "",
) -> Slider:
    """A number from low to high; whole numbers when all of them are whole.

    meaning: a few words on what the number is, shown below it where its name does not say.
    """
    return Slider(label, low, high, step, value, unit, meaning)
