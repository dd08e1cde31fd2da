"""Truth: what nobody in the store can see, opened in a lesson's last beat only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.catalogue import TASTES
from helpers.store.told.shoppers.shelf import PLACES
from helpers.store.written.columns import (
    CUSTOMER,
    ORDER,
    PLACE,
    PRODUCT,
    SESSION,
    WEEK,
    Column,
    Table,
    flag,
    measured,
    number,
)
from helpers.store.written.hidden import (
    branches,
    brand,
    calls,
    channels,
    customer_books,
    expectations,
    flywheel,
    hiring,
    hours,
    lanes,
    markets,
    order_teams,
    partners,
    projects,
    redesign,
    relations,
    rivalry,
    staff,
    tastes,
    toys,
    venture,
)
from helpers.store.written.records.keys import visit_ids
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _customers(run: Run) -> pd.DataFrame:
    """Return what each customer is like: a row a customer, as in the records."""
    people = run.world.population
    who, _first = who_has_visited(run)
    return pd.DataFrame(
        {
            "customer_id": people.customer_id[who],
            "intent": people.intent[who],
            "curious_share": 1 / (1 + np.exp(-people.curious[who])),
            "visit_rate": people.visit_rate[who],
            "price_sensitivity": people.price_sensitivity[who],
            "shelf_response": people.shelf_response[who],
            "message_response": people.message_response[who],
            "leaving_rate": people.leaving_rate[who],
            "arrive_week": run.story.arrive[who].astype(np.int16),
            "leave_week": run.story.leave[who].astype(np.int16),
        }
    )


def _products(run: Run) -> pd.DataFrame:
    """Return what each product is like: a row a product, a column a taste."""
    taste = run.world.catalogue.taste
    columns = {f"taste_{number + 1}": taste[:, number] for number in range(TASTES)}
    return pd.DataFrame({"product_id": np.arange(len(taste))} | columns)


def _sessions(run: Run) -> pd.DataFrame:
    """Return each visit's mood, and what it would do without and with the shelf."""
    rows = np.flatnonzero(run.story.here)
    return pd.DataFrame(
        {
            "session_id": visit_ids(run.world, rows),
            "mood": np.where(run.world.visits.curious[rows], "curious", "hunting"),
            "clicks_if_shown": run.story.clicks[rows],
            "buys_without": run.story.without[rows],
            "buys_with": run.story.with_[rows],
        }
    )


def _impressions(run: Run) -> pd.DataFrame:
    """Return how well each product shown fits the visitor's taste: a row a visit and place."""
    rows = np.flatnonzero(run.story.seen)
    return pd.DataFrame(
        {
            "session_id": np.repeat(visit_ids(run.world, rows), PLACES),
            "position": np.tile(np.arange(1, PLACES + 1), rows.size).astype(np.int8),
            "fit": run.story.shelf.fit[rows].ravel(),
        }
    )


def _orders(run: Run) -> pd.DataFrame:
    """Return which orders would not have come without the shelf: a row an order."""
    rows = run.sales.visit
    caused = ~run.story.without[rows]
    return pd.DataFrame({"order_id": visit_ids(run.world, rows), "caused_by_shelf": caused})


def _company(run: Run) -> pd.DataFrame:
    """Return the company's path: a row a week."""
    path = run.path
    return pd.DataFrame(
        {
            "week": np.arange(run.world.weeks),
            "season": run.world.season,
            "price_in_force": np.exp(path.log_price),
            "price_memory": np.exp(path.price_memory),
            "quality": path.quality,
            "expectations": path.expectations,
            "rival": path.rival,
            "hazard": path.hazard,
            "arrived": path.arrived,
        }
    )


CUSTOMERS = Table(
    "customers",
    _("What each customer is like: a row a customer."),
    (
        CUSTOMER,
        measured("intent", "log-odds", _("Wish to buy, against the average.")),
        measured("curious_share", "share", _("Chance that a visit is curious."), 0, 1),
        measured("visit_rate", "visits a week", _("Visits while a customer."), 0),
        measured("price_sensitivity", "log-odds per log price", _("Of buying."), 0),
        measured("shelf_response", "log-odds", _("What a shelf click does, per mood.")),
        measured("message_response", "log-odds", _("What a message does.")),
        measured("leaving_rate", "x average", _("Hazard of leaving."), 0),
        number("arrive_week", "weeks", _("Week in which the customer came.")),
        number("leave_week", "weeks", _("Week of leaving; the horizon if still here.")),
    ),
    _customers,
)

PRODUCTS = Table(
    "products",
    _("What each product is like: its place among eight tastes."),
    (PRODUCT, *(measured(f"taste_{n}", "", _("Coordinate."), -1, 1) for n in range(1, 9))),
    _products,
)

SESSIONS = Table(
    "sessions",
    _("Both potential outcomes of each visit, from the same luck: our choice."),
    (
        SESSION,
        Column("mood", "text", "", _("Why they came."), options=("curious", "hunting")),
        flag("clicks_if_shown", _("Would click the shelf if it were shown.")),
        flag("buys_without", _("Would buy without the shelf.")),
        flag("buys_with", _("Would buy with the shelf.")),
    ),
    _sessions,
)

IMPRESSIONS = Table(
    "impressions",
    _("How well each product shown fits the visitor's taste."),
    (SESSION, PLACE, measured("fit", "", _("About standard normal for a random product."))),
    _impressions,
)

ORDERS = Table(
    "orders",
    _("Which orders would not have come without the shelf."),
    (ORDER, flag("caused_by_shelf", _("The same visit would not buy without the shelf."))),
    _orders,
)

COMPANY = Table(
    "company",
    _("The company's path: a row a week."),
    (
        WEEK,
        measured("season", "sd", _("How much people are in the mood to buy.")),
        measured("price_in_force", "x list", _("Price in force."), 0),
        measured("price_memory", "x list", _("Price that customers remember."), 0),
        measured("quality", "log-odds", _("Delivered quality, 0 at the start.")),
        measured("expectations", "log-odds", _("What customers have come to expect.")),
        measured("rival", "log-odds", _("The rival's quality.")),
        measured("hazard", "a week", _("Rate of leaving of an average person."), 0),
        measured("arrived", "share", _("Share of all people who have come."), 0, 1),
    ),
    _company,
)

TRUTH = {
    table.name: table
    for table in (
        CUSTOMERS,
        PRODUCTS,
        SESSIONS,
        IMPRESSIONS,
        ORDERS,
        COMPANY,
        channels.CHANNEL_ORDERS,
        calls.SERVICE_CALLS,
        lanes.SERVICE_LANES,
        staff.EMPLOYEES,
        order_teams.SKILLS,
        order_teams.ORDER_TEAMS,
        order_teams.TEAM_ORDERS,
        markets.TABLE_OF_MARKETS,
        redesign.DESIGN_EFFECTS,
        hours.HOURS_EFFECTS,
        hiring.APPLICANTS,
        venture.VENTURE,
        relations.SURVEYS,
        relations.REFERRALS,
        brand.BRAND_CONSTANTS,
        brand.BRAND_CHOICES,
        partners.PARTNER_ORDERS,
        partners.SHOPPER_SURPLUS,
        toys.HOUSEHOLDS,
        rivalry.OWN_HAZARDS,
        expectations.EXPECTATION_PATHS,
        projects.PROJECT_EFFECTS,
        flywheel.FLYWHEEL_LINKS,
        branches.BRANCH_SITES,
        customer_books.COSTS_TO_SERVE,
        tastes.TASTES,
    )
}
"""Every table of the truth by its name. A table more is a line here."""
