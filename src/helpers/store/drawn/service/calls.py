"""The calls at the service desk: how many come each week, and what each would be, by luck alone.

The people of a world are a panel; the desk serves all of Orinoco's customers. So its calls have
luck of their own and do not depend on who lives in the world.
"""

from dataclasses import dataclass

import numpy as np

from helpers.store.drawn.world import MOST_WEEKS, World

CUSTOMERS = 1_800_000
"""Those of Orinoco's four million whom this desk serves: 450 for each person of a panel."""
CALLS_PER_HOUR = 80
"""Calls in an hour of an ordinary week: what so many customers make of the panel's contacts."""
FOLLOWS_SEASON, WHIM = 0.06, 0.07
"""Standard deviations of the log of a week's calls: with the season of orders, and without."""
QUIETEST, BUSIEST = 0.78, 1.16
EASY_SHARE, EASY_MINUTES, HARD_MINUTES = 0.6, 3.0, 10.0
"""Six calls of ten are easy. Mean minutes an agent takes for an easy and for a hard one."""
STEADINESS = 2.0
"""Shape of the handling times (gamma): all calls together then vary about as Erlang assumes."""
EVERY = 4
"""Weeks from one logged day to the next."""
OPEN_MINUTES, WARM_UP = 600, 120
"""Minutes that a logged day lasts, and how long the desk has been open when the log begins."""
_MOST = 3700
"""Calls drawn for a day: the busiest week at 2.5 times today's calls has some 2,800."""


@dataclass(frozen=True)
class Calls:
    """What the logged days' calls would be: a row a logged day, a column a call.

    weeks: of the logged days. gap: time to the call, in mean gaps. easy: an easy one? minutes: an
    agent takes. ease: from 0 to 1; self-service that takes a share of the easy ones takes those
    below. coin: below a half, a trial offers self-service.
    """

    weeks: np.ndarray
    gap: np.ndarray
    easy: np.ndarray
    minutes: np.ndarray
    ease: np.ndarray
    coin: np.ndarray


def calls_per_hour(world: World) -> np.ndarray:
    """Return the calls in an hour of each week, before any what-if."""
    shock = world.luck.stream("calls a week").standard_normal(MOST_WEEKS)[: world.weeks]
    pace = np.exp(FOLLOWS_SEASON * world.season + WHIM * shock)
    return CALLS_PER_HOUR * pace.clip(QUIETEST, BUSIEST)


def logged_calls(world: World) -> Calls:
    """Return the calls of the logged days; worked out once for a world."""
    if "logged calls" not in world.kept:
        weeks = np.arange(0, world.weeks, EVERY)
        days = [_day(world, int(week)) for week in weeks]
        parts = [np.stack(part) for part in zip(*days, strict=True)]
        world.kept["logged calls"] = Calls(weeks, *parts)
    return world.kept["logged calls"]


def _day(world: World, week: int) -> tuple[np.ndarray, ...]:
    luck = {
        name: world.luck.stream(f"calls: {name}", year=week)
        for name in ("gap", "easy", "minutes", "ease", "coin")
    }
    easy = luck["easy"].random(_MOST) < EASY_SHARE
    scale = np.where(easy, EASY_MINUTES, HARD_MINUTES) / STEADINESS
    minutes = luck["minutes"].gamma(STEADINESS, size=_MOST) * scale
    gap = luck["gap"].exponential(size=_MOST)
    return gap, easy, minutes, luck["ease"].random(_MOST), luck["coin"].random(_MOST)
