"""What a learner does with the course itself: open another world, hand in the answers."""

from base64 import b64encode
from html import escape

import ipywidgets as widgets

from helpers.ask import folder, look
from helpers.ask.classroom import as_csv, as_json, export
from helpers.ask.journal import journal
from helpers.ask.world import remember_world, world_code
from helpers.words import _


class WorldChooser(widgets.VBox):
    """A box for a world's code and a button that keeps it."""

    def __init__(self) -> None:
        self.code = widgets.Text(
            value=journal().whole().get("world", world_code()),
            description=_("World's code"),
            continuous_update=False,
            style={"description_width": "initial"},
        )
        self.choose = widgets.Button(description=_("Open this world"), button_style="primary")
        self.choose.on_click(lambda _button: self._choose())
        self.said = widgets.HTML()
        head = widgets.HTML(look.head(_("A world of your own")) + look.words(_about()))
        row = widgets.HBox([self.code, self.choose], layout={"flex_flow": "row wrap"})
        super().__init__([head, row, self.said])
        self.add_class("fk-panel")

    def _choose(self) -> None:
        try:
            kept = remember_world(self.code.value)
        except ValueError as unusable:
            self.said.value = look.say(str(unusable), "unreadable")
            return
        self.code.value = kept
        notice = journal().notice
        self.said.value = look.say(notice or _chosen(kept), "notice" if notice else "kept")


class HandIn(widgets.VBox):
    """A button that puts all attempts into a file for the instructor."""

    def __init__(self) -> None:
        self.prepare = widgets.Button(
            description=_("Prepare my answers"),
            tooltip=_("Put all your attempts into one file for the instructor"),
            layout={"align_self": "flex-start"},
        )
        self.prepare.on_click(lambda _button: self._prepare())
        self.said = widgets.HTML()
        super().__init__([widgets.HTML(look.head(_("Hand in"))), self.prepare, self.said])
        self.add_class("fk-panel")

    def _prepare(self) -> None:
        links = _("Download {json} (for the instructor) or {csv} (for a spreadsheet).").format(
            json=_link("answers.json", "application/json", as_json()),
            csv=_link("answers.csv", "text/csv", as_csv()),
        )
        self.said.value = look.say(_written(), "kept") + f'<div class="fk-text">{links}</div>'


def _written() -> str:
    try:
        path = export(folder.learner() / "answers.json")
    except OSError:
        return _("The learner's folder cannot be written; take the file from here.")
    return _("Your attempts are in {path}.").format(path=path)


def _link(name: str, kind: str, text: str) -> str:
    content = b64encode(text.encode("utf-8", "backslashreplace")).decode()
    address = f"data:{kind};base64,{content}"
    return f'<a download="{name}" href="{address}">{escape(name)}</a>'


def _about() -> str:
    return _(
        "Every code opens another store with other people in it; the lessons hold in all of them, "
        "and the figures differ. Now open: **{code}**."
    ).format(code=world_code())


def _chosen(code: str) -> str:
    if code == world_code():
        return _("This is the world you are in: **{code}**.").format(code=code)
    return _(
        "Kept: your world is **{code}**. Now choose Run > Restart Kernel and Run All Cells, here "
        "and in every open lesson; elsewhere reload the page. Answers stay with their world."
    ).format(code=code)
