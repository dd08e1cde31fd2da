"""What each segment of the customers comes to, today and after a decision."""

from collections.abc import Hashable
from typing import Any

import numpy as np

from helpers.show.customers import segment_words
from helpers.show.customers.segment_table import Segments
from helpers.show.frame import style
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS, QUIET
from helpers.show.frame.picture import Picture
from helpers.words import _


def segments(data: Segments) -> Picture:
    """What each segment comes to, beside where it stands today if a decision moved it."""
    return SegmentBars(data).picture()


class SegmentBars(Chart):
    """A bar a segment, its interval, and a dashed outline where it stands today."""

    margins = (16.5, 2.0, 3.2, 3.2)

    def shape(self, data: Segments) -> tuple[float, float]:
        return (8.0, 1.0 + 0.55 * max(3, len(data.now)))

    def frame(self, data: Segments) -> Hashable:
        return (tuple(data.now.index), data.column, data.name, data.shown_unit, data.period)

    def reach(self, data: Segments) -> list[Reach]:
        values = np.append(data.rows[["value", "low", "high", "today"]].to_numpy().ravel(), 0.0)
        low, high = values.min(), values.max()
        room = 0.36 * (high - low or 1.0)
        return [((low - 0.1 * room * (low < 0), high + room), None)]

    def build(self, data: Segments) -> None:
        panel, letter = self.panels[0], style.current().text
        self.label(panel, units=(data.shown_unit, ""))
        panel.grid(False, axis="y")
        count = _("{name}\n{customers:,} people")
        people = data.today["customers"].reindex(data.now.index, fill_value=0).astype(int)
        names = [count.format(name=name, customers=number) for name, number in people.items()]
        panel.set(ylim=(len(names) - 0.4, -0.6), yticks=range(len(names)), yticklabels=names)
        panel.tick_params("y", labelcolor=INK, labelsize=letter * 0.92)
        panel.set_title(segment_words.question(data), loc="left", size=letter * 0.95, color=QUIET)
        panel.axvline(0, color=EDGE, lw=1.2)
        self.parts = [self._row(panel, place) for place in range(len(names))]
        corner: dict[str, Any] = {"ha": "right", "va": "bottom", "color": QUIET, "style": "italic"}
        corner |= {"transform": panel.transAxes, "clip_on": False, "size": letter * 0.9}
        self.key = self.letters(panel, 1, 1.02, **corner)

    def _row(self, panel: Any, place: int) -> tuple[Any, ...]:
        thick = 1.3 * style.current().scale
        bar = self.moving(panel.barh([place], [0], 0.56, zorder=2)[0])
        outline: dict[str, Any] = {"fill": False, "edgecolor": INK, "linestyle": (0, (3, 2))}
        ghost = self.moving(panel.barh([place], [0], 0.76, lw=thick, zorder=3, **outline)[0])
        words: dict[str, Any] = {"va": "center", "zorder": 6, "clip_on": False}
        return bar, ghost, self.whisker(panel), self.letters(panel, 0, place, **words)

    def place(self, data: Segments) -> None:
        gap = 0.012 * float(np.ptp(self.panels[0].get_xlim()))
        self.key.set_text(_("dashed: today") if data.moved else "")
        rows = data.rows.astype(float).to_dict("records")
        for height, (parts, row) in enumerate(zip(self.parts, rows, strict=True)):
            bar, ghost, whisker, words = parts
            bar.set(width=row["value"], color=MEANINGS["loss" if row["value"] < 0 else "profit"])
            ghost.set(width=row["today"], visible=data.moved)
            for line in whisker:
                line.set_data([row["low"], row["high"]], [height, height])
            words.set_x(max(row["value"], row["high"], row["today"], 0.0) + gap)
            words.set_text(segment_words.number(data, row["value"], row["today"]))

    def headline(self, data: Segments) -> str:
        return segment_words.headline(data)

    def alt(self, data: Segments) -> str:
        opening = _("Bars from zero. {question}:").format(question=segment_words.question(data))
        rows = data.rows.astype(float).to_dict("index")
        told = [
            _("{name}: {number}.").format(
                name=name, number=segment_words.number(data, row["value"], row["today"])
            )
            for name, row in rows.items()
        ]
        return " ".join([opening, *told])

    def table(self, data: Segments) -> Any:
        return data.told()
