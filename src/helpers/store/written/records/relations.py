"""Records of relationships: the customer survey, and who brought whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.talk.friends import friends
from helpers.store.told.talk.survey import survey
from helpers.store.written.columns import CUSTOMER, WEEK, Table, flag, money, number
from helpers.store.written.records.keys import visit_ids
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

UNANSWERED_A_YEAR = 4.0
"""Invitations a customer sends in a year that bring nobody."""
MOST_UNANSWERED = 30


def _surveys(run: Run) -> pd.DataFrame:
    """Return the survey: a row a customer and time of being asked."""
    asked = survey(run)
    heard = asked.responded | asked.phoned
    return pd.DataFrame(
        {
            "customer_id": run.world.population.customer_id[asked.person],
            "week": asked.week.astype(np.int16),
            "asked": asked.asked.astype(np.int8),
            "recent_visits": asked.visits,
            "recent_orders": asked.orders,
            "recent_trouble": asked.trouble,
            "responded": asked.responded,
            "phoned": asked.phoned,
            "nps": np.where(heard, asked.nps, -1).astype(np.int8),
            "satisfaction": np.where(heard, asked.grade, -1).astype(np.int8),
        }
    )


def _referrals(run: Run) -> pd.DataFrame:
    """Return who came because a friend had told them: a row a newcomer."""
    told, customer = run.brought, run.world.population.customer_id
    order = np.zeros(told.person.size, np.int64)
    some = told.order >= 0
    order[some] = visit_ids(run.world, run.sales.visit[told.order[some]])
    return pd.DataFrame(
        {
            "customer_id": customer[told.person],
            "inviter_id": customer[told.friend],
            "week": told.week.astype(np.int16),
            "order_id": order,
            "reward": told.cents / 100,
        }
    )


def _invitations(run: Run) -> pd.DataFrame:
    """Return the invitations that each customer sent, and the friends who came."""
    who, _first = who_has_visited(run)
    came = np.bincount(run.brought.friend, minlength=run.world.people)[who]
    weeks = run.story.leave[who] - run.story.arrive[who]
    lost = _poisson(UNANSWERED_A_YEAR * weeks / 52, friends(run.world).unanswered[who])
    return pd.DataFrame(
        {
            "customer_id": run.world.population.customer_id[who],
            "sent": (came + lost).astype(np.int16),
            "came": came.astype(np.int16),
        }
    )


def _poisson(mean: np.ndarray, uniform: np.ndarray) -> np.ndarray:
    """Return the Poisson count that each uniform stands for, by inversion."""
    chance = np.exp(-mean)
    below, count = chance.copy(), np.zeros(mean.size, int)
    for each in range(1, MOST_UNANSWERED + 1):
        count += uniform > below
        chance = chance * mean / each
        below += chance
    return count


SURVEYS = Table(
    "surveys",
    _("The quarterly survey: a row a customer and time of being asked."),
    (
        CUSTOMER,
        WEEK,
        number("asked", "times", _("Times the customer has been asked, this one too."), 1),
        number("recent_visits", "", _("Visits in the quarter before.")),
        number("recent_orders", "", _("Orders in the quarter before.")),
        number("recent_trouble", "", _("Contacts and returns in the quarter before.")),
        flag("responded", _("Answered the mail.")),
        flag("phoned", _("Kept silent, was drawn by lot and asked by telephone.")),
        number("nps", "", _("Would recommend us, 0 to 10; -1 = no answer."), -1, 10),
        number("satisfaction", "", _("Satisfied with us, 1 to 5; -1 = no answer."), -1, 5),
    ),
    _surveys,
)

REFERRALS = Table(
    "referrals",
    _("A row a newcomer who said, on the first visit, which customer had told them of us."),
    (
        CUSTOMER,
        number("inviter_id", "", _("Number of the customer who told them."), 1),
        number("week", "weeks", _("Week of the newcomer's first visit."), 0, 519),
        number("order_id", "", _("Number of the newcomer's first order; 0 = none yet.")),
        money("reward", _("Paid to the inviter for that order.")),
    ),
    _referrals,
)

INVITATIONS = Table(
    "invitations",
    _("What became of the invitations of each customer: a row a customer."),
    (
        CUSTOMER,
        number("sent", "", _("Invitations sent.")),
        number("came", "", _("Friends who came and named the customer.")),
    ),
    _invitations,
)
