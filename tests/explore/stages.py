"""What tests of explorers share, and a small explorer without a store: only arithmetic."""

import re

from helpers import explore
from helpers.explore import Stage
from tests.show.charts import Profit, profit

PRESETS = {"Dear": {"price": 1.3}, "Cheap and loud": {"price": 0.8, "loud": True}}


def at(shown, **values):
    """The data of a setting; everything else as at the start."""
    shown.reset()
    shown.set(**values)
    assert shown.problem is None
    return shown.chart.data


def compute(price, weeks, shelf, loud):
    """Profit by price; one shelf does not exist, and one breaks."""
    if shelf == "closed":
        raise ValueError("The shelf is closed: choose another one.")
    if shelf == "broken":
        raise ZeroDivisionError("division by zero")
    return profit(price, size=1_000.0 * weeks * (2 if loud else 1))


def stage(**changes) -> Stage:
    """A stage with a control of each kind."""
    controls = {
        "price": explore.slider("Price", 0.8, 1.5, 0.05, 1.0, "× list"),
        "weeks": explore.slider("Horizon", 13, 260, 13, 104, "weeks"),
        "shelf": explore.choice("Shelf", ["off", "best sellers", "closed", "broken"]),
        "loud": explore.toggle("Advertise"),
    }
    given = {"presets": PRESETS, "title": "Profit", "notes": "Try a price of 1.3."}
    return explore.stage(compute, Profit, controls, **(given | changes))


def number(shown: Stage, name: str) -> explore.Slider:
    """One of its sliders."""
    control = shown.controls[name]
    assert isinstance(control, explore.Slider)
    return control


def piece(pattern: str, html: str) -> str:
    """The first piece of a page that looks like this."""
    found = re.search(pattern, html)
    assert found is not None, pattern
    return found[0]


def parts(widget) -> list:
    """A widget and all widgets within it."""
    return [widget] + [part for child in getattr(widget, "children", ()) for part in parts(child)]
