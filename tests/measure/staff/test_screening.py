"""Exit offers: the worked example, its limits, and what owners get back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from helpers import measure

OFFERS = st.floats(1, 9000)


def test_the_worked_example_comes_out_to_the_dollar():
    found = measure.screen_by_exit_offer(5000)
    assert found.quit_disengaged == pytest.approx(0.7475, abs=5e-5)
    assert found.quit_engaged == pytest.approx(0.0548, abs=5e-5)
    assert found.disengaged_among_quitters == pytest.approx(0.7065, abs=5e-5)
    assert found.profit == pytest.approx(310_444, abs=0.5)
    assert measure.screen_by_exit_offer(7000).profit == pytest.approx(-2.035e6, abs=500)


def test_the_best_offer_is_the_one_a_general_search_finds():
    found = optimize.minimize_scalar(
        lambda offer: -measure.screen_by_exit_offer(offer).profit, (3000, 4000, 5000)
    )
    best = measure.best_exit_offer()
    assert best == pytest.approx(found.x, abs=0.05)
    assert best == pytest.approx(4138, abs=0.5)
    assert measure.screen_by_exit_offer(best).profit == pytest.approx(482_625, abs=0.5)


@given(OFFERS, st.floats(0.01, 0.99))
def test_it_is_bayes_rule_on_two_normal_hills(offer, disengaged):
    bad, good = stats.norm.cdf(offer, 4000, 1500), stats.norm.cdf(offer, 9000, 2500)
    found = measure.screen_by_exit_offer(offer, disengaged)
    told = measure.posterior(disengaged, bad, good)
    assert found.disengaged_among_quitters == pytest.approx(told)
    assert (found.quit_disengaged, found.quit_engaged) == pytest.approx((bad, good))


@given(OFFERS, st.floats(0.05, 0.4), st.integers(0, 2**32))
def test_a_simulated_staff_agrees_within_its_luck(offer, disengaged, seed):
    chance = np.random.default_rng(seed)
    bad = chance.random(40_000) < disengaged
    mean, spread = np.where(bad[:, None], (4000, 1500), (9000, 2500)).T
    gone = chance.normal(mean, spread) < offer
    each = gone * np.where(bad, 18_000 - offer - 4_000, -6_000 - offer - 4_000)
    error = max(1000 * each.std() / 200, 1.0)
    assert measure.screen_by_exit_offer(offer, disengaged).profit == pytest.approx(
        1000 * each.mean(), abs=5.5 * error + 2000
    )


def test_without_an_offer_nobody_quits_and_nothing_is_left():
    found = measure.screen_by_exit_offer(0)
    assert (found.quit_disengaged, found.quit_engaged, found.profit) == (0, 0, 0)
    assert np.isnan(found.disengaged_among_quitters)


def test_fewer_disengaged_people_and_dearer_newcomers_make_the_best_offer_lower():
    shares = [measure.best_exit_offer(disengaged=share) for share in (0.4, 0.15, 0.03, 0.0)]
    costs = [measure.best_exit_offer(replacement=cost) for cost in (0, 4000, 10_000)]
    assert shares == sorted(shares, reverse=True)
    assert costs == sorted(costs, reverse=True)
    assert shares[-1] == 0


@given(st.floats(0, 1), st.integers(1, 10_000))
def test_all_owners_together_get_the_pool_and_no_more(pool, people):
    assert people * measure.return_to_owner(pool, people) == pytest.approx(pool)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"offer": -1}, "offer is -1"),
        ({"offer": float("nan")}, "offer is nan"),
        ({"offer": 5, "disengaged": 1.2}, "disengaged is 1.2"),
        ({"offer": 5, "asks_engaged": (9000, 0)}, "standard deviation above 0"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(wrong, said):
    with pytest.raises(ValueError, match=said):
        measure.screen_by_exit_offer(**wrong)


def test_a_pool_of_nobody_or_of_more_than_all_is_refused():
    with pytest.raises(ValueError, match="people is 0"):
        measure.return_to_owner(0.1, 0)
    with pytest.raises(ValueError, match=r"pool is 1\.1"):
        measure.return_to_owner(1.1, 10)
    with pytest.raises(ValueError, match="highest is 0"):
        measure.best_exit_offer(highest=0)
