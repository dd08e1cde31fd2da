"""Luck before decisions: every random number, drawn from a stream that has a name.

A stream is addressed by what it is about (its name), where (a district of people) and when (a
year). Nobody shares a stream, so a new table never changes an old one, and any part of the store
can be drawn anywhere, alone, with the same result.
"""

import hashlib
import re
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.random import Generator, Philox

from helpers.words import _

DISTRICT = 1000
"""People in one district: luck is drawn a district at a time."""

YEAR = 52
"""Weeks in one year: luck is drawn a year at a time."""


@dataclass(frozen=True)
class Luck:
    """The luck of one world.

    >>> ours = Luck.of_code("ana-7")
    >>> ours == Luck.of_code(" ANA-7 ")
    True
    >>> bool(ours.stream("mood").random() == ours.stream("mood").random())
    True
    """

    seed: int

    @classmethod
    def of_code(cls, code: str) -> "Luck":
        """Return the luck of the world with this code; capitals and outer spaces do not matter."""
        digest = hashlib.sha256(tidy_code(code).encode()).digest()
        return cls(int.from_bytes(digest[:8], "little"))

    def stream(self, name: str, district: int = 0, year: int = 0) -> Generator:
        """Return a fresh generator at the start of a named stream.

        Source: Salmon, Moraes, Dror & Shaw (2011), counter-based generators (Philox).
        """
        key = np.array([self.seed, crc32(name.encode())], dtype=np.uint64)
        return Generator(Philox(key=key, counter=np.array([0, 0, year, district], np.uint64)))


def tidy_code(code: str) -> str:
    """Return a world's code as it is kept: capitals, no outer spaces.

    Raises:
        ValueError: the code is not 1 to 24 letters, digits or hyphens.

    >>> tidy_code(" ana-7 ")
    'ANA-7'
    """
    tidy = code.strip() if isinstance(code, str) else ""
    if not re.fullmatch(r"[A-Za-z0-9-]{1,24}", tidy):
        sentence = _(
            "The world code {code!r} cannot be used: it takes 1 to 24 letters A-Z, digits and "
            "hyphens, for example ANA-7."
        )
        raise ValueError(sentence.format(code=code))
    return tidy.upper()
