"""From orders to one row per customer: frequency, recency, T (Fader, Hardie & Lee 2005)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.words import _

Moment = float | str | pd.Timestamp
DAYS_A_WEEK = 7.0


def to_frequency_recency(
    orders: pd.DataFrame,
    today: Moment,
    customer: str = "customer_id",
    value: str = "value",
) -> pd.DataFrame:
    """One row per customer: what the lifetime models need to know of the past.

    Parameters: `orders` one row per order with customer_id, value and a time: `date`, or else
    `day` (counted from 0), or else `week`; `today` the moment of looking, in weeks (104: the end
    of the second year) or as a date. Orders from that moment on are not looked at.
    Returns: by customer: frequency (days with an order after the first such day), recency (weeks
    from first to last order), T (weeks from first order to today), monetary_value (mean value of
    those later days, in the unit of value; 0 without any).
    Raises: ValueError when a column is missing, has gaps, or no order lies before today.
    Source: Fader, Hardie & Lee (2005); Fader & Hardie (2013) for leaving out the first order.

    >>> orders = pd.DataFrame({"customer_id": [1, 1, 1], "day": [0, 7, 21], "value": [9, 10, 20]})
    >>> to_frequency_recency(orders, today=4).loc[1].to_list()
    [2.0, 3.0, 4.0, 15.0]
    """
    accept.columns(orders, customer, value)
    spent = accept.numbers(orders[value], value)
    time, end = in_weeks(orders, today)
    visits = pd.DataFrame({"customer": orders[customer].to_numpy(), "time": time, "spent": spent})
    visits = visits[visits["time"] < end].groupby(["customer", "time"])["spent"].sum().reset_index()
    accept.some(visits["time"].to_numpy(), _("The orders before today"))
    by_customer = visits.groupby("customer")
    first, last = by_customer["time"].min(), by_customer["time"].max()
    frequency = by_customer.size() - 1
    later = by_customer["spent"].sum() - by_customer["spent"].first()
    return pd.DataFrame(
        {
            "frequency": frequency.astype(float),
            "recency": last - first,
            "T": end - first,
            "monetary_value": later / frequency.where(frequency > 0, 1),
        }
    ).rename_axis(customer)


def hold_out(
    orders: pd.DataFrame,
    split: Moment,
    until: Moment,
    customer: str = "customer_id",
    value: str = "value",
) -> pd.DataFrame:
    """The past before a moment, and beside it what each customer did afterwards.

    Parameters: as to_frequency_recency; `split` ends the past, `until` ends the hold-out.
    Returns: to_frequency_recency at the split, plus actual_orders (days with an order in the
    hold-out) and actual_value (what they spent then). Customers who came later are left out.
    Raises: ValueError when until is not after split.
    Source: Fader, Hardie & Lee (2005), section 4.

    >>> orders = pd.DataFrame({"customer_id": [1, 1, 1], "day": [0, 7, 21], "value": [9, 10, 20]})
    >>> hold_out(orders, split=2, until=4).loc[1, ["frequency", "actual_orders"]].to_list()
    [1.0, 1.0]
    """
    past = to_frequency_recency(orders, split, customer, value)
    time, start = in_weeks(orders, split)
    end = in_weeks(orders, until)[1]
    if not end > start:
        raise ValueError(
            _("until is {until} and split {split}; the hold-out must end after it starts.").format(
                until=until, split=split
            )
        )
    later = orders[[customer, value]].assign(time=time)[(time >= start) & (time < end)]
    by_customer = later.groupby(customer)
    return past.assign(
        actual_orders=by_customer["time"].nunique().reindex(past.index, fill_value=0).astype(float),
        actual_value=by_customer[value].sum().reindex(past.index, fill_value=0).astype(float),
    )


def in_weeks(orders: pd.DataFrame, moment: Moment) -> tuple[accept.Numbers, float]:
    """The time of each order and of one moment, both in weeks from the same start.

    >>> in_weeks(pd.DataFrame({"day": [0, 7]}), 2)
    (array([0., 1.]), 2.0)
    """
    if "date" in orders:
        dates = pd.to_datetime(orders["date"])
        start = dates.min().normalize()
        days = accept.numbers((dates.dt.normalize() - start) / pd.Timedelta(days=1), "date")
        return days / DAYS_A_WEEK, (_date(moment) - start) / pd.Timedelta(days=7)
    if isinstance(moment, str | pd.Timestamp):
        raise ValueError(
            _("{moment} is a date, but the orders have no date; give a week.").format(moment=moment)
        )
    accept.between(moment, _("today"), 0, np.inf)
    if "day" in orders:
        return accept.numbers(orders["day"], "day") / DAYS_A_WEEK, float(moment)
    accept.columns(orders, "week")
    return accept.numbers(orders["week"], "week"), float(moment)


def _date(moment: Moment) -> pd.Timestamp:
    if isinstance(moment, int | float):
        raise ValueError(
            _("{moment} is a number, but the orders have dates; give a date.").format(moment=moment)
        )
    return pd.Timestamp(moment)
