"""From one learner's file to the instructor's table of the class."""

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpers.ask import safely
from helpers.ask.journal import Entry, journal
from helpers.words import _

if TYPE_CHECKING:
    import pandas as pd

FIELDS = ("learner", "id", "time", "world", "question", "act", "raw", "value", "verdict")


def export(path: str | Path) -> Path:
    """Write all attempts to a file for the instructor and return its path.

    Parameters: path (ends in .csv or .json; its name tells the instructor whose it is).
    Raises: ValueError when it ends otherwise; OSError when it cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() not in (".csv", ".json"):
        sentence = _("{name} cannot be written: let its name end in .csv or .json.")
        raise ValueError(sentence.format(name=path.name))
    safely.replace(path, as_csv() if path.suffix.lower() == ".csv" else as_json())
    return path


def as_json() -> str:
    """Return all attempts as JSON, the way they are kept."""
    return json.dumps(journal().whole(), ensure_ascii=False, indent=1)


def as_csv() -> str:
    """Return all attempts as CSV, a line each; no cell of it is ever a spreadsheet's formula."""
    whole, out = journal().whole(), io.StringIO()
    lines = csv.writer(out)
    lines.writerow(FIELDS)
    for entry in whole["entries"]:
        lines.writerow([_cell({**entry, "learner": whole["learner"]}.get(f)) for f in FIELDS])
    return out.getvalue()


def class_table(folder: str | Path) -> "pd.DataFrame":
    """Return what a class did, from the JSON files it handed in, a row a learner and question.

    Parameters: folder (holds the exported .json files, in any depth; the same file twice counts
        once).
    Returns: columns file, learner, world, question, prediction (the one that counted), answer (the
        latest), right, tries, hints, solution (whether it was opened).
    Raises: ValueError when the folder has no such file, or naming one that cannot be read.
    """
    import pandas as pd

    files = sorted(Path(folder).rglob("*.json"))
    if not files:
        sentence = _("There is no .json file in {folder}: put what learners exported there.")
        raise ValueError(sentence.format(folder=folder))
    rows: dict[tuple[str, str, str], Entry] = {}
    for file in files:
        whole = _handed_in(file)
        for key, entries in _by_question(whole).items():
            rows[key] = {"file": file.stem, **_row(key, entries)}
    return pd.DataFrame(list(rows.values()))


def _by_question(whole: Entry) -> dict[tuple[str, str, str], list[Entry]]:
    found: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in whole["entries"]:
        if "question" not in entry:
            continue  # it is about a whole lesson
        key = (whole["learner"], str(entry.get("world")), str(entry.get("question")))
        found.setdefault(key, []).append(entry)
    return found


def _row(key: tuple[str, str, str], entries: list[Entry]) -> Entry:
    shown = min((e["time"] for e in entries if e["act"] == "reveal"), default="9999")
    predicted = [e["value"] for e in entries if e["act"] == "prediction" and e["time"] <= shown]
    answers = [e for e in entries if e["act"] == "answer" and e["verdict"] != "unreadable"]
    return {
        **dict(zip(("learner", "world", "question"), key, strict=True)),
        "prediction": predicted[-1] if predicted else None,
        "answer": answers[-1]["value"] if answers else None,
        "right": any(e["verdict"] == "right" for e in answers),
        "tries": len(answers),
        "hints": sum(e["act"] == "hint" for e in entries),
        "solution": any(e["act"] == "solution" for e in entries),
    }


def _handed_in(file: Path) -> Entry:
    try:
        whole = json.loads(file.read_text(encoding="utf-8"))
        return {"learner": str(whole["learner"]), "entries": list(whole["entries"])}
    except (ValueError, KeyError, TypeError) as error:
        sentence = _("{name} is not a file that a learner exported: take it out of the folder.")
        raise ValueError(sentence.format(name=file.name)) from error


def _cell(value: Any) -> Any:
    if isinstance(value, int | float | None):
        return value
    words = value if isinstance(value, str) else json.dumps(value)
    formula = words[:1] in tuple("=@+-\t\r") and words[1:].strip(" .,%$0123456789") != ""
    return f"'{words}" if formula else words
