"""Twins: the same people and luck under two policies. What differs was caused by the decision."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.decided.schedule import Schedule
from helpers.store.drawn.world import World
from helpers.store.run import Run, simulate


@dataclass(frozen=True)
class Twin:
    """What one decision caused.

    before, after: the two runs. outcome: what is compared. by_customer: after less before, a
    value a person in the world, dollars or counts.
    """

    before: Run
    after: Run
    outcome: str
    by_customer: pd.Series
    before_total: float
    after_total: float

    @property
    def difference(self) -> float:
        """After less before, over all people."""
        return float(self.by_customer.sum())

    @property
    def standard_error(self) -> float:
        """Standard error of the difference, were other people of the same kind drawn (paired)."""
        return float(np.sqrt(len(self.by_customer)) * self.by_customer.std(ddof=1))

    @property
    def interval(self) -> tuple[float, float]:
        """95 % interval of the difference."""
        reach = 1.96 * self.standard_error
        return self.difference - reach, self.difference + reach

    @property
    def relative(self) -> float:
        """The difference as a share of the total before."""
        return self.difference / self.before_total


def twins(
    world: World,
    before: Policy | Schedule,
    after: Policy | Schedule,
    outcome: str = "contribution",
    first: int = 0,
    last: int | None = None,
) -> Twin:
    """Return what changing one decision causes, with its standard error.

    Parameters: before, after (policies or schedules), outcome (contribution, profit, revenue in
    dollars; orders, visits in counts), first and last (weeks counted: first to before last).

    Raises:
        ValueError: there is no such outcome, or a schedule does not fit the horizon.

    >>> from helpers.store import open_world
    >>> twins(open_world(people=50, weeks=10), Policy(), Policy()).difference
    0.0
    """
    runs = [simulate(world, policy) for policy in (before, after)]
    values = [run.by_person(outcome, first, last) for run in runs]
    index = pd.Index(world.population.customer_id, name="customer_id")
    change = pd.Series(values[1] - values[0], index=index, name=outcome)
    return Twin(runs[0], runs[1], outcome, change, values[0].sum(), values[1].sum())
