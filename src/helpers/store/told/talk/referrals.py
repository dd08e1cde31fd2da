"""Referrals: invitations that a reward brings about, whom they bring sooner, and what is paid."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.talk.friends import friends
from helpers.store.drawn.world import World
from helpers.store.told.company import Path
from helpers.store.told.shoppers.staying import weeks_of_leaving

EAGERNESS = 0.04
"""Pull of invitations on a friend, a week, where the reward is very large."""
TEMPTING = 6.0
"""Dollars at which a reward has done 63 % of what rewards can do."""


@dataclass(frozen=True)
class Referrals:
    """A row a newcomer who named a friend when they first visited.

    person, friend: rows in People. week: of the first visit. order: row in the sales of the first
    order, -1 = none yet. cents: the reward paid for it to the friend.
    """

    person: np.ndarray
    friend: np.ndarray
    week: np.ndarray
    order: np.ndarray
    cents: np.ndarray


def rewarded(plan: list[Policy]) -> bool:
    """Return whether a reward is offered to anybody at any time."""
    return any(policy.referral_reward > 0 and policy.referral_share > 0 for policy in plan)


def reward_spells(plan: list[Policy]) -> list[tuple[int, int]]:
    """Return the first and last week of each test: one reward, for some but not for all.

    >>> half = Policy(referral_reward=5, referral_share=0.5)
    >>> reward_spells([Policy(), half, half, Policy()])
    [(1, 2)]
    """
    tossed = [
        (policy.referral_reward, policy.referral_share)
        if policy.referral_reward and 0 < policy.referral_share < 1
        else None
        for policy in plan
    ]
    turns = [week for week in range(1, len(plan)) if tossed[week] != tossed[week - 1]]
    edges = pairwise([0, *turns, len(plan)])
    return [(start, end - 1) for start, end in edges if tossed[start] is not None]


def pull(reward: np.ndarray) -> np.ndarray:
    """Return how strongly rewarded invitations pull a friend, a week: more dollars, less each.

    >>> pull(np.array([0.0, 6.0])).round(4).tolist()
    [0.0, 0.0253]
    """
    return EAGERNESS * -np.expm1(-np.asarray(reward) / TEMPTING)


def brought_sooner(world: World, plan: list[Policy], path: Path, arrive: np.ndarray) -> np.ndarray:
    """Return the week in which each person comes, where invitations may bring them sooner.

    Whoever is brought may invite others in turn, so the friendships are gone through one
    generation after the other. An invitation is worked by the same luck whatever is decided: the
    pull adds up, week by week while the friend is a customer, until it overcomes the reluctance.

    Parameters: arrive (the week in which each would come by themselves).
    """
    if not rewarded(plan):
        return arrive
    known, pulled, group = friends(world), *_pulls(world, plan)
    arrive = arrive.copy()
    with np.errstate(divide="ignore"):
        needed = known.reluctance / np.float64(world.nature.persuadable)
    for generation in range(1, known.generation.max() + 1):
        rows = np.flatnonzero(known.generation == generation)
        friend = known.friend[rows]
        since = arrive[friend]
        until = weeks_of_leaving(world, path, since, friend)
        week = _first_pulled(pulled, group[friend], since, needed[rows])
        arrive[rows] = np.where(week < until, np.minimum(arrive[rows], week + 1), arrive[rows])
    return arrive


def _first_pulled(
    pulled: np.ndarray, group: np.ndarray, since: np.ndarray, needed: np.ndarray
) -> np.ndarray:
    """Return the week in which the pull since a friend came has overcome the reluctance."""
    week = np.empty(group.size, int)
    for number, total in enumerate(pulled):
        mine = group == number
        goal = total[since[mine]] + needed[mine]
        week[mine] = np.searchsorted(total[1:], goal, side="left")
    return week


def _pulls(world: World, plan: list[Policy]) -> tuple[np.ndarray, np.ndarray]:
    """Return the pull summed up to each week, a row a group, and the group of each person.

    A group are those whom every week's share treats alike.
    """
    share = np.array([policy.referral_share for policy in plan])
    force = pull(np.array([policy.referral_reward for policy in plan]))
    edges = np.unique(share)
    group = np.searchsorted(edges, friends(world).arm, side="right")
    lowest = np.concatenate([[0.0], edges])
    weekly = np.where(lowest[:, None] < share, force, 0.0)
    return np.hstack([np.zeros((lowest.size, 1)), weekly.cumsum(axis=1)]), group


def named(
    world: World, plan: list[Policy], here: np.ndarray, arrive: np.ndarray, sold: np.ndarray
) -> Referrals:
    """Return who named a friend on first visiting, and the rewards paid at their first orders.

    Everybody is asked which customer told them of the store, reward or not. The reward is the one
    that the customer was offered in the week of the newcomer's first visit.

    Parameters: here (visits that take place), arrive (weeks), sold (visits that became orders, in
    the order of the sales).
    """
    known, first = friends(world), _first_visits(world, here)
    told = (first < world.weeks) & (known.friend >= 0)
    told &= (arrive[known.friend] < arrive) & (first[known.friend] <= first)
    person = np.flatnonzero(told)
    friend, week = known.friend[person], first[person]
    order = _first_orders(world, sold)[person]
    reward = np.array([policy.referral_reward for policy in plan])[week]
    offered = known.arm[friend] < np.array([policy.referral_share for policy in plan])[week]
    cents = np.where(offered & (order >= 0), np.rint(100 * reward), 0).astype(np.int64)
    return Referrals(person, friend, week, order, cents)


def _first_visits(world: World, here: np.ndarray) -> np.ndarray:
    """Return the week of each person's first visit; the horizon for those who never came by."""
    first = np.full(world.people, world.weeks)
    rows = np.flatnonzero(here)[::-1]
    first[world.visits.person[rows]] = world.visits.week[rows]
    return first


def _first_orders(world: World, sold: np.ndarray) -> np.ndarray:
    first = np.full(world.people, -1)
    first[world.visits.person[sold[::-1]]] = np.arange(sold.size)[::-1]
    return first


def paid_rewards(
    world: World, plan: list[Policy], here: np.ndarray, arrive: np.ndarray, sold: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return each reward paid: the row of the person who got it, the week, and the cents.

    Parameters: as for named.
    """
    if not rewarded(plan):
        none = np.zeros(0, np.int64)
        return none, none, none
    told = named(world, plan, here, arrive, sold)
    some = told.cents > 0
    week = world.visits.week[sold[told.order[some]]]
    return told.friend[some], week, told.cents[some]
