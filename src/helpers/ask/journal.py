"""A learner's attempts, kept in one small file that no crash and no second notebook can spoil.

Each entry is written at once. A writer lets nobody else in, reads what is there, adds whatever this
program has done that is missing, and puts the new file in the old one's place. So a program that
could not write for a while catches up by itself, and nothing that was there is ever dropped.
"""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from helpers.ask import folder, safely
from helpers.words import _

FORMAT = 1

Entry = dict[str, Any]


class Journal:
    """The attempts in one learner's folder."""

    def __init__(self, where: Path) -> None:
        self.path = where / "progress.json"
        self._mine: list[Entry] = []
        self._world: str | None = None
        self._blank: Entry = {"format": FORMAT, "learner": uuid4().hex[:8], "entries": []}
        self._trouble = ""
        self._set_aside = ""

    @property
    def notice(self) -> str:
        """What the learner should know about the file; empty when all is well."""
        return " ".join(filter(None, (self._set_aside, self._trouble)))

    def entries(self, **wanted: Any) -> list[Entry]:
        """Return the entries whose fields are as wanted, oldest first."""
        entries = self.whole()["entries"]
        return [each for each in entries if all(each.get(k) == v for k, v in wanted.items())]

    def keep(self, act: str, **fields: Any) -> Entry:
        """Keep what the learner did (answer, hint, solution, prediction, reveal), at once."""
        moment = datetime.now(UTC).isoformat(timespec="milliseconds")
        entry: Entry = {"id": uuid4().hex[:12], "time": moment, "act": act, **fields}
        self._mine.append(entry)
        self._save()
        return entry

    def choose_world(self, code: str) -> None:
        """Keep the code of the world that the learner wants from now on."""
        self._world = code
        self._save()

    def whole(self) -> Entry:
        """Return what is on disk and what this program did: learner, world (if any), entries."""
        try:
            return self._with_mine(self._read())
        except ValueError:
            return self._save()
        except OSError as error:
            self._trouble = _cannot_keep(self.path, error)
            return self._with_mine(self._blank)

    def _save(self) -> Entry:
        try:
            with safely.alone(self.path.parent):
                whole = self._with_mine(self._read_or_set_aside())
                safely.replace(self.path, json.dumps(whole, ensure_ascii=False, indent=1))
        except OSError as error:
            self._trouble = _cannot_keep(self.path, error)
            return self._with_mine(self._blank)
        self._trouble, self._world = "", None
        return whole

    def _with_mine(self, whole: Entry) -> Entry:
        known = {entry["id"] for entry in whole["entries"]}
        missing = [entry for entry in self._mine if entry["id"] not in known]
        world = {} if self._world is None else {"world": self._world}
        return {**whole, **world, "entries": whole["entries"] + missing}

    def _read_or_set_aside(self) -> Entry:
        try:
            return self._read()
        except ValueError:
            self._set_aside = _was_set_aside(safely.set_aside(self.path))
            return self._blank

    def _read(self) -> Entry:
        """Return the file, or a blank one if there is none yet; ValueError if it cannot be read."""
        try:
            whole = json.loads(self.path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return self._blank
        except RecursionError as error:
            raise ValueError(self.path) from error
        if not _is_ours(whole):
            raise ValueError(self.path)
        return dict(whole)


@cache
def _journal(where: Path) -> Journal:
    return Journal(where)


def journal() -> Journal:
    """Return the journal in the learner's folder."""
    return _journal(folder.learner())


def _is_ours(whole: Any) -> bool:
    return (
        isinstance(whole, dict)
        and whole.get("format") == FORMAT
        and isinstance(whole.get("learner"), str)
        and isinstance(whole.get("world", ""), str)
        and isinstance(whole.get("entries"), list)
        and all(isinstance(e, dict) and {"id", "time", "act"} <= e.keys() for e in whole["entries"])
    )


def _was_set_aside(new: Path) -> str:
    sentence = _(
        "The file with your earlier answers could not be read. It was kept as {name} in {folder}, "
        "and a new one was begun."
    )
    return sentence.format(name=new.name, folder=new.parent)


def _cannot_keep(path: Path, error: OSError) -> str:
    sentence = _(
        "Your answers cannot be kept in {folder} at the moment ({reason}). You can go on: they are "
        "remembered until this notebook is closed, and kept as soon as the folder can be written."
    )
    return sentence.format(
        folder=path.parent, reason=error.strerror or _("another program is busy")
    )
