"""What a learner did with one question in this world: tries, hints, prediction, reveal."""

import json
from typing import Any

from helpers.ask.journal import Entry, journal
from helpers.ask.kinds import Question, Verdict
from helpers.ask.reading import Unreadable
from helpers.ask.starting_over import counting
from helpers.ask.world import world_code
from helpers.words import _

VERDICTS = ("right", "wrong", "kept")


class Attempts:
    """One question's attempts in the world that this notebook works in."""

    def __init__(self, question: Question) -> None:
        self.question = question

    def keep(self, act: str, **fields: Any) -> Entry:
        """Keep one act of the learner."""
        return journal().keep(act, question=self.question.id, world=world_code(), **fields)

    def acts(self, act: str) -> list[Entry]:
        """Return what was done of one kind, oldest first."""
        mine = (entry for entry in counting() if entry["question"] == self.question.id)
        return [entry for entry in mine if entry["act"] == act]

    def check(self, raw: Any) -> Verdict:
        """Check an answer and keep it with its verdict."""
        misses = {json.dumps(e.get("raw")) for e in self.acts("answer") if e["verdict"] == "wrong"}
        try:
            verdict = self.question.check(raw, misses=len(misses - {json.dumps(raw)}))
        except Exception:
            self.keep("answer", raw=raw, verdict="unchecked")
            raise
        self.keep("answer", raw=raw, value=verdict.value, verdict=verdict.name)
        return verdict

    def commit(self, raw: Any, sure: float | None = None) -> Any:
        """Keep a prediction, and how sure the learner is (a chance); return it as it was read.

        Raises: Unreadable with a sentence when it cannot be read or the key was already shown.
        """
        value = self.question.read(raw)
        if self.revealed():
            raise Unreadable(_("The answer was shown already, so a prediction cannot change now."))
        self.keep("prediction", raw=raw, value=value, **({"sure": sure} if sure else {}))
        return value

    def prediction(self) -> Entry | None:
        """Return the prediction that counts: the last one before the reveal."""
        shown = min((entry["time"] for entry in self.acts("reveal")), default="9999")
        made = [entry for entry in self.acts("prediction") if entry["time"] <= shown]
        return made[-1] if made else None

    def revealed(self) -> bool:
        """Return whether the key was shown."""
        return bool(self.acts("reveal"))

    def reveal(self) -> None:
        """Keep that the key was shown, with it and whether the prediction was right; once."""
        if not self.revealed():
            self.keep("reveal", **self._key_and_verdict())

    def shown(self) -> Entry | None:
        """Return the reveal that was kept, where it was kept with its key."""
        return next((entry for entry in self.acts("reveal") if "key" in entry), None)

    def _key_and_verdict(self) -> Entry:
        if not self.question.marked:
            return {}
        made, key = self.prediction(), {"key": self.question.answer()}
        return key | {"right": bool(self.question.is_right(made["value"]))} if made else key

    def latest(self) -> Entry | None:
        """Return the latest answer that could be read."""
        answers = [e for e in self.acts("answer") if e["verdict"] in VERDICTS]
        return answers[-1] if answers else None
