"""How far a learner is in a lesson."""

from dataclasses import dataclass
from importlib import import_module

from helpers.ask.journal import Entry
from helpers.ask.starting_over import counting
from helpers.ask.world import world_code

DONE = {"right", "kept"}


@dataclass(frozen=True)
class Progress:
    """Questions done (answered rightly, predicted or written), tried but not done, and in all."""

    done: int
    tried: int
    all: int


def progress() -> dict[str, Progress]:
    """Return the progress in each lesson that has questions, by its two digits, in this world."""
    entries = counting()
    return {number: _in_lesson(number, entries) for number in _written()}


def _written() -> list[str]:
    questions = import_module("helpers.questions")
    return [f"{n:02d}" for n in range(27) if questions.has_questions(f"{n:02d}")]


def _in_lesson(number: str, entries: list[Entry]) -> Progress:
    asked = {each.id for each in import_module("helpers.questions").of_lesson(number, world_code())}
    here = [entry for entry in entries if entry.get("question") in asked]
    done = {entry["question"] for entry in here if _is_done(entry)}
    tried = {entry["question"] for entry in here if entry["act"] == "answer"} - done
    return Progress(len(done), len(tried), len(asked))


def _is_done(entry: Entry) -> bool:
    return entry["act"] == "prediction" or entry.get("verdict") in DONE
