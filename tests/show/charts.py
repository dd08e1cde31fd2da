"""A small chart as a lesson would write it, for tests."""

import numpy as np
import pandas as pd

from helpers import show
from helpers.show import Chart


def profit(best: float, size: float = 100_000.0) -> pd.DataFrame:
    """Profit by price, in the short and the long run."""
    prices = np.round(np.arange(0.8, 1.5001, 0.05), 2)
    near = size * (1 - 2 * (prices - best - 0.2) ** 2)
    far = size * (1 - 3 * (prices - best - 0.1) ** 2)
    return pd.DataFrame({"price": prices, "Short run": near, "Long run": far})


class Profit(Chart):
    """Two lines over price."""

    margins = (6.0, 8.0, 2.8, 3.8)

    def build(self, data):
        panel = self.panels[0]
        self.label(panel, "Price (times the list price)", "Profit", ("", "$"))
        panel.set_xlim(0.8, 1.5)
        paint = show.colours(["Short run", "Long run"])
        self.lines = {
            name: self.moving(panel.plot([], [], color=colour, zorder=3)[0])
            for name, colour in paint.items()
        }
        self.word = self.letters(panel, 1.0, 0.0, "Long run", zorder=4)

    def reach(self, data):
        return [(None, [0, *data["Short run"], *data["Long run"]])]

    def place(self, data):
        for name, line in self.lines.items():
            line.set_data(data["price"], data[name])
        self.word.set_position((1.2, data["Long run"].iloc[-1]))

    def best(self, data):
        return data["price"][data["Long run"].idxmax()]

    def headline(self, data):
        return f"Long run earns most at a price of {self.best(data):g}."

    def alt(self, data):
        return f"Two lines of profit over price; the long run peaks at {self.best(data):g}."

    def table(self, data):
        return data
