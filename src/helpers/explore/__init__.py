"""Controls become pictures: move one, and the store is run again and drawn at once."""

from helpers.explore.frame.choices import Choice, Toggle, choice, toggle
from helpers.explore.frame.control import Control
from helpers.explore.frame.numbers import Slider, slider
from helpers.explore.frame.stage import Stage, stage
from helpers.explore.keys.adoption_curve import adoption
from helpers.explore.keys.alliances import alliances
from helpers.explore.keys.brand_building import brand
from helpers.explore.keys.channel_effects import channels
from helpers.explore.keys.dream_team import dream_team
from helpers.explore.keys.exit_offers import exit_offers
from helpers.explore.keys.lifetimes import lifetimes
from helpers.explore.keys.margins import margins
from helpers.explore.keys.pilot_worth import pilot
from helpers.explore.keys.queueing import service_desk
from helpers.explore.keys.recommendation_effects import recommendations
from helpers.explore.keys.redesign import redesign
from helpers.explore.keys.relationships import relationships
from helpers.explore.keys.scorecard import scorecard
from helpers.explore.keys.segments import segments
from helpers.explore.keys.toy_ranking import toy_list
from helpers.explore.keys.two_shops import twins
from helpers.explore.keys.ventures import ventures
from helpers.explore.menu import menu
from helpers.explore.principles.dropping import dropping
from helpers.explore.principles.flywheel import flywheel
from helpers.explore.principles.hiring import hiring
from helpers.explore.principles.loyalty import loyalty
from helpers.explore.principles.missions import mission
from helpers.explore.principles.positions import positions
from helpers.explore.principles.priority import priority
from helpers.explore.principles.rising_expectations import expectations
from helpers.explore.principles.service_chain import service_chain

__all__ = [
    "Choice",
    "Control",
    "Slider",
    "Stage",
    "Toggle",
    "channels",
    "adoption",
    "brand",
    "alliances",
    "choice",
    "dream_team",
    "dropping",
    "exit_offers",
    "hiring",
    "expectations",
    "flywheel",
    "lifetimes",
    "loyalty",
    "margins",
    "menu",
    "mission",
    "pilot",
    "priority",
    "positions",
    "recommendations",
    "redesign",
    "scorecard",
    "relationships",
    "segments",
    "service_chain",
    "service_desk",
    "slider",
    "stage",
    "toggle",
    "toy_list",
    "twins",
    "ventures",
]
