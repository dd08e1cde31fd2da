"""Starting a lesson over: earlier attempts stay in the file and no longer count."""

from helpers.ask.journal import Entry, journal
from helpers.ask.world import world_code

ACT = "start over"


def start_over(lesson: str) -> None:
    """Let a lesson (its two digits) begin unanswered again, in this world."""
    journal().keep(ACT, lesson=lesson, world=world_code())


def counting() -> list[Entry]:
    """Return the attempts in this world that count: those since their lesson was started over."""
    kept: dict[str, list[Entry]] = {}
    for entry in journal().entries(world=world_code()):
        if entry["act"] == ACT:
            kept.pop(str(entry["lesson"]), None)
        elif "question" in entry:
            kept.setdefault(str(entry["question"])[:2], []).append(entry)
    return [entry for entries in kept.values() for entry in entries]
