"""Who is still a customer, what they will order, and whom a message moves."""

from functools import lru_cache
from typing import Any

import pandas as pd

from helpers import measure, show, store
from helpers.explore.frame.choices import choice
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.explore.keys.branches import Branches
from helpers.words import _

LONGEST = 26
"""Weeks of the longest forecast."""
WHO = {_("everybody"): "all", _("club members"): "club", _("everyone else"): "others"}
PRESETS: dict[str, dict[str, Any]] = {
    _("The club: the model holds"): {"who": "club", "history": 78},
    _("The key fails: the model breaks outside the club"): {"who": "others"},
    _("Half a year of history"): {"who": "club", "history": 26},
    _("A letter for $3 instead of a mail"): {"who": "others", "cost": 3.0},
}


def lifetimes(world: store.World) -> Stage:
    """An explorer of a fitted lifetime model, and of what messages earn by whom they go to.

    Its controls: the weeks of history that the model sees, how far it looks ahead, whose future
    it is, and what a message costs. It looks at this world with 12,000 people or more, because a
    small world has too few club members to judge a model by.
    """
    controls = {
        "history": slider(_("History"), 26, 78, 13, 65, _("weeks")),
        "horizon": slider(_("Forecast"), 4, LONGEST, 2, LONGEST, _("weeks")),
        "who": choice(_("Who"), WHO),
        "cost": slider(_("Cost of a message"), 0, 10, 0.25, 0.75, "$"),
    }
    title = _("Who will order again, and whom does a message move?")
    return stage(_Futures(world).look, show.LifetimesChart, controls, PRESETS, title, _notes())


class _Futures:
    """What a model says at any moment of a world's story, and what came; kept once worked out."""

    def __init__(self, world: store.World) -> None:
        self.branches = Branches(world)
        self.past = lru_cache(maxsize=None)(self._past)

    def look(self, history: int, horizon: int, who: str, cost: float) -> show.Lifetimes:
        """The setting's answers."""
        lines, said, alive = self.past(history, who)
        earned = self.branches.earned(who)
        return show.Lifetimes(
            lines=lines[lines.index <= horizon],
            said=said,
            alive=alive,
            worth=1000 * (earned["earned"] / earned["sent"] - cost),
            members=next(name for name, key in WHO.items() if key == who),
            cost=cost,
        )

    def _past(self, history: int, who: str) -> tuple[pd.DataFrame, float, float]:
        """Orders per 100 customers, week by week; the share still customers, said and true."""
        orders, leave = self.branches.orders(who), self.branches.leave
        past = measure.to_frequency_recency(orders, history)
        model = measure.fit_pareto_nbd(past)
        weeks = list(range(0, LONGEST + 1, 2))
        known = orders[orders["customer_id"].isin(past.index) & (orders["day"] >= 7 * history)]
        columns = {
            "pace": [measure.old_pace(past, week).sum() for week in weeks],
            "model": [model.expected_orders(past, week).sum() for week in weeks],
            "came": [(known["day"] < 7 * (history + week)).sum() for week in weeks],
        }
        lines = 100 * pd.DataFrame(columns, index=weeks) / len(past)
        alive = float((leave.reindex(past.index) > history).mean())
        return lines, float(model.chance_alive(past).mean()), alive


def _notes() -> str:
    return _(
        "<p>Left: a Pareto/NBD model is fitted to the orders of the weeks of history; then what it "
        "forecasts is drawn beside what came. “Old pace” is the dashboard's forecast: everybody "
        "goes on as before. Nobody gets a message in this panel. Another history, or other people, "
        "take a moment to fit, once.</p><p>Right: what 1,000 messages "
        "earn, the whole story long, when each quarter they go to a fifth of the known buyers: "
        "twins, with and without the messages. Only people of the group chosen are counted.</p>"
    )
