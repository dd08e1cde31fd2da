"""A question answered by setting levers so that something comes true."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isclose, isfinite
from typing import Any

from helpers.ask.amounts import amount
from helpers.ask.kinds.base import Question, now
from helpers.ask.reading import Unreadable
from helpers.words import _

Setting = Mapping[str, float]


@dataclass(frozen=True)
class Lever:
    """A slider: what it says, from where to where, in which steps and unit, where it starts."""

    label: str
    low: float
    high: float
    step: float
    start: float
    unit: str = ""

    def on_a_step(self, value: float) -> float:
        """Return the nearest value that the slider can stand on, without a computer's dust.

        >>> Lever("Price", 0.3, 1, 0.05, 0.65).on_a_step(0.6499999)
        0.65
        """
        value = self.low + round((value - self.low) / self.step) * self.step
        return round(min(max(value, self.low), self.high), 9)

    def shows(self, value: float) -> str:
        """Return a place on the slider with its unit; a lever of per cent stands at whole ones.

        >>> Lever("Consistency", 0, 100, 5, 50, "%").shows(45)
        '45 %'
        """
        return amount(value / 100 if self.unit == "%" else value, self.unit)


@dataclass(frozen=True, kw_only=True, eq=False)
class Levers(Question):
    """Levers to set.

    Parameters:
        levers: a short name and its Lever, one or more.
        key: a function of the setting ({name: value}) that says whether it does what was asked.
        example: a setting that does, or a function that finds one.
        outcome: a function of the setting that says in words what it leads to; shown at each move.
    """

    levers: Mapping[str, Lever]
    key: Callable[[Setting], bool]
    example: Setting | Callable[[], Setting]
    outcome: Callable[[Setting], str] | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.levers:
            self.refuse("levers", _("is empty: give at least one lever"))
        for name, lever in self.levers.items():
            if lever.step <= 0 or not lever.low <= lever.start <= lever.high:
                reason = _("of {name} must start between low and high, with a step above 0")
                self.refuse("levers", reason.format(name=name))
            if not isclose(lever.on_a_step(lever.start), lever.start, abs_tol=1e-9):
                reason = _("of {name} must start a whole number of steps above low")
                self.refuse("levers", reason.format(name=name))

    def start(self) -> dict[str, float]:
        """Return the setting before anybody moved a lever."""
        return {name: lever.start for name, lever in self.levers.items()}

    def read(self, raw: Setting | None) -> dict[str, float]:
        """Return the setting, every lever in its range."""
        setting = {**self.start(), **(raw or {})}
        for name, value in setting.items():
            lever = self.levers.get(name)
            if lever is None or not isfinite(value) or not lever.low <= value <= lever.high:
                raise Unreadable(self._outside(name, value))
        return setting

    def _outside(self, name: str, value: float) -> str:
        if name not in self.levers:
            return _("There is no lever called {name} in this question.").format(name=name)
        lever = self.levers[name]
        sentence = _("{label} is {value}: it must lie between {low} and {high}.")
        low, high, shown = map(lever.shows, (lever.low, lever.high, value))
        return sentence.format(label=lever.label, value=shown, low=low, high=high)

    def is_right(self, value: dict[str, float]) -> bool:
        """Return whether the setting does what was asked."""
        return bool(self.key(value))

    def answer(self) -> dict[str, float]:
        """Return a setting that does what was asked."""
        return {**self.start(), **now(self.example)}

    def words_for(self, value: dict[str, Any]) -> str:
        """Return each lever with where it stands."""
        shown = (f"{each.label} {each.shows(value[name])}" for name, each in self.levers.items())
        return ", ".join(shown)

    def nudge(self, value: dict[str, float], misses: int) -> str:
        """Say what this setting leads to, that it is not what was asked, and how to go on."""
        said = _("This setting does not do it yet.") if not self.outcome else self.outcome(value)
        return f"{said} {self._way_on(value)}"

    def _way_on(self, value: dict[str, float]) -> str:
        if len(self.levers) > 1:
            return _("Move one lever at a time.")
        (name,) = self.levers
        return _("Try more.") if value[name] < self.answer()[name] else _("Try less.")
