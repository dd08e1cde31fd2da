"""Who applies at Orinoco: every four weeks a round of applicants, drawn before anybody is chosen.

What matters is how much a person cares about customers, which no manager sees. An interview sees
a part of it: the higher its validity, the less of its score is luck.
"""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from helpers.store.drawn.luck import YEAR
from helpers.store.drawn.world import World

WEEKS_OF_ROUND = 4
HIRES = 20
"""People hired in a round: in two years half of the thousand jobs are filled anew."""
MOST = 400
"""Applicants in a round from whom one may choose."""
BY_LOT = 20
"""Further people in each round whom a lot gives a trial month, whatever their score."""


@dataclass(frozen=True)
class Applicants:
    """Arrays of rounds by applicants, standard deviations; the last `BY_LOT` are those of the lot.

    focus: how much a person cares about customers. slip: the interview's luck. opinion: the luck
    of a superior's rating. work: the luck of a year's output.
    """

    focus: np.ndarray
    slip: np.ndarray
    opinion: np.ndarray
    work: np.ndarray


def applicants(world: World) -> Applicants:
    """Return everybody who may apply in a world; worked out once."""
    if "applicants" not in world.kept:
        world.kept["applicants"] = _drawn(world)
    found: Applicants = world.kept["applicants"]
    return found


def scores(people: Applicants, validity: float) -> np.ndarray:
    """Return what an interview of this validity makes of them (standard deviations)."""
    return validity * people.focus + (1 - validity**2) ** 0.5 * people.slip


def suitable(world: World) -> np.ndarray:
    """Return who cares enough about customers for the job: rounds by applicants."""
    return applicants(world).focus > -NormalDist().inv_cdf(world.nature.suitable)


def _drawn(world: World) -> Applicants:
    rounds = -(-world.weeks // WEEKS_OF_ROUND)
    size = (YEAR // WEEKS_OF_ROUND, MOST + BY_LOT, 4)
    years = range(-(-rounds // size[0]))
    drawn = [world.luck.stream("who applies", 0, year).standard_normal(size) for year in years]
    return Applicants(*np.moveaxis(np.concatenate(drawn)[:rounds], 2, 0))
