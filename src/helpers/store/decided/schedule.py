"""How decisions change over time: schedules of policies."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.words import _

Schedule = Sequence[tuple[int, Policy]]
NEUTRAL = Policy()


def by_week(policy: Policy | Schedule, weeks: int) -> list[Policy]:
    """Return the policy in force in each week; before the first entry, the neutral one.

    Raises:
        ValueError: a week lies outside the horizon, or the weeks do not go up.

    >>> [p.price for p in by_week([(2, Policy(price=0.9))], 4)]
    [1.0, 1.0, 0.9, 0.9]
    """
    entries = [(0, policy)] if isinstance(policy, Policy) else _entries(policy)
    starts = [start for start, _policy in entries]
    if starts != sorted(set(starts)) or any(not 0 <= start < weeks for start in starts):
        sentence = _("The schedule's weeks are {starts}; they must go up, within 0 to {last}.")
        raise ValueError(sentence.format(starts=starts, last=weeks - 1))
    plan = [NEUTRAL] * weeks
    for start, entry in entries:
        plan[start:] = [entry] * (weeks - start)
    return plan


def distinct(plan: list[Policy]) -> list[Policy]:
    """Return a plan's policies once each, in the order in which they come into force.

    They are told apart by identity: comparing all their levers a week is slow.

    >>> [policy.price for policy in distinct(by_week([(2, Policy(price=0.9))], 4))]
    [1.0, 0.9]
    """
    return list({id(policy): policy for policy in plan}.values())


def _entries(schedule: Any) -> list[tuple[int, Policy]]:
    """Return a schedule's entries, each a whole week and a policy."""
    try:
        entries = [(start, policy) for start, policy in schedule]
    except TypeError:
        entries = [(None, None)]
    for start, policy in entries:
        if not isinstance(start, int | np.integer) or not isinstance(policy, Policy):
            sentence = _("{given!r} is neither a Policy nor a list of (whole week, Policy) pairs.")
            raise ValueError(sentence.format(given=schedule))
    return entries
