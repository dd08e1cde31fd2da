"""Lesson 00, Start here: the keys, computed from a world."""

from dataclasses import dataclass
from functools import lru_cache

from helpers import measure, store

SHOPPERS = ("Ana", "Ben", "Cleo", "Dan", "Eva")
BOUGHT_WITH = (1, 1, 1, 0, 0)
BOUGHT_WITHOUT = (1, 1, 0, 0, 0)
CLICKED = (1, 1, 1, 0, 0)
TESTS = 20


@dataclass(frozen=True)
class ShelfReadings:
    """What the shelf did, three times read, in orders per 1,000 visits.

    click_share: of the visits that saw it, the share that clicked.
    """

    dashboard: measure.Estimate
    coin: measure.Estimate
    truth: measure.Effects
    click_share: float


@lru_cache(maxsize=4)
def shelf(code: str) -> ShelfReadings:
    """Return the three readings of the recorded years' shelf.

    Parameters: code (the world's).
    """
    world = store.open_world(code)
    sessions = store.tables(world).sessions
    return ShelfReadings(
        measure.gap_by_click(sessions),
        measure.gap_by_coin(sessions),
        measure.effects_of_shelf(sessions, store.truth(world).sessions),
        float(sessions.loc[sessions["shelf_shown"], "shelf_clicked"].mean()),
    )


def coin_against_dashboard(code: str) -> str:
    """Return "less", "half", "same" or "more": the coin's gap beside the dashboard's."""
    found = shelf(code)
    ratio = found.coin.value / found.dashboard.value
    return "less" if ratio < 0.4 else "half" if ratio < 0.75 else "same" if ratio < 1.25 else "more"


def five_shoppers() -> measure.Effects:
    """Return what the shelf did to the five shoppers."""
    return measure.average_effects(BOUGHT_WITH, BOUGHT_WITHOUT, [bool(one) for one in CLICKED])
