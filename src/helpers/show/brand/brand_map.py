"""The map of brands and words, with what it is worth."""

from collections.abc import Hashable

import pandas as pd

from helpers.show.brand.map_layer import BrandPoints, MapLayer, Mapped
from helpers.show.frame.chart import Chart
from helpers.show.frame.picture import Picture
from helpers.words import _


def brand_map(found: Mapped, ours: str, headline: str | None = None) -> Picture:
    """The map of a correspondence analysis: brands as dots, words as crosses, equal scales.

    Parameters: found (a correspondence analysis: rows, columns, inertia, shares and its test),
    ours (the brand that stands out). Raises ValueError when it is not among the rows.
    """
    if ours not in found.rows.index:
        names = ", ".join(map(str, found.rows.index))
        sentence = _("There is no brand {ours!r} on this map; there are: {names}.")
        raise ValueError(sentence.format(ours=ours, names=names))
    chart = BrandMap(BrandPoints(found, ours))
    chart.finding = headline
    return chart.picture()


class BrandMap(Chart):
    """Brands and words in two dimensions; data is BrandPoints."""

    size = (8.0, 4.8)
    margins = (3.8, 1.6, 2.6, 3.8)

    def frame(self, data: BrandPoints) -> Hashable:
        return (tuple(data.names), data.worth())

    def build(self, data: BrandPoints) -> None:
        panel = self.panels[0]
        self.label(panel, _("First dimension"), data.worth())
        self.layer = MapLayer(self, panel, data)

    def place(self, data: BrandPoints) -> None:
        self.layer.place(data)

    def headline(self, data: BrandPoints) -> str:
        return where_brands_lie(data)

    def alt(self, data: BrandPoints) -> str:
        sentence = _("A map of {brands} brands and {words} words, the average brand in the middle.")
        return " ".join(
            [
                sentence.format(brands=len(data.found.rows), words=len(data.found.columns)),
                data.worth(),
                where_brands_lie(data),
            ]
        )

    def table(self, data: BrandPoints) -> pd.DataFrame:
        return coordinates(data)


def where_brands_lie(data: BrandPoints) -> str:
    """The brands at the ends of the map, in words."""
    rows = data.found.rows.iloc[:, :2]
    told = _("Furthest right lies {right}, furthest left {left}; highest {top}, lowest {bottom}.")
    across, up = rows.iloc[:, 0], rows.iloc[:, -1]
    return told.format(
        right=across.idxmax(), left=across.idxmin(), top=up.idxmax(), bottom=up.idxmin()
    )


def coordinates(data: BrandPoints) -> pd.DataFrame:
    """The numbers behind a map: a row a point."""
    points = pd.DataFrame(data.points, columns=[_("first dimension"), _("second dimension")])
    points.insert(0, _("point"), data.names)
    return points.round(3)
