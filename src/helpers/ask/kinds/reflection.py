"""A question answered in a few sentences, which nobody marks."""

from dataclasses import dataclass
from typing import ClassVar

from helpers.ask.kinds.base import Question, Verdict
from helpers.ask.reading import Unreadable
from helpers.words import _


@dataclass(frozen=True, kw_only=True, eq=False)
class Reflection(Question):
    """A written reflection: kept, never marked right; a solution is another's thought."""

    marked: ClassVar[bool] = False

    def read(self, raw: str | None) -> str:
        """Return what was written."""
        if not (raw or "").strip():
            raise Unreadable(_("Nothing is written yet: one sentence is enough."))
        return str(raw).strip()

    def answer(self) -> str:
        """Return nothing: a reflection has no key."""
        return ""

    def check(self, raw: str | None, misses: int = 0) -> Verdict:
        """Return that it is kept."""
        try:
            value = self.read(raw)
        except Unreadable as unreadable:
            return Verdict("unreadable", str(unreadable))
        return Verdict(
            "kept", _("Kept. Nobody marks this; come back to it when you know more."), value
        )
