"""Records of shoppers: customers, their visits, and what the shelf showed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.told.shoppers.shelf import PLACES
from helpers.store.written.columns import (
    CUSTOMER,
    DAY,
    PLACE,
    PRODUCT,
    SESSION,
    WEEK,
    Table,
    flag,
    number,
)
from helpers.store.written.records.keys import visit_ids
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def who_has_visited(run: Run) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows of the people who have visited, and the week of each one's first visit."""
    visits = run.world.visits
    first = np.full(run.world.people, -1, np.int32)
    here = np.flatnonzero(run.story.here)[::-1]
    first[visits.person[here]] = visits.week[here]
    who = np.flatnonzero(first >= 0)
    return who, first[who]


def _customers(run: Run) -> pd.DataFrame:
    """Return who has visited: a row a customer."""
    people = run.world.population
    who, first = who_has_visited(run)
    return pd.DataFrame(
        {
            "customer_id": people.customer_id[who],
            "joined_week": first,
            "club": people.club[who],
        }
    )


def _sessions(run: Run) -> pd.DataFrame:
    """Return the visits: a row each."""
    rows = np.flatnonzero(run.story.here)
    visits = run.world.visits.rows(rows)
    curious = visits.curious
    asked = np.where(curious, 0.10, 0.85)
    wide = np.where(curious, 1 + np.floor(4 * visits.breadth), 1 + (visits.breadth < 0.2))
    pages = 1 + np.floor(-np.log1p(-visits.pages) * np.where(curious, 6.0, 3.0))
    seconds = np.rint(np.where(curious, 240, 120) * np.exp(0.7 * visits.dwell))
    return pd.DataFrame(
        {
            "session_id": visit_ids(run.world, rows),
            "customer_id": run.world.population.customer_id[visits.person],
            "week": visits.week,
            "day": visits.day,
            "n_search": sum((visits.search < asked * part).astype(np.int8) for part in (1, 0.3)),
            "n_pages": pages.astype(np.int16),
            "n_categories": np.minimum(wide, pages).astype(np.int8),
            "dwell_s": np.maximum(3, seconds).astype(np.int32),
            "product_viewed": visits.viewed,
            "shelf_shown": run.story.seen[rows],
            "shelf_clicked": (run.story.seen & run.story.clicks)[rows],
            "converted": run.story.bought[rows],
        }
    )


def _impressions(run: Run) -> pd.DataFrame:
    """Return what the shelf showed: a row a visit and place."""
    rows = np.flatnonzero(run.story.seen)
    shelf = run.story.shelf
    place = np.arange(PLACES)
    clicked = run.story.clicks[rows, None] & (shelf.place[rows, None] == place)
    return pd.DataFrame(
        {
            "session_id": np.repeat(visit_ids(run.world, rows), PLACES),
            "position": np.tile(place + 1, rows.size).astype(np.int8),
            "product_id": shelf.shown[rows].ravel(),
            "clicked": clicked.ravel(),
        }
    )


CUSTOMERS = Table(
    "customers",
    _("A row a customer: everybody who has visited."),
    (
        CUSTOMER,
        number("joined_week", "weeks", _("Week of the first visit."), 0, 519),
        flag("club", _("Member of Orinoco's free club.")),
    ),
    _customers,
)

SESSIONS = Table(
    "sessions",
    _("A row a visit."),
    (
        SESSION,
        CUSTOMER,
        WEEK,
        DAY,
        number("n_search", "", _("Searches typed."), 0, 2),
        number("n_pages", "", _("Pages seen."), 1),
        number("n_categories", "", _("Departments seen."), 1, 4),
        number("dwell_s", "s", _("Seconds spent."), 3),
        number("product_viewed", "", _("Product looked at first."), 0, 239),
        flag("shelf_shown", _("The shelf of recommendations was shown, by a coin toss.")),
        flag("shelf_clicked", _("A product on the shelf was clicked.")),
        flag("converted", _("The visit ended in an order.")),
    ),
    _sessions,
)

IMPRESSIONS = Table(
    "impressions",
    _("What the shelf showed: a row a visit and place."),
    (SESSION, PLACE, PRODUCT, flag("clicked", _("This product was clicked."))),
    _impressions,
)
