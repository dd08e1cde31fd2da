"""The nine principles: lesson, claim, prediction, what it counts, where the principle fails."""


def table() -> tuple[tuple[str, str, str, str, str], ...]:
    """Return a line for each principle."""
    return ()
