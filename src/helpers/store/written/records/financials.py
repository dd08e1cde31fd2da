"""Records of money: the weekly accounts."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import pandas as pd

from helpers.store.written.columns import (
    WEEK,
    Table,
    money,
    number,
)
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run


def _financials(run: Run) -> pd.DataFrame:
    """Return the weekly accounts, in dollars."""
    return run.accounts.copy()


FINANCIALS = Table(
    "financials",
    _("The weekly accounts: a row a week."),
    (
        WEEK,
        number("sessions", "", _("Visits.")),
        number("orders", "", _("Orders.")),
        money("revenue", _("Value of our orders, before returns, and all fees.")),
        money("refunds", _("Paid back for returns.")),
        money("goods", _("Cost of goods, less what came back.")),
        money("shipping", _("Cost of shipping.")),
        money("handling", _("Cost of handling.")),
        money("service", _("Cost of customer service.")),
        money("returns_cost", _("Cost of handling returns.")),
        money("messages", _("Cost of messages, and rewards for referrals.")),
        money("contribution", _("Revenue less refunds and all costs above."), -inf),
        money("indirect", _("Indirect cost: what is paid whatever is sold.")),
        money("profit", _("Contribution less indirect cost."), -inf),
        money("cash", _("Cash at the end of the week."), -inf),
    ),
    _financials,
)
