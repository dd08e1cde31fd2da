"""From orders to customers: worked tables, units of time, the hold-out, rfm, and refusals."""

import numpy as np
import pandas as pd
import pytest

from helpers.measure import hold_out, rfm, to_frequency_recency

ORDERS = pd.DataFrame(
    {
        "customer_id": ["ana", "ana", "ana", "ana", "bo", "cy"],
        "day": [0, 14, 14, 28, 7, 70],
        "value": [50.0, 10.0, 20.0, 40.0, 30.0, 90.0],
    }
)


def test_orders_of_one_day_count_once_and_the_first_does_not_count_as_repeat() -> None:
    ana = to_frequency_recency(ORDERS, today=10).loc["ana"]
    assert ana.to_dict() == {"frequency": 2, "recency": 4, "T": 10, "monetary_value": 35}


def test_a_single_order_is_no_repeat_and_later_customers_are_not_there_yet() -> None:
    table = to_frequency_recency(ORDERS, today=10)
    assert table.loc["bo"].to_dict() == {
        "frequency": 0, "recency": 0, "T": 9, "monetary_value": 0,
    }  # fmt: skip
    assert "cy" not in table.index


def test_an_order_on_the_day_of_looking_belongs_to_the_future() -> None:
    assert "cy" not in to_frequency_recency(ORDERS, today=10).index
    assert to_frequency_recency(ORDERS, today=10.1).loc["cy", "T"] == pytest.approx(0.1)


def test_dates_days_and_weeks_give_the_same_table() -> None:
    start = pd.Timestamp("2024-01-01")
    dated = ORDERS.assign(date=start + pd.to_timedelta(ORDERS["day"], unit="D")).drop(columns="day")
    weekly = ORDERS.assign(week=ORDERS["day"] // 7).drop(columns="day")
    by_day = to_frequency_recency(ORDERS, today=9)
    pd.testing.assert_frame_equal(
        to_frequency_recency(dated, start + pd.Timedelta(weeks=9)), by_day
    )
    pd.testing.assert_frame_equal(to_frequency_recency(dated, "2024-03-04"), by_day)
    pd.testing.assert_frame_equal(to_frequency_recency(weekly, today=9), by_day)


def test_the_hold_out_keeps_past_and_future_apart() -> None:
    table = hold_out(ORDERS, split=3, until=11)
    ana = table[["frequency", "actual_orders", "actual_value"]].T["ana"]
    assert ana.to_list() == [1, 1, 40]
    assert table.loc["bo", "actual_orders"] == 0
    assert "cy" not in table.index


def test_every_order_is_in_the_past_or_in_the_hold_out() -> None:
    luck = np.random.default_rng(1)
    orders = pd.DataFrame(
        {"customer_id": luck.integers(0, 30, 400), "day": luck.integers(0, 728, 400), "value": 1.0}
    ).drop_duplicates()
    table = hold_out(orders, split=60, until=104)
    known = orders[orders["customer_id"].isin(table.index)]
    assert (table["frequency"] + 1 + table["actual_orders"]).sum() == len(known)


def test_the_best_customer_gets_the_best_scores_and_equals_get_equal_ones() -> None:
    luck = np.random.default_rng(2)
    orders = pd.DataFrame({"customer_id": np.repeat(np.arange(1, 11), np.arange(1, 11))})
    orders["day"] = luck.integers(0, 100, len(orders))
    orders["value"] = 10.0
    orders.loc[orders["customer_id"] == 10, "day"] = 300
    table = rfm(orders, today=52)
    assert table.loc[10, "score"] == "555"
    assert table["f_score"].to_list() == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert rfm(orders.assign(value=0), today=52)["m_score"].nunique() == 1
    assert table["monetary"].sum() == orders["value"].sum()


@pytest.mark.parametrize("measure", [to_frequency_recency, rfm])
@pytest.mark.parametrize(
    ("orders", "today", "sentence"),
    [
        (ORDERS.drop(columns="day"), 9, "no column 'week'"),
        (ORDERS.drop(columns="customer_id"), 9, "no column 'customer_id'"),
        (ORDERS, 0, "has 0 rows"),
        (ORDERS, float("nan"), "today is nan"),
        (ORDERS, "2024-01-01", "is a date, but the orders have no date"),
        (
            ORDERS.assign(date=pd.Timestamp("2024-01-01")),
            9,
            "is a number, but the orders have dates",
        ),
        (ORDERS.assign(value=np.nan), 9, "value has 6 missing"),
    ],
)
def test_orders_that_cannot_be_placed_in_time_are_refused(  # type: ignore[no-untyped-def]
    measure, orders: pd.DataFrame, today: float, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        measure(orders, today)


def test_a_hold_out_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="must end after it starts"):
        hold_out(ORDERS, split=9, until=9)
