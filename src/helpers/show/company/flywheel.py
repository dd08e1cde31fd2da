"""A loop of three links, and what it makes of a lasting push, week by week."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.patches import FancyArrowPatch

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, QUIET, SPARE
from helpers.words import _

YEAR = 52
WEAK = 0.05
"""A strength below which a link is as good as cut."""
NODES = ((0.47, 0.86), (0.80, 0.20), (0.14, 0.20))
"""Where visitors, sellers and products stand in the drawing of the loop."""
BESIDE = ((0.75, 0.62, "left"), (0.47, 0.02, "center"), (0.18, 0.62, "right"))
"""Where each link's strength is written, and which end of it stands there."""


@dataclass(frozen=True)
class Flywheel:
    """One setting of a loop, and a push of visitors that lasts.

    strengths: elasticities of visitors to sellers, sellers to products, products to visitors. push:
    visitors brought from outside (%). extra: visitors above their path by week (%). end: the same
    in the long run. full: whether sellers are at their ceiling then. people: in the panel; visits:
    what two years bring them in visits, in all and without the loop.
    """

    strengths: tuple[float, float, float]
    push: float
    extra: np.ndarray
    end: float
    full: bool
    people: int
    visits: tuple[float, float]

    @property
    def gain(self) -> float:
        """What comes back of one per cent after a lap, where no link is full."""
        return float(np.prod(self.strengths))

    @property
    def year_one(self) -> float:
        """Visitors above their path at the end of the first year (%)."""
        return float(self.extra[min(YEAR, len(self.extra)) - 1])


class FlywheelChart(Chart):
    """Left the loop, right extra visitors over the weeks; data is a Flywheel."""

    size = (9.2, 3.9)
    margins = (1.0, 9.0, 2.8, 3.8)
    grid = (1, 2)

    def reach(self, data: Flywheel) -> list[Reach]:
        return [(None, None), (None, [0.0, 2 * data.push, data.end, *data.extra])]

    def build(self, data: Flywheel) -> None:
        self.whole.subplots_adjust(wspace=0.26)
        loop, weeks = self.panels
        loop.axis("off")
        loop.set(xlim=(0, 1), ylim=(0, 1))
        self.label(weeks, _("Weeks since the push"), _("Visitors above their path"), ("", "%"))
        weeks.set_xlim(0, len(data.extra))
        weeks.grid(False, axis="x")
        weeks.axvline(YEAR, color=EDGE, lw=1.2, ls=(0, (2, 3)), zorder=1)
        self.arrows = [self._arrow(loop, link) for link in range(len(NODES))]
        self._stations(loop)
        letter = style.current().text
        self.strengths = [
            self.letters(loop, x, y, ha=side, va="center", weight="bold", size=letter)
            for x, y, side in BESIDE
        ]
        self.middle = self.letters(loop, 0.47, 0.44, ha="center", va="center", size=letter * 1.15)
        self.lines = {
            name: self.moving(weeks.plot([], [], color=colour, ls=dash, lw=wide, zorder=order)[0])
            for name, colour, dash, wide, order in (
                ("end", QUIET, (0, (4, 2)), 1.4, 2),
                ("push", SPARE[1], "-", 1.8, 3),
                ("loop", SPARE[0], "-", 2.4, 4),
            )
        }
        self.names = self._line_names(weeks)

    def _arrow(self, loop: Any, link: int) -> Any:
        ends = NODES[link], NODES[(link + 1) % len(NODES)]
        away = 26 * style.current().scale
        shape: dict[str, Any] = {"connectionstyle": "arc3,rad=-0.28"}
        shape |= {"shrinkA": away, "shrinkB": away}
        arrow = FancyArrowPatch(*ends, arrowstyle="-|>", mutation_scale=17, zorder=2, **shape)
        return self.moving(loop.add_patch(arrow))

    def _stations(self, loop: Any) -> None:
        box = {"boxstyle": "round,pad=0.45", "facecolor": "white", "edgecolor": INK}
        words: dict[str, Any] = {"ha": "center", "va": "center", "weight": "bold", "zorder": 5}
        for (x, y), name in zip(NODES, (_("visitors"), _("sellers"), _("products")), strict=True):
            loop.text(x, y, name, bbox=box, size=style.current().text, color=INK, **words)

    def _line_names(self, weeks: Any) -> dict[str, Any]:
        told = {"end": _("in the end"), "push": _("push alone"), "loop": _("with the loop")}
        looks: dict[str, Any] = {"va": "center", "weight": "bold", "clip_on": False}
        return {
            name: self.letters(weeks, 0, 0, told[name], color=line.get_color(), **looks)
            for name, line in self.lines.items()
        }

    def place(self, data: Flywheel) -> None:
        for link, (arrow, strength) in enumerate(zip(self.arrows, data.strengths, strict=True)):
            full = data.full and link == 0
            cut = strength < WEAK
            arrow.set_linewidth((1.0 + 3.2 * strength) * style.current().scale)
            arrow.set_color(SPARE[1] if full or cut else SPARE[0])
            arrow.set_linestyle("dotted" if cut else "solid")
            words = _("{n} (full)") if full else _("{n} (cut)") if cut else "{n}"
            self.strengths[link].set_text(words.format(n=amount(strength)))
        self.middle.set_text(_("gain {n}").format(n=amount(data.gain)))
        weeks = np.arange(1, len(data.extra) + 1)
        heights = {"end": data.end, "push": data.push}
        for name, height in heights.items():
            self.lines[name].set_data([0, len(weeks)], [height] * 2)
        self.lines["loop"].set_data(weeks, data.extra)
        heights["loop"] = float(data.extra[-1])
        self.name_ends(self.panels[1], map(self.names.get, heights), heights.values())

    def headline(self, data: Flywheel) -> str:
        told = _("A lasting push of {push} becomes {year} after a year and {end} in the end{why}.")
        if data.gain < WEAK**3 or data.end - data.push < 0.05:
            told = _("A lasting push of {push} stays {end}: a link is cut, and nothing returns.")
        sentence = told.format(
            push=amount(data.push, "%"),
            year=amount(data.year_one, "%"),
            end=amount(data.end, "%"),
            why=_(": sellers are full") if data.full else "",
        )
        return f"{sentence} {self._panel(data)}"

    def _panel(self, data: Flywheel) -> str:
        told = _(
            "In two years our {people} people make {all} visits more, {loop} through the loop."
        )
        every, alone = data.visits
        return told.format(
            people=f"{data.people:,}", all=amount(round(every)), loop=amount(round(every - alone))
        )

    def alt(self, data: Flywheel) -> str:
        told = _(
            "Left, a loop of three arrows: visitors to sellers {a}, sellers to products {b}, "
            "products to visitors {c}; gain {gain}. Right, visitors above their path over {weeks} "
            "weeks: {first} in the first week, {year} after a year, {last} at the end, on the way "
            "to {end}; the push alone stays {push}."
        )
        first, second, third = map(amount, data.strengths)
        levels = {"first": data.extra[0], "year": data.year_one, "last": data.extra[-1]}
        levels |= {"end": data.end, "push": data.push}
        said = {name: amount(float(level), "%") for name, level in levels.items()}
        weeks = len(data.extra)
        return told.format(a=first, b=second, c=third, gain=amount(data.gain), weeks=weeks, **said)

    def table(self, data: Flywheel) -> pd.DataFrame:
        return pd.DataFrame(
            {
                _("week"): np.arange(1, len(data.extra) + 1),
                _("with the loop, %"): np.round(data.extra, 2),
                _("push alone, %"): np.full(len(data.extra), data.push),
            }
        )
