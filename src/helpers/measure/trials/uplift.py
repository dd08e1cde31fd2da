"""Whom does it move? Effects by group, and what a targeting rule earns (Lo 2002)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.measure import accept
from helpers.measure.estimate import Estimate, clustered
from helpers.measure.trials.comparison import compare_groups, difference_and_pull
from helpers.words import _


def uplift_by(
    table: pd.DataFrame,
    group: str,
    treated: str,
    outcome: str,
    customer: str | None = None,
    level: float = 0.95,
) -> pd.DataFrame:
    """What the randomised treatment adds in each group, with its interval.

    Parameters: `table` one row a visit or customer; `group` the column to split by; `treated`
    True and False drawn at random; `outcome` numbers; `customer` whose row it is, if several.
    Returns: by group: rows, without, with_ (mean outcomes), uplift, standard_error, low, high,
    p_value, in the outcome's unit.
    Raises: ValueError when a group lacks 2 rows of either kind.
    Source: Lo (2002); errors by customer, Liang & Zeger (1986).

    >>> visits = pd.DataFrame({"mood": list("cccchhhh"), "shown": [0, 0, 1, 1] * 2,
    ...                        "orders": [0, 0, 1, 1, 1, 1, 1, 1]})
    >>> uplift_by(visits, "mood", "shown", "orders")["uplift"].to_dict()
    {'c': 1.0, 'h': 0.0}
    """
    accept.columns(table, group, treated, outcome)
    if table[group].isna().any():
        raise ValueError(_("{group} is missing in some rows; drop them.").format(group=group))
    rows = {
        name: _row(part, treated, outcome, customer, level)
        for name, part in table.groupby(group, observed=True)
    }
    accept.some(list(rows), group)
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis(group)


def _row(
    part: pd.DataFrame, treated: str, outcome: str, customer: str | None, level: float
) -> dict[str, float]:
    found = compare_groups(part, treated, outcome, customer, level)
    without = float(part.loc[~part[treated].astype(bool), outcome].mean())
    return {
        "rows": len(part),
        "without": without,
        "with_": without + found.value,
        "uplift": found.value,
        "standard_error": found.standard_error,
        "low": found.low,
        "high": found.high,
        "p_value": found.p_value,
    }


def targeting_gain(
    table: pd.DataFrame,
    chosen: str,
    treated: str,
    outcome: str,
    cost: float = 0.0,
    level: float = 0.95,
) -> Estimate:
    """What a rule earns per customer over contacting nobody, judged on random contacts.

    Parameters: `table` one row per customer of an experiment; `chosen` True for those whom the
    rule would contact; `treated` True for those who were, at random; `outcome` contribution
    before the contact's cost; `cost` of one contact.
    Returns: an Estimate per customer of the table, in the unit of outcome.
    Raises: ValueError when the rule chooses fewer than 2 of either arm.
    Source: Lo (2002): share chosen x (uplift among the chosen - cost).

    >>> test = pd.DataFrame({"lapsed": [1, 1, 1, 1, 0, 0, 0, 0], "contacted": [0, 0, 1, 1] * 2,
    ...                      "earned": [0, 0, 6, 6, 9, 9, 9, 9]})
    >>> targeting_gain(test, "lapsed", "contacted", "earned", cost=2).value    # 1/2 * (6 - 2)
    2.0
    """
    accept.columns(table, chosen, treated, outcome)
    inside = accept.yes_or_no(table[chosen], chosen)
    arm = accept.yes_or_no(table[treated], treated)[inside]
    effect, pull = difference_and_pull(arm, accept.numbers(table[outcome], outcome)[inside])
    share = inside.mean()
    gain = share * (effect - cost)
    # the rule's reach is itself measured on these customers
    reach = (inside - share) * (effect - cost) / len(inside)
    reach[inside] += share * pull
    return clustered(gain, reach, level=level)


def caused_share(
    visits: pd.DataFrame,
    shown: str = "shelf_shown",
    clicked: str = "shelf_clicked",
    outcome: str = "converted",
    customer: str | None = None,
    level: float = 0.95,
) -> Estimate:
    """Which share of the sales that carry the label would not have happened without it.

    Parameters: `visits` one row a visit; `shown` True and False, drawn at random; `clicked` True
    where the dashboard credits the shelf; `outcome` orders or dollars of the visit; `customer`
    whose visit it is.
    Returns: an Estimate, as a share of the labelled outcome.
    Raises: ValueError when a column is missing or no visit carries the label.
    Source: Sharma, Hofman & Watts (2015), by the ratio of a randomised difference to the label.

    Shown visits order 3 of 4 times, two of them labelled; unshown ones 2 of 4 times: 1/4 over 2/4.

    >>> visits = pd.DataFrame({"shelf_shown": [1] * 4 + [0] * 4, "converted": [1, 1, 1, 0] * 2,
    ...                        "shelf_clicked": [1, 1] + [0] * 6})
    >>> visits.loc[4, "converted"] = 0
    >>> caused_share(visits).value
    0.5
    """
    accept.columns(visits, shown, clicked, outcome, *([customer] if customer else []))
    arm = accept.yes_or_no(visits[shown], shown)
    values = accept.numbers(visits[outcome], outcome)
    labels = values * accept.yes_or_no(visits[clicked], clicked)
    effect, pull = difference_and_pull(arm, values)
    labelled = labels[arm].mean()
    if labelled <= 0:
        raise ValueError(
            _("No visit with {clicked} has {outcome}; there is nothing to share.").format(
                clicked=clicked, outcome=outcome
            )
        )
    share = effect / labelled
    spread = np.where(arm, (labels - labelled) / arm.sum(), 0.0)
    owner = visits[customer] if customer else None
    return clustered(share, (pull - share * spread) / labelled, owner, level)
