"""The suite's signature: what the dashboard says, what a sound estimate says, what is true."""

from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount, amounts
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET
from helpers.show.frame.picture import Picture
from helpers.show.plain import verdict
from helpers.show.plain.answers import WHO, Answers
from helpers.words import _

_BAR = 0.5


def three_answers(
    dashboard: float | None,
    estimate: float | None,
    interval: tuple[float, float] | None,
    truth: float | None,
    unit: str = "",
    question: str = "",
    prediction: float | None = None,
    names: tuple[str, str, str] | None = None,
    truth_later: bool = False,
) -> Picture:
    """Dashboard, estimate with its 95 % interval and truth side by side, from zero.

    prediction is what the learner committed to, if anything. names are what the three rows are
    called, when "The dashboard", "The experiment", "The truth" do not fit. truth_later says
    of a truth that is None that it is still behind the curtain, not that nobody can know it.
    """
    given: dict[str, Any] = {} if names is None else {"names": names}
    known = (dashboard, estimate, interval, truth, unit, question, prediction, truth_later)
    answers = Answers(*known, **given)
    return ThreeAnswers(answers).picture()


class ThreeAnswers(Chart):
    """The three answers as bars from zero, the truth drawn through all of them."""

    margins = (13.0, 3.4, 3.2, 3.2)

    def shape(self, data: Answers) -> tuple[float, float]:
        return (8.0, 0.8 + 0.65 * len(data.rows))

    def frame(self, data: Answers) -> Any:
        return (data.rows, data.unit, data.question, data.names)

    def reach(self, data: Answers) -> list[Reach]:
        values = [data.of(who) or 0.0 for who in data.rows] + list(data.interval or ()) + [0.0]
        room = 0.2 * (max(values) - min(values))
        ends = (max(values) + room * (max(values) > 0), min(values) - room * (min(values) < 0))
        return [(ends, None)]

    def build(self, data: Answers) -> None:
        panel = self.panels[0]
        self.label(panel, units=(data.unit, ""))
        panel.grid(False, axis="y")
        panel.set(ylim=(len(data.rows) - 0.4, -0.62), yticks=[])
        panel.axvline(0, color=EDGE, lw=1.2)
        letter = style.current().text
        panel.annotate(
            data.question, (0, 1), (-12.4 * letter, 0.9 * letter), color=QUIET, va="bottom",
            xycoords="axes fraction", textcoords="offset points", size=letter * 0.95,
        )  # fmt: skip
        self.truth_line = self.moving(panel.axvline(0, color=INK, lw=1.1, ls=(0, (3, 3)), zorder=3))
        self.bars = {who: self._row(panel, who, place, data) for place, who in enumerate(data.rows)}
        self.whiskers = self.whisker(panel)

    def _row(self, panel: Any, who: str, place: int, data: Answers) -> tuple[Any, Any]:
        letter, colour = style.current().text, MEANINGS[who]
        looks: dict[str, Any] = {"xycoords": panel.get_yaxis_transform(), "annotation_clip": False}
        looks |= {"textcoords": "offset points", "va": "center"}
        panel.annotate(
            data.name(who), (0, place), (-12.4 * letter, 0.0 if not _note(who, data) else 4.0),
            color=colour, weight="bold", size=letter * 1.08, **looks,
        )  # fmt: skip
        panel.annotate(
            _note(who, data), (0, place), (-12.4 * letter, -letter * 0.82),
            color=QUIET, size=letter * 0.8, **looks,
        )  # fmt: skip
        bar = panel.barh([place], [0], _BAR, color=colour, zorder=2)[0]
        if who == "prediction":
            bar.set(facecolor="white", edgecolor=colour, linewidth=1.6, linestyle="-")
        words = self.letters(panel, 0, place, color=colour, weight="bold", va="center", zorder=6)
        words.set(size=letter * 1.12, bbox={"facecolor": "white", "linewidth": 0, "pad": 1.5})
        return self.moving(bar), words

    def place(self, data: Answers) -> None:
        gap = 0.012 * float(np.ptp(self.panels[0].get_xlim()))
        for who, (bar, words) in self.bars.items():
            value = data.of(who)
            bar.set_width(value or 0.0)
            ends = data.interval if who == "estimate" and data.interval else (value or 0.0,) * 2
            forward = (value or 0.0) >= 0
            words.set_x(max(*ends, 0) + gap if forward else min(*ends, 0) - gap)
            words.set(ha="left" if forward else "right", text=_shown(who, data))
            words.set_weight("normal" if value is None else "bold")
            words.set_color(QUIET if value is None else MEANINGS[who])
        known = data.of("estimate") is not None and data.interval is not None
        for line in self.whiskers:
            line.set_data((data.interval, [data.rows.index("estimate")] * 2) if known else ([], []))
        truth = data.of("truth")
        self.truth_line.set_xdata([truth or 0.0] * 2)
        self.truth_line.set_visible(truth is not None)

    def headline(self, data: Answers) -> str:
        dashboard, estimate, truth = (data.of(who) for who in WHO[1:])
        if dashboard is not None and truth is not None:
            return verdict.dashboard_against_truth(dashboard, truth, data.unit)
        if dashboard is not None and estimate is not None:
            return verdict.dashboard_against_estimate(dashboard, estimate, data.interval, data.unit)
        best = truth if truth is not None else estimate
        sentence = _("The best answer is {best}; no dashboard shows it.")
        return sentence.format(best=amount(best, data.unit))

    def alt(self, data: Answers) -> str:
        told = [f"{data.name(who)}: {_shown(who, data)}{_between(who, data)}." for who in data.rows]
        opening = _("Bars from zero, one for each answer to: {question}.")
        return " ".join([opening.format(question=data.question), *told])

    def table(self, data: Answers) -> pd.DataFrame:
        ends = {"estimate": data.interval or (np.nan, np.nan)}
        rows = [
            (data.name(who), data.of(who), *ends.get(who, (np.nan, np.nan)), data.unit)
            for who in data.rows
        ]
        columns = [_("answer"), _("value"), _("from"), _("to"), _("unit")]
        return pd.DataFrame(rows, columns=columns)


def _shown(who: str, data: Answers) -> str:
    if data.of(who) is not None:
        said = amounts([data.of(each) for each in data.rows], data.unit)
        return said[data.rows.index(who)]
    later = who == "truth" and data.truth_later
    return _("still behind the curtain") if later else _("cannot be known here")


def _between(who: str, data: Answers) -> str:
    if who != "estimate" or data.interval is None:
        return ""
    low, high = (amount(end, data.unit) for end in data.interval)
    return _(" (95 % interval {low} to {high})").format(low=low, high=high)


def _note(who: str, data: Answers) -> str:
    if who == "estimate" and data.interval is not None:
        return _("with its 95 % interval")
    return _("nobody sees it in life") if who == "truth" else ""
