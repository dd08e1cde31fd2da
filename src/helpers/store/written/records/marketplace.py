"""Records of the marketplace: who would sell in it, where partners started, what they sold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.store.drawn.counters.partners import NAMES, PARTNERS
from helpers.store.told.counters.partners import members, open_regions
from helpers.store.written.columns import CUSTOMER, DAY, ORDER, WEEK, Column, Table, money, number
from helpers.store.written.records.channels import REGION
from helpers.store.written.records.keys import visit_ids
from helpers.words import _

if TYPE_CHECKING:
    from helpers.store.run import Run

PARTNER = Column("partner", "text", "", _("Which firm."), options=NAMES)
FEE = Column("fee", "float", "share", _("Share of a sale that Orinoco takes."), 0, 0.4)


def _partners(run: Run) -> pd.DataFrame:
    """Return what is known of each firm that would sell in the marketplace: a row each."""
    return pd.DataFrame(
        {
            "partner": NAMES,
            "sells": [partner.sells for partner in PARTNERS],
            "near_ours": [" and ".join(partner.ours) for partner in PARTNERS],
            "products": np.array([partner.products for partner in PARTNERS], np.int32),
            "visits": np.array([partner.visits for partner in PARTNERS], np.int32),
            "fee": run.plan[-1].fee_split,
            "elsewhere": [float(partner.elsewhere) for partner in PARTNERS],
        }
    )


def _launches(run: Run) -> pd.DataFrame:
    """Return where and when each partner started: a row a region and partner."""
    shares = {policy.partner_regions for policy in run.plan}
    opened = {share: open_regions(run.world, share)[1:] for share in shares}
    where = np.array([opened[policy.partner_regions] for policy in run.plan])
    sells = where[:, :, None] & members(run.plan)[:, None, :]
    region, partner = np.nonzero(sells.any(axis=0))
    return pd.DataFrame(
        {
            "region": (region + 1).astype(np.int16),
            "partner": np.array(NAMES, object)[partner],
            "week": sells.argmax(axis=0)[region, partner].astype(np.int16),
        }
    )


def _partner_orders(run: Run) -> pd.DataFrame:
    """Return what partners sold: a row an order."""
    beside = run.beside
    return pd.DataFrame(
        {
            "order_id": visit_ids(run.world, beside.visit),
            "customer_id": run.world.population.customer_id[beside.person],
            "week": beside.week,
            "day": run.world.visits.day[beside.visit],
            "seller": np.array(NAMES, object)[beside.partner],
            "value": beside.value / 100,
            "fee": beside.fee / 100,
        }
    )


PARTNERS_TABLE = Table(
    "partners",
    _("The firms that would sell in our marketplace, by their own word: a row a firm."),
    (
        PARTNER,
        Column("sells", "text", "", _("What it sells.")),
        Column("near_ours", "text", "", _("Our categories that its range comes close to.")),
        number("products", "products", _("Its assortment.")),
        number("visits", "visits a week", _("Its traffic: visits on its own site.")),
        FEE,
        money("elsewhere", _("What it would earn without us, a year for each 1,000 people.")),
    ),
    _partners,
)

LAUNCHES = Table(
    "partner_launches",
    _("Where partners started to sell: a row a region and partner. Empty while there are none."),
    (
        REGION,
        PARTNER,
        WEEK,
    ),
    _launches,
)

PARTNER_ORDERS = Table(
    "partner_orders",
    _("What partners sold in our marketplace: a row an order. Empty while there are none."),
    (
        ORDER,
        CUSTOMER,
        WEEK,
        DAY,
        Column("seller", "text", "", _("The partner that sold it."), options=NAMES),
        money("value", _("Paid to the partner.")),
        money("fee", _("What Orinoco keeps of it.")),
    ),
    _partner_orders,
)
