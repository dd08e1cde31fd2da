from itertools import permutations

import numpy as np
import pytest

from helpers import measure

AIRPORT = {"A": 8, "B": 11, "C": 13, "D": 18}


def airport():
    """Landing strips: a coalition needs the longest strip of its members (Littlechild & Owen)."""
    names = list(AIRPORT)
    coalitions = [
        frozenset(name for bit, name in enumerate(names) if mask >> bit & 1)
        for mask in range(1, 16)
    ]
    return {c: max(AIRPORT[name] for name in c) for c in coalitions}


def test_three_partners_as_worked_by_hand():
    worth = {
        ("S",): 100, ("X",): 40, ("Y",): 30, ("S", "X"): 190, ("S", "Y"): 160, ("X", "Y"): 80,
        ("S", "X", "Y"): 270,
    }  # fmt: skip
    value = measure.shapley_value(worth)
    assert value.round(2).to_dict() == {"S": 143.33, "X": 73.33, "Y": 53.33}


def test_the_airport_game_of_littlechild_and_owen():
    value = measure.shapley_value(airport())
    assert value.sort_index().tolist() == pytest.approx([2, 3, 4, 9])


def test_it_is_the_average_over_all_joining_orders():
    chance = np.random.default_rng(6)
    names = ["a", "b", "c", "d"]
    worth = {
        frozenset(n for bit, n in enumerate(names) if mask >> bit & 1): float(chance.normal())
        for mask in range(1, 16)
    }
    total = dict.fromkeys(names, 0.0)
    for order in permutations(names):
        for place, name in enumerate(order):
            before = worth.get(frozenset(order[:place]), 0.0)
            total[name] += (worth[frozenset(order[: place + 1])] - before) / 24
    assert measure.shapley_value(worth)[names].to_dict() == pytest.approx(total)


def test_the_parts_add_up_to_the_whole_and_one_who_adds_nothing_gets_nothing():
    worth = {("a",): 5.0, ("b",): 0.0, ("a", "b"): 5.0}
    assert measure.shapley_value(worth).to_dict() == {"a": 5.0, "b": 0.0}


@pytest.mark.parametrize(
    ("worth", "said"),
    [
        ({}, "0 members"),
        ({("a",): 1, ("b",): 2}, "coalition a, b has no worth"),
        ({("a", "b"): 1, ("b", "a"): 2}, "a, b stands twice"),
        ({("a",): float("nan")}, "missing or infinite"),
        ({tuple("abcdefghijklm"): 1}, "13 members"),
    ],
)
def test_what_cannot_be_worked_out_is_refused_with_a_sentence(worth, said):
    with pytest.raises(ValueError, match=said):
        measure.shapley_value(worth)
