"""Where the parts of an explorer stand: controls in columns, tools in a line."""

from collections.abc import Iterable, Sequence

import ipywidgets as W

from helpers.explore.frame.control import Control

_SLIDER_EMS = 15


def columns(controls: Sequence[Control]) -> W.GridBox:
    """The controls in as many columns as the page has room for, names and units in line."""
    label = _ems(control.label for control in controls)
    unit = _ems(control.unit for control in controls)
    narrowest = f"min(100%, {label + unit + _SLIDER_EMS:.0f}em)"
    layout = W.Layout(
        grid_template_columns=f"repeat(auto-fit, minmax({narrowest}, 1fr))",
        grid_gap="0 1.8em",
        width="100%",
        overflow="visible",
    )
    rows = [control.row(f"{label:.1f}em", f"{unit:.1f}em") for control in controls]
    return W.GridBox(rows, layout=layout)


def line(tools: Sequence[W.Widget], last: W.Widget) -> W.HBox:
    """Tools side by side, each as wide as its words; the last takes the room that is left."""
    for tool in tools:
        tool.layout = W.Layout(width="auto", margin="2px 1em 2px 2px")
        if isinstance(tool, W.Dropdown):
            tool.style.description_width = "initial"
            tool.layout.min_width = "14em"
    last.style.description_width = "initial"
    last.layout = W.Layout(flex="1 1 16em")
    layout = W.Layout(flex_flow="row wrap", align_items="center", overflow="visible")
    return W.HBox([*tools, last], layout=layout)


def _ems(words: Iterable[str]) -> float:
    """How wide the longest of some words is, in letter heights, within reason."""
    return min(0.56 * max(map(len, words), default=0) + 0.6, 14.0)
