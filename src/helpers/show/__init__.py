"""Tables become pictures: a finding, a figure, the same in words, and the numbers behind it."""

from helpers.show.balance.scorecard import Card, Scorecard
from helpers.show.brand.brand_build import BrandBuild, BrandBuildChart
from helpers.show.brand.brand_map import BrandMap, brand_map
from helpers.show.brand.map_layer import BrandPoints
from helpers.show.channels.channel_bars import ChannelCredit, Channels, channel_credit
from helpers.show.choices.toy_list import ToyList, ToyListChart
from helpers.show.company.expectations import Expectations, ExpectationsChart
from helpers.show.company.flywheel import Flywheel, FlywheelChart
from helpers.show.company.service_chain import ServiceChain, ServiceChainChart
from helpers.show.customers.dropping import Dropping, DroppingChart
from helpers.show.customers.lifetimes import Lifetimes, LifetimesChart
from helpers.show.customers.loyalty import Loyalty, LoyaltyChart
from helpers.show.customers.segment_table import Segments
from helpers.show.customers.segments import SegmentBars, segments
from helpers.show.frame.amounts import amount, amounts, moved, signed
from helpers.show.frame.chart import Chart
from helpers.show.frame.palette import colours
from helpers.show.frame.picture import Picture
from helpers.show.frame.style import desk, projector
from helpers.show.markets.adoption import Adoption, AdoptionChart, adoption
from helpers.show.markets.pilot_worth import PilotChart, PilotWorth, pilot_worth
from helpers.show.missions.chosen import Chosen, chosen
from helpers.show.missions.mission_lists import MissionLists, MissionListsChart
from helpers.show.partners.alliance import Alliance, WinsAndCore
from helpers.show.plain.answers import Answers
from helpers.show.plain.answers_chart import ThreeAnswers, three_answers
from helpers.show.plain.bars import Bars, bars
from helpers.show.plain.distribution import Distribution, distribution
from helpers.show.plain.dots import Dots, dots
from helpers.show.plain.launch import Launch, launch
from helpers.show.plain.lines import Lines, lines
from helpers.show.plain.records import Records, records
from helpers.show.plain.whale import WhaleCurve, whale_curve
from helpers.show.positions.positions import Positions, PositionsChart
from helpers.show.prices.margins import Margins, ProfitByPrice, profit_by_price
from helpers.show.prices.price_cut import CutAndOrders, PriceCut, price_cut
from helpers.show.relations.relationships import Relationships, RelationshipsChart
from helpers.show.service.priority import Priority, PriorityChart
from helpers.show.service.service_desk import Desk, WaitingAndCost
from helpers.show.staff.exit_offers import ExitOfferChart, ExitOffers
from helpers.show.staff.hiring import Hiring, HiringChart
from helpers.show.staff.order_teams import OrderTeams, OrderTeamsChart
from helpers.show.trials.design_test import DesignTest, DesignTestChart
from helpers.show.trials.p_values import Paths, PValuePaths, p_value_paths
from helpers.show.ventures.ventures import Ventures, VenturesChart
from helpers.show.visits.label_credit import Shelf, ShelfCredit, shelf_credit
from helpers.show.visits.two_shops import Twins, TwoShops

__all__ = [
    "Adoption",
    "AdoptionChart",
    "Alliance",
    "Answers",
    "Bars",
    "BrandBuild",
    "BrandBuildChart",
    "BrandMap",
    "BrandPoints",
    "Card",
    "ChannelCredit",
    "Channels",
    "Chart",
    "Chosen",
    "CutAndOrders",
    "DesignTest",
    "DesignTestChart",
    "Desk",
    "Distribution",
    "Dots",
    "Dropping",
    "DroppingChart",
    "ExitOfferChart",
    "ExitOffers",
    "Expectations",
    "ExpectationsChart",
    "Flywheel",
    "FlywheelChart",
    "Hiring",
    "HiringChart",
    "Launch",
    "Lifetimes",
    "LifetimesChart",
    "Lines",
    "Loyalty",
    "LoyaltyChart",
    "Margins",
    "MissionLists",
    "MissionListsChart",
    "OrderTeams",
    "OrderTeamsChart",
    "PValuePaths",
    "Paths",
    "Picture",
    "PilotChart",
    "PilotWorth",
    "Positions",
    "PositionsChart",
    "PriceCut",
    "Priority",
    "PriorityChart",
    "ProfitByPrice",
    "Records",
    "Relationships",
    "RelationshipsChart",
    "Scorecard",
    "SegmentBars",
    "Segments",
    "ServiceChain",
    "ServiceChainChart",
    "Shelf",
    "ShelfCredit",
    "ThreeAnswers",
    "ToyList",
    "ToyListChart",
    "Twins",
    "TwoShops",
    "Ventures",
    "VenturesChart",
    "WaitingAndCost",
    "WhaleCurve",
    "WinsAndCore",
    "adoption",
    "amount",
    "amounts",
    "bars",
    "brand_map",
    "channel_credit",
    "chosen",
    "colours",
    "desk",
    "distribution",
    "dots",
    "launch",
    "lines",
    "moved",
    "p_value_paths",
    "pilot_worth",
    "price_cut",
    "profit_by_price",
    "projector",
    "records",
    "segments",
    "shelf_credit",
    "signed",
    "three_answers",
    "whale_curve",
]
