"""The one table of the lessons: number, name, minutes, and the part of the course it belongs to."""

from dataclasses import dataclass

from helpers.words import _


@dataclass(frozen=True)
class Lesson:
    """A lesson: its two digits, what it is called, how many minutes it takes, its part."""

    number: str
    name: str
    minutes: int
    part: str


def lessons() -> tuple[Lesson, ...]:
    """Return all the lessons, in the order in which they are worked.

    >>> [lesson.name for lesson in lessons()][7]
    'Mind your pocket'
    """
    return tuple(
        Lesson(f"{number:02d}", name, minutes, part)
        for number, (name, minutes, part) in enumerate(_table())
    )


def _table() -> tuple[tuple[str, int, str], ...]:
    before, keys = _("Before you begin"), _("Fifteen keys")
    principles, capstone = _("Nine customer-centric principles"), _("Capstone")
    return (
        (_("Start here"), 45, before),
        (_("Mood matters"), 60, keys),
        (_("Reward your employees"), 60, keys),
        (_("Know the field before you play"), 50, keys),
        (_("The dream team"), 50, keys),
        (_("Align objectives"), 45, keys),
        (_("Value chains"), 60, keys),
        (_("Mind your pocket"), 60, keys),
        (_("Technology as leverage"), 50, keys),
        (_("Strength in union"), 50, keys),
        (_("Persist, with a limit"), 50, keys),
        (_("The age of information"), 60, keys),
        (_("Design matters"), 50, keys),
        (_("Make new relationships"), 50, keys),
        (_("Build a brand"), 50, keys),
        (_("The maxim"), 45, keys),
        (_("Hire for it"), 45, principles),
        (_("Loyal until something better"), 50, principles),
        (_("Wonderfully dissatisfied"), 50, principles),
        (_("The mission"), 45, principles),
        (_("Begin and end with the customer"), 50, principles),
        (_("The whole company"), 50, principles),
        (_("Best customers, and two meanings of “customer-centric”"), 60, principles),
        (_("Unprofitable customers"), 50, principles),
        (_("Sacrifice"), 50, principles),
        (_("Run the store"), 120, capstone),
        (_("Your own store"), 60, capstone),
    )
