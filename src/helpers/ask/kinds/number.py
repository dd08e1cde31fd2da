"""A question whose answer is a number with a tolerance and a unit."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import inf, isclose, isfinite

from helpers.ask.amounts import amount
from helpers.ask.kinds.base import Mistake, Question, now
from helpers.ask.reading import Unreadable, read_number
from helpers.words import _


@dataclass(frozen=True, kw_only=True, eq=False)
class Number(Question):
    """A number.

    Parameters:
        key: the right number, or a function that computes it; with unit "%", 0.125 is 12.5 %.
        unit: "%" (a share), "points" (percentage points), "$", "weeks", "year" (1997) ... or "".
        relative, absolute: how far from the key is still right; the wider of the two counts.
        low, high: what is possible at all, in the unit of the key; beyond it we ask again.

    A share may be typed as 12.5 %, as 0.125 or as a bare 12.5; how it was read is said.
    """

    key: float | Callable[[], float]
    unit: str = ""
    relative: float = 0.01
    absolute: float = 0.0
    low: float = -inf
    high: float = inf

    def __post_init__(self) -> None:
        super().__post_init__()
        if min(self.relative, self.absolute) < 0 or max(self.relative, self.absolute) == 0:
            self.refuse("relative/absolute", _("must not be negative, and one of them above 0"))
        if not self.low < self.high:
            self.refuse("low", _("must be below high"))
        if not callable(self.key):
            self.answer()

    @cached_property
    def _key(self) -> float:
        key = float(now(self.key))
        if not isfinite(key) or not self.low <= key <= self.high:
            sentence = _("is {key}, which is not between low ({low}) and high ({high})")
            self.refuse("key", sentence.format(key=key, low=self.low, high=self.high))
        if key == 0 and self.absolute == 0:
            self.refuse("absolute", _("must be above 0 where the key is 0"))
        return key

    def answer(self) -> float:
        """Return the right number."""
        return self._key

    def is_right(self, value: float) -> bool:
        """Return whether the number is the key, within the tolerance."""
        return self._near(value, self._key)

    def explains(self, mistake: Mistake, value: float) -> bool:
        """Return whether a known mistake gives this number.

        Where the key is met with a wide margin, a mistake is not: 5 % is not 8 %.
        """
        if mistake.judges:
            return bool(mistake.matches(value))
        goal = float(mistake.value())
        close = max(0.05 * abs(goal), 0.1 * self.absolute) + 1e-12
        return self._near(value, goal) and abs(value - goal) <= close

    def read(self, raw: str) -> float:
        """Return the number that was typed: the first of its readings that is possible here."""
        readings = self._readings(raw)
        possible = [value for value in readings if self._possible(value)]
        if not possible:
            raise Unreadable(self._impossible(readings[0]))
        return possible[0]

    def read_to_check(self, raw: str) -> float:
        """Return the reading that is right, else one that a known mistake explains, else read()."""
        readings = self._readings(raw)
        telling = [*filter(self.is_right, readings), *filter(self.mistake_in, readings)]
        return telling[0] if telling else self.read(raw)

    def words_for(self, value: float) -> str:
        """Return the number with its unit."""
        return amount(value, self.unit)

    def nudge(self, value: float, misses: int) -> str:
        """Say what is off: sign, a factor of a hundred, rounding; from a second miss on, where."""
        shown, key = self.words_for(value), self._key
        if value and isclose(value, -key, rel_tol=0.05):
            return _("The size is about right, the sign is not: {shown}.").format(shown=shown)
        if any(key and isclose(value, key * factor, rel_tol=0.02) for factor in (100, 0.01)):
            return _("{shown} is off by a factor of a hundred: share or per cent?").format(
                shown=shown
            )
        if self._near(value, key, times=3):
            return _("{shown} is very close. Calculate with more digits.").format(shown=shown)
        if not misses:
            return _("{shown} is not it. Think again, or take a hint.").format(shown=shown)
        too_far = _("{shown} is too high.") if value > key else _("{shown} is too low.")
        return too_far.format(shown=shown)

    def _near(self, value: float, goal: float, times: float = 1) -> bool:
        return abs(value - goal) <= times * max(self.absolute, self.relative * abs(goal)) + 1e-12

    def _possible(self, value: float) -> bool:
        return self.low <= value <= self.high

    def _readings(self, raw: str) -> list[float]:
        reading = read_number(raw, self.unit)
        if self.unit == "%":
            return [each for value in reading.values for each in _shares(value, reading.percent)]
        if reading.percent and self.unit != "points":
            sentence = _("“{raw}” is a percentage; this question asks for {unit}.")
            raise Unreadable(sentence.format(raw=raw, unit=self.unit or _("a plain number")))
        return list(reading.values)

    def _impossible(self, value: float) -> str:
        low, high = self.words_for(self.low), self.words_for(self.high)
        if not isfinite(self.high):
            sentence = _("{shown} is not possible here: at least {low}. A slip of typing?")
        elif not isfinite(self.low):
            sentence = _("{shown} is not possible here: at most {high}. A slip of typing?")
        else:
            sentence = _("{shown} is not possible here: {low} to {high}. A slip of typing?")
        return sentence.format(shown=self.words_for(value), low=low, high=high)


def _shares(value: float, percent: bool) -> list[float]:
    """Return the shares a number may mean; a bare one up to 1 is a fraction, beyond it per cent."""
    if percent:
        return [value / 100]
    return [value, value / 100] if abs(value) <= 1 else [value / 100, value]
