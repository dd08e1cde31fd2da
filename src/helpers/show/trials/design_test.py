"""A test of a redesign before it is run: what its looks will show, and how often they mislead."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET
from helpers.show.trials.p_values import PathLines, Paths
from helpers.words import _

_BAR = 0.42
#: Where each bar stands, from the top; what is false and what is found stand apart.
_PLACES = {"false_once": 1.0, "false_any": 2.0, "found_once": 3.9, "found_any": 4.9}
_BOTTOM = 6.9


@dataclass(frozen=True)
class DesignTest:
    """What a test of a redesign is going to do.

    paths: a few p-values on their way, over weeks. looks: how many. lift: what lasts of the
    redesign, a share. false_once, false_any: chance of an alarm where nothing is there, at one look
    and at any look. found_once, found_any: chance that this redesign is called a success, at the
    end and at any look. reported: the average lift that a success at the end reports, a share.
    """

    paths: Paths
    weeks: int
    looks: int
    lift: float
    false_once: float
    false_any: float
    found_once: float
    found_any: float
    reported: float


class DesignTestChart(Chart):
    """p-value paths on the left, chances on the right; data is a DesignTest."""

    size = (8.6, 4.3)
    margins = (5.0, 2.4, 2.8, 3.8)
    grid = (1, 2)

    def frame(self, data: DesignTest) -> Any:
        return data.weeks

    def build(self, data: DesignTest) -> None:
        left, right = self.panels
        self.label(left, _("Week of the test"), _("p-value, one line a test"))
        left.set_xlim(0, data.weeks * 1.01)
        self.lines = PathLines(self, left)
        self._chances(right)

    def _chances(self, panel: Any) -> None:
        letter = style.current().text
        self.label(panel, units=("%", ""))
        panel.grid(False, axis="y")
        panel.set(ylim=(_BOTTOM, -0.5), yticks=[], xlim=(0, 100))
        panel.axvline(0, color=EDGE, lw=1.2)
        small: dict[str, Any] = {"color": QUIET, "size": letter * 0.9, "va": "center"}
        self.heads = [
            panel.text(0, -0.1, _("False alarms, where nothing is there"), **small),
            panel.text(0, 2.8, _("This redesign is called a success"), **small),
        ]
        for head in self.heads:
            head.set(weight="bold", color=INK)
        paint = {"false": MEANINGS["dashboard"], "found": MEANINGS["estimate"]}
        self.bars, self.names, self.values = {}, {}, {}
        for who, place in _PLACES.items():
            colour = paint[who[:5]]
            row = place + 0.12
            self.bars[who] = self.moving(panel.barh([row], [0], _BAR, color=colour, zorder=2)[0])
            self.names[who] = self.letters(panel, 0, place - 0.36, **small)
            words = self.letters(panel, 0, row, color=colour, weight="bold", va="center", zorder=6)
            self.values[who] = words
        self.report = self.letters(panel, 0, 6.1, color=INK, size=letter * 0.9, va="center")

    def place(self, data: DesignTest) -> None:
        self.lines.place(data.paths)
        for who in _PLACES:
            share = 100 * getattr(data, who)
            self.bars[who].set_width(share)
            crowded = share > 78
            self.values[who].set_x(share + (-2 if crowded else 2))
            self.values[who].set(text=_per_cent(share), ha="right" if crowded else "left")
            self.values[who].set_color("white" if crowded else self.bars[who].get_facecolor())
            self.names[who].set_text(_look_words(who, data.looks))
        sentence = _("At the end, successes report {reported};\nwhat lasts is {lift}.")
        words = {name: _per_cent(100 * getattr(data, name)) for name in ("reported", "lift")}
        self.report.set_text(sentence.format(**words))

    def headline(self, data: DesignTest) -> str:
        if data.looks == 1:
            opening = _("One look keeps false alarms at {once}.")
        else:
            opening = _("{looks} looks turn {once} false alarms into {any}.")
        told = opening.format(
            looks=data.looks, once=_per_cent(5), any=_per_cent(100 * data.false_any)
        )
        return f"{told} {self._success(data)}"

    def _success(self, data: DesignTest) -> str:
        words = {
            "once": _per_cent(100 * data.found_once),
            "reported": _per_cent(100 * data.reported),
            "lift": _per_cent(100 * data.lift),
        }
        if data.lift == 0:
            sentence = _(
                "A redesign that adds nothing for good is called a success at the end in {once} of "
                "tests."
            )
        else:
            sentence = _(
                "A lasting lift of {lift} is found at the end in {once} of tests, which report "
                "{reported} on average."
            )
        return sentence.format(**words)

    def alt(self, data: DesignTest) -> str:
        sentence = _(
            "On the left, p-values of {drawn} tests over {weeks} weeks with {looks} looks; "
            "{alarmed} of them fall below 0.05 at some look. On the right, bars: false alarms "
            "{false_once} at one look and {false_any} at any of the looks; successes "
            "{found_once} at the end and {found_any} at any look. Successes at the end "
            "report {reported} on average; {lift} lasts."
        )
        shares = ("false_once", "false_any", "found_once", "found_any", "reported", "lift")
        words = {name: _per_cent(100 * getattr(data, name)) for name in shares}
        drawn = data.paths
        return sentence.format(
            drawn=len(drawn.p_values), weeks=data.weeks, looks=data.looks,
            alarmed=int(drawn.alarmed().sum()), **words,
        )  # fmt: skip

    def table(self, data: DesignTest) -> pd.DataFrame:
        rows = [
            (_("false alarms, one look"), data.false_once),
            (_("false alarms, any look"), data.false_any),
            (_("called a success, at the end"), data.found_once),
            (_("called a success, at any look"), data.found_any),
            (_("lift that successes at the end report"), data.reported),
            (_("lift that lasts"), data.lift),
        ]
        table = pd.DataFrame(rows, columns=[_("what"), _("per cent")])
        return table.assign(**{_("per cent"): np.round(100 * table[_("per cent")], 1)})


def _look_words(who: str, looks: int) -> str:
    if who == "false_once" or who == "found_once":
        return _("one look, at the end")
    if looks == 1:
        return _("any look: there is one")
    return _("any of {looks} looks").format(looks=looks)


def _per_cent(value: float) -> str:
    return amount(round(value, 1), "%")
