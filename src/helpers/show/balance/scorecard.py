"""A balanced scorecard of several proposals, and who wins under every weighting of its goals."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.patches import Rectangle

from helpers.show.balance import triangle
from helpers.show.frame import style
from helpers.show.frame.amounts import amount, amounts
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import INK, QUIET, RULE, SPARE
from helpers.words import _

BEATEN = "#79858f"
BAND = SPARE[0]


@dataclass(frozen=True)
class Card:
    """Some proposals, three goals, and a weighting.

    scores: a row a proposal, a column a goal, more is better. units, titles: of the goals.
    beaten_by: for each proposal the name of one that beats it, or "". weightings: a row a way to
    split the weight, with the weight of each goal and the winner. weights: those of this setting,
    adding up to 1. winner: under them. hours: a week, of today's staff.
    """

    scores: pd.DataFrame
    units: tuple[str, ...]
    titles: tuple[str, ...]
    beaten_by: pd.Series
    weightings: pd.DataFrame
    weights: Mapping[str, float]
    winner: str
    hours: float

    @property
    def standing(self) -> list[str]:
        """The proposals that nothing beats."""
        return [name for name in self.scores.index if not self.beaten_by[name]]

    @property
    def tops_all(self) -> str | None:
        """The proposal that is best in every goal, if there is one."""
        values = self.scores.to_numpy()
        best = (values == values.max(axis=0)).all(axis=1)
        return str(self.scores.index[best.argmax()]) if best.any() else None


class Scorecard(Chart):
    """Left a dot for each proposal and goal, right the triangle of weightings; data is a Card."""

    size = (9.6, 4.9)
    margins = (16.8, 0.6, 2.6, 1.8)
    grid = (1, 4)

    def frame(self, data: Card) -> Any:
        return (tuple(data.scores.index), data.titles, data.units)

    def reach(self, data: Card) -> list[Reach]:
        return [(_with_room(data.scores[goal]), None) for goal in data.scores] + [(None, None)]

    def build(self, data: Card) -> None:
        self.shown: pd.DataFrame | None = None
        self._arrange()
        rows = len(data.scores)
        self.paint = _colours(data)
        for panel, title in zip(self.panels, data.titles, strict=False):
            self.label(panel, "", title)
            panel.set_ylim(rows - 0.4, -0.6)
            self._rules_alone(panel, rows)
        self.bands = [self.moving(self._band(panel)) for panel in self.panels[:3]]
        self.dots = [self._dots(panel, rows) for panel in self.panels[:3]]
        self.names = [self._name(row) for row in range(rows)]
        self._build_triangle(data)

    def _arrange(self) -> None:
        """Three narrow panels, and a square one for the triangle."""
        box = self.panels[0].get_position()
        right = self.panels[3].get_position().x1
        wide, gap = 0.15 * (right - box.x0), 0.025 * (right - box.x0)
        for place, panel in enumerate(self.panels[:3]):
            panel.set_position((box.x0 + place * (wide + gap), box.y0, wide, box.height))
        left = box.x0 + 3 * wide + 4 * gap
        self.panels[3].set_position((left, box.y0, right - left, box.height))

    def _rules_alone(self, panel: Any, rows: int) -> None:
        """A rule for each proposal, and no ticks: each dot says its number."""
        panel.xaxis.set_visible(False)
        panel.yaxis.set_visible(False)
        panel.spines["bottom"].set_visible(False)
        width = 0.9 * style.current().scale
        across = panel.get_yaxis_transform()
        panel.hlines(range(rows), 0, 1, transform=across, color=RULE, lw=width, zorder=0.5)

    def _band(self, panel: Any) -> Rectangle:
        reach = panel.get_yaxis_transform()
        band = Rectangle((0, 0), 1, 0.9, transform=reach, color=BAND, alpha=0.13, zorder=6, lw=0)
        panel.add_patch(band)
        return band

    def _dots(self, panel: Any, rows: int) -> tuple[Any, list[Any]]:
        size = (8.5 * style.current().scale) ** 2
        dots = panel.scatter([0] * rows, range(rows), s=size, lw=1.2, zorder=4)
        looks: dict[str, Any] = {"va": "center", "size": style.current().text * 0.85, "zorder": 5}
        return dots, [panel.text(0, row, "", **looks) for row in range(rows)]

    def _name(self, row: int) -> Any:
        panel = self.panels[0]
        reach = panel.get_yaxis_transform()
        return panel.text(-0.06, row, "", ha="right", va="center", transform=reach)

    def _build_triangle(self, data: Card) -> None:
        panel, letter = self.panels[3], style.current().text
        panel.set(xlim=(-0.04, 1.04), ylim=(-0.14, 1.0), aspect="equal", anchor="E")
        panel.set_axis_off()
        self.field = panel.imshow(
            np.ones((1, 1, 4)),
            extent=(0, 1, 0, triangle.HEIGHT),
            origin="lower",
            interpolation="nearest",
            zorder=1,
            aspect="equal",
        )
        panel.plot(*triangle.OUTLINE, color=INK, lw=1.2, zorder=2)
        looks: dict[str, Any] = {"color": QUIET, "size": letter * 0.9, "weight": "bold"}
        left, top, right = (_("only {goal}").format(goal=goal) for goal in data.scores)
        panel.text(-0.02, -0.04, left, ha="left", va="top", **looks)
        panel.text(1.02, -0.04, right, ha="right", va="top", **looks)
        panel.text(0.5, triangle.HEIGHT + 0.03, top, ha="center", va="bottom", **looks)
        size = 11 * style.current().scale
        dot = panel.plot([], [], "o", ms=size, color="white", mec=INK, mew=2.2, zorder=6)[0]
        self.here = self.moving(dot)
        looks = {"color": "white", "weight": "bold", "ha": "center", "va": "center"}
        self.numbers = [
            panel.text(0, 0, str(row + 1), size=letter * 1.1, zorder=4, **looks)
            for row in range(len(data.scores))
        ]
        self.lookup = triangle.pixels(data.weightings[list(data.scores)].to_numpy())

    def place(self, data: Card) -> None:
        winner = list(data.scores.index).index(data.winner)
        for band in self.bands:
            band.set_y(winner - 0.45)
        spot = triangle.at(np.array([[data.weights[str(goal)] for goal in data.scores]]))
        self.here.set_data([spot[0]], [spot[1]])
        if self.shown is not data.scores:
            self._place_card(data)

    def _place_card(self, data: Card) -> None:
        """All that weights do not move: it is drawn with the ground, once for each card."""
        self.shown, self.ground = data.scores, None
        for goal, dots in zip(data.scores, self.dots, strict=True):
            self._place_dots(data, str(goal), dots)
        for row, (name, words) in enumerate(zip(data.scores.index, self.names, strict=True)):
            stands = not data.beaten_by[name]
            words.set_text(f"{name}  {row + 1}")
            words.set_color(self.paint[name] if stands else BEATEN)
            words.set_weight("bold" if stands else "normal")
        self._place_triangle(data)

    def _place_dots(self, data: Card, goal: str, parts: tuple[Any, list[Any]]) -> None:
        dots, words = parts
        values = data.scores[goal].to_numpy()
        gap = 0.09 * float(np.ptp(self.panels[list(data.scores).index(goal)].get_xlim()))
        names = data.scores.index
        edges = [BEATEN if data.beaten_by[name] else self.paint[name] for name in names]
        inside = ["white" if edge == BEATEN else edge for edge in edges]
        dots.set_offsets(np.column_stack([values, np.arange(len(values))]))
        dots.set_edgecolors(edges)
        dots.set_facecolors(inside)
        told = amounts(values.round(1))
        for value, text, edge, letters in zip(values, told, edges, words, strict=True):
            letters.set(x=value + gap, text=text, color=BEATEN if edge == BEATEN else INK)

    def _place_triangle(self, data: Card) -> None:
        winners = data.scores.index.get_indexer(pd.Index(data.weightings["winner"]))
        ground = np.array([_rgba(self.paint[name]) for name in data.scores.index])
        self.field.set_data(triangle.painted(self.lookup, ground[winners]))
        weights = data.weightings[list(data.scores)].to_numpy()
        for row, words in enumerate(self.numbers):
            mine = weights[winners == row]
            words.set_visible(len(mine) > 0.015 * len(weights))
            if len(mine):
                words.set_position(triangle.at(triangle.middle(mine)))

    def headline(self, data: Card) -> str:
        if data.tops_all:
            sentence = _("“{name}” is best in all three goals: no weights are needed.")
            return sentence.format(name=data.tops_all)
        beaten, wins = len(data.scores) - len(data.standing), data.weightings["winner"].nunique()
        told = _("With these weights “{name}” wins at {hours} hours.")
        known = told.format(name=data.winner, hours=amount(data.hours))
        sentence = _("{beaten} of {all} are beaten; weights choose among {wins} others.")
        return f"{known} " + sentence.format(beaten=beaten, all=len(data.scores), wins=wins)

    def alt(self, data: Card) -> str:
        opening = _("Left, a dot for each proposal in three goals: {rows} Right, a triangle: {won}")
        scores = data.scores.round(1).to_dict("index")
        rows = " ".join(self._row(data, str(name), score) for name, score in scores.items())
        share = data.weightings["winner"].value_counts(normalize=True)
        each = _("{name} wins under {share} of all weightings.")
        won = " ".join(
            each.format(name=name, share=amount(100 * part, "%")) for name, part in share.items()
        )
        return opening.format(rows=rows, won=won)

    def _row(self, data: Card, name: str, score: Mapping[Any, float]) -> str:
        goals = zip(score.items(), data.units, strict=True)
        told = ", ".join(f"{goal} {amount(value, unit)}" for (goal, value), unit in goals)
        if data.beaten_by[name]:
            sentence = _("{name}: {told}, beaten by {by}.")
            return sentence.format(name=name, told=told, by=data.beaten_by[name])
        return _("{name}: {told}.").format(name=name, told=told)

    def table(self, data: Card) -> pd.DataFrame:
        won = data.weightings["winner"].value_counts(normalize=True)
        share = (100 * won.reindex(data.scores.index).fillna(0)).round(1)
        table = data.scores.round(2).assign(
            **{_("beaten by"): data.beaten_by, _("wins under, % of weightings"): share}
        )
        return table.rename_axis(_("proposal")).reset_index()


def _colours(data: Card) -> dict[str, str]:
    """A colour for each proposal: those that may win differ, and keep theirs at any hours."""
    names = list(data.scores.index)
    return {name: SPARE[place % len(SPARE)] for place, name in enumerate(reversed(names))}


def _with_room(values: pd.Series) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    room = max(high - low, 0.01 * abs(high), 1e-6)
    return low - 0.1 * room, high + 0.55 * room


def _rgba(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)) + (0.92,)
