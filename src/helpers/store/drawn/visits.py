"""Candidate visits: all luck that a visit may need, drawn before any decision.

Visits are drawn at 1.25 times a person's rate; a policy keeps those whose draw allows it, so no
policy can raise traffic by more than a quarter (the story asserts it). A chance p is used as a
threshold: with u uniform, "u < p" is the same as "log-odds of p exceed log-odds of u". What a
person must overcome, log-odds of u, is drawn once; no policy draws again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np

from helpers.store.drawn.catalogue import Catalogue, chances_to_view, pick
from helpers.store.drawn.luck import DISTRICT, YEAR, Luck
from helpers.store.drawn.people import People

HEADROOM = 1.25
MOST_CONTACTS = 12


@dataclass(frozen=True)
class Visits:
    """A row a candidate visit, sorted by person, then time.

    person: row in People. number: the person's 1st, 2nd ... candidate. day, week: when. keep:
    uniform. mood_odds: what must be overcome to be curious (log-odds), curious: the mood. seen:
    uniform. click_odds, buy_odds: what the wish to click or buy must overcome (log-odds).
    viewed, second, third: products looked at or bought along. lines: own lines if an order.
    size: log of the order value aimed at. choose, added: uniforms. return_odds: what must be
    overcome to send something back. return_pick, contacts: what happens after an order. search,
    pages, breadth (uniforms), dwell (normal): how the visit looks in the log.
    """

    person: np.ndarray
    number: np.ndarray
    day: np.ndarray
    week: np.ndarray
    keep: np.ndarray
    mood_odds: np.ndarray
    curious: np.ndarray
    seen: np.ndarray
    click_odds: np.ndarray
    buy_odds: np.ndarray
    viewed: np.ndarray
    second: np.ndarray
    third: np.ndarray
    lines: np.ndarray
    size: np.ndarray
    choose: np.ndarray
    added: np.ndarray
    return_odds: np.ndarray
    return_pick: np.ndarray
    contacts: np.ndarray
    search: np.ndarray
    pages: np.ndarray
    breadth: np.ndarray
    dwell: np.ndarray

    def rows(self, which: np.ndarray) -> "Visits":
        """Return only these rows."""
        return Visits(*(getattr(self, field.name)[which] for field in fields(self)))

    def of(self, people: People) -> "Visits":
        """Return the same visits, made by people of another nature: their moods differ."""
        return replace(self, curious=self.mood_odds < people.curious[self.person])


def log_odds(uniform: np.ndarray) -> np.ndarray:
    """Return log(u / (1 - u)): the standard logistic draw that belongs to a uniform."""
    inside = np.clip(uniform, 1e-16, 1 - 1e-16)
    return np.log(inside / (1 - inside))


def district_visits(
    luck: Luck, people: People, catalogue: Catalogue, district: int, weeks: int
) -> Visits:
    """Return all candidate visits of one district within the horizon, sorted by person and time."""
    rising = chances_to_view(people.taste, catalogue.taste, catalogue.popularity)
    years = range(-(-weeks // YEAR))
    drawn = [_year(luck, people, rising, district, year) for year in years]
    whole = Visits(*joined(drawn))
    whole = whole.rows(whole.week < weeks)
    whole = whole.rows(np.argsort(whole.person, kind="stable"))
    starts = np.searchsorted(whole.person, np.arange(DISTRICT))
    whole.number[:] = np.arange(whole.person.size) - starts[whole.person] + 1
    return whole


def joined(parts: Sequence[Any]) -> list[np.ndarray]:
    """Return each field of several parts (all of one dataclass), put together."""
    return [np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(parts[0])]


def _year(luck: Luck, people: People, rising: np.ndarray, district: int, year: int) -> Visits:
    count = luck.stream("visit count", district, year).poisson(HEADROOM * people.visit_rate * YEAR)
    person = np.repeat(np.arange(DISTRICT), count)
    size = person.size

    def draw(name: str) -> np.ndarray:
        return luck.stream(name, district, year).random(size)

    when = draw("visit time")
    day = (when[np.lexsort((when, person))] * YEAR * 7).astype(np.int16) + year * YEAR * 7
    bulk = luck.stream("order size", district, year).standard_normal(size)
    lines, mood = draw("lines"), log_odds(draw("mood"))
    return Visits(
        person=person.astype(np.int32),
        number=np.zeros(size, np.int32),
        day=day,
        week=(day // 7).astype(np.int16),
        keep=draw("keep"),
        mood_odds=mood,
        curious=mood < people.curious[person],
        seen=draw("seen"),
        click_odds=log_odds(draw("click")),
        buy_odds=log_odds(draw("buy")),
        viewed=pick(rising, person, draw("viewed")),
        second=pick(rising, person, draw("second product")),
        third=pick(rising, person, draw("third product")),
        lines=(1 + (lines < 0.40) + (lines < 0.12)).astype(np.int8),
        size=np.log(36.0) + people.basket[person] + 0.45 * bulk,
        choose=draw("click choice"),
        added=draw("added"),
        return_odds=log_odds(draw("returned")),
        return_pick=draw("return pick"),
        contacts=_poisson(np.exp(people.service)[person], draw("contacts")),
        search=draw("searches"),
        pages=draw("pages"),
        breadth=draw("breadth"),
        dwell=luck.stream("dwell", district, year).standard_normal(size),
    )


def _poisson(mean: np.ndarray, uniform: np.ndarray) -> np.ndarray:
    """Return the Poisson count that each uniform stands for, by inversion, at most 12."""
    chance = np.exp(-mean)
    below = chance.copy()
    count = np.zeros(mean.size, np.int8)
    for number in range(1, MOST_CONTACTS + 1):
        count += uniform > below
        chance = chance * mean / number
        below += chance
    return count
