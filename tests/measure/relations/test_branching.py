"""Chains of invitations, beside the powers of K and a crowd that is really simulated."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import measure


@given(st.floats(0, 0.97))
def test_in_the_end_there_are_as_many_as_all_generations_together(ratio):
    assert measure.people_per_seed(ratio) == pytest.approx(measure.generations(ratio, 2000).sum())


@given(st.floats(0, 3), st.integers(0, 30))
def test_a_count_of_generations_is_their_sum(ratio, last):
    wanted = sum(ratio**each for each in range(last + 1))
    assert measure.people_per_seed(ratio, last) == pytest.approx(wanted)
    assert measure.generations(ratio, last).sum() == pytest.approx(wanted)


def test_from_one_on_it_never_ends():
    assert math.isinf(measure.people_per_seed(1.0))
    assert measure.people_per_seed(1.0, 10) == 11


def test_simulated_chains_have_the_expected_number_of_people():
    chance = np.random.default_rng(13)
    alive = np.ones(20_000, int)
    people = alive.copy()
    for _ in range(60):
        alive = chance.binomial(4 * alive, 0.15)
        people += alive
    reach = 4 * people.std() / np.sqrt(people.size)
    ratio = measure.branching_ratio(4, 0.15)
    assert people.mean() == pytest.approx(measure.people_per_seed(ratio), abs=reach)


@pytest.mark.parametrize(
    ("invites", "conversion", "named"), [(-1, 0.1, "invites"), (3, 1.2, "conversion")]
)
def test_what_cannot_be_is_refused(invites, conversion, named):
    with pytest.raises(ValueError, match=named):
        measure.branching_ratio(invites, conversion)
    with pytest.raises(ValueError, match="ratio"):
        measure.people_per_seed(-0.1)
