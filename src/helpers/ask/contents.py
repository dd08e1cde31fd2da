"""The contents page: every lesson, how long it takes, and how far the learner is.

Other lessons run in programs of their own, which cannot tell this page that something was answered:
a button counts again.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import groupby
from pathlib import Path

import ipywidgets as widgets
from IPython.display import DisplayHandle, display

from helpers.ask import folder, look
from helpers.ask.journal import journal
from helpers.ask.lessons import Lesson, lessons
from helpers.ask.progress import Progress, progress
from helpers.ask.starting_over import start_over
from helpers.ask.world import world_code
from helpers.words import _

STYLE = """<style>
.fk-contents{max-width:52rem;color:var(--jp-content-font-color1,#1f2328);line-height:1.45}
.fk-contents table{border-collapse:collapse;width:100%;table-layout:fixed;margin:.2rem 0 .9rem}
.fk-contents caption{text-align:left;font-weight:600;padding:.2rem 0;caption-side:top;
 color:inherit;border-bottom:2px solid #2f6db5}
.fk-contents tr,.fk-contents tr:hover{background:none!important}
.fk-contents tr th,.fk-contents tr td{padding:.18rem .4rem;text-align:left!important;
 font-weight:400;border-bottom:1px solid #8884;vertical-align:baseline;background:none}
.fk-contents .fk-n{width:2.2rem;text-align:right!important;font-variant-numeric:tabular-nums}
.fk-contents .fk-m{width:5rem;text-align:right!important;font-variant-numeric:tabular-nums}
.fk-contents .fk-p{width:14rem;padding-left:1.6rem!important}
.fk-contents .fk-later{color:var(--jp-content-font-color2,#57606a)}
.fk-contents .fk-bar{display:inline-block;width:4.5rem;height:.5rem;border-radius:3px;
 background:#8886;margin-right:.5rem;overflow:hidden;vertical-align:baseline}
.fk-contents .fk-bar i{display:block;height:100%;background:#1b7f4b}
</style>"""


@dataclass(frozen=True)
class Contents:
    """What the page says now; lines holds a tuple a lesson."""

    lines: tuple[tuple[Lesson, Path | None, Progress | None], ...]
    world: str
    notice: str = ""

    def _repr_html_(self) -> str:
        parts = groupby(self.lines, key=lambda line: line[0].part)
        tables = "".join(_table(part, list(lines)) for part, lines in parts)
        return f'{STYLE}<div class="fk-contents">{tables}{self._foot()}</div>'

    def __repr__(self) -> str:
        return "\n".join(f"{each.number} {each.name}" for each, _path, _progress in self.lines)

    def _foot(self) -> str:
        foot = _("World: <b>{world}</b>. Done means answered rightly, predicted or written down.")
        return f"<p>{foot.format(world=self.world)}</p><p>{escape(self.notice)}</p>"


class ContentsPage:
    """The contents, a button that counts again, and one that starts a lesson over.

    The table is put out as HTML and not as a widget: only there does JupyterLab open its links.
    """

    def __init__(self) -> None:
        self.shown = now()
        self.refresh = widgets.Button(
            description=_("Refresh"),
            tooltip=_("Count again what you have done, in this lesson and in the others"),
            layout={"width": "auto"},
        )
        self.refresh.on_click(lambda _button: self.count())
        self.lesson = widgets.Dropdown(
            options=[("–", ""), *_written_lessons()],
            description=_("Lesson"),
            style={"description_width": "initial"},
            layout={"width": "auto"},
        )
        self.again = widgets.Button(
            description=_("Start this lesson over"), layout={"width": "auto"}
        )
        self.again.on_click(lambda _button: self._start_over())
        self.said = widgets.HTML()
        self._place: DisplayHandle | None = None

    def count(self) -> None:
        """Show how far the learner is now."""
        self.shown = now()
        if self._place is not None:
            self._place.update(self.shown)
        moment = datetime.now().strftime("%H:%M:%S")
        self.said.value = _("Counted at {time}.").format(time=moment)

    def _ipython_display_(self) -> None:
        self._place = display(self.shown, display_id=True)
        row = [self.refresh, self.lesson, self.again]
        display(widgets.VBox([widgets.HBox(row, layout={"flex_flow": "row wrap"}), self.said]))

    def _start_over(self) -> None:
        if not self.lesson.value:
            self.said.value = look.say(_("Choose a lesson in the box first."), "unreadable")
            return
        start_over(self.lesson.value)
        self.count()
        self.said.value = look.say(journal().notice or _begun(self.lesson.label), "kept")


def contents() -> ContentsPage:
    """Return the contents page: lessons, minutes, links to those that exist, and progress."""
    return ContentsPage()


def _begun(lesson: str) -> str:
    return _(
        "**{lesson}** begins unanswered again. Open it and choose Run > Run All Cells. What you "
        "answered before stays in your file and no longer counts."
    ).format(lesson=lesson)


def _written_lessons() -> list[tuple[str, str]]:
    where = folder.notebooks()
    known = [lesson for lesson in lessons() if _notebook(where, lesson)]
    return [(f"{lesson.number} · {lesson.name}", lesson.number) for lesson in known]


def now() -> Contents:
    """Return what the contents page says at this moment."""
    reached, where = progress(), folder.notebooks()
    lines = tuple(
        (lesson, _notebook(where, lesson), reached.get(lesson.number)) for lesson in lessons()
    )
    return Contents(lines, world_code(), journal().notice)


def _notebook(where: Path, lesson: Lesson) -> Path | None:
    return next(iter(sorted(where.glob(f"{lesson.number}-*.ipynb"))), None)


def _table(part: str, lines: list[tuple[Lesson, Path | None, Progress | None]]) -> str:
    rows = "".join(_row(*line) for line in lines)
    return f"<table><caption>{escape(part)}</caption><tbody>{rows}</tbody></table>"


def _row(lesson: Lesson, notebook: Path | None, reached: Progress | None) -> str:
    minutes = _("{n} min").format(n=lesson.minutes)
    tone = "fk-here" if notebook else "fk-later"
    return (
        f'<tr class="{tone}"><td class="fk-n">{int(lesson.number)}</td>'
        f'<th scope="row">{_name(lesson, notebook)}</th><td class="fk-m">{minutes}</td>'
        f'<td class="fk-p">{_reached(reached) if notebook else escape(_("to come"))}</td></tr>'
    )


def _name(lesson: Lesson, notebook: Path | None) -> str:
    if notebook is None:
        return escape(lesson.name)
    address = Path(os.path.relpath(notebook, Path.cwd())).as_posix()
    return f'<a href="{escape(address)}">{escape(lesson.name)}</a>'


def _reached(reached: Progress | None) -> str:
    if reached is None or not reached.all:
        return ""
    share = round(100 * reached.done / reached.all)
    said = _("{done} of {all} done").format(done=reached.done, all=reached.all)
    if reached.tried:
        said = _("{said}, {tried} tried").format(said=said, tried=reached.tried)
    bar = f'<span class="fk-bar" aria-hidden="true"><i style="width:{share}%"></i></span>'
    return f"{bar}{escape(said)}"
