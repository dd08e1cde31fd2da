"""The firms that would sell in Orinoco's marketplace, and what each visit would want of them."""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.luck import DISTRICT
from helpers.store.drawn.visits import log_odds
from helpers.store.drawn.world import World

PLAY = 0.6
"""Share of visits in which who wants something from Tambor wants the like from Curiara: play."""
_AT_A_TIME = 100
"""Candidate visits of a person whose luck is drawn together."""


@dataclass(frozen=True)
class Partner:
    """A firm that would sell in our marketplace. All fictional.

    sells: in words. ours: our own categories that its range comes close to. products: in its range.
    visits: a week on its own site, by its own word. wish: log-odds that a visit of an average
    person wants something of it that we do not carry. size: its orders, times ours. elsewhere:
    what it says it would earn without us, dollars a year for each 1,000 people. The last three
    are assumed.
    """

    name: str
    sells: str
    ours: tuple[str, ...]
    products: int
    visits: int
    wish: float
    size: float
    elsewhere: float


PARTNERS = (
    Partner("Tambor", "toys and instruments", ("Toys", "Music"), 8_200, 61_000, -4.65, 0.8, 90),
    Partner("Caney", "furniture and lamps", ("Kitchen", "Garden"), 3_100, 38_000, -4.85, 1.2, 110),
    Partner("Curiara", "outdoor gear", ("Sports", "Tools"), 5_400, 47_000, -4.60, 1.0, 80),
)
NAMES = tuple(partner.name for partner in PARTNERS)


@dataclass(frozen=True)
class Wants:
    """What candidate visits want of partners, by luck alone: a row a visit.

    odds: what the wish for each partner's goods must overcome (log-odds), a column a partner.
    same: uniform; below the overlap of the ranges, a visit looks for nothing that we lack. prefer:
    what the preference for a partner's copy of our product must overcome (log-odds).
    """

    odds: np.ndarray
    same: np.ndarray
    prefer: np.ndarray


def wants_of(world: World) -> Wants:
    """Return what visits want of partners in a world; drawn once."""
    if "partner wants" not in world.kept:
        luck = _luck(world)
        odds = log_odds(luck[:, :3])
        # One wish, two sellers: only one of them gets the order.
        odds[:, 2] = np.where(luck[:, 3] < PLAY, odds[:, 0], odds[:, 2])
        world.kept["partner wants"] = Wants(odds, luck[:, 4], log_odds(luck[:, 5]))
    return world.kept["partner wants"]


def _luck(world: World) -> np.ndarray:
    """Return six uniforms a candidate visit: by the person, and the number of their visit."""
    visits = world.visits
    luck = np.empty((visits.person.size, 6))
    district, seat = np.divmod(visits.person, DISTRICT)
    group, place = np.divmod(visits.number - 1, _AT_A_TIME)
    for home in range(-(-world.people // DISTRICT)):
        here = np.flatnonzero(district == home)
        for hundred in np.unique(group[here]):
            rows = here[group[here] == hundred]
            stream = world.luck.stream("partner wants", world.first_district + home, int(hundred))
            luck[rows] = stream.random((DISTRICT, _AT_A_TIME, 6))[seat[rows], place[rows]]
    return luck
