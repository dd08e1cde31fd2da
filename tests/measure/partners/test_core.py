"""The core: which groups leave, beside a direct count and a theorem."""

from itertools import combinations

import numpy as np
import pytest

from helpers import measure

NAMES = ("a", "b", "c", "d")
GROUPS = [some for size in range(1, 5) for some in combinations(NAMES, size)]
TEXTBOOK = {
    ("S",): 100, ("X",): 40, ("Y",): 30, ("S", "X"): 190, ("S", "Y"): 160, ("X", "Y"): 80,
    ("S", "X", "Y"): 270,
}  # fmt: skip


def test_it_names_who_leaves_and_what_they_gain():
    leaving = measure.core_violations(TEXTBOOK, {"S": 105, "X": 80, "Y": 85})
    assert leaving.to_dict("records") == [
        {"coalition": "S + X", "makes": 190.0, "gets": 185.0, "gains": 5.0}
    ]


def test_a_split_in_the_core_makes_nobody_leave():
    assert measure.core_violations(TEXTBOOK, {"S": 130, "X": 75, "Y": 65}).empty


def test_the_shapley_value_of_a_convex_game_is_in_its_core():
    """Shapley (1971), on games where joining a larger group adds more."""
    chance = np.random.default_rng(9)
    for _ in range(20):
        weight = dict(zip(NAMES, chance.uniform(1, 5, 4), strict=True))
        worth = {some: sum(weight[name] for name in some) ** 2 for some in GROUPS}
        assert measure.core_violations(worth, measure.shapley_value(worth)).empty


def test_it_finds_what_a_direct_count_finds():
    chance = np.random.default_rng(4)
    worth = {some: float(chance.uniform(0, 10) * len(some)) for some in GROUPS}
    split = dict(zip(NAMES, chance.uniform(0, 10, 4), strict=True))
    wanted = {" + ".join(g) for g in GROUPS if worth[g] - sum(split[n] for n in g) > 0.01}
    found = measure.core_violations(worth, split)
    assert set(found["coalition"]) == wanted
    assert found["gains"].is_monotonic_decreasing


def test_without_a_core_every_split_makes_somebody_leave():
    """Three firms, any two of which make everything: half and half leaves the third out."""
    worth = {some: float(len(some) >= 2) for some in GROUPS if "d" not in some}
    for split in ({"a": 1 / 3, "b": 1 / 3, "c": 1 / 3}, {"a": 0.5, "b": 0.5, "c": 0.0}):
        assert not measure.core_violations(worth, split).empty


@pytest.mark.parametrize(
    ("split", "said"),
    [({"S": 1, "X": 2}, "must give a share to each of"), ({"S": 1, "X": 2, "Y": np.nan}, "Y")],
)
def test_bad_splits_are_said_in_a_sentence(split, said):
    with pytest.raises(ValueError, match=said):
        measure.core_violations(TEXTBOOK, split)


def test_a_missing_coalition_is_said_in_a_sentence():
    with pytest.raises(ValueError, match="every coalition needs one"):
        measure.core_violations({("S",): 1, ("X",): 2}, {"S": 1, "X": 2})
