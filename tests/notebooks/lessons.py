"""The lessons as the tests read them."""

import re
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
GLOSSARY = ROOT / "notebooks" / "glossary.md"
PAGES = [*LESSONS, *sorted((ROOT / "app").glob("*.ipynb"))]


def read(path: Path) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


def code(path: Path) -> list[nbformat.NotebookNode]:
    return [cell for cell in read(path).cells if cell.cell_type == "code"]


def prose(path: Path) -> str:
    return "\n\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")


def lines(source: str) -> list[str]:
    return [line for line in source.splitlines() if line.strip()]


def is_a_name(cell_id: str) -> bool:
    """Words that say what the cell is for, not the random id that an editor gives.

    Example:
        >>> is_a_name("predict-the-lift"), is_a_name("3f9a1c2e"), is_a_name("cafe0123-11aa")
        (True, False, False)
    """
    spoken = re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", cell_id)
    return bool(spoken) and not re.match(r"[0-9a-f]{8}(-|$)", cell_id)
