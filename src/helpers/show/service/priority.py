"""Who goes first: what each lane waits, and what customers are worth under each rule."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, SPARE
from helpers.words import _

LANES = (MEANINGS["first"], MEANINGS["rest"], INK)
"""The first lane, the second, and all callers together."""
RULES = (SPARE[1], SPARE[2], SPARE[3])


@dataclass(frozen=True)
class Priority:
    """One setting of a desk with two lanes.

    share (% of callers who go first), rule (the one that is looked at). grid: shares, %; waits:
    minutes of the first lane, the second and one line, at each. here: the same at this setting.
    gains: dollars that each rule adds to customer equity under one line, at each share, by name.
    gain: of this setting. one_line: customer equity under one line, dollars.
    """

    share: float
    rule: str
    grid: np.ndarray
    waits: tuple[np.ndarray, np.ndarray, np.ndarray]
    here: tuple[float, float, float]
    gains: dict[str, np.ndarray]
    gain: float
    one_line: float


class PriorityChart(Chart):
    """Left the waits by share, right what each rule adds to customer equity; data is a Priority."""

    size = (8.8, 4.0)
    margins = (3.8, 1.8, 2.8, 3.8)
    grid = (1, 2)

    def reach(self, data: Priority) -> list[Reach]:
        _first, second, one_line = data.waits
        gains = np.concatenate([*data.gains.values(), [0.0]])
        room = 0.42 * float(np.ptp(gains))
        return [
            (None, np.array([0.0, 1.45 * max(second.max(), one_line.max(), 0.5)])),
            (None, np.append(gains, gains.max() + room)),
        ]

    def frame(self, data: Priority) -> Any:
        return tuple(data.gains)

    def build(self, data: Priority) -> None:
        self.whole.subplots_adjust(wspace=0.32)
        left, right = self.panels
        across = _("Callers who go first")
        self.label(left, across, _("Mean wait, minutes"), ("%", ""))
        self.label(right, across, _("Customer equity against one line"), ("%", "$"))
        for panel in self.panels:
            panel.set_xlim(0, 51)
            panel.grid(False, axis="x")
        right.axhline(0, color=INK, lw=1.4, zorder=2)
        self.upright = [
            self.moving(panel.axvline(0, color=EDGE, lw=1.2, ls=(0, (2, 3)), zorder=1))
            for panel in self.panels
        ]
        self.lanes = [self._line(left, paint) for paint in LANES]
        self.rules = [self._line(right, paint) for paint in RULES]
        size = 8 * style.current().scale
        self.dots = [self._dot(left, paint, size) for paint in LANES]
        self.dots.append(self._dot(right, INK, size))
        self._names(left, (_("first lane"), _("second lane"), _("all callers")), LANES)
        self.words = self._names(right, [""] * 3, RULES)
        self._names(right, ["", "", "", _("one line for all")], [INK] * 4)

    def _line(self, panel: Any, colour: str) -> Any:
        return self.moving(panel.plot([], [], color=colour, zorder=3)[0])

    def _dot(self, panel: Any, colour: str, size: float) -> Any:
        looks: dict[str, Any] = {"ms": size, "color": colour, "mec": "white", "zorder": 6}
        return self.moving(panel.plot([], [], "o", clip_on=False, **looks)[0])

    def _names(self, panel: Any, names: Any, paints: Any) -> list[Any]:
        tall = 1.4 * self.letter(panel)
        looks: dict[str, Any] = {"transform": panel.transAxes, "va": "top", "weight": "bold"}
        drawn = []
        for row, (name, paint) in enumerate(zip(names, paints, strict=True)):
            text = self.letters(panel, 0.03, 0.97 - row * tall, color=paint, zorder=7, **looks)
            text.set_text(name)
            drawn.append(text)
        return drawn

    def place(self, data: Priority) -> None:
        for line, heights in zip(self.lanes, data.waits, strict=True):
            line.set_data(data.grid, heights)
        for line, word, (name, heights) in zip(
            self.rules, self.words, data.gains.items(), strict=True
        ):
            line.set_data(data.grid, heights)
            line.set_linewidth((3.4 if name == data.rule else 1.3) * style.current().scale)
            word.set_text(_("{rule} (chosen)").format(rule=name) if name == data.rule else name)
        for dot, height in zip(self.dots, (*data.here, data.gain), strict=True):
            dot.set_data([data.share], [height])
        for dot in self.dots[:2]:
            dot.set_visible(data.share > 0)
        for line in self.upright:
            line.set_xdata([data.share] * 2)

    def headline(self, data: Priority) -> str:
        first, second, one_line = (_("{wait:.1f} minutes").format(wait=wait) for wait in data.here)
        if not data.share:
            sentence = _(
                "One line for all: everybody waits {wait}, and customers are expected to bring "
                "{equity} in two years."
            )
            return sentence.format(wait=one_line, equity=amount(round(data.one_line), "$"))
        waits = _(
            "The first lane waits {first}, the second {second}, all together {all} as in one line."
        )
        told = waits.format(first=first, second=second, all=one_line)
        return f"{told} {self._worth(data)}"

    def _worth(self, data: Priority) -> str:
        sentence = _("Ranked {rule}, two lanes add {gain} to the {equity} of one line.")
        if data.gain < 0:
            sentence = _("Ranked {rule}, two lanes lose {gain} of the {equity} of one line.")
        gain, equity = amount(abs(round(data.gain)), "$"), amount(round(data.one_line), "$")
        return sentence.format(rule=data.rule, gain=gain, equity=equity)

    def alt(self, data: Priority) -> str:
        first, second, one_line = data.waits
        told = _(
            "Two panels over the share of callers who go first. Left, mean waits: the first lane "
            "from {a} to {b} minutes, the second from {c} to {d}, all callers together {e} "
            "throughout. Right, customer equity against one line: {rules}."
        )
        ends = [first[0], first[-1], second[0], second[-1], one_line[0]]
        a, b, c, d, e = (f"{end:.2f}" for end in ends)
        rules = "; ".join(
            _("{rule}, at best {most} at {share} %").format(
                rule=name,
                most=amount(round(float(gains.max())), "$"),
                share=f"{data.grid[gains.argmax()]:g}",
            )
            for name, gains in data.gains.items()
        )
        return told.format(a=a, b=b, c=c, d=d, e=e, rules=rules)

    def table(self, data: Priority) -> pd.DataFrame:
        first, second, one_line = data.waits
        columns = {
            _("first, %"): data.grid,
            _("first lane, minutes"): first.round(2),
            _("second lane, minutes"): second.round(2),
            _("all callers, minutes"): one_line.round(2),
        }
        rules = {
            _("{rule}, $").format(rule=name): gains.round() for name, gains in data.gains.items()
        }
        return pd.DataFrame(columns | rules)
