"""All explorers on one page: choose one, choose a world, and move it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from importlib import import_module
from typing import Any

import ipywidgets as W

from helpers import store
from helpers.explore.frame.stage import Stage
from helpers.words import _


@dataclass(frozen=True)
class Entry:
    """An explorer's line in the menu: its name in helpers.explore, its title, what to try."""

    name: str
    title: str
    to_try: str


def entries() -> tuple[Entry, ...]:
    """The explorers that there are, in the order of the menu."""
    explorers = import_module("helpers.explore")
    return tuple(entry for entry in _table() if hasattr(explorers, entry.name))


def menu() -> "Menu":
    """A page with every explorer, each made when it is first chosen, in a world of one's choice."""
    return Menu()


class Menu(W.VBox):
    """The title, the world, the explorers' names, and the one that was chosen."""

    def __init__(self) -> None:
        self.entries = {entry.title: entry for entry in entries()}
        self.world = store.open_world()
        self._made: dict[str, Stage] = {}
        self._settings: dict[str, dict[str, Any]] = {}
        self.code = W.Text(
            value=self.world.code, description=_("World's code"), continuous_update=False
        )
        self.code.style.description_width = "initial"
        self.complaint = W.HTML()
        self.names = W.ToggleButtons(options=list(self.entries), value=None)
        self.names.style.button_width = "auto"
        self.told = W.HTML(_contents(self.entries))
        self.place = W.VBox()
        self.code.observe(self._take_code, "value")
        self.names.observe(lambda _change: self._open(), "value")
        row = W.HBox(
            [self.code, self.complaint], layout={"flex_flow": "row wrap", "align_items": "center"}
        )
        super().__init__([W.HTML(_STYLE + _opening()), self.names, row, self.told, self.place])
        self.add_class("keys-menu")

    def _take_code(self, change: Mapping[str, Any]) -> None:
        try:
            self.world = store.open_world(change["new"])
        except ValueError as problem:
            self.complaint.value = f'<p role="alert">{escape(str(problem))}</p>'
            return
        self.complaint.value = ""
        self.code.value = self.world.code
        self._settings |= {name: stage.values for name, stage in self._made.items()}
        self._made.clear()
        self._open()

    def _open(self) -> None:
        entry = self.entries.get(self.names.value)
        if entry is None:
            return
        self.told.value = _line(entry)
        if entry.name not in self._made:
            self.place.children = [W.HTML(f'<p role="status">{escape(_("Opening ..."))}</p>')]
        self.place.children = [self._stage(entry.name)]

    def _stage(self, name: str) -> W.Widget:
        """The explorer in the world that was chosen, with the setting it had in the last one."""
        try:
            if name not in self._made:
                self._made[name] = _explorer(name)(self.world)
                if name in self._settings:
                    self._made[name].set(**self._settings.pop(name))
            return self._made[name]
        except ValueError as problem:
            return W.HTML(f'<p role="alert">{escape(str(problem))}</p>')


def _explorer(name: str) -> Callable[[store.World], Stage]:
    found: Callable[[store.World], Stage] = getattr(import_module("helpers.explore"), name)
    return found


def _contents(known: Mapping[str, Entry]) -> str:
    lines = "".join(f"<li>{_line(entry)}</li>" for entry in known.values())
    return f"<p>{escape(_('Choose one above:'))}</p><ul>{lines}</ul>"


def _line(entry: Entry) -> str:
    return f"<b>{escape(entry.title)}.</b> {escape(entry.to_try)}"


def _opening() -> str:
    what = _("Fifteen Keys: the explorers")
    how = _(
        "Every explorer runs the store again while you move its controls: the same people, the "
        "same luck, another decision."
    )
    whose = _("Orinoco is a fictional store, and all its data are synthetic.")
    return f"<h1>{escape(what)}</h1><p>{escape(how)} {escape(whose)}</p>"


