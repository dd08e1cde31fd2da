"""Markdown to HTML, as much of it as a question needs: core ipywidgets show no Markdown.

Paragraphs, **bold**, *italics*, `code`, [links](address), lists that begin with "- ", and tables
with bars. Everything else is shown as it stands, and nothing that a person typed becomes HTML.
"""

import re
from html import escape

INLINE = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"(?<![\w*])\*(?!\s)(.+?)(?<!\s)\*(?![\w*])"), r"<em>\1</em>"),
    (re.compile(r"\[([^\]]+)\]\((https?://[^\s)\"]+|[\w./#-]+)\)"), r'<a href="\2">\1</a>'),
)
CODE = re.compile(r"`([^`]+)`")


def as_html(text: str) -> str:
    """Return Markdown as HTML.

    >>> as_html("A *bold* claim: 2 < 3")
    '<p>A <em>bold</em> claim: 2 &lt; 3</p>'
    """
    blocks = re.split(r"\n\s*\n", text.strip())
    return "".join(_block(block.strip().splitlines()) for block in blocks)


def _block(lines: list[str]) -> str:
    if all(line.lstrip().startswith("- ") for line in lines):
        return (
            "<ul>" + "".join(f"<li>{_inline(each.lstrip()[2:])}</li>" for each in lines) + "</ul>"
        )
    if all(line.strip().startswith("|") for line in lines) and len(lines) > 2:
        return _table([_cells(line) for line in lines])
    return f"<p>{_inline(' '.join(line.strip() for line in lines))}</p>"


def _inline(words: str) -> str:
    pieces = CODE.split(escape(words, quote=False))
    return "".join(
        f"<code>{piece}</code>" if number % 2 else _marked(piece)
        for number, piece in enumerate(pieces)
    )


def _marked(words: str) -> str:
    for pattern, replacement in INLINE:
        words = pattern.sub(replacement, words)
    return words


def _cells(line: str) -> list[str]:
    return [_inline(cell.strip()) for cell in line.strip().strip("|").split("|")]


def _table(rows: list[list[str]]) -> str:
    head = "".join(f'<th scope="col">{cell}</th>' for cell in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows[2:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
