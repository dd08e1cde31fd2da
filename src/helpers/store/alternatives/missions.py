"""What the lists of different missions do: shoppers' surplus, profit and sales, in the store."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from helpers.store.decided.policy import Policy
from helpers.store.drawn.service.calls import CUSTOMERS
from helpers.store.drawn.ventures.projects import candidates
from helpers.store.drawn.world import World
from helpers.store.run import Run, simulate
from helpers.store.told.accounts import weekly_accounts
from helpers.store.told.areas.felt import nothing
from helpers.store.told.areas.projects import QUALITY
from helpers.store.told.company import Path, follow
from helpers.store.told.counters.partner_sales import sell_for_partners
from helpers.store.told.sales import sell
from helpers.store.told.story import Story, tell, who_wishes_to_buy
from helpers.store.told.ventures.portfolio import chosen_list, expected, names_of


def missions(world: World, plans: Mapping[Any, Policy]) -> pd.DataFrame:
    """Return what each mission's list of projects truly does, against a twin without projects.

    plans: policies by the mission's name. A row a mission: projects (how many), cost, surplus (of
    shoppers), profit, sales: thousand dollars a week of the whole company; and their names.

    >>> from helpers.store import open_world
    >>> missions(open_world(people=50, weeks=10), {"none": Policy()})["surplus"].tolist()
    [0.0]
    """
    today = outcomes(simulate(world, Policy()))
    rows = {name: _row(world, plan, today) for name, plan in plans.items()}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("mission")


def outcomes(run: Run) -> dict[str, float]:
    """Return surplus, profit and sales of a run, thousand dollars a week of the whole company."""
    world = run.world
    scale = CUSTOMERS / world.people / world.weeks / 1000
    sums = run.accounts[["profit", "revenue"]].sum()
    return {
        "surplus": scale * shoppers_surplus(world, run.plan, run.path, run.story),
        "profit": scale * float(sums["profit"]),
        "sales": scale * float(sums["revenue"]),
    }


def shoppers_surplus(world: World, plan: list[Policy], path: Path, story: Story) -> float:
    """Return what buying here was worth to a run's people beyond its price, in dollars.

    Each visit's logsum of buying and not buying (Small & Rosen 1981), by the true utility of money.
    """
    odds = who_wishes_to_buy(world, plan, path) + world.visits.buy_odds
    return float(np.logaddexp(0, odds[story.here]).sum() / -candidates(world).tastes[0])


class MissionCurve:
    """What any list truly does, read between eight runs: its gain of the wish to buy is enough.

    gains: at which the store is run (log-odds). surplus, contribution: added by each for one more
    time today's odds of buying, thousand dollars a week of the whole company.
    """

    gains = np.array([-0.6, -0.2, 0.2, 0.5, 1.0, 1.6, 2.3])

    def __init__(self, world: World) -> None:
        today = np.array(_with_gain(world, 0.0))
        added = [np.array(_with_gain(world, float(gain))) - today for gain in self.gains]
        self.surplus, self.contribution = (np.array(added) / np.expm1(self.gains)[:, None]).T

    def at(self, gain: float) -> tuple[float, float]:
        """The surplus and contribution that a gain adds, thousand dollars a week."""
        times = float(np.expm1(gain))
        surplus, contribution = (
            times * float(np.interp(gain, self.gains, each))
            for each in (self.surplus, self.contribution)
        )
        return surplus, contribution


def _with_gain(world: World, gain: float) -> tuple[float, float]:
    ones, plan = np.ones(world.weeks), [Policy()] * world.weeks
    felt = replace(nothing(world), wish=gain * ones, quality=QUALITY * gain * ones)
    path = follow(world, plan, felt)
    story = tell(world, plan, path)
    beside = sell_for_partners(world, plan, story.picks)
    books = weekly_accounts(world, plan, story, sell(world, plan, story), beside)
    scale = CUSTOMERS / world.people / world.weeks / 1000
    surplus = shoppers_surplus(world, plan, path, story)
    return scale * surplus, scale * float(books["contribution"].sum())


def _row(world: World, plan: Policy, today: Mapping[str, float]) -> dict[str, Any]:
    chosen = chosen_list(world, plan)
    run = outcomes(simulate(world, plan))
    told: dict[str, Any] = {"projects": int(chosen.sum())}
    told["cost"] = float(chosen @ expected(world).costs)
    told |= {name: run[name] - today[name] for name in run}
    return told | {"names": ", ".join(names_of(chosen))}