def _table() -> tuple[Entry, ...]:
    return (
        Entry(
            "twins",
            _("Twins"),
            _("Compare twins with shops of other shoppers: which of them tell what the shelf did?"),
        ),
        Entry(
            "recommendations",
            _("Recommendations"),
            _("Change the shelf: how many of the orders it is credited with did it cause?"),
        ),
        Entry(
            "exit_offers",
            _("Exit offers"),
            _("Pay people to quit: who takes the money, and from when on does it lose more?"),
        ),
        Entry(
            "pilot",
            _("Pilots"),
            _("Make the pilot better or dearer: when does asking first beat going and staying?"),
        ),
        Entry(
            "adoption",
            _("Adoption"),
            _("See fewer years of a market: how early can anybody know when it peaks?"),
        ),
        Entry(
            "dream_team",
            _("The dream team"),
            _("Seat the stars together: what are orders worth now, and what if stages add up?"),
        ),
        Entry(
            "toy_list",
            _("Toy list"),
            _("Rank toys for the child, then for both: which toys go, and what is left of it?"),
        ),
        Entry(
            "channels",
            _("Channels"),
            _("Change the rule, then switch a channel off: which one would be missed if it went?"),
        ),
        Entry(
            "margins",
            _("Margins"),
            _("Lower the price: does what it brings in time repay what it costs at once?"),
        ),
        Entry(
            "segments",
            _("Segments"),
            _("Cut customers by returns and service calls: who brings revenue and loses money?"),
        ),
        Entry(
            "service_desk",
            _("Service desk"),
            _("Take one agent away: how long do people wait, and what does self-service buy?"),
        ),
        Entry(
            "alliances",
            _("Alliances"),
            _("Let partners in: at which fee does every side win, and nobody want to leave?"),
        ),
        Entry(
            "ventures",
            _("Ventures"),
            _("Set how much may be lost: how many good ventures does your limit stop?"),
        ),
        Entry(
            "lifetimes",
            _("Lifetimes"),
            _("Leave the club: does the model still know who is gone? Whom does a message move?"),
        ),
        Entry(
            "redesign",
            _("Redesign"),
            _("Look at a test ten times: how often does it cheer a redesign that does nothing?"),
        ),
        Entry(
            "relationships",
            _("Relationships"),
            _("Invite a little more: when does it never end? Do more answers mend a score?"),
        ),
        Entry(
            "brand",
            _("Brand"),
            _("Spend more, or say one thing: which makes a name known, and which makes it worth?"),
        ),
        Entry(
            "scorecard",
            _("Scorecard"),
            _("Weigh profit, staff and customers: who wins, and who never does under any weights?"),
        ),
        Entry(
            "hiring",
            _("Hiring"),
            _("Interview better, or see more people: why does a score that works look useless?"),
        ),
        Entry(
            "loyalty",
            _("Loyalty"),
            _("Let people differ: why does retention rise with age, if nobody grows loyal?"),
        ),
        Entry(
            "expectations",
            _("Expectations"),
            _("Improve at once or week by week: what do customers notice after two years?"),
        ),
        Entry(
            "mission",
            _("Mission"),
            _("Weigh shoppers against profit: which projects does one budget go to?"),
        ),
        Entry(
            "flywheel",
            _("Flywheel"),
            _("Weaken one link of three: what is left of a push, and when would you have known?"),
        ),
        Entry(
            "service_chain",
            _("From staff to accounts"),
            _("Make the staff happier: how much of what one sees across branches is caused?"),
        ),
        Entry(
            "priority",
            _("Who goes first"),
            _("Let some go first: who waits for it, and what is it worth if all are alike?"),
        ),
        Entry(
            "dropping",
            _("Dropping customers"),
            _("Let the losers of the books go: what do the books promise, and what comes true?"),
        ),
        Entry(
            "positions",
            _("Positions"),
            _("Move the store towards one taste: who is won, who is lost, and when does it pay?"),
        ),
    )


_STYLE = """<style>
.keys-menu {overflow:visible; gap:6px}
.keys-menu h1 {font-size:1.7em; line-height:1.2; margin:.2em 0 .3em}
.keys-menu > .widget-html > .widget-html-content {font-size:15px; line-height:1.45;
 max-width:54em; color:var(--jp-content-font-color1,#1b2530)}
.keys-menu > .widget-html {height:auto}
.keys-menu .widget-toggle-buttons {width:auto; overflow:visible}
.keys-menu .widget-toggle-button {font-size:15px; height:2.4em; line-height:2.4em;
 padding:0 1.1em; border-radius:4px; margin:2px 6px 2px 0; color:#1b2530; background:#e9edf0}
.keys-menu .widget-toggle-button.mod-active {background:#0a62a5; color:#fff}
.keys-menu :is(button,input):focus-visible {outline:2px solid #0a62a5; outline-offset:2px}
.keys-menu [role=alert] {color:#8b1a1a; margin:0 .6em}
</style>"""
