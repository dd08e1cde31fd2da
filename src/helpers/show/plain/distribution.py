"""How often each size occurs, group by group: where groups lie, and how far they overlap."""

from typing import Any

import pandas as pd

from helpers.show.frame import style
from helpers.show.frame.amounts import amount
from helpers.show.frame.chart import Chart
from helpers.show.frame.palette import colours
from helpers.show.frame.picture import Picture
from helpers.words import _


def distribution(
    table: pd.DataFrame,
    unit: str = "",
    question: str = "",
    headline: str | None = None,
) -> Picture:
    """A histogram a group: columns value and group (optional).

    unit is that of the values, question what they measure. Each group's steps add up to 100 %, so
    that a large group and a small one can be compared.
    """
    chart = Distribution(table)
    chart.unit, chart.question, chart.finding = unit, question, headline
    return chart.picture()


class Distribution(Chart):
    """Histograms by group; data as in show.distribution."""

    margins = (5.6, 9.0, 2.8, 3.8)
    unit = ""
    question = ""

    def groups(self, data: pd.DataFrame) -> dict[str, pd.Series]:
        """The values of each group."""
        known = data.dropna(subset=["value"])
        if "group" not in known:
            return {_("all"): known["value"]}
        parts = known.groupby("group", sort=True, observed=True)["value"]
        return {str(name): values for name, values in parts}

    def frame(self, data: pd.DataFrame) -> Any:
        # Steps are not moved: other data get other steps.
        return id(data)

    def build(self, data: pd.DataFrame) -> None:
        import seaborn

        panel, groups = self.panels[0], self.groups(data)
        paint = colours(groups)
        long = pd.concat(groups, names=["group"]).reset_index("group")
        seaborn.histplot(
            long, x="value", hue="group", hue_order=list(groups), palette=paint, ax=panel,
            stat="percent", common_norm=False, element="step", bins=30, legend=False, alpha=0.3,
        )  # fmt: skip
        share = _("Share of each group") if "group" in data else _("Share of all")
        self.label(panel, self.question, share, (self.unit, "%"))
        panel.set_ylabel("")
        looks: dict[str, Any] = {"va": "top", "weight": "bold", "transform": panel.transAxes}
        for place, (name, colour) in enumerate(paint.items() if "group" in data else ()):
            height = 1 - 1.5 * place * self.letter(panel)
            panel.text(1.02, height, name, color=colour, size=style.current().text, **looks)

    def place(self, data: pd.DataFrame) -> None:
        """Nothing moves."""

    def headline(self, data: pd.DataFrame) -> str:
        middles = pd.Series({name: values.median() for name, values in self.groups(data).items()})
        words = {"most": amount(float(middles.max()), self.unit), "best": middles.idxmax()}
        words |= {"least": amount(float(middles.min()), self.unit), "worst": middles.idxmin()}
        sentence = _("Half of all are at {most} or more.")
        if len(middles) > 1:
            sentence = _("The middle of {best} is at {most}, that of {worst} at {least}.")
        return sentence.format(question=self.question, **words)

    def alt(self, data: pd.DataFrame) -> str:
        opening = _("Histograms of {question}.").format(question=self.question)
        told = [
            _("{name}: half lie between {low} and {high}, the middle is {middle}.").format(
                name=name,
                low=amount(float(values.quantile(0.25)), self.unit),
                high=amount(float(values.quantile(0.75)), self.unit),
                middle=amount(float(values.median()), self.unit),
            )
            for name, values in self.groups(data).items()
        ]
        return " ".join([opening, *told])

    def table(self, data: pd.DataFrame) -> pd.DataFrame:
        rows = {
            name: values.describe()[["count", "mean", "25%", "50%", "75%"]]
            for name, values in self.groups(data).items()
        }
        return pd.DataFrame(rows).T.rename_axis(index=_("group"))
