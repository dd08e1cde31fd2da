"""The exit-offer explorer: every setting gives a picture, and moves it the right way."""

from time import process_time

import pytest

from helpers import explore, measure, store
from helpers.explore.keys.exit_offers import OFFERS
from tests.explore.stages import at


@pytest.fixture(scope="module")
def shown():
    return explore.exit_offers(store.open_world())


@pytest.mark.parametrize("offer", [3000, 5000, 7000])
def test_its_numbers_are_those_of_the_store(shown, offer):
    world, policy = store.open_world(), store.Policy(quit_offer=offer)
    twin = store.twins(world, store.Policy(), policy, "profit")
    told = store.company_wide(world, twin.difference)
    data = at(shown, offer=offer)
    assert data.chosen() == pytest.approx(told, abs=160_000)
    assert sum(data.go()) == (twin.after.employees["quit_week"] == 0).sum()


@pytest.mark.parametrize("disengaged", [3, 15, 40])
def test_the_staff_go_as_the_two_hills_say(shown, disengaged):
    for offer in (2500, 5000, 8000):
        found = measure.screen_by_exit_offer(offer, disengaged / 100)
        bad, good = at(shown, offer=offer, disengaged=disengaged).go()
        assert bad == pytest.approx(10 * disengaged * found.quit_disengaged, abs=12)
        assert good == pytest.approx((1000 - 10 * disengaged) * found.quit_engaged, abs=12)


def test_a_higher_offer_flatters_the_survey_and_ends_in_a_loss(shown):
    up = [at(shown, offer=offer).stayers_up for offer in (0, 2500, 5000, 7500)]
    assert up == sorted(up)
    assert up[0] == 0
    assert at(shown, offer=4000).chosen() > 0 > at(shown, offer=7000).chosen()


def test_the_more_are_disengaged_the_more_an_offer_can_leave(shown):
    most = [at(shown, disengaged=share).profit.max() for share in (0, 3, 15, 40)]
    assert most == sorted(most)
    assert at(shown, disengaged=40).best() > at(shown, disengaged=3).best()


def test_dearer_newcomers_leave_less_and_favour_a_lower_offer(shown):
    cheap, dear = (at(shown, replacement=cost) for cost in (0, 10_000))
    assert dear.profit.max() < cheap.profit.max()
    assert dear.best() <= cheap.best()


def test_a_pool_shared_by_a_thousand_brings_back_next_to_nothing(shown):
    data = at(shown, offer=0, pool=10)
    assert data.pool == 500_000
    assert 0 < data.pool_brings < 0.01 * data.pool
    assert data.chosen() == pytest.approx(data.pool_brings - data.pool)


def test_where_few_are_disengaged_the_offer_loses(shown):
    shown.set(**shown.presets["The key fails: few are disengaged"])
    assert shown.chart.data.chosen() < 0


def test_another_world_gives_other_numbers(shown):
    other = explore.exit_offers(store.open_world("W-01"))
    assert other.chart.data.chosen() != at(shown).chosen()


def test_a_step_costs_less_than_running_the_store_again(shown):
    at(shown)
    began = process_time()
    for offer in OFFERS[:10]:
        shown.compute(offer=int(offer), disengaged=15, replacement=4000, pool=0)
    steps = (process_time() - began) / 10
    began = process_time()
    assert len(store.simulate(store.open_world(), store.Policy(price=0.97)).accounts)
    assert steps < process_time() - began
