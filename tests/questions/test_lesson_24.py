"""Lesson 24: keys come from the world, mistakes are called by name, equivalents pass."""

import numpy as np
import pytest

from helpers import store
from helpers.questions import keys_24, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("24", code)}[f"24.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (1, "17 %"), (1, "0.18"), (1, "15"),
        (2, "middle"),
        (3, "37.75 %"), (3, "0.3775"), (3, "37,75 %"),
        (4, "51.2 %"), (4, ".512"),
        (6, ["advice", "carry", "sellers"]),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "-7 %", "adds up feelings"),
        (1, "0", "adds up feelings"),
        (1, "60 %", "too much"),
        (2, "quick", "most of them buy in the middle"),
        (3, "60.65 %", "left out the denominator"),
        (3, "11.92 %", "forgot to square"),
        (4, "50 %", "Symmetry alone"),
        (4, "48.8 %", "the **second** segment"),
        (5, {"position": 0.5}, "nobody's favourite"),
        (5, {"position": 1.0}, "towards the choosy"),
        (5, {"position": 0.4}, "half measure"),
        (6, ["carry", "service"], "names no customer who loses"),
        (6, ["carry", "sellers", "advice", "all"], "nothing was given up"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_two_exercises_by_hand():
    share = 1 / (1 + np.exp(0.5))
    near, far = 1 / (1 + np.exp(-1)), 1 / (1 + np.exp(5))
    assert asked(3).answer() == pytest.approx(share)
    assert asked(4).answer() == pytest.approx((share - far) / (near - far))
    assert asked(4).check("51.64 %").message.startswith("You let nobody")


@every_world
def test_the_number_of_buyers_is_read_from_the_towns(code):
    towns = store.tables(store.open_world(code)).position_test
    totals = towns.groupby("position")[["buyers", "shoppers"]].sum()
    plain = totals["buyers"] / totals["shoppers"]
    assert asked(1, code).answer() == pytest.approx(plain[0.0] / plain[0.5] - 1, abs=0.05)
    assert keys_24.mark_moved(code) < 0 < asked(1, code).answer()


@every_world
def test_the_most_profitable_position_is_found_in_the_learners_own_world(code):
    world, best = store.open_world(code), asked(5, code).answer()["position"]
    told = asked(5, code).outcome({"position": best})
    runs = [
        store.simulate(world, store.Policy(position=place)).accounts["profit"].sum()
        for place in (0.5, best)
    ]
    assert keys_24.gains(code)[best] == pytest.approx(runs[1] - runs[0])
    assert "more than in the middle" in told
    assert asked(5, code).check({"position": 0.0}).name == "right"


def test_the_reflection_is_kept():
    assert asked(7).check("Beginners.").name == "kept"
