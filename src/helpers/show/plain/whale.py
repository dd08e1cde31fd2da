"""Who brings the profit and who takes it away: the whale curve."""

from typing import Any

import numpy as np
import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart, Reach
from helpers.show.frame.palette import EDGE, INK, MEANINGS
from helpers.show.frame.picture import Picture
from helpers.words import _

_POINTS = 300


def whale_curve(table: pd.DataFrame, headline: str | None = None, what: str = "") -> Picture:
    """Profit added up from the best customer to the worst, its peak marked.

    table has columns customer_share (0 to 1), cumulative_profit ($) and profit_share (1 is the
    total), as measure.whale_curve makes it. what: what is added up, if it is not profit.
    """
    chart = WhaleCurve(table)
    chart.finding = headline
    chart.what = what or chart.what
    return chart.picture()


class WhaleCurve(Chart):
    """The whale curve; in dollars where the total is a loss, else in % of the total."""

    margins = (5.6, 9.0, 2.8, 3.8)
    what = _("profit")

    def unit(self, data: pd.DataFrame) -> str:
        """Percent of the total profit, or dollars where there is none."""
        return "%" if np.isfinite(data["profit_share"].iloc[-1]) else "$"

    def curve(self, data: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
        """Customers (%) and profit added up (% or $), thinned to what an eye can tell apart."""
        percent = self.unit(data) == "%"
        profit = data["profit_share"] * 100 if percent else data["cumulative_profit"]
        customers = data["customer_share"].to_numpy(dtype=float) * 100
        places = np.linspace(0, len(data) - 1, min(_POINTS, len(data))).round().astype(int)
        places = np.union1d(places, [int(np.argmax(profit.to_numpy()))])
        return customers[places], profit.to_numpy(dtype=float)[places]

    def peak(self, data: pd.DataFrame) -> tuple[float, float]:
        """Share of customers (%) at which the sum is largest, and that sum."""
        customers, profit = self.curve(data)
        best = int(profit.argmax())
        return float(customers[best]), float(profit[best])

    def frame(self, data: pd.DataFrame) -> Any:
        return self.unit(data)

    def reach(self, data: pd.DataFrame) -> list[Reach]:
        return [(None, np.append(self.curve(data)[1] * 1.08, 0.0))]

    def build(self, data: pd.DataFrame) -> None:
        panel, unit = self.panels[0], self.unit(data)
        share = unit == "%"
        upright = _("Share of all {what}") if share else _("Profit added up")
        upright = upright.format(what=self.what)
        self.label(panel, _("Customers, best first"), upright, ("%", unit))
        panel.set_xlim(0, 100)
        panel.axhline(0, color=EDGE, lw=1.2, zorder=1)
        self.level = self.moving(panel.axhline(0, color=INK, lw=1.1, ls=(0, (3, 3)), zorder=2))
        line: dict[str, Any] = {"color": MEANINGS["profit"], "zorder": 4, "clip_on": False}
        self.rise = self.moving(panel.plot([], [], **line)[0])
        self.fall = self.moving(panel.plot([], [], **(line | {"color": MEANINGS["loss"]}))[0])
        self.dot = self.moving(panel.plot([], [], "o", ms=8, mec="white", **line)[0])
        bold: dict[str, Any] = {"weight": "bold", "zorder": 6, "size": style.current().text}
        self.top = self.letters(panel, 0, 0, va="bottom", ha="center", color=line["color"], **bold)
        self.end = self.letters(panel, 101.5, 0, va="center", clip_on=False, **bold)

    def place(self, data: pd.DataFrame) -> None:
        customers, profit = self.curve(data)
        where, most = self.peak(data)
        best = int(profit.argmax())
        self.rise.set_data(customers[: best + 1], profit[: best + 1])
        self.fall.set_data(customers[best:], profit[best:])
        self.dot.set_data([where], [most])
        self.level.set_ydata([profit[-1]] * 2)
        tall = float(np.ptp(self.panels[0].get_ylim()))
        self.top.set_position((min(max(where, 22), 88), most + 0.03 * tall))
        self.top.set_text(_("peak: {most}").format(most=amount(most, self.unit(data))))
        self.end.set(y=profit[-1], text=_("all: {total}").format(total=self._total(data)))

    def _total(self, data: pd.DataFrame) -> str:
        return amount(float(self.curve(data)[1][-1]), self.unit(data))

    def headline(self, data: pd.DataFrame) -> str:
        where, most = self.peak(data)
        total = float(self.curve(data)[1][-1])
        rest = round(100 - where) if where <= 99 else 100 - where
        lost = most - total
        lost = round(lost) if lost >= 1 else lost
        words = {"rest": amount(rest, "%"), "most": amount(most, self.unit(data))}
        words |= {"lost": amount(lost, self.unit(data)), "best": amount(100 - rest, "%")}
        if where >= 99.95:
            return _("Every customer pays: no part of the profit is given back.").format(**words)
        if self.unit(data) == "%":
            sentence = _(
                "The best {best} earn {most} of the {what}; the other {rest} give {lost} back."
            )
            return sentence.format(what=self.what, **words)
        sentence = _("Profit peaks at {most}; then {rest} of the customers take {lost} away.")
        return sentence.format(**words)

    def alt(self, data: pd.DataFrame) -> str:
        where, most = self.peak(data)
        return _(
            "A curve of profit added up over customers, best first. It rises to {most} at {where} "
            "of the customers and ends at {total} with all of them."
        ).format(
            most=amount(most, self.unit(data)), where=amount(where, "%"), total=self._total(data)
        )

    def table(self, data: pd.DataFrame) -> pd.DataFrame:
        customers, profit = self.curve(data)
        unit = self.unit(data)
        asked = np.arange(0, 101, 10)
        names = [_("customers, %"), _("profit added up, {unit}").format(unit=unit)]
        return pd.DataFrame(
            dict(zip(names, (asked, np.interp(asked, customers, profit)), strict=True))
        )
