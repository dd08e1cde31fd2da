"""The markets abroad: what is printed about them, and what nobody knows before going there."""

from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from helpers.store.drawn.luck import Luck
from helpers.store.drawn.people import RETURNS, RETURNS_SPREAD

STANDS_FOR = 1000
"""People each person of a world stands for: a dollar of its accounts is a thousand dollars."""
HOME_SHARE = 0.2
"""Share of the people at home who live in Orinoco's world. Abroad it is this on average."""
RIVAL_WEEKS = 104
"""Weeks since a rival opened in each market: so long is the record of first-time buyers."""
RECORD_NOISE = 0.05
"""Standard deviation of a week's record, as a share of the best week."""

#: How countries differ: people (millions), returns (log-odds), share paid on delivery, price
#: index, and the cultural-distance score that consultants print.
COUNTRIES = {
    "Valdora": (5.0, 0.1, 0.15, 1.02, 14),
    "Estmark": (10.0, 1.3, 0.40, 1.00, 31),
    "Sarenia": (4.0, -0.2, 0.70, 0.96, 72),
}
#: How sectors differ: people (times the country's), returns (log-odds), paid on delivery.
SECTORS = {
    "books": (0.6, -0.8, 0.0),
    "kitchen": (0.8, 0.3, 0.05),
    "sports": (1.2, 1.7, 0.1),
}
MARKETS = tuple(f"{country} {sector}" for country in COUNTRIES for sector in SECTORS)


@dataclass(frozen=True)
class Market:
    """A market abroad: a sector in a country.

    people: millions who buy online there. returns: log-odds that an order comes back, against
    home. on_delivery: share of orders paid at the door. price_index: what is charged there, home
    is 1. entry_cost: millions of dollars. distance: a cultural-distance score, which does nothing.
    innovation, imitation, potential: of the Bass curve, a week, and in people. appeal: log-odds of
    buying, against home. The last four are known to nobody.
    """

    name: str
    country: str
    sector: str
    people: float
    returns: float
    on_delivery: float
    price_index: float
    entry_cost: float
    distance: int
    innovation: float
    imitation: float
    potential: int
    appeal: float

    @property
    def return_norm(self) -> float:
        """Share of orders that come back, by the trade's statistics (people of all kinds)."""
        middles = (np.arange(400) + 0.5) / 400
        # Spread over people as a logistic draw of the same variance: close enough for print.
        spread = RETURNS_SPREAD * np.sqrt(3) / np.pi * np.log(middles / (1 - middles))
        return float(np.mean(1 / (1 + np.exp(-(RETURNS + self.returns + spread)))))


def markets(luck: Luck) -> tuple[Market, ...]:
    """Return the markets of a world."""
    z = luck.stream("markets abroad").standard_normal((len(MARKETS), 8))
    return tuple(_market(name, draws) for name, draws in zip(MARKETS, z, strict=True))


def code_abroad(code: str, market: str) -> str:
    """Return the code of the luck that a market's people have: their own."""
    return f"ABROAD-{sha256(f'{code} in {market}'.encode()).hexdigest()[:16].upper()}"


def _market(name: str, z: np.ndarray) -> Market:
    country, sector = name.split(" ")
    millions, returns, at_door, index, distance = COUNTRIES[country]
    share, more_returns, more_at_door = SECTORS[sector]
    people = round(millions * share * float(np.exp(0.06 * z[0])), 1)
    return Market(
        name=name,
        country=country,
        sector=sector,
        people=people,
        returns=returns + more_returns + 0.15 * float(z[1]),
        on_delivery=round(at_door + more_at_door, 2),
        price_index=round(index * float(np.exp(0.02 * z[2])), 2),
        entry_cost=round(0.85 * people * float(np.exp(0.12 * z[3])), 1),
        distance=distance,
        innovation=0.006 * float(np.exp(0.2 * z[4])),
        imitation=0.09 * float(np.exp(0.15 * z[5])),
        potential=round(1e6 * HOME_SHARE * people * float(np.exp(0.2 * z[6]))),
        appeal=0.2 * float(z[7]),
    )
