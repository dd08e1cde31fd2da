"""The brands that shoppers choose among, and what a research firm asks forty towns about them.

Orinoco and its rivals, as they stand in people's minds before anybody spends: which words are tied
to each, and what each name alone is worth. The towns lie outside the regions of our own customers,
and so what is asked there has luck of its own and does not depend on who lives in the world.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.world import World

US = "Orinoco"
BRANDS = (US, "Bazaro", "Quillet", "Kiosko", "Almena")
OURS, BASE = BRANDS.index(US), BRANDS.index("Bazaro")
"""Places of Orinoco, and of the brand that the others are compared with."""
WORDS = ("cheap", "fast", "huge choice", "expert", "stylish", "friendly", "reliable", "local")
NAMED = np.array([0.0, 0.1, 0.0, -0.2, -0.2, 0.0, 0.4, -0.3])
"""How readily each word is named of any brand (log)."""
TIES = np.array(
    [
        [0.10, 0.15, 0.55, -0.10, -0.10, 0.00, 0.05, -0.20],
        [1.20, 0.00, 0.50, -0.60, -0.80, 0.00, 0.00, 0.00],
        [-0.40, -0.40, 0.35, 1.20, -0.10, 0.05, 0.05, -0.10],
        [0.10, 0.35, -1.30, -0.30, -0.50, 0.15, 0.00, 1.10],
        [-0.90, -0.10, -0.50, 0.10, 1.30, -0.05, 0.10, -0.20],
    ]
)
"""How much more readily each word is named of each brand (log): brands by words."""
CONSTANTS = np.array([0.85, 0.0, 0.55, 0.25, 0.70])
"""What each name adds to the wish to choose it (log-odds), against Bazaro's."""
KNOWN = np.array([0.2, 0.6, -0.4, 0.0, -0.2])
"""Log-odds that a person asked knows the brand."""
PRICES = np.array([26.0, 24.0, 28.0, 27.0, 30.0])
"""What the same basket costs at each, with delivery, dollars on average."""
PRICE_SPREAD = 0.12
PER_DOLLAR = 0.14
"""Log-odds lost for each dollar more. Assumed; an elasticity of about -2.5."""
WAVE = 13
"""Weeks from one wave of interviews to the next."""
TOWNS, SHOPPERS, ASKED = 40, 60, 200
"""Towns; panel shoppers in each; people asked about each brand, a wave and half of the towns."""
_WORDS_DIFFER, _CONSTANTS_DIFFER, _TOWNS_DIFFER = 0.05, 0.06, 0.04


@dataclass(frozen=True)
class Brands:
    """The brands of one world before anybody spends.

    ties: brands by words (log). constants: a value a brand (log-odds). tastes: of each town for
    Orinoco (log-odds). campaign: the towns that the lot gave a campaign, true or false.
    """

    ties: np.ndarray
    constants: np.ndarray
    tastes: np.ndarray
    campaign: np.ndarray


def brands(world: World) -> Brands:
    """Return the brands of a world; drawn once."""
    if "brands" not in world.kept:
        world.kept["brands"] = _drawn(world)
    found: Brands = world.kept["brands"]
    return found


def _drawn(world: World) -> Brands:
    luck, differ = world.luck, world.nature.brands_differ
    ties = TIES + _WORDS_DIFFER * luck.stream("brand ties").standard_normal(TIES.shape)
    shift = _CONSTANTS_DIFFER * luck.stream("brand constants").standard_normal(len(BRANDS))
    shift[BASE] = 0.0
    campaign = np.zeros(TOWNS, bool)
    campaign[luck.stream("brand towns").permutation(TOWNS)[: TOWNS // 2]] = True
    tastes = _TOWNS_DIFFER * luck.stream("tastes of towns").standard_normal(TOWNS)
    return Brands(differ * ties, differ * (CONSTANTS + shift), tastes, campaign)


def waves(world: World) -> np.ndarray:
    """Return the weeks in which people are asked."""
    return np.arange(0, world.weeks, WAVE)
