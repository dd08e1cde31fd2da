"""The explorer of letting customers go: what it says is what the store does."""

import numpy as np
import pytest

from helpers import explore, measure, store
from helpers.store.told.areas.letting_go import SHARE
from tests.explore.stages import at

WORLD = store.open_world("DROP-IT", people=2000)


@pytest.fixture(scope="module")
def shown():
    return explore.dropping(WORLD)


def test_its_whale_is_that_of_the_books(shown):
    data = at(shown, overhead=25)
    books = store.simulate(WORLD).customer_years
    profit = books.loc[books["year"] == 1, "full_cost_profit"]
    curve = measure.whale_curve(profit)["cumulative_profit"]
    assert data.curve == pytest.approx(curve.to_numpy())


def test_the_more_overhead_the_higher_the_peak_against_the_total(shown):
    peaks = [at(shown, overhead=each).curve for each in (0, 10, 20)]
    shares = [curve.max() / curve[-1] for curve in peaks]
    assert (np.diff(shares) > 0).all()


def test_nobody_let_go_and_no_fee_change_nothing(shown):
    assert at(shown, dropped=0, word=1).gain == 0
    assert at(shown, overhead=60, dropped=0).promised == 0


def test_those_who_are_let_go_take_their_next_year_along(shown):
    books = store.simulate(WORLD).customer_years.set_index("customer_id")
    first, second = (books[books["year"] == year]["contribution"] for year in (1, 2))
    worst = first.sort_values(kind="stable").index[: round(0.3 * len(first))]
    data = at(shown, dropped=30)
    assert data.let_go == pytest.approx(-second.reindex(worst, fill_value=0).sum())
    assert data.promised == pytest.approx((25 - first[worst]).sum())


def test_the_overhead_changes_what_the_books_promise_and_nothing_that_comes_true(shown):
    none, much = (at(shown, overhead=each, dropped=40) for each in (0, 50))
    assert much.promised > none.promised
    assert much.gain == none.gain


def test_talk_costs_and_a_fee_repairs(shown):
    assert at(shown, dropped=40, word=1).others < at(shown, dropped=40, word=0.3).others < 0
    assert at(shown, dropped=40, word=0).others == 0
    assert at(shown, dropped=0, fee=4).gain > 0


def test_a_fee_does_what_the_store_does(shown):
    today, charged = (
        store.simulate(WORLD, [(0, store.Policy()), (52, store.Policy(small_order_fee=fee))])
        for fee in (0, 4)
    )
    gained = (charged.accounts["profit"] - today.accounts["profit"]).sum()
    assert at(shown, dropped=0, fee=4).fees == pytest.approx(gained)


def test_talk_is_read_near_what_the_store_does(shown):
    share, rule = SHARE["contribution losers"], "contribution losers"
    loud = WORLD.with_nature(outrage=1)
    pair = store.twins(loud, store.Policy(), [(52, store.Policy(drop_rule=rule))], "profit", 52)
    books = pair.before.customer_years
    gone = books.loc[(books["year"] == 1) & (books["contribution"] < 0), "customer_id"]
    others = pair.by_customer[~pair.by_customer.index.isin(gone)].sum()
    told = at(shown, dropped=round(100 * share), word=1).others
    assert told == pytest.approx(others, rel=0.25)


def test_the_principle_fails_where_everybody_hears(shown):
    shown.set(**shown.presets["The principle fails: everybody hears"])
    assert shown.chart.data.promised > 0 > shown.chart.data.gain
    assert "loses" in shown.chart.said()
