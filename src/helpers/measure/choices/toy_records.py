"""The toy counter's records made ready: what each alternative was, and whose toys were sold."""

from __future__ import annotations

import pandas as pd

from helpers.measure import accept
from helpers.words import _

VALUES = ("appeal_user", "appeal_buyer")
KEYS = ("choice_id", "alternative", "chosen", "place", "unit_price")


def toy_alternatives(choices: pd.DataFrame, toys: pd.DataFrame) -> pd.DataFrame:
    """What each alternative was worth to user and buyer: long data for a logit.

    Parameters: `choices` a row an alternative (choice_id, alternative, chosen, place, unit_price;
    place 0 stands for taking nothing); `toys` a row a toy (toy, appeal_user, appeal_buyer).
    Returns: the same rows with the two values (0 for nothing) and a_toy (1, or 0 for nothing).
    Raises: ValueError on a missing column, or a toy that is not in `toys`.

    >>> toys = pd.DataFrame({"toy": ["Kite"], "appeal_user": [1.2], "appeal_buyer": [0.9]})
    >>> seen = pd.DataFrame({"choice_id": [1, 1], "alternative": ["Kite", "nothing"],
    ...     "chosen": [True, False], "place": [1, 0], "unit_price": [9.0, 0.0]})
    >>> toy_alternatives(seen, toys)[["alternative", "appeal_user", "a_toy"]].values.tolist()
    [['Kite', 1.2, 1], ['nothing', 0.0, 0]]
    """
    accept.columns(choices, *KEYS)
    accept.columns(toys, "toy", *VALUES)
    listed = choices["place"] > 0
    unknown = choices.loc[listed & ~choices["alternative"].isin(toys["toy"]), "alternative"]
    if len(unknown):
        sentence = _("The toy {name!r} was chosen from, but the table of toys does not have it.")
        raise ValueError(sentence.format(name=unknown.iloc[0]))
    known = toys.set_index("toy")
    worth = {name: choices["alternative"].map(known[name]).where(listed, 0.0) for name in VALUES}
    return choices[list(KEYS)].assign(**worth, a_toy=listed.astype(int))


def best_rated_share(choices: pd.DataFrame, toys: pd.DataFrame) -> float:
    """The share of the toys taken that belong to the third with the most stars.

    Parameters: `choices` as in toy_alternatives; `toys` a row a toy (toy, stars).
    Raises: ValueError on a missing column, or when no toy was taken.

    >>> toys = pd.DataFrame({"toy": ["Drum", "Kite", "Globe"], "stars": [4.9, 4.0, 3.4]})
    >>> seen = pd.DataFrame({"choice_id": [1, 2, 3], "alternative": ["Drum", "Globe", "Globe"],
    ...     "chosen": [True] * 3, "place": [1, 1, 2], "unit_price": [9.0] * 3})
    >>> round(best_rated_share(seen, toys), 4)
    0.3333
    """
    accept.columns(choices, *KEYS)
    accept.columns(toys, "toy", "stars")
    best = set(toys.nlargest(len(toys) // 3, "stars")["toy"])
    taken = choices.loc[choices["chosen"] & (choices["place"] > 0), "alternative"]
    accept.some(taken.to_numpy(), _("toys taken"))
    return float(taken.isin(best).mean())
