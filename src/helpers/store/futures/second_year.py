"""A second year seen in advance: what every customer leaves, under fees and under talk."""

from dataclasses import replace

import numpy as np

from helpers.store.decided.policy import Policy
from helpers.store.drawn.luck import YEAR
from helpers.store.drawn.world import World
from helpers.store.run import simulate
from helpers.store.told.areas import all_felt
from helpers.store.told.areas.letting_go import FADES, TALK
from helpers.store.told.company import follow
from helpers.store.told.sales import sell
from helpers.store.told.shoppers.letting_go import contribution_by_person
from helpers.store.told.story import tell

FEES = (0.0, 2.0, 4.0, 6.0, 8.0, 10.0)
"""Fees on small orders at which the store is run, dollars."""
TALKS = (0.0, 0.1, 0.2, 0.35, 0.6)
"""Share of the customers who are let go times how far word gets round, at which it is run."""


class SecondYear:
    """Last year's buyers, the worst first, and what they and all others leave in the next year.

    contribution: of the year past, dollars, a value a buyer in rising order.
    """

    def __init__(self, world: World) -> None:
        run = simulate(world)
        orders, cents = contribution_by_person(world, run.plan, run.story, run.sales, 0, YEAR)
        who = np.flatnonzero(orders)
        self.buyers = who[np.argsort(cents[who], kind="stable")]
        self.contribution = cents[self.buyers] / 100
        self.shape = (len(TALKS), len(FEES))
        runs = [_next_year(world, fee, talk) for talk in TALKS for fee in FEES]
        worst = [np.concatenate([[0.0], np.cumsum(left[self.buyers])]) for left in runs]
        self.let_go = np.array(worst).reshape(*self.shape, -1)
        self.everybody = np.array([left.sum() for left in runs]).reshape(self.shape)

    def kept(self, count: int, fee: float, talk: float) -> float:
        """Return what all leave in the next year but the worst so many, in dollars.

        Parameters: fee (dollars, 0 to 10), talk (0 to 0.6): read between the runs.
        """
        grid = self.everybody - self.let_go[:, :, count]
        by_talk = [np.interp(fee, FEES, row) for row in grid]
        return float(np.interp(talk, TALKS, by_talk))


def _next_year(world: World, fee: float, talk: float) -> np.ndarray:
    """Return what each person leaves in the second year, dollars."""
    plan = [Policy()] * YEAR + [Policy(small_order_fee=fee)] * (world.weeks - YEAR)
    felt = all_felt(world, plan)
    since = np.arange(world.weeks) - YEAR
    heard = np.where(since >= 0, TALK * talk * 0.5 ** (np.maximum(since, 0) / FADES), 0.0)
    path = follow(world, plan, replace(felt, leaving=felt.leaving + heard))
    story = tell(world, plan, path)
    sales = sell(world, plan, story)
    return contribution_by_person(world, plan, story, sales, YEAR, 2 * YEAR)[1] / 100
