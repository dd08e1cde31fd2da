"""Records of the toy counter: what is sold there, what each household saw and took, and money."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.counters.toys import KINDS, LISTED, toys_of
from helpers.store.told.counters.toy_books import toy_books
from helpers.store.told.counters.toys import Counter, counter
from helpers.store.written.columns import (
    CUSTOMER,
    WEEK,
    Column,
    Table,
    flag,
    measured,
    money,
    number,
)
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

NAMES = np.array([*KINDS, "nothing"])
ERRANDS_PER_PERSON = 1000
"""An errand's number is the customer's times this, plus the number of the candidate errand."""
CHOICE = number("choice_id", "", _("Number of the errand: one choice of a household."), 1)
TOY = Column("toy", "text", "", _("Which toy."), options=tuple(KINDS))


def _toys(run: Run) -> pd.DataFrame:
    """Return what the toy counter sells: a row a toy."""
    toys = toys_of(run.world)
    return pd.DataFrame(
        {
            "toy": list(KINDS),
            "stars": toys.stars,
            "appeal_user": toys.child,
            "appeal_buyer": toys.parent,
            "list_price": toys.list_cents / 100,
            "unit_cost": toys.cost_cents / 100,
            "margin": (toys.list_cents - toys.cost_cents) / 100,
        }
    )


def _toy_choices(run: Run) -> pd.DataFrame:
    """Return what each household was shown: a row a toy on a list, and one for taking nothing."""
    seen = counter(run.world, run.plan, run.story)
    rows = np.arange(seen.place.shape[0])
    # As the list stood: the toy in the first place first, and nothing at the end.
    order = np.argsort(seen.place, axis=1)
    toy = np.take_along_axis(seen.errands.toys, order, axis=1)
    cents = np.take_along_axis(seen.cents, order, axis=1)
    whole = np.column_stack([order, np.full(rows.size, LISTED)])
    each = np.repeat(rows, LISTED + 1)
    return pd.DataFrame(
        {
            "choice_id": choice_ids(run, seen, each),
            "customer_id": run.world.population.customer_id[seen.errands.person[each]],
            "week": seen.errands.week[each],
            "by_lot": seen.by_lot[each],
            "place": np.tile(np.r_[1 : LISTED + 1, 0], rows.size).astype(np.int8),
            "alternative": NAMES[np.column_stack([toy, np.full(rows.size, len(KINDS))])].ravel(),
            "unit_price": np.column_stack([cents, np.zeros(rows.size)]).ravel() / 100,
            "chosen": (whole == seen.taken[:, None]).ravel(),
        }
    )


def _toy_orders(run: Run) -> pd.DataFrame:
    """Return the toys that were bought: a row each, in dollars."""
    seen = counter(run.world, run.plan, run.story)
    books = toy_books(seen)
    names = ("goods", "shipping", "handling", "refunds", "returns_cost", "contribution")
    keys = {
        "choice_id": choice_ids(run, seen, seen.sold),
        "customer_id": run.world.population.customer_id[seen.person],
        "week": seen.week,
        "toy": NAMES[seen.toy],
        "value": books["revenue"] / 100,
        "returned": seen.returned[seen.sold],
    }
    return pd.DataFrame(keys | {name: books[name] / 100 for name in names}).rename(
        columns={"refunds": "refund"}
    )


def choice_ids(run: Run, seen: Counter, rows: np.ndarray) -> np.ndarray:
    """Return the numbers of errands: the same errand has the same number in every run."""
    customer = run.world.population.customer_id[seen.errands.person[rows]].astype(np.int64)
    return customer * ERRANDS_PER_PERSON + seen.errands.number[rows]


TOYS = Table(
    "toys",
    _("What the toy counter sells: a row a toy. Children and parents tried them in a playroom."),
    (
        TOY,
        measured("stars", "stars", _("Mean of the children's ratings on its page."), 1, 5),
        measured("appeal_user", "log-odds", _("What children would give for it.")),
        measured("appeal_buyer", "log-odds", _("What their parents would, on the same scale.")),
        money("list_price", _("Price when the price lever is 1.")),
        money("unit_cost", _("What one costs the store.")),
        money("margin", _("Price less unit cost, before shipping, handling and returns.")),
    ),
    _toys,
)

TOY_CHOICES = Table(
    "toy_choices",
    _(
        "What each household was shown at the toy counter and what it took: a row for each toy on "
        "its list, and one for taking nothing. In the second year the order was drawn by lot. The "
        "counter has a till of its own; its orders are in toy_orders, not in orders."
    ),
    (
        CHOICE,
        CUSTOMER,
        WEEK,
        flag("by_lot", _("The order of the list was drawn by lot.")),
        number("place", "", _("Place on the list, counted from 1; 0 for taking nothing."), 0, 8),
        Column(
            "alternative", "text", "", _("The toy, or nothing."), options=tuple(map(str, NAMES))
        ),
        money("unit_price", _("Its price on that day; 0 for nothing.")),
        flag("chosen", _("The household took it.")),
    ),
    _toy_choices,
)

TOY_ORDERS = Table(
    "toy_orders",
    _("A row a toy bought at the toy counter, with what it brought and cost."),
    (
        CHOICE,
        CUSTOMER,
        WEEK,
        TOY,
        money("value", _("Paid, before a return.")),
        flag("returned", _("It came back.")),
        money("goods", _("Cost of goods, 0 if it came back.")),
        money("shipping", _("Cost of shipping.")),
        money("handling", _("Cost of handling.")),
        money("refund", _("Paid back for the return.")),
        money("returns_cost", _("Cost of handling the return.")),
        money("contribution", _("Value less refund and all costs above."), -inf),
    ),
    _toy_orders,
)
