"""The design of the site: who sees a new one, what it does to them, and how its novelty fades."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.luck import DISTRICT
from helpers.store.drawn.nature import Nature
from helpers.store.drawn.world import World

TODAY = Policy().design


@dataclass(frozen=True)
class Design:
    """What a design adds to the wish to buy, log-odds.

    curious, hunting: for good, by mood. novelty: on top of it at the first meeting; it then halves
    every so many weeks.
    """

    curious: float
    hunting: float
    novelty: float


DESIGNS = {
    "clear path": Design(curious=0.14, hunting=0.14, novelty=0.30),
    "magazine": Design(curious=0.30, hunting=-0.30, novelty=0.30),
    "fresh paint": Design(curious=0.0, hunting=0.0, novelty=0.40),
}
"""The designs that are not today's."""


def who_sees_a_new_design(world: World, plan: list[Policy]) -> np.ndarray:
    """Return which candidate visits would be shown a design that is not today's.

    A person whose draw is below the share sees it: so each person stays in one arm, and whoever
    sees it at a small share still sees it at a larger one.
    """
    share = np.array([0.0 if p.design == TODAY else p.design_share for p in plan])
    return arm_draws(world)[world.visits.person] < share[world.visits.week]


def lift_of_design(world: World, plan: list[Policy], here: np.ndarray) -> np.ndarray:
    """Return what the design adds to each visit's wish to buy, log-odds: a row a visit, or one 0.

    Parameters: here (visits that take place): a person meets a design at one of these.
    """
    new = sorted({policy.design for policy in plan} - {TODAY})
    if not new:
        return np.zeros(1)
    shown = here & who_sees_a_new_design(world, plan)
    lift = np.zeros(shown.size)
    for name in new:
        in_force = np.array([policy.design == name for policy in plan])
        rows = np.flatnonzero(shown & in_force[world.visits.week])
        lift[rows] = _lift(world, DESIGNS[name], rows)
    return lift


def _lift(world: World, design: Design, rows: np.ndarray) -> np.ndarray:
    """Return what one design adds to the visits that see it; rows go up, by person and time."""
    nature = world.nature
    person, week = world.visits.person[rows], world.visits.week[rows]
    met = np.full(world.people, -1)
    met[person[::-1]] = week[::-1]  # the earliest visit is written last, and stays
    lasting = np.where(world.visits.curious[rows], design.curious, design.hunting)
    return nature.design_response * lasting + design.novelty * fresh(nature, week - met[person])


def fresh(nature: Nature, weeks: np.ndarray) -> np.ndarray:
    """Return the share of a design's novelty that is left so many weeks after the first meeting.

    >>> fresh(Nature(novelty_half_life=4), np.array([0, 4, 8])).tolist()
    [1.0, 0.5, 0.25]
    """
    if nature.novelty_half_life == 0:
        return np.zeros(np.shape(weeks))
    return 0.5 ** (np.asarray(weeks) / nature.novelty_half_life)


def spells(plan: list[Policy]) -> list[tuple[int, int]]:
    """Return the first and last week of each test: one design, one share, neither none nor all.

    >>> half = Policy(design_share=0.5)
    >>> spells([Policy(), half, half, Policy()])
    [(1, 2)]
    """
    tossed = [
        (policy.design, policy.design_share) if 0 < policy.design_share < 1 else None
        for policy in plan
    ]
    turns = [week for week in range(1, len(plan)) if tossed[week] != tossed[week - 1]]
    edges = pairwise([0, *turns, len(plan)])
    return [(start, end - 1) for start, end in edges if tossed[start] is not None]


def arm_draws(world: World) -> np.ndarray:
    """Return the draw that puts each person into an arm of a design test: uniform."""
    if "design arms" not in world.kept:
        districts = range(-(-world.people // DISTRICT))
        draws = [
            world.luck.stream("redesign", world.first_district + district).random(DISTRICT)
            for district in districts
        ]
        world.kept["design arms"] = np.concatenate(draws)[: world.people]
    return world.kept["design arms"]
