"""The explorer of alliances: every setting gives a picture, and moves it the right way."""

import numpy as np
import pytest

from helpers import explore, measure, store
from helpers.explore.keys import alliances
from helpers.store.alternatives.alliances import ORINOCO
from helpers.store.decided.policy import COALITIONS
from tests.explore.stages import at

WORLD = store.open_world("MARKET", people=1000, weeks=60)


@pytest.fixture(scope="module")
def shown():
    return explore.alliances(WORLD)


@pytest.fixture(scope="module")
def known():
    return store.Alliances(WORLD)


def test_between_the_terms_it_says_nearly_what_the_store_says(shown, known):
    policy = store.Policy(partners="all", fee_split=0.18, assortment_overlap=0.4)
    wins, data = known.wins(policy), at(shown, fee=18, overlap=0.4)
    assert data.wins[ORINOCO] == pytest.approx(wins.orinoco, abs=0.08 * wins.firms)
    assert data.wins["shoppers"] == pytest.approx(wins.shoppers, rel=0.02)
    for name, left in wins.partners.items():
        wanted = left - known.elsewhere(name)
        assert data.wins[name] == pytest.approx(wanted, abs=0.08 * wins.firms)


def test_at_terms_that_were_run_it_says_exactly_what_the_store_says(shown, known):
    policy = store.Policy(partners="all", fee_split=0.22, assortment_overlap=0.5)
    data = at(shown, fee=22, overlap=0.5)
    assert data.wins[ORINOCO] == pytest.approx(known.split(policy)[ORINOCO])
    shapley = measure.shapley_value(known.worth(policy))
    assert data.brings[ORINOCO] == pytest.approx(shapley[ORINOCO])
    leaving = measure.core_violations(known.worth(policy), known.split(policy))
    assert " + ".join(data.leaves) == (leaving["coalition"].iloc[0] if len(leaving) else "")


@pytest.mark.parametrize("alliance", alliances.ALLIANCES)
def test_the_shapley_values_share_what_the_firms_win(shown, alliance):
    data = at(shown, alliance=alliance, fee=25)
    firms = [won for side, won in data.wins.items() if side != "shoppers"]
    assert sum(data.brings.values()) == pytest.approx(sum(firms))
    assert set(data.brings) == {ORINOCO, *COALITIONS[alliance]}


def test_inside_the_band_nobody_leaves_and_outside_somebody_does(shown):
    data = at(shown, overlap=0.0)
    inside = int(np.ceil((data.lowest[0] + data.highest[0]) / 2))
    assert at(shown, fee=inside, overlap=0.0).leaves == ()
    assert at(shown, fee=0, overlap=0.0).leaves != ()
    assert at(shown, fee=40, overlap=0.0).leaves != ()


def test_a_higher_fee_moves_money_from_partners_and_shoppers_to_us(shown):
    low, high = (at(shown, fee=fee).wins for fee in (5, 30))
    assert high[ORINOCO] > low[ORINOCO]
    assert all(high[side] < low[side] for side in low if side != ORINOCO)


def test_overlap_takes_from_each_of_the_three_sides(shown):
    apart, alike = (at(shown, fee=22, overlap=overlap).wins for overlap in (0.0, 1.0))
    partners = [sum(wins[name] for name in COALITIONS["all"]) for wins in (apart, alike)]
    assert alike[ORINOCO] < 0 < apart[ORINOCO]
    assert partners[1] < partners[0]
    assert alike["shoppers"] == 0 < apart["shoppers"]
