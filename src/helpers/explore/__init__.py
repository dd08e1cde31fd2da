"""Controls become pictures: move one, and the store is run again and drawn at once."""

from helpers.explore.adoption_curve import adoption
from helpers.explore.channel_effects import channels
from helpers.explore.choices import Choice, Toggle, choice, toggle
from helpers.explore.control import Control
from helpers.explore.exit_offers import exit_offers
from helpers.explore.lifetimes import lifetimes
from helpers.explore.margins import margins
from helpers.explore.menu import menu
from helpers.explore.numbers import Slider, slider
from helpers.explore.pilot_worth import pilot
from helpers.explore.queueing import service_desk
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
    "channels",
    "adoption",
    "choice",
    "exit_offers",
    "lifetimes",
    "margins",
    "menu",
    "pilot",
    "recommendations",
    "redesign",
    "segments",
    "service_desk",
    "slider",
    "stage",
    "toggle",
    "twins",
]
