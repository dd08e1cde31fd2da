"""What a randomised reward for referrals brought, as the records show it."""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.words import _


def friends_brought(experiments: pd.DataFrame, referrals: pd.DataFrame) -> pd.DataFrame:
    """How many friends each customer in a test of a reward brought, and what was paid for them.

    Newcomers name the friend who told them of the store, reward or not; so both arms can be
    counted alike.

    Parameters: `experiments` a row a customer and test, with experiment, customer_id and arm
    ("reward" or "no reward"); `referrals` a row a newcomer, with inviter_id, order_id (0 = has not
    ordered) and reward ($).
    Returns: a row a customer of the test "referral": customer_id, rewarded (True or False),
    newcomers, buyers (newcomers who ordered), credited (buyers a reward was paid for), paid ($).
    Raises: ValueError when a column is missing or there was no such test.

    >>> arms = pd.DataFrame({"experiment": "referral", "customer_id": [1, 2],
    ...                      "arm": ["reward", "no reward"]})
    >>> named = pd.DataFrame({"inviter_id": [1, 1, 2], "order_id": [7, 0, 9], "reward": [5, 0, 0]})
    >>> friends_brought(arms, named)[["newcomers", "buyers", "credited"]].to_numpy().tolist()
    [[2, 1, 1], [1, 1, 0]]
    """
    accept.columns(experiments, "experiment", "customer_id", "arm")
    accept.columns(referrals, "inviter_id", "order_id", "reward")
    test = experiments[experiments["experiment"] == "referral"]
    accept.some(test["arm"].to_numpy(), _("The test of the reward"), least=2)
    counted = pd.DataFrame(
        {
            "inviter_id": referrals["inviter_id"],
            "newcomers": 1,
            "buyers": (referrals["order_id"] > 0).astype(int),
            "credited": (referrals["reward"] > 0).astype(int),
            "paid": referrals["reward"],
        }
    )
    sums = counted.groupby("inviter_id").sum().reindex(test["customer_id"], fill_value=0)
    rewarded = (test["arm"] == "reward").to_numpy()
    return sums.rename_axis("customer_id").reset_index().assign(rewarded=rewarded)
