"""Records of customers' years: what each brought, what serving them cost, and the overhead."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.luck import YEAR
from helpers.store.told.sales import MESSAGE_CENTS
from helpers.store.told.shoppers.letting_go import OVERHEAD_CENTS, contribution_by_person
from helpers.store.told.shoppers.messages import WAVE
from helpers.store.told.shoppers.order_fees import paid_fees
from helpers.store.written.columns import CUSTOMER, Table, money, number
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

SERVED = ("shipping", "handling", "service", "returns_cost")


def _customer_years(run: Run) -> pd.DataFrame:
    """Return the books of each year, in dollars: a row a year and customer who cost anything."""
    years = range(-(-run.world.weeks // YEAR))
    return pd.concat([_year(run, year) for year in years], ignore_index=True)


def _year(run: Run, year: int) -> pd.DataFrame:
    world, sales = run.world, run.sales
    first, last = year * YEAR, min((year + 1) * YEAR, world.weeks)
    inside = (sales.week >= first) & (sales.week < last)
    orders, left = contribution_by_person(world, run.plan, run.story, sales, first, last)
    waves = np.arange(run.story.messages.sent.shape[1]) * WAVE
    sent = run.story.messages.sent[:, (waves >= first) & (waves < last)].sum(axis=1)
    who = np.flatnonzero(orders + sent)

    def summed(cents: np.ndarray) -> np.ndarray:
        return np.bincount(sales.person[inside], cents[inside], world.people)[who] / 100

    overhead = round(OVERHEAD_CENTS * (last - first) / YEAR) / 100
    contribution = left[who] / 100
    return pd.DataFrame(
        {
            "customer_id": world.population.customer_id[who],
            "year": np.full(who.size, year + 1, np.int8),
            "year_orders": orders[who].astype(np.int16),
            "kept_sales": summed(sales.value - sales.refund),
            "goods": summed(sales.goods),
            **{name: summed(getattr(sales, name)) for name in SERVED},
            "mailing": MESSAGE_CENTS / 100 * sent[who],
            "fees_paid": summed(paid_fees(run.plan, sales.value, sales.week)),
            "contribution": contribution,
            "overhead": np.full(who.size, overhead),
            "full_cost_profit": np.round(contribution - overhead, 2),
        }
    )


CUSTOMER_YEARS = Table(
    "customer_years",
    _("The books of each year: a row a customer who ordered in it or was written to."),
    (
        CUSTOMER,
        number("year", "", _("The first year, the second and so on."), 1, 10),
        number("year_orders", "", _("Orders in the year.")),
        money("kept_sales", _("Paid for what was kept.")),
        money("goods", _("Cost of what was kept.")),
        money("shipping", _("Cost of shipping.")),
        money("handling", _("Cost of handling.")),
        money("service", _("Cost of calls and mails to customer service.")),
        money("returns_cost", _("Cost of handling returns.")),
        money("mailing", _("Cost of messages sent.")),
        money("fees_paid", _("Fees on small orders, and shipping paid by the customer.")),
        money("contribution", _("Sales and fees, less the goods and all costs to serve."), -inf),
        money("overhead", _("Planned share of the overhead: the same for every customer.")),
        money("full_cost_profit", _("Contribution less overhead."), -inf),
    ),
    _customer_years,
)
