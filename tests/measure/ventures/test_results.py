"""Growing losses, forecasts, and the published accounts."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from helpers import measure

CHANCE = np.random.default_rng(2)
money = st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=30)


def one_by_one(results):
    """Independent: told as a person would."""
    count, counts = 0, []
    for place, now in enumerate(results):
        grew = place > 0 and now < 0 and now < results[place - 1]
        count = count + 1 if grew else 0
        counts.append(count)
    return counts


@given(money)
def test_growing_losses_are_counted_as_a_person_would(results):
    assert measure.growing_losses(results).tolist() == one_by_one(results)


def test_many_firms_at_once_are_the_same_firms_one_by_one():
    table = CHANCE.standard_normal((20, 12))
    together = measure.growing_losses(table)
    assert together.tolist() == [measure.growing_losses(row).tolist() for row in table]
    first = measure.first_time(together, 2)
    for counts, when in zip(together, first, strict=True):
        assert (counts >= 2).any() == math.isfinite(when)
        assert not math.isfinite(when) or counts[int(when)] == 2


@pytest.mark.parametrize(("mean", "in_a_row"), [(0.3, 1), (0.3, 2), (-0.5, 2), (-0.5, 3), (-9, 2)])
def test_luck_alone_makes_losses_grow_as_often_as_orders_can_be_counted(mean, in_a_row):
    draws = mean + CHANCE.standard_normal((200_000, in_a_row + 1))
    seen = (measure.growing_losses(draws)[:, -1] >= in_a_row).mean()
    told = measure.chance_of_growing_losses(stats.norm.cdf(-mean), in_a_row)
    assert seen == pytest.approx(told, abs=4 * math.sqrt(told * (1 - told) / 200_000))


def test_where_all_lose_three_quarters_fall_in_order_once_in_six():
    assert measure.chance_of_growing_losses(1, 2) == pytest.approx(1 / 6)
    assert measure.chance_of_growing_losses(0, 2) == 0


@given(st.lists(st.floats(-1e4, 1e4), min_size=3, max_size=40))
def test_the_drift_is_the_mean_with_students_interval(results):
    told = measure.drift_from_results(results, periods=13)
    known = np.array(results)
    assert told.value == pytest.approx(13 * known.mean(), abs=1e-6)
    if known.std() > 1e-3:
        low, high = stats.t.interval(0.95, known.size - 1, known.mean(), stats.sem(known))
        assert told.interval == pytest.approx((13 * low, 13 * high), abs=1e-6)


def test_intervals_of_the_drift_and_of_the_next_total_hold_them_95_times_in_100():
    runs = 2000
    past = 80 + 800 * CHANCE.standard_normal((runs, 104))
    next_ = (80 + 800 * CHANCE.standard_normal((runs, 52))).sum(axis=1)
    drifts = [measure.drift_from_results(row, 13) for row in past]
    totals = [measure.next_total(row, 52) for row in past]
    held = np.mean([each.low <= 13 * 80 <= each.high for each in drifts])
    reached = np.mean([e.low <= t <= e.high for e, t in zip(totals, next_, strict=True)])
    assert held == pytest.approx(0.95, abs=0.02)
    assert reached == pytest.approx(0.95, abs=0.02)


def test_volatility_grows_with_the_root_of_time():
    results = CHANCE.standard_normal(50)
    week, quarter = (measure.volatility_from_results(results, n) for n in (1, 13))
    assert week == pytest.approx(results.std(ddof=1))
    assert quarter == pytest.approx(math.sqrt(13) * week)


def test_the_published_accounts_add_up_as_testified():
    accounts = measure.amazon_accounts().set_index("year")
    sums = accounts["net_income"].cumsum()
    assert accounts.index.tolist() == list(range(1995, 2011))
    assert sums.loc[2001] == pytest.approx(-2860.2, abs=0.05)
    assert (sums.idxmin(), round(sums.min(), 1)) == (2002, -3009.3)
    assert sums.index[sums > 0][0] == 2009
    assert sums.loc[2009] == pytest.approx(186.5, abs=0.05)
    assert (accounts[["certainty", "source"]].map(len) > 5).all().all()
    assert (accounts["net_sales"].diff().dropna() > 0).all()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: measure.growing_losses([1, math.nan]), "results has 1 missing"),
        (lambda: measure.chance_of_growing_losses(1.2, 2), "chance_of_loss is 1.2"),
        (lambda: measure.chance_of_growing_losses(0.5, 0), "in_a_row is 0"),
        (lambda: measure.drift_from_results([1, 2]), "results has 2 rows"),
        (lambda: measure.drift_from_results([1, 2, 3], periods=0), "periods is 0"),
        (lambda: measure.next_total([1, 2, 3], periods=-1), "periods is -1"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(call, said):
    with pytest.raises(ValueError, match=said):
        call()
