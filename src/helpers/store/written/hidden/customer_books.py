"""Truth about customers' costs: what an order of theirs leaves in the long run, luck apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.catalogue import GOODS_SHARE
from helpers.store.drawn.visits import MOST_CONTACTS
from helpers.store.told.sales import (
    CONTACT_CENTS,
    HANDLING_CENTS,
    RETURN_CENTS,
    RETURN_SHARE,
    SHIPPING_CENTS,
)
from helpers.store.written.columns import CUSTOMER, Table, flag, measured
from helpers.store.written.records.shoppers import who_has_visited
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

TYPICAL, SPREAD_OF_SIZE = 36.0, 0.45
"""The median order of an average person, dollars, and the spread of one person's log order."""
SHARE_BACK = 0.60 + 0.28 / 2 + 0.12 / 3
"""Share of an order's value on the line that comes back: one of one, two or three lines."""


def _costs_to_serve(run: Run) -> pd.DataFrame:
    """Return what to expect of an order of each customer's: a row a customer."""
    people = run.world.population
    who, _first = who_has_visited(run)
    order = TYPICAL * np.exp(people.basket[who] + SPREAD_OF_SIZE**2 / 2)
    back = 1 / (1 + np.exp(-people.returns[who]))
    contacts = np.minimum(np.exp(people.service[who]), MOST_CONTACTS)
    kept = (1 - GOODS_SHARE) * order * (1 - back * SHARE_BACK)
    returned = back * (RETURN_CENTS / 100 + RETURN_SHARE * SHARE_BACK * order)
    served = (SHIPPING_CENTS + HANDLING_CENTS + CONTACT_CENTS * contacts) / 100
    return pd.DataFrame(
        {
            "customer_id": people.customer_id[who],
            "typical_order": order,
            "chance_of_return": back,
            "contacts_an_order": contacts,
            "worth_of_an_order": kept - returned - served,
            "lasting_loser": kept - returned - served < 0,
        }
    )


COSTS_TO_SERVE = Table(
    "costs_to_serve",
    _("What an order of each customer's leaves in the long run: a row a customer."),
    (
        CUSTOMER,
        measured("typical_order", "$", _("Mean order at list prices."), 0),
        measured("chance_of_return", "share", _("Chance that an order comes back."), 0, 1),
        measured("contacts_an_order", "", _("Calls and mails about an order, on average."), 0),
        measured("worth_of_an_order", "$", _("Contribution to expect, roughly.")),
        flag("lasting_loser", _("An order is worth less than nothing, luck apart.")),
    ),
    _costs_to_serve,
)
