"""Who our customers are, what each group is worth, and who wins or loses by a decision."""

from functools import lru_cache, partial
from typing import Any

import pandas as pd

from helpers import measure, show, store
from helpers.explore.frame.choices import choice, toggle
from helpers.explore.frame.numbers import slider
from helpers.explore.frame.stage import Stage, stage
from helpers.words import _

CONTACT_RULES = ("nobody", "at random", "likeliest buyers", "lapsed buyers")
MEASURES = {
    "revenue": (_("Revenue"), "$"),
    "cost_to_serve": (_("Cost to serve"), "$"),
    "contribution": (_("Contribution"), "$"),
    "profit": (_("Profit after full cost"), "$"),
    "buys": (_("People who buy"), ""),
    "costs_money": (_("People who cost money"), ""),
}
CUTS = {
    _("recency and frequency"): "recency",
    _("spending, in fifths"): "spending",
    _("returns and service calls"): "service",
    _("hunters and wanderers"): "search",
    _("club"): "club",
    _("last digit of the number"): "chance",
}
TODAY = (1.0, "nobody")
PRESETS: dict[str, dict[str, Any]] = {
    _("Who brings the revenue?"): {"cut": "spending", "measure": "revenue"},
    _("Who costs money?"): {"cut": "service", "measure": "profit"},
    _("Who wins by lower prices?"): {"measure": "contribution", "price": 0.9},
    _("Write to the lapsed"): {"measure": "contribution", "contact": "lapsed buyers"},
    _("Segments that tell nothing"): {"cut": "chance", "measure": "profit", "each": True},
}


def segments(world: store.World | None = None) -> Stage:
    """The customers, cut as you like by what they did in the first half of the story.

    The levers move when its second half begins, and the bars show that half, so that no segment
    is judged by the weeks it was made from. Today's value stays as a dashed outline.

    Raises ValueError when the world is too short to have two halves.
    """
    book = _Book(store.open_world() if world is None else world)
    controls = {
        "cut": choice(_("Cut customers by"), CUTS),
        "measure": choice(_("Measure"), {name: key for key, (name, _unit) in MEASURES.items()}),
        "each": toggle(_("Per person")),
        "price": slider(_("Price"), 0.8, 1.2, 0.02, 1.0, "×"),
        "contact": choice(_("Write to"), CONTACT_RULES),
    }
    title = _("Who are our customers, and what is each group worth?")
    return stage(book.compare, show.SegmentBars, controls, PRESETS, title, _notes())


_Totals = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]


class _Book:
    """One world's customers under one setting after another; what was worked out once is kept."""

    def __init__(self, world: store.World) -> None:
        if world.weeks < 2:
            raise ValueError(_("This world has 1 week; open one with 2 weeks or more."))
        self.world, self.middle = world, world.weeks // 2
        self.totals = lru_cache(maxsize=512)(self._totals)
        self.accounts = lru_cache(maxsize=128)(self._accounts)
        self.cut = lru_cache(maxsize=None)(self._cut)

    def compare(
        self, cut: str, measure: str, each: bool, price: float, contact: str
    ) -> show.Segments:
        """The segments now and today, and what is looked at."""
        name, unit = MEASURES[measure]
        tables = self.totals(cut, measure, price, contact)
        weeks = {"first": self.middle, "last": self.world.weeks - 1}
        period = _("weeks {first} to {last}").format(**weeks)
        return show.Segments(*tables, measure, name, unit, each, period, cut == "chance")

    def _totals(self, cut: str, column: str, price: float, contact: str) -> _Totals:
        """By segment: now, today, and what the decision changed, person by person."""
        known, rest = self.cut(cut)
        columns = list({"revenue", column})
        now, today = (self.accounts(*s)[columns] for s in ((price, contact), TODAY))
        change = now.sub(today, fill_value=0.0)
        total = partial(measure.segment_totals, segments=known, rest=rest)
        return total(now), total(today), total(change)

    def _accounts(self, price: float, contact: str) -> pd.DataFrame:
        run = self._run(price, contact)
        orders, messages, weeks = run.orders, run.messages, run.accounts
        indirect = weeks["indirect"][self.middle :].sum()
        later = orders[orders["week"] >= self.middle]
        written = messages[messages["week"] >= self.middle]
        table = measure.customer_accounts(later, indirect, written)
        return table.reindex(run.customers["customer_id"], fill_value=0.0)

    def _run(self, price: float, contact: str) -> store.Run:
        policy = store.Policy(price=price, contact_rule=contact)
        return store.simulate(self.world, [(self.middle, policy)])

    def _cut(self, cut: str) -> tuple[pd.Series, str]:
        """The segment of each customer known by the middle, and what the others are called."""
        run, middle = self._run(*TODAY), self.middle
        if cut == "chance":
            everybody = pd.DataFrame({"customer_id": self.world.population.customer_id})
            return measure.segment_by_chance(everybody), _("All others")
        if cut == "search":
            return measure.segment_by_search(run.sessions, middle), _("Came later")
        if cut == "club":
            seen = run.customers["joined_week"] < middle
            return measure.segment_by_club(run.customers[seen]), _("Came later")
        by = {
            "recency": measure.segment_by_recency_frequency,
            "spending": measure.segment_by_spending,
            "service": measure.segment_by_cost_to_serve,
        }
        return by[cut](run.orders, middle), _("No order before")


def _notes() -> str:
    return _(
        "<p>People are cut into segments by what they did in the first half of the story; the "
        "bars show the second, in which your decision is made. Thin lines are 95 % intervals. "
        "Full cost shares the indirect cost out by revenue. Costly to serve: returns and service "
        "calls took 8 % of what was spent.</p><p><b>Try</b>: Which segment brings more revenue "
        "per person than most, and still loses money? Who pays for a lower price? How far apart "
        "are segments that mean nothing?</p>"
    )
