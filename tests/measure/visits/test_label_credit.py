"""Credit and cause: worked tables, what adds up, refusals."""

import numpy as np
import pandas as pd
import pytest

from helpers.measure import shelf_credit

VISITS = pd.DataFrame(
    {
        "mood": ["curious"] * 4 + ["hunting"] * 3,
        "converted": [1, 1, 0, 0, 1, 1, 1],
        "shelf_clicked": [1, 1, 1, 0, 1, 0, 0],
        "buys_without": [0, 1, 1, 0, 1, 1, 1],
    }
)


def test_each_mood_is_counted_by_hand():
    credit = shelf_credit(VISITS)
    assert credit.T["curious"].to_dict() == {
        "orders": 2, "labelled": 2, "caused": 1, "put_off": 1,
    }  # fmt: skip
    assert credit.T["hunting"].to_dict() == {
        "orders": 3, "labelled": 1, "caused": 0, "put_off": 0,
    }  # fmt: skip


def test_orders_without_the_shelf_are_those_with_it_less_caused_plus_put_off():
    luck = np.random.default_rng(1)
    with_, without = luck.random(500) < 0.3, luck.random(500) < 0.3
    clicked = (with_ != without) | (luck.random(500) < 0.2)
    moods = luck.choice(["curious", "hunting"], 500)
    table = {"mood": moods, "converted": with_, "shelf_clicked": clicked, "buys_without": without}
    total = shelf_credit(pd.DataFrame(table)).sum()
    assert total["orders"] - total["caused"] + total["put_off"] == without.sum()


def test_a_mood_that_nobody_has_counts_nothing():
    hunters = VISITS[VISITS["mood"] == "hunting"]
    assert (shelf_credit(hunters).T["curious"] == 0).all()


def test_an_order_caused_without_a_click_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="1 orders are caused but not clicked"):
        shelf_credit(VISITS.assign(shelf_clicked=[0, 1, 1, 0, 1, 0, 0]))


def test_a_missing_column_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="no column 'buys_without'"):
        shelf_credit(VISITS.drop(columns="buys_without"))
