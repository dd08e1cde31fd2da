"""Questions answered by picking: one answer, several, or an order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from helpers.ask.kinds.base import Mistake, Question, now
from helpers.ask.reading import Unreadable
from helpers.words import _


@dataclass(frozen=True, kw_only=True, eq=False)
class Options(Question):
    """A question with options: a short name for each, and what the learner reads."""

    options: Mapping[str, str]
    key: Any

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.options) < 2:
            self.refuse("options", _("needs at least two answers to pick from"))
        if len(set(self.options.values())) < len(self.options):
            self.refuse("options", _("says the same words twice: an answer could not be told"))
        if not callable(self.key):
            self.answer()
        for mistake in self.mistakes:
            if not callable(mistake.matches):
                self._known(self._picked(mistake.matches), "mistakes")

    @cached_property
    def _key(self) -> Any:
        key = self._picked(now(self.key))
        self._known(key, "key")
        return key

    def _picked(self, picked: Any) -> Any:
        return [picked] if isinstance(picked, str) else list(picked)

    def _known(self, picked: Iterable[str], field: str) -> None:
        unknown = [name for name in picked if name not in self.options]
        if unknown:
            sentence = _("names {unknown}, which is not among the options")
            self.refuse(field, sentence.format(unknown=", ".join(map(repr, unknown))))

    def answer(self) -> Any:
        """Return the right answer: the short name or names."""
        return self._key

    def is_right(self, value: Any) -> bool:
        """Return whether the answer is the key."""
        return bool(value == self._key)

    def words_for(self, value: Any) -> str:
        """Return the words of the options that were picked."""
        return "; ".join(self.options[name] for name in self._picked(value)).rstrip(".")


@dataclass(frozen=True, kw_only=True, eq=False)
class Choice(Options):
    """One answer out of several; key: the short name of the right one."""

    key: str | Callable[[], str]

    def _picked(self, picked: str) -> str:
        return picked

    def _known(self, picked: Iterable[str], field: str) -> None:
        super()._known([picked] if isinstance(picked, str) else picked, field)

    def read(self, raw: str | None) -> str:
        """Return the short name of the answer that was picked."""
        if raw not in self.options:
            raise Unreadable(_("Nothing is chosen yet: pick one of the answers first."))
        return str(raw)

    def words_for(self, value: str) -> str:
        """Return the words of the answer that was picked."""
        return self.options[value].rstrip(".")

    def nudge(self, value: str, misses: int) -> str:
        """Say that it is another one."""
        return _("Not this one. Think again, or take a hint.")


@dataclass(frozen=True, kw_only=True, eq=False)
class Several(Options):
    """All the answers that are true; key: their short names.

    A mistake names the exact ticks that it explains, or one option that is ticked wrongly.
    """

    key: Iterable[str] | Callable[[], Iterable[str]]

    def _picked(self, picked: Any) -> list[str]:
        names = {picked} if isinstance(picked, str) else set(picked)
        unknown = sorted(names - set(self.options))
        return [name for name in self.options if name in names] + unknown

    def read(self, raw: Iterable[str] | None) -> list[str]:
        """Return the short names that were ticked, in the order of the options."""
        if not raw:
            raise Unreadable(_("Nothing is ticked yet: tick every answer that is true."))
        return self._picked(raw)

    def explains(self, mistake: Mistake, value: list[str]) -> bool:
        """Return whether a mistake's ticks, or its one wrong tick, are in the answer."""
        if mistake.judges:
            return bool(mistake.matches(value))
        wrong = mistake.value()
        if isinstance(wrong, str):
            return wrong in value and wrong not in self._key
        return self._picked(wrong) == value

    def nudge(self, value: list[str], misses: int) -> str:
        """Say how many ticks do not belong and how many are missing."""
        extra = len(set(value) - set(self._key))
        missing = len(set(self._key) - set(value))
        sentence = _("Ticked but not true: {extra}; true but not ticked: {missing}.")
        return sentence.format(extra=extra, missing=missing)


@dataclass(frozen=True, kw_only=True, eq=False)
class Order(Options):
    """An order from first to last; key: all the short names in the right order."""

    key: Iterable[str] | Callable[[], Iterable[str]]

    def _known(self, picked: Iterable[str], field: str) -> None:
        super()._known(picked, field)
        if sorted(picked) != sorted(self.options):
            self.refuse(field, _("must name every option once"))

    def read(self, raw: Iterable[str] | None) -> list[str]:
        """Return the short names in the order in which they were put."""
        names = list(raw or [])
        if sorted(names) != sorted(self.options):
            raise Unreadable(_("Put every answer into the order, each of them once."))
        return names

    def explains(self, mistake: Mistake, value: list[str]) -> bool:
        """Return whether a known mistake leads to this order."""
        return bool(mistake.matches(value)) if mistake.judges else list(mistake.value()) == value

    def words_for(self, value: list[str]) -> str:
        """Return the options from first to last."""
        return " → ".join(self.options[name].rstrip(".") for name in value)

    def nudge(self, value: list[str], misses: int) -> str:
        """Say how many stand where they belong."""
        placed = sum(mine == right for mine, right in zip(value, self._key, strict=True))
        sentence = _("{placed} of {all} stand where they belong.")
        return sentence.format(placed=placed, all=len(value))
