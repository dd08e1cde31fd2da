"""How long customers stay if a rival improves, and why retention rises with age: lesson 17."""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from helpers import store
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.show.customers.loyalty import QUARTER, Loyalty, LoyaltyChart
from helpers.store.drawn.people import LEAVING_SPREAD, MEMBERS_LEAVE, leaving_rates
from helpers.store.told.company import follow
from helpers.words import _

LONGEST = 104
SETTLED = 104
"""Weeks run before the picture begins: by then people are used to what they get."""
GROUPS = 200
"""Groups of like people: as good as all of them, and quicker."""
TENTHS = (0.9, 0.5, 0.1)
"""Three people by rank of their own hazard: one in ten leaves more readily than the first."""


def loyalty(world: store.World) -> Stage:
    """An explorer of staying: who is still here, and retention by age beside people's own chances.

    Its controls: the rival's lead, the switching cost, how much people differ in how readily they
    leave, and the weeks watched. At the start people differ much and the rival is level.
    """
    notes = _(
        "Everybody in your world is watched, each with an own hazard. The company runs until "
        "people are used to what they get; from then on it moves all hazards alike. Shares are "
        "expected ones, without luck. A lead of 1 makes people leave 1.57 times as readily. People "
        "differ by the standard deviation of the log of their hazards, outside the club: 0.25 in "
        "your world. Three people: one in ten leaves more readily than the blue line, half than "
        "the orange one, nine in ten than the green one."
    )
    controls = {
        "lead": slider(_("Rival's lead"), -1, 2, 0.25, 0.0, _("in quality")),
        "hard": slider(_("Switching cost"), 0, 1, 0.1, 0.0),
        "differ": slider(_("People differ by"), 0, 1, 0.05, 0.8, _("spread")),
        "weeks": slider(_("Weeks watched"), QUARTER, LONGEST, QUARTER, LONGEST),
    }
    title = _("Loyal until something better")
    return stage(_settings(world), LoyaltyChart, controls, _presets(), title, notes)


def _presets() -> dict[str, dict[str, float]]:
    return {
        _("Everybody alike"): {"differ": 0.0},
        _("As in your world"): {"differ": LEAVING_SPREAD},
        _("A better rival"): {"lead": 1.0},
        _("A worse rival"): {"lead": -1.0},
        _("Locked in, and the rival is level"): {"hard": 1.0},
        _("The principle fails: locked in, served worse"): {"lead": 1.5, "hard": 1.0},
    }


def _settings(world: store.World) -> Callable[..., Loyalty]:
    longer = store.open_world(world.code, world.people, SETTLED + LONGEST)
    people, weeks_on = longer.population, np.arange(LONGEST + 1)

    @lru_cache(maxsize=64)
    def rates(differ: float) -> np.ndarray:
        """How readily people leave, in even groups, slowest first."""
        neutral = people.leaving_rate
        member = neutral / MEMBERS_LEAVE
        all_of_them = np.sort(leaving_rates(differ / LEAVING_SPREAD, neutral, member, people.club))
        return np.array([part.mean() for part in np.array_split(all_of_them, GROUPS)])

    @lru_cache(maxsize=256)
    def company(lead: float, hard: float) -> tuple[np.ndarray, float]:
        """The hazard used up by each week, and how much better the rival is in the last one."""
        policy = store.Policy(rival_lead=lead, switching_cost=hard)
        path = follow(longer, [policy] * longer.weeks)
        return path.hazard[SETTLED:].mean() * weeks_on, lead - float(path.quality[-1])

    @lru_cache(maxsize=256)
    def survival(lead: float, hard: float, differ: float) -> np.ndarray:
        return still_here(rates(differ), company(lead, hard)[0])

    def compute(lead: float, hard: float, differ: float, weeks: int) -> Loyalty:
        used, behind = company(lead, hard)
        quarters = used[: weeks + 1 : QUARTER]
        here = survival(lead, hard, differ)[: weeks + 1]
        three = np.quantile(rates(differ), TENTHS)
        return Loyalty(
            lead=lead,
            hard=hard,
            survival=here,
            even=survival(0.0, 0.0, differ)[: weeks + 1],
            free=survival(lead, 0.0, differ)[: weeks + 1],
            retention=here[QUARTER::QUARTER] / here[:-1:QUARTER],
            own=np.exp(-np.outer(three, np.diff(quarters))),
            behind=behind,
        )

    return compute


def still_here(rates: np.ndarray, used: np.ndarray) -> np.ndarray:
    """Return the share still here, of people with these hazards, after so much is used up.

    >>> still_here(np.array([1.0, 1.0]), np.array([0.0, 1.0])).round(4).tolist()
    [1.0, 0.3679]
    """
    share: np.ndarray = np.exp(-np.multiply.outer(used, rates)).mean(axis=1)
    return share
