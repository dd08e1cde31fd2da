"""The learner's own world: a short code that opens the same store everywhere."""

import re
from functools import cache
from pathlib import Path

from helpers.ask import folder
from helpers.ask.journal import journal
from helpers.words import _

DEFAULT = "ORINOCO"


def world_code() -> str:
    """Return the code of the world that this notebook works in: ORINOCO unless another was chosen.

    A notebook stays in its world until its kernel is restarted, so that the figures above a
    question and the question's key never come from two worlds.
    """
    return _of_this_kernel(folder.learner())


@cache
def _of_this_kernel(where: Path) -> str:
    chosen = journal().whole().get("world", DEFAULT)
    return chosen if re.fullmatch(r"[A-Z0-9-]{1,24}", chosen) else DEFAULT


def remember_world(code: str) -> str:
    """Keep the code of the world to open from the next start on, and return it as it is kept.

    Raises: ValueError with a sentence when the code cannot be used.
    """
    tidy = code.strip().upper()
    if not tidy:
        raise ValueError(_("The box is empty: type a code, for example ANA-7."))
    if not re.fullmatch(r"[A-Z0-9-]{1,24}", tidy):
        sentence = _(
            "“{code}” cannot be a world's code: use 1 to 24 letters A-Z, digits and hyphens, for "
            "example ANA-7."
        )
        raise ValueError(sentence.format(code=code.strip()[:40]))
    journal().choose_world(tidy)
    return tidy
