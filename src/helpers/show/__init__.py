"""Tables become pictures: a finding, a figure, the same in words, and the numbers behind it."""

from helpers.show.adoption import Adoption, AdoptionChart, adoption
from helpers.show.amounts import amount, amounts
from helpers.show.answers import Answers
from helpers.show.answers_chart import ThreeAnswers, three_answers
from helpers.show.bars import Bars, bars
from helpers.show.channel_bars import ChannelCredit, Channels, channel_credit
from helpers.show.chart import Chart
from helpers.show.design_test import DesignTest, DesignTestChart
from helpers.show.distribution import Distribution, distribution
from helpers.show.dots import Dots, dots
from helpers.show.exit_offers import ExitOfferChart, ExitOffers
from helpers.show.label_credit import Shelf, ShelfCredit, shelf_credit
from helpers.show.launch import Launch, launch
from helpers.show.lifetimes import Lifetimes, LifetimesChart
from helpers.show.lines import Lines, lines
from helpers.show.margins import Margins, ProfitByPrice, profit_by_price
from helpers.show.p_values import Paths, PValuePaths, p_value_paths
from helpers.show.palette import colours
from helpers.show.picture import Picture
from helpers.show.pilot_worth import PilotChart, PilotWorth, pilot_worth
from helpers.show.price_cut import CutAndOrders, PriceCut, price_cut
from helpers.show.records import Records, records
from helpers.show.segment_table import Segments
from helpers.show.segments import SegmentBars, segments
from helpers.show.service_desk import Desk, WaitingAndCost
from helpers.show.style import desk, projector
from helpers.show.two_shops import Twins, TwoShops
from helpers.show.whale import WhaleCurve, whale_curve

__all__ = [
    "Adoption",
    "AdoptionChart",
    "Answers",
    "Bars",
    "ChannelCredit",
    "Channels",
    "Chart",
    "CutAndOrders",
    "Desk",
    "Distribution",
    "Dots",
    "ExitOfferChart",
    "ExitOffers",
    "DesignTest",
    "DesignTestChart",
    "Distribution",
    "Dots",
    "Launch",
    "Lifetimes",
    "LifetimesChart",
    "Lines",
    "Margins",
    "PValuePaths",
    "Paths",
    "Picture",
    "PilotChart",
    "PilotWorth",
    "PriceCut",
    "ProfitByPrice",
    "Records",
    "SegmentBars",
    "Segments",
    "Shelf",
    "ShelfCredit",
    "ThreeAnswers",
    "Twins",
    "TwoShops",
    "WaitingAndCost",
    "WhaleCurve",
    "adoption",
    "amount",
    "amounts",
    "bars",
    "channel_credit",
    "colours",
    "desk",
    "distribution",
    "dots",
    "launch",
    "lines",
    "pilot_worth",
    "p_value_paths",
    "price_cut",
    "profit_by_price",
    "projector",
    "records",
    "segments",
    "shelf_credit",
    "three_answers",
    "whale_curve",
]
