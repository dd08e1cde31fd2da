"""How invitations multiply, and how sure a score of recommendation is: two panels."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount, signed
from helpers.show.frame.chart import Chart
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET, SPARE
from helpers.words import _

MOST = 30
"""People at the top of the left panel: beyond it the line leaves the picture."""
TENTH = 10
"""Generation at which the headline stops to count."""


@dataclass(frozen=True)
class Relationships:
    """One setting of invitations, and of a survey.

    ratio: new customers that each one brings. people: how many there are for each who came alone,
    by generation from 0 on. final: in the end (infinite from a ratio of 1 on). sizes: numbers of
    answers; margins: half of the 95 % interval at each, points. answers: chosen; margin: its
    own. score: of those who answer, true_score: of everybody, points. rate: share who answer.
    """

    ratio: float
    people: np.ndarray
    final: float
    sizes: np.ndarray
    margins: np.ndarray
    answers: int
    margin: float
    score: float
    true_score: float
    rate: float

    @property
    def holds(self) -> bool:
        """Whether the interval holds the score of everybody."""
        return abs(self.score - self.true_score) <= self.margin


class RelationshipsChart(Chart):
    """Left people by generation, right the score by answers; data is a Relationships."""

    size = (8.8, 4.1)
    margins = (3.4, 1.6, 2.8, 3.8)
    grid = (1, 2)

    def frame(self, data: Relationships) -> Any:
        return len(data.people)

    def build(self, data: Relationships) -> None:
        self.whole.subplots_adjust(wspace=0.24)
        left, right = self.panels
        self.label(left, _("Generation of invited friends"), _("People for each who came alone"))
        left.set(xlim=(0, len(data.people) - 1), ylim=(0, MOST))
        self.label(right, _("Answers"), _("Net promoter score, points"))
        right.set(xlim=(data.sizes[0], data.sizes[-1]), ylim=(-100, 100), xscale="log")
        ticks = [50, 200, 1000, 5000]
        right.set_xticks(ticks, labels=[amount(tick) for tick in ticks])
        right.set_xticks([], minor=True)
        right.axhline(0, color=EDGE, lw=1.2, zorder=1)
        for panel in self.panels:
            panel.grid(False, axis="x")
        self._invitations(left)
        self._survey(right)

    def _invitations(self, panel: Any) -> None:
        size = 9 * style.current().scale
        self.line = self.moving(panel.plot([], [], color=SPARE[0], zorder=3)[0])
        self.limit = self.moving(panel.axhline(0, color=EDGE, lw=1.4, ls=(0, (4, 3)), zorder=2))
        self.dot = self.moving(
            panel.plot([], [], "o", ms=size, color=INK, mec="white", zorder=6)[0]
        )
        self.dot.set_clip_on(False)
        looks: dict[str, Any] = {"va": "bottom", "zorder": 7}
        self.at_ten = self.letters(panel, TENTH, 0, weight="bold", ha="right", **looks)
        self.at_end = self.letters(panel, 0, 0, color=QUIET, ha="left", **looks)

    def _survey(self, panel: Any) -> None:
        paint = MEANINGS["dashboard"]
        self.band = self.moving(panel.fill([0, 0, 0], [0, 0, 0], color=paint, alpha=0.22, lw=0)[0])
        self.middle = self.moving(panel.plot([], [], color=paint, zorder=3)[0])
        self.truth = self.moving(panel.axhline(0, color=MEANINGS["truth"], lw=2.2, zorder=4))
        self.reach_of = self.whisker(panel)
        looks: dict[str, Any] = {"weight": "bold", "ha": "right", "zorder": 7}
        self.named = self.letters(panel, 4600, 0, color=paint, **looks)
        self.named_true = self.letters(panel, 4600, 0, color=MEANINGS["truth"], **looks)

    def place(self, data: Relationships) -> None:
        self._place_people(data)
        top, bottom = data.score + data.margins, data.score - data.margins
        across = np.concatenate([data.sizes, data.sizes[::-1]])
        self.band.set_xy(np.column_stack([across, np.concatenate([top, bottom[::-1]])]))
        self.middle.set_data(data.sizes, np.full(data.sizes.size, data.score))
        self.truth.set_ydata([data.true_score] * 2)
        for line in self.reach_of:
            line.set_data([data.answers] * 2, [data.score - data.margin, data.score + data.margin])
            line.set_marker("_")
        self._place_names(data)

    def _place_people(self, data: Relationships) -> None:
        turns = np.arange(len(data.people))
        self.line.set_data(turns, np.minimum(data.people, 10 * MOST))
        ends = data.final <= MOST
        self.limit.set_visible(ends)
        if ends:
            self.limit.set_ydata([data.final] * 2)
        self.at_end.set_text(_("in the end {n}").format(n=_count(data.final)) if ends else "")
        self.at_end.set_position((0.3, data.final + 0.4 if ends else 0.0))
        now = float(data.people[TENTH])
        out = now > MOST
        self.dot.set_data([TENTH], [min(now, MOST)])
        self.dot.set_marker("^" if out else "o")
        # Where the limit is close, both numbers are the same to the eye: one of them will do.
        self.at_ten.set_visible(not ends or data.final - now > 3)
        self.at_ten.set_position((TENTH - 0.6, MOST - 3.0 if out else now + 0.8))
        self.at_ten.set_text(_("after ten {n}").format(n=_count(now)))

    def _place_names(self, data: Relationships) -> None:
        above = data.score >= data.true_score
        room = 4.0
        self.named.set_text(_("who answers {n}").format(n=signed(round(data.score))))
        self.named_true.set_text(_("everybody {n}").format(n=signed(round(data.true_score))))
        for words, value, up in (
            (self.named, data.score, above),
            (self.named_true, data.true_score, not above),
        ):
            words.set_position((4600, value + (room if up else -room)))
            words.set_va("bottom" if up else "top")

    def headline(self, data: Relationships) -> str:
        words = {
            "ratio": amount(round(data.ratio, 2)),
            "answers": amount(data.answers),
            "score": signed(round(data.score)),
            "margin": amount(round(data.margin)),
            "true": signed(round(data.true_score)),
        }
        told = _(
            "{answers} answers say {score} ± {margin} points; everybody would say {true}, {holds}."
        )
        inside = _("inside that range") if data.holds else _("outside that range")
        return f"{self._growth(data)} {told.format(**words, holds=inside)}"

    def _growth(self, data: Relationships) -> str:
        if math.isinf(data.final):
            sentence = _("Each customer brings {ratio} more: the chain never ends.")
        else:
            sentence = _("Each customer brings {ratio} more: in the end {final} people for one.")
        return sentence.format(ratio=amount(round(data.ratio, 2)), final=_count(data.final))

    def alt(self, data: Relationships) -> str:
        sentence = _(
            "Two panels. Left, people for each who came alone, by generation: {ten} after ten, "
            "{final}. Right, the net promoter score by the number of answers from 50 to 5,000: a "
            "band around {score} that narrows; at {answers} answers it reaches {margin} points to "
            "both sides. A line at {true} is what everybody would say; {rate} of them answer."
        )
        endless = _("and without end")
        return sentence.format(
            ten=_count(float(data.people[TENTH])),
            final=endless
            if math.isinf(data.final)
            else _("{n} in the end").format(n=_count(data.final)),
            score=signed(round(data.score)),
            answers=amount(data.answers),
            margin=amount(round(data.margin, 1)),
            true=signed(round(data.true_score)),
            rate=amount(round(100 * data.rate), "%"),
        )

    def table(self, data: Relationships) -> pd.DataFrame:
        return pd.DataFrame(
            {
                _("generation"): np.arange(len(data.people)),
                _("people for each who came alone"): np.round(data.people, 2),
            }
        )


def _count(people: float) -> str:
    if math.isinf(people):
        return _("no end")
    return amount(round(people, 1) if people < 1000 else round(people))
