"""Controls become pictures: move one, and the store is run again and drawn at once."""

from helpers.explore.choices import Choice, Toggle, choice, toggle
from helpers.explore.control import Control
from helpers.explore.lifetimes import lifetimes
from helpers.explore.margins import margins
from helpers.explore.menu import menu
from helpers.explore.numbers import Slider, slider
from helpers.explore.recommendation_effects import recommendations
from helpers.explore.redesign import redesign
from helpers.explore.segments import segments
from helpers.explore.stage import Stage, stage
from helpers.explore.two_shops import twins

__all__ = [
    "Choice",
    "Control",
    "Slider",
    "Stage",
    "Toggle",
    "choice",
    "lifetimes",
    "margins",
    "menu",
    "recommendations",
    "redesign",
    "segments",
    "slider",
    "stage",
    "toggle",
    "twins",
]
