"""Many prices at once give what each price gives alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import store
from helpers.store.decided.policy import SHELVES

WORLD = store.World("LADDER", people=500, weeks=60)


@settings(max_examples=12)
@given(st.floats(0.5, 2), st.floats(0, 12), st.sampled_from(SHELVES))
def test_every_rung_is_the_simulated_store_to_the_cent(price, trust, shelf):
    policy = store.Policy(recommendations=shelf, indirect_cost_cut=0.2)
    ladder = store.PriceLadder(WORLD, [1.0, price], policy)
    run = store.simulate(WORLD, store.change(policy, price=price, trust=trust))
    rung = ladder.contribution(trust)[1]
    assert np.abs(100 * (rung - run.accounts["contribution"])).max() < 1e-6
    assert np.abs(100 * (ladder.profit(trust)[1] - run.accounts["profit"])).max() < 1e-6


def test_a_ladder_of_several_blocks_is_the_simulated_store_too():
    world = store.World("BLOCKS", people=2300, weeks=30)
    rung = store.PriceLadder(world, [0.9]).contribution(6.0)[0]
    run = store.simulate(world, store.Policy(price=0.9, trust=6.0))
    assert np.abs(100 * (rung - run.accounts["contribution"])).max() < 1e-6


def test_a_ladder_with_a_new_design_is_refused():
    with pytest.raises(ValueError, match="design 'today', not 'magazine'"):
        store.PriceLadder(WORLD, [1.0], store.Policy(design="magazine"))


def test_a_ladder_that_writes_to_customers_is_refused():
    with pytest.raises(ValueError, match="contact_rule 'nobody', not 'everybody'"):
        store.PriceLadder(WORLD, [1.0], store.Policy(contact_rule="everybody"))
