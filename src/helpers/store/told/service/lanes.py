"""Lanes at the service desk: who goes first, how long each lane waits, and what that does.

A call of the first lane goes before all others as soon as an agent is free; nobody is interrupted.
What counts is how much longer or shorter a lane waits than one line would: in one line, every
outcome is as if there were no lanes.
"""

from dataclasses import dataclass

import numpy as np

from helpers.measure.service.queueing import late_share
from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import distinct
from helpers.store.drawn.luck import DISTRICT
from helpers.store.drawn.service.callers import callers
from helpers.store.drawn.service.calls import calls_per_hour
from helpers.store.drawn.world import World
from helpers.store.told.areas.service_desk import reach_agents

ONE_LINE = Policy().priority_rule
STAY_PER_MINUTE, WISH_PER_MINUTE = 0.30, 0.10
"""What a minute more a call does to somebody of average response: log of the hazard of leaving,
and log-odds of buying."""
LONGEST = 60.0
"""Minutes after which nobody waits on."""
Rule = tuple[str, float]
Waits = tuple[np.ndarray, np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Lanes:
    """The lanes week by week.

    rule: of each week (rule and share). first, second: minutes that a call waits longer in the
    first and the second lane than it would in one line; negative = less long.
    """

    rule: tuple[Rule, ...]
    first: np.ndarray
    second: np.ndarray


def rule_of(policy: Policy) -> Rule | None:
    """Return a policy's rule and share; None where there is one line for all."""
    if policy.priority_rule == ONE_LINE or policy.priority_share == 0:
        return None
    return policy.priority_rule, float(policy.priority_share)


def lanes_of(world: World, plan: list[Policy]) -> Lanes | None:
    """Return the lanes of a plan, a policy a week; None if there is one line all the time."""
    if all(rule_of(policy) is None for policy in distinct(plan)):
        return None
    first, second, everybody = lane_waits(world, plan)
    rules = tuple(rule_of(policy) or (ONE_LINE, 0.0) for policy in plan)
    none = np.array([rule == ONE_LINE for rule, _share in rules])
    apart = (np.where(none, 0.0, lane - everybody) for lane in (first, second))
    return Lanes(rules, *apart)


def lane_waits(world: World, plan: list[Policy]) -> Waits:
    """Return the mean minutes that a contact waits: first lane, second lane and one line, by week.

    Contacts that self-service settles wait no time and count.
    """
    calls = calls_per_hour(world)
    waits = np.empty((3, world.weeks))
    for policy in distinct(plan):
        weeks = np.array([each is policy for each in plan])
        reach, minutes = reach_agents(policy.deflection)
        load = calls[weeks] * policy.call_volume * reach * minutes / 60
        share = policy.priority_share
        waits[:, weeks] = reach * np.array(waits_at(load, policy.agents, minutes, share))
    return waits[0], waits[1], waits[2]


def waits_at(load: np.ndarray, agents: float, minutes: float, share: float | np.ndarray) -> Waits:
    """Return the mean minutes of the first lane, the second lane and one line, at each load.

    Parameters: share (of callers who go first; one, or as many as loads).

    Between two whole numbers of agents the desk has the larger number for part of the time.

    Source: Cobham (1954), eq. 3, with Erlang's delay; tests compare with measure.priority_waits.
    """
    few = int(np.floor(agents))
    low, high = (np.array(_cobham(load, n, minutes, share)) for n in (few, few + 1))
    first, second, everybody = low + (agents - few) * (high - low)
    return first, second, everybody


def _cobham(load: np.ndarray, agents: int, minutes: float, share: float | np.ndarray) -> Waits:
    times = np.full(load.shape, minutes)
    until_free = np.asarray(late_share(agents, load, times, 0.0)) * minutes / agents
    ahead, filled = share * load / agents, load / agents
    first = _capped(until_free, 1 - ahead)
    return first, _capped(first, 1 - filled), _capped(until_free, 1 - filled)


def _capped(above: np.ndarray, below: np.ndarray) -> np.ndarray:
    return np.where(below * LONGEST > above, above / np.maximum(below, 1e-9), LONGEST)


def who_goes_first(world: World, rule: Rule) -> np.ndarray:
    """Return who is in the first lane: the best-scored share of each district, or by a coin."""
    name, share = rule
    known = callers(world)
    if name == ONE_LINE:
        return np.zeros(world.people, bool)
    if name == "at random":
        return known.coin < share
    score = known.value_estimate
    if name == "by response":
        score = score * known.impatience
    return _best(score, share)


def _best(score: np.ndarray, share: float) -> np.ndarray:
    chosen = np.zeros(score.size, bool)
    for start in range(0, score.size, DISTRICT):
        part = score[start : start + DISTRICT]
        best = np.argsort(-part, kind="stable")[: int(share * part.size)]
        chosen[start + best] = True
    return chosen


def minutes_apart(world: World, lanes: Lanes, who: np.ndarray | slice = slice(None)) -> np.ndarray:
    """Return by how many minutes each person's calls wait longer than in one line: people, weeks.

    Parameters: who (their rows; everybody).
    """
    apart = np.tile(lanes.second, (world.people, 1))[who]
    for rule in sorted(set(lanes.rule)):
        weeks = np.flatnonzero([each == rule for each in lanes.rule])
        rows = np.flatnonzero(who_goes_first(world, rule)[who])
        apart[np.ix_(rows, weeks)] = lanes.first[weeks]
    return apart


def weeks_of_leaving(
    world: World, hazard: np.ndarray, lanes: Lanes, arrive: np.ndarray, who: np.ndarray | slice
) -> np.ndarray:
    """Return the week in which each person leaves, as told/staying.py does for one line."""
    people = world.population
    strain = callers(world).response[who, None] * minutes_apart(world, lanes, who)
    used = np.cumsum(hazard * np.exp(STAY_PER_MINUTE * strain), axis=1)
    used = np.hstack([np.zeros((len(used), 1)), used])
    limit = used[np.arange(len(used)), arrive] + people.patience[who] / people.leaving_rate[who]
    return np.minimum((used < limit[:, None]).sum(axis=1), world.weeks)


def lift_of_lanes(world: World, lanes: Lanes) -> np.ndarray:
    """Return what waiting longer or shorter than in one line adds to each visit's wish to buy."""
    visits = world.visits
    minutes = minutes_apart(world, lanes)[visits.person, visits.week]
    return -WISH_PER_MINUTE * callers(world).response[visits.person] * minutes
