"""Who lives in a world: traits that no manager sees, drawn a district at a time."""

from dataclasses import dataclass, replace

import numpy as np

from helpers.store.drawn.catalogue import TASTES
from helpers.store.drawn.luck import DISTRICT, Luck
from helpers.store.drawn.nature import Nature

CLUB_SHARE = 0.022
MOST_VISITS = 3.0
RETURNS, RETURNS_SPREAD = -3.1, 2.4
"""Log-odds that an order comes back: of the average person, and from person to person."""
LEAVING_SPREAD = 0.25
"""Standard deviation of the log of a person's own hazard of leaving, outside the club."""
MEMBERS_LEAVE = 0.8
"""Mean hazard of the club's members, relative to the average person's."""
MIDDLE = {"visit_rate": 0.34, "intent": 1.25, "basket": 0.36, "returns": -2.0, "service": -0.7}
"""Whom all resemble where people are alike: all together they are worth about the same."""


@dataclass(frozen=True)
class People:
    """A row a person.

    customer_id: 1 and up. club: joined Orinoco's free club; its members buy at a gamma-mixed
    rate and stay for an exponential time (Pareto/NBD; Schmittlein, Morrison & Colombo 1987).
    visit_rate: visits a week. intent: log-odds of buying, against the average. curious: log-odds
    that a visit is curious. basket: log-scale of the order value. price_sensitivity: log-odds per
    log price. shelf_response, message_response: log-odds. leaving_rate: relative hazard.
    patience: unit exponential, spent by the hazard. arrival: uniform. price_arm: -1, 0 or 1.
    returns, service: log-odds of a return, log of contacts an order. taste: people by tastes.
    """

    customer_id: np.ndarray
    club: np.ndarray
    visit_rate: np.ndarray
    intent: np.ndarray
    curious: np.ndarray
    basket: np.ndarray
    price_sensitivity: np.ndarray
    shelf_response: np.ndarray
    message_response: np.ndarray
    click_intent: np.ndarray
    leaving_rate: np.ndarray
    patience: np.ndarray
    arrival: np.ndarray
    price_arm: np.ndarray
    returns: np.ndarray
    service: np.ndarray
    taste: np.ndarray


def settle(luck: Luck, nature: Nature, district: int) -> People:
    """Return the people of one district."""
    z = luck.stream("traits", district).standard_normal((DISTRICT, 9))
    club = luck.stream("club", district).random(DISTRICT) < CLUB_SHARE
    rate = np.minimum(MOST_VISITS, np.exp(-1.45 + 0.80 * z[:, 1] + 0.35 * z[:, 0]))
    # Gamma-mixed visits at a steady wish to buy give gamma-mixed orders.
    member_rate = luck.stream("club visits", district).gamma(1.8, 1.25, DISTRICT)
    member_leaving = luck.stream("club leaving", district).gamma(2.0, 0.5, DISTRICT)
    outside = np.exp(-LEAVING_SPREAD * z[:, 0])
    leaving = leaving_rates(nature.leaving_spread, outside, member_leaving, club)
    wish = np.where(club, 0.0, z[:, 0])
    arm = luck.stream("price arm", district).random(DISTRICT)
    people = People(
        customer_id=district * DISTRICT + np.arange(1, DISTRICT + 1),
        club=club,
        visit_rate=np.where(club, member_rate, rate),
        intent=np.where(club, 2.0, 0.80 * wish),
        curious=-0.45 - 0.8 * wish + 0.8 * z[:, 2] + nature.curious,
        basket=0.85 * z[:, 3],
        price_sensitivity=nature.price_sensitivity * 2.5 * np.exp(0.3 * z[:, 5] - 0.045),
        shelf_response=nature.shelf_response
        * np.maximum(-0.3, 0.42 + 0.30 * z[:, 7] - 0.10 * z[:, 0]),
        message_response=nature.message_response
        * np.where(club, -0.7 + 0.2 * z[:, 8], 2.4 - 1.0 * z[:, 0] + 0.4 * z[:, 8]),
        click_intent=nature.intent_in_clicks * np.where(club, 0.6, z[:, 0]),
        leaving_rate=leaving,
        patience=luck.stream("patience", district).exponential(1.0, DISTRICT),
        arrival=np.where(club, 0.0, luck.stream("arrival", district).random(DISTRICT)),
        price_arm=np.digitize(arm, [1 / 3, 2 / 3]) - 1,
        returns=RETURNS + RETURNS_SPREAD * z[:, 4] + nature.returns,
        service=-2.7 + 2.2 * z[:, 6],
        taste=luck.stream("taste", district).standard_normal((DISTRICT, TASTES)),
    )
    return people if nature.value_spread == 1 else drawn_together(people, nature.value_spread)


def leaving_rates(
    spread: float, outside: np.ndarray, member: np.ndarray, club: np.ndarray
) -> np.ndarray:
    """Return each person's own hazard of leaving, relative to the average person's.

    A wider spread leaves the mean outside the club where it is: a lognormal's is exp(sd² / 2).

    Parameters: spread (times today's), outside and member (hazards at today's spread, outside the
    club and of a member), club (who is one).
    """
    level = (spread**2 - 1) * LEAVING_SPREAD**2 / 2
    return np.where(
        club, MEMBERS_LEAVE * member ** min(1.0, spread), outside**spread * np.exp(-level)
    )


def drawn_together(people: People, spread: float) -> People:
    """Return the same people, nearer to one another in what decides what they are worth.

    Parameters: spread (share of their differences that stays, 0 to 1).
    """
    rate = people.visit_rate**spread * MIDDLE["visit_rate"] ** (1 - spread)
    nearer = {
        name: spread * getattr(people, name) + (1 - spread) * middle
        for name, middle in MIDDLE.items()
    }
    return replace(people, **nearer | {"visit_rate": rate})
