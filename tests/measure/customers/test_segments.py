"""The ways to cut customers: everybody known gets one segment, by the past alone."""

import numpy as np
import pandas as pd
import pytest

from helpers import measure

BY_ORDERS = (
    measure.segment_by_recency_frequency,
    measure.segment_by_spending,
    measure.segment_by_cost_to_serve,
)


def orders(rows: int = 300, seed: int = 5) -> pd.DataFrame:
    """Made-up orders of about 100 customers over two years."""
    luck = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "customer_id": luck.integers(1, 100, rows),
            "day": luck.integers(0, 728, rows),
            "value": luck.gamma(2, 25, rows),
            "service": 4.5 * luck.poisson(0.3, rows),
            "returns_cost": np.where(luck.random(rows) < 0.2, 9.0, 0.0),
        }
    )


@pytest.mark.parametrize("cut", BY_ORDERS)
def test_every_customer_with_an_order_gets_one_segment(cut):
    table = orders()
    segments = cut(table, today=104)
    assert segments.index.is_unique
    assert set(segments.index) == set(table["customer_id"])
    assert segments.notna().all()


@pytest.mark.parametrize("cut", BY_ORDERS)
def test_what_happens_after_today_changes_no_segment(cut):
    table = orders()
    later = table.assign(value=np.where(table["day"] >= 364, table["value"] * 9, table["value"]))
    before = cut(table, today=52)
    pd.testing.assert_series_equal(before, cut(later, today=52))
    assert set(before.index) == set(table.loc[table["day"] < 364, "customer_id"])


@pytest.mark.parametrize("cut", BY_ORDERS)
def test_without_orders_before_today_a_sentence_says_so(cut):
    with pytest.raises(ValueError, match="0 rows"):
        cut(orders()[lambda table: table["day"] > 100], today=1)


def test_recency_and_frequency_make_four_segments():
    weeks = {1: [0, 100], 2: [100], 3: [0, 10], 4: [0]}
    rows = [(customer, 7 * week, 10.0) for customer, when in weeks.items() for week in when]
    table = pd.DataFrame(rows, columns=["customer_id", "day", "value"])
    assert measure.segment_by_recency_frequency(table, today=104).to_dict() == {
        1: "Bought lately, and before",
        2: "Bought lately, first time",
        3: "Bought often, not lately",
        4: "Bought once, long ago",
    }


def test_each_fifth_by_spending_has_as_many_customers_and_spends_more_than_the_next():
    table = pd.DataFrame({"customer_id": range(50), "day": 0, "value": np.arange(50) + 1.0})
    fifths = measure.segment_by_spending(table, today=1)
    spent = table.set_index("customer_id")["value"].groupby(fifths, observed=True).agg(list)
    assert spent.map(len).to_list() == [10] * 5
    ends = [(min(values), max(values)) for values in spent]
    assert all(above[0] > below[1] for above, below in zip(ends, ends[1:], strict=False))


def test_the_threshold_parts_the_costly_from_the_somewhat_costly():
    table = pd.DataFrame({"customer_id": [1, 2, 3], "day": 0, "value": 100.0})
    table = table.assign(service=[0.0, 4.5, 9.0], returns_cost=0.0)
    assert measure.segment_by_cost_to_serve(table, today=1).to_list() == [
        "No returns, no calls",
        "Somewhat costly to serve",
        "Costly to serve",
    ]
    assert measure.segment_by_cost_to_serve(table, today=1, much=0.04)[2] == "Costly to serve"


def test_searchers_are_hunters_and_those_who_never_search_are_wanderers():
    visits = pd.DataFrame({"customer_id": [1, 1, 2, 2, 3, 3], "week": 0})
    visits["n_search"] = [1, 2, 0, 0, 1, 0]
    assert measure.segment_by_search(visits, today=1).to_list() == [
        "Hunters",
        "Wanderers",
        "Now this, now that",
    ]


def test_the_club_is_read_from_the_records():
    known = pd.DataFrame({"customer_id": [4, 9], "club": [True, False]})
    assert measure.segment_by_club(known).to_dict() == {4: "Club members", 9: "All others"}


def test_the_last_digit_makes_fifths_of_the_same_size():
    counts = measure.segment_by_chance(pd.DataFrame({"customer_id": range(1, 1001)})).value_counts()
    assert counts.to_list() == [200] * 5


def test_segments_are_told_in_their_own_order_and_add_up_to_the_whole():
    luck = np.random.default_rng(2)
    known = pd.DataFrame({"customer_id": range(1, 400)})
    accounts = pd.DataFrame({"profit": luck.normal(2, 30, 500)}, index=range(1, 501))
    totals = measure.segment_totals(accounts, measure.segment_by_chance(known), rest="Newcomers")
    assert list(totals.index)[0] == "Number ends in 0 or 5"
    assert list(totals.index)[-1] == "Newcomers"
    assert totals["customers"].sum() == 500
    assert totals["profit"].sum() == pytest.approx(accounts["profit"].sum())


def test_the_standard_error_of_a_segment_is_that_of_a_sum():
    values = np.random.default_rng(3).normal(size=40)
    accounts = pd.DataFrame({"profit": values}, index=range(40))
    segments = pd.Series("All", index=range(40))
    totals = measure.segment_totals(accounts, segments, rest="None")
    assert totals["profit_error"].item() == pytest.approx(np.sqrt(40) * values.std(ddof=1))
    assert list(totals.index) == ["All"]
