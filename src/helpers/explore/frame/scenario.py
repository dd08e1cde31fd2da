"""A whole setting as one short line that can be copied, mailed and pasted.

It names what differs from the start: "price=1.05 trust=4", or "start" where nothing does.
"""

from collections.abc import Mapping
from typing import Any

from helpers.explore.frame.control import Control
from helpers.words import _

START = "start"


def write(controls: Mapping[str, Control]) -> str:
    """The scenario code of the setting that the controls show."""
    moved = (
        f"{name}={control.write()}"
        for name, control in controls.items()
        if control.value != control.start
    )
    return " ".join(moved) or START


def read(code: str, controls: Mapping[str, Control]) -> dict[str, Any]:
    """The setting that a code stands for, a value for every control.

    Raises ValueError, with a sentence that says which word is wrong and what would be right.
    """
    values = {name: control.start for name, control in controls.items()}
    words = code.replace(",", " ").replace(";", " ").split()
    if not words:
        sentence = _("The scenario code is empty. For the setting at the start, type {start}.")
        raise ValueError(sentence.format(start=START))
    for word in words:
        if word.lower() != START:
            name, control, value = _parts(word, controls)
            values[name] = control.read(value)
    return values


def _parts(word: str, controls: Mapping[str, Control]) -> tuple[str, Control, str]:
    name, equals, value = word.partition("=")
    name = name.strip().lower()
    if name not in controls or not equals:
        known = ", ".join(f"{name}={control.write()}" for name, control in controls.items())
        sentence = _("The scenario code has the word “{word}”, but words look like: {known}.")
        raise ValueError(sentence.format(word=word, known=known))
    return name, controls[name], value
