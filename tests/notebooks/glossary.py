"""The glossary as the tests read it, and where a lesson first uses each of its terms.

``python -m tests.notebooks.glossary`` links every first use that is not linked yet.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

from tests.notebooks.lessons import GLOSSARY, LESSONS, read

# What is no running text: headings, links, code, formulas, tags and the folded teaching plan.
NOT_TEXT = re.compile(
    r"^#+ [^\n]*$|\[[^\]]*\]\([^)]*\)|`[^`]*`|\$\$.*?\$\$|\$[^$\n]+\$|<[^>]+>|https?://\S+",
    re.MULTILINE | re.DOTALL,
)
LINK = re.compile(r"\[([^\]]*)\]\(glossary\.md#([^)]+)\)")
#: What a cell that is no running text begins or says: the title, the folded plan for a class.
LEFT_OUT = re.compile(r"\A# |<details>")


@dataclass(frozen=True)
class Term:
    """A term, other forms in which it is used, and what it means."""

    name: str
    forms: tuple[str, ...]
    meaning: str

    @property
    def anchor(self) -> str:
        """Where JupyterLab finds its heading."""
        return self.name.replace(" ", "-")

    def pattern(self) -> re.Pattern[str]:
        """Finds the term as a whole word; a capital may begin it."""
        words = sorted({self.name, *self.forms}, key=len, reverse=True)
        either = "|".join(f"[{w[0].upper()}{w[0].lower()}]{re.escape(w[1:])}" for w in words)
        return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")


def terms() -> list[Term]:
    """Every term of the glossary, in its order."""
    parts = GLOSSARY.read_text(encoding="utf-8").split("\n## ")[1:]
    return [_term(*part.split("\n", 1)) for part in parts]


def _term(name: str, below: str) -> Term:
    """A term from its heading and what stands below it; a comment there names its other forms."""
    also = re.search(r"<!-- also: (.*?) -->", below)
    meaning = re.sub(r"<!--.*?-->", "", below).strip()
    return Term(name, tuple(also[1].split(", ")) if also else (), meaning)


def texts(path: Path) -> list[nbformat.NotebookNode]:
    """The cells of a lesson that are running text, in order."""
    return [
        cell
        for cell in read(path).cells
        if cell.cell_type == "markdown" and not LEFT_OUT.search(cell.source)
    ]


def first_use(cell_source: str, term: Term) -> tuple[int, int] | None:
    """Where running text uses a term first: its start and end, or None.

    >>> first_use("## Twins\\nWe call them twins.", Term("Twins", ("twin",), ""))
    (22, 27)
    """
    blank = NOT_TEXT.sub(lambda found: " " * len(found.group()), cell_source)
    used = term.pattern().search(blank)
    return used.span() if used else None


def linked(path: Path) -> set[str]:
    """The anchors of the glossary that a lesson links to."""
    return {anchor for cell in read(path).cells for _text, anchor in LINK.findall(cell.source)}


def unlinked(path: Path) -> list[str]:
    """The terms that a lesson uses in running text and nowhere links."""
    known = linked(path)
    return [
        term.name
        for term in terms()
        if term.anchor not in known and any(first_use(c.source, term) for c in texts(path))
    ]


def link_first_uses(path: Path) -> None:
    """Link each term where the lesson first uses it; longer terms first, so that they stay whole."""
    notebook, known = read(path), linked(path)
    cells = {cell.id: cell for cell in notebook.cells}
    for term in sorted(terms(), key=lambda term: -len(term.name)):
        for cell in texts(path) if term.anchor not in known else ():
            source = cells[cell.id].source
            if place := first_use(source, term):
                start, end = place
                link = f"[{source[start:end]}](glossary.md#{term.anchor})"
                cells[cell.id].source = source[:start] + link + source[end:]
                break
    nbformat.write(notebook, path)


if __name__ == "__main__":
    for lesson in LESSONS:
        link_first_uses(lesson)
