"""The margins explorer: every setting gives a picture, and moves it the right way."""

from time import process_time

import ipywidgets as W
import pytest

from helpers import explore, store
from helpers.explore.keys.margins import PRICES
from tests.explore.stages import at, parts


@pytest.fixture(scope="module")
def shown():
    return explore.margins(store.open_world())


@pytest.mark.parametrize(
    ("price", "trust", "cut", "weeks"),
    [(0.95, 8, 0, 104), (1.2, 0, 10, 260), (0.8, 12, 15, 52), (1.5, 3, 20, 13)],
)
def test_its_numbers_are_those_of_the_store(shown, price, trust, cut, weeks):
    world = store.open_world(weeks=260)
    policy = store.Policy(price=price, trust=trust, indirect_cost_cut=cut / 100)
    profit = store.simulate(world, policy).accounts["profit"]
    data = at(shown, price=price, trust=trust, cut=cut, weeks=weeks)
    wanted = profit[:13].sum() / 13, profit[:weeks].sum() / weeks
    assert data.chosen() == pytest.approx(wanted, abs=0.02)


def test_its_first_two_years_are_those_of_the_lessons_world(shown):
    profit = store.simulate(store.open_world()).accounts["profit"]
    assert at(shown).today[1] == pytest.approx(profit.sum() / 104, abs=0.02)


def test_at_the_start_nothing_is_gained_or_lost(shown):
    assert at(shown).gain() == (0.0, 0.0)


def test_a_longer_horizon_favours_a_lower_price(shown):
    assert at(shown, weeks=104).best()[1] < 1 <= at(shown, weeks=13).best()[1]


def test_more_trust_favours_a_lower_price_and_does_not_touch_the_first_week(shown):
    best = [at(shown, trust=trust, weeks=260).best()[1] for trust in (0, 4, 12)]
    assert best == sorted(best, reverse=True)
    assert best[0] > best[-1]


def test_where_nobody_minds_high_prices_the_cut_costs_money_both_soon_and_late(shown):
    shown.set(**shown.presets["The key fails: nobody minds high prices"])
    assert max(shown.chart.data.gain()) < 0


def test_a_saving_that_nobody_notices_is_earned_in_full(shown):
    indirect = store.simulate(store.open_world()).accounts["indirect"][0]
    assert at(shown, cut=10).gain() == pytest.approx((0.1 * indirect,) * 2)


def test_saving_where_customers_notice_earns_less(shown):
    assert at(shown, cut=20).gain()[1] < at(shown, cut=10).gain()[1]


def test_another_world_gives_other_numbers(shown):
    other = explore.margins(store.open_world("W-01"))
    assert other.chart.data.today != at(shown).today


def test_a_price_step_costs_less_than_running_the_store_again(shown):
    at(shown)
    began = process_time()
    for price in PRICES:
        shown.compute(price=float(price), trust=8, weeks=104, cut=0)
    steps = process_time() - began
    began = process_time()
    assert len(store.simulate(store.open_world(weeks=260), store.Policy(price=0.97)).accounts)
    assert steps < process_time() - began


def test_the_control_of_trust_says_what_it_is():
    shown = explore.margins(store.open_world())
    told = [part.value for part in parts(shown) if isinstance(part, W.HTML)]
    assert any("leave over high prices" in each for each in told)
