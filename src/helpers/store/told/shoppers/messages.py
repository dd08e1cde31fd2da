"""Messages: once a quarter the store may write to people who have bought before."""

from dataclasses import dataclass

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.luck import DISTRICT, YEAR
from helpers.store.drawn.world import World

WAVE = 13
"""Weeks between two waves; the first goes out in week 13."""
LASTS = 6
"""Weeks in which a message works."""
LAPSED_AFTER = 10
"""Weeks without an order after which a buyer counts as lapsed."""
LOOK_BACK = 26
"""Weeks of orders that the ranking rules count."""


@dataclass(frozen=True)
class Messages:
    """Who was written to, and what it does.

    known: whom the store could have written to, sent: whom it wrote to; people by waves (wave k
    is in week 13 k; nothing in wave 0). lift: log-odds that messages add, a row a visit or one 0.
    """

    known: np.ndarray
    sent: np.ndarray
    lift: np.ndarray


def write(world: World, plan: list[Policy], here: np.ndarray, wish: np.ndarray) -> Messages:
    """Return the messages of all waves; each wave's rule sees the orders before it, no more.

    Parameters: here (visits that take place), wish (their wish to buy before any message).
    """
    visits = world.visits
    waves = -(-world.weeks // WAVE)
    known = np.zeros((world.people, waves), bool)
    sent = np.zeros((world.people, waves), bool)
    lift = np.zeros(1)
    for wave in range(1, waves):
        week = wave * WAVE
        if plan[week].contact_rule == "nobody":
            continue
        ordered = here & (visits.week < week) & (wish + lift > 0)
        known[:, wave], sent[:, wave] = _chosen(world, plan[week], week, ordered)
        reached = sent[visits.person, wave] & (visits.week >= week) & (visits.week < week + LASTS)
        lift = lift + np.where(reached, world.population.message_response[visits.person], 0.0)
    return Messages(known, sent, lift)


def _chosen(
    world: World, policy: Policy, week: int, ordered: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return who is known and whom the rule picks, by the orders so far: people, true or false."""
    last = np.full(world.people, -1)
    np.maximum.at(last, world.visits.person[ordered], world.visits.week[ordered])
    known = last >= 0
    if policy.contact_rule == "everybody":
        return known, known
    draw = _draws(world)[:, week // WAVE]
    if policy.contact_rule == "at random":
        return known, known & (draw < policy.contact_share)
    if policy.contact_rule == "lapsed buyers":
        score = np.where(known & (last < week - LAPSED_AFTER), last + draw, -np.inf)
    else:
        recent = ordered & (world.visits.week >= week - LOOK_BACK)
        frequency = np.bincount(world.visits.person[recent], minlength=world.people)
        # Frequency first, then recency; the draw breaks ties.
        score = np.where(known, frequency + last / 1000 + draw / 1e6, -np.inf)
    return known, _best(score, known, policy.contact_share)


def _best(score: np.ndarray, known: np.ndarray, share: float) -> np.ndarray:
    """Return the best-scored share of each district's known buyers."""
    chosen = np.zeros(score.size, bool)
    for start in range(0, score.size, DISTRICT):
        part = score[start : start + DISTRICT]
        count = int(share * known[start : start + DISTRICT].sum())
        best = np.argsort(-part, kind="stable")[:count]
        chosen[start + best[np.isfinite(part[best])]] = True
    return chosen


def _draws(world: World) -> np.ndarray:
    """Return the messages' luck: people by waves, uniform."""
    if "message draws" not in world.kept:
        districts = range(-(-world.people // DISTRICT))
        years = range(-(-world.weeks // YEAR))
        world.kept["message draws"] = np.concatenate(
            [
                np.hstack([_year_draws(world, district, year) for year in years])
                for district in districts
            ]
        )[: world.people]
    return world.kept["message draws"]


def _year_draws(world: World, district: int, year: int) -> np.ndarray:
    stream = world.luck.stream("message", world.first_district + district, year)
    return stream.random((DISTRICT, YEAR // WAVE))
