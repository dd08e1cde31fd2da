"""Who works at Orinoco: a thousand jobs in forty teams, drawn once for the whole company.

People differ in two things that no manager sees: whether they are engaged, and for how much money
they would go. The thousand are a fair cross-section (evenly spread points turned by the world's
luck, not a thousand dice): worlds then differ in who works where, and hardly in how many are
disengaged. Source: Hammersley (1960); Cranley & Patterson (1976) for the turning.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.luck import Luck
from helpers.store.drawn.world import World

JOBS, TEAMS = 1000, 40
AREAS = ("service", "warehouse")
ASKS_DISENGAGED = (4000.0, 1500.0)
ASKS_ENGAGED = (9000.0, 2500.0)
"""What people ask for to go: mean and standard deviation, dollars."""
OUTSIDE = 0.15
"""Share of disengaged people among those who would join."""
ALIKE = 0.10
"""How much of what makes people engaged is shared by their team, 0 to 1."""
OWNERS = (0.55, 0.15)
"""Share of the engaged, and of the disengaged, who buy into the staff's share plan."""


@dataclass(frozen=True)
class Staff:
    """A row a job: the person who holds it at the start, or would take it over later.

    disengaged, owns_shares: yes or no. asks: dollars for which this person would go. tenure: weeks
    already worked. score, mark: what of the person shows in surveys and in customers' marks
    (standard deviations). slips: luck of two surveys, two marks and two outputs, jobs by six.
    """

    disengaged: np.ndarray
    owns_shares: np.ndarray
    asks: np.ndarray
    tenure: np.ndarray
    score: np.ndarray
    mark: np.ndarray
    slips: np.ndarray


@dataclass(frozen=True)
class Jobs:
    """A row a job: its team (1 to 40), its area (0 service, 1 warehouse), how much its work is
    worth against the average (standard deviations), and whether its team drew the exit test."""

    team: np.ndarray
    area: np.ndarray
    worth: np.ndarray
    in_test: np.ndarray


def jobs(world: World) -> Jobs:
    """Return the jobs of a world's company."""
    if "jobs" not in world.kept:
        world.kept["jobs"] = _found(world.luck)
    found: Jobs = world.kept["jobs"]
    return found


def staff(world: World, wave: int = 0) -> Staff:
    """Return who holds the jobs at the start (wave 0), or would join after the wave-th offer."""
    key = ("staff", wave)
    if key not in world.kept:
        world.kept[key] = _hired(world, wave)
    hired: Staff = world.kept[key]
    return hired


def _found(luck: Luck) -> Jobs:
    team = np.arange(JOBS) % TEAMS
    drawn = luck.stream("exit test").permutation(TEAMS) < TEAMS // 2
    worth = luck.stream("worth of jobs").standard_normal(JOBS)
    return Jobs(team + 1, team % len(AREAS), worth, drawn[team])


def _hired(world: World, wave: int) -> Staff:
    luck, nature = world.luck, world.nature
    spirit, ask = _cross_section(luck, wave)
    # Newcomers are as the people outside are, and some of them come for the next offer.
    hunting = OUTSIDE + (1 - OUTSIDE) * nature.bonus_hunters
    disengaged = spirit < (hunting if wave else nature.disengaged)
    mean, spread = np.where(disengaged[:, None], ASKS_DISENGAGED, ASKS_ENGAGED).T
    return Staff(
        disengaged=disengaged,
        owns_shares=luck.stream("share plan", 0, wave).random(JOBS)
        < np.where(disengaged, OWNERS[1], OWNERS[0]),
        asks=mean + spread * ask,
        tenure=1 + np.rint(luck.stream("tenure", 0, wave).exponential(90.0, JOBS)).astype(int),
        score=luck.stream("survey score", 0, wave).standard_normal(JOBS),
        mark=luck.stream("customers' mark", 0, wave).standard_normal(JOBS),
        slips=luck.stream("reviews", 0, wave).standard_normal((JOBS, 6)),
    )


def _cross_section(luck: Luck, wave: int) -> tuple[np.ndarray, np.ndarray]:
    """Return each job's spirit (even from 0 to 1, low is disengaged) and ask (standard normal)."""
    from scipy.special import ndtri

    turn = luck.stream("turn of the staff", 0, wave).random(2)
    own = luck.stream("spirit", 0, wave).standard_normal(JOBS)
    shared = luck.stream("spirit of teams", 0, wave).standard_normal(TEAMS)[np.arange(JOBS) % TEAMS]
    rank = np.argsort(np.argsort(np.sqrt(ALIKE) * shared + np.sqrt(1 - ALIKE) * own))
    ask = (_halves(rank) + turn[1]) % 1
    return (rank + turn[0]) / JOBS, ndtri(ask.clip(1e-6, 1 - 1e-6))


def _halves(number: np.ndarray) -> np.ndarray:
    """Return the numbers' bits in reverse, behind the point: evenly spread from 0 to 1.

    Source: van der Corput (1935).

    >>> _halves(np.array([0, 1, 2, 3])).tolist()
    [0.0, 0.5, 0.25, 0.75]
    """
    bits = (number[:, None] >> np.arange(10)) & 1
    return bits @ 0.5 ** np.arange(1, 11)
