"""The flywheel's links as they are in a world: how strong, how slow, and how far they reach.

Three stations feed each other: visitors bring sellers, sellers bring products, and products bring
visitors. A link's strength is an elasticity: by how many per cent its end rises in the long run
when its start rises by one. The luck is the company's own: it does not depend on who lives here.
"""

from dataclasses import dataclass, replace

import numpy as np

from helpers.store.drawn.world import MOST_WEEKS, World

STATIONS = ("visitors", "sellers", "products")
LINKS = tuple(f"{a} to {b}" for a, b in zip(STATIONS, STATIONS[1:] + STATIONS[:1], strict=True))
"""Link k starts at station k."""
_STRENGTHS = np.array([1.2, 0.5, 0.8])
"""Which link is strong and which is weak is dealt out anew in each world."""
_DIFFER = 0.05
"""Standard deviation of the log of a strength, around the one that was dealt."""
_DELAYS, _DELAYS_DIFFER = np.array([11.0, 7.0, 6.0]), 0.12
"""Weeks that each link takes on average, and how far worlds differ (log)."""
_CEILINGS = np.array([0.40, 0.35, 0.20])
"""How far each link's end can rise at most (log): sellers and products are not without end."""
_GROWTH = (0.18, 0.30)
"""Growth a year of each station (log) that the whole trade brings, with or without a loop."""
_WHIM, _LASTS = 0.010, 0.7
"""Standard deviation of what happens to a station in a week (log), and how much of it lasts."""
ARMS = ("nothing", *STATIONS)
"""What a trial pushed."""
EACH_ARM, HELD, HELD_WEEKS, LAST_START = 120, 0.12, 52, 40
"""Trials of each kind; how far the station is held up (log), how long; the weeks they start in."""
_AISLE_GROWTH, _AISLE_WHIM = 0.10, 0.03
"""What an aisle's stations grow by within the trial's year (log), and how far aisles differ."""


@dataclass(frozen=True)
class Links:
    """The three links of a loop, in the order of LINKS.

    strength: elasticities. delay: mean weeks until the end follows. ceiling: log of how far the
    end can rise through this link; beyond that the link is full and passes nothing on.
    """

    strength: tuple[float, float, float]
    delay: tuple[float, float, float]
    ceiling: tuple[float, float, float] = (np.inf, np.inf, np.inf)

    def cut(self, link: int) -> "Links":
        """Return the links with one that passes nothing on."""
        first, second, third = (
            0.0 if place == link else each for place, each in enumerate(self.strength)
        )
        return replace(self, strength=(first, second, third))


@dataclass(frozen=True)
class Trials:
    """What luck did to the trials: a row a trial.

    start: week. arm: place in ARMS, by lot. change: of each station within the year (log), before
    anything is pushed.
    """

    start: np.ndarray
    arm: np.ndarray
    change: np.ndarray


def links(world: World) -> Links:
    """Return the links of a world; drawn once, then what its people's nature makes of them."""
    if "flywheel links" not in world.kept:
        world.kept["flywheel links"] = _drawn(world)
    found: Links = world.kept["flywheel links"]
    return found


def _drawn(world: World) -> Links:
    nature, luck = world.nature, world.luck.stream("flywheel links")
    follow = np.array([nature.sellers_follow, nature.products_follow, nature.visitors_follow])
    dealt = luck.permutation(_STRENGTHS)
    strength = follow * dealt * np.exp(_DIFFER * luck.standard_normal(3))
    delay = _DELAYS * np.exp(_DELAYS_DIFFER * luck.standard_normal(3))
    return Links(tuple(strength.tolist()), tuple(delay.tolist()), tuple(_CEILINGS.tolist()))


def growth(world: World) -> np.ndarray:
    """Return what the trade's growth alone makes of each station, log, a row a week."""
    rates = world.luck.stream("flywheel growth").uniform(*_GROWTH, 3)
    return np.arange(world.weeks)[:, None] / 52 * rates


def whims(world: World) -> np.ndarray:
    """Return what happens to each station by itself, log, a row a week."""
    drawn = world.luck.stream("flywheel weeks").standard_normal((MOST_WEEKS, 5))[: world.weeks]
    level = np.zeros(5)
    levels = np.empty_like(drawn)
    for week, shock in enumerate(drawn):
        level = _LASTS * level + _WHIM * shock
        levels[week] = level
    return levels


def trials(world: World) -> Trials:
    """Return the luck of the trials that end within the horizon, in the order they start."""
    luck, count = world.luck.stream("flywheel trials"), EACH_ARM * len(ARMS)
    arm = luck.permutation(np.repeat(np.arange(len(ARMS)), EACH_ARM))
    start = np.sort(luck.integers(0, LAST_START, count))
    change = _AISLE_GROWTH + _AISLE_WHIM * luck.standard_normal((count, 3))
    over = start + HELD_WEEKS < world.weeks
    return Trials(start[over], arm[over], change[over])
