"""Lesson 10: keys come from the world, mistakes are called by name, equivalents pass."""

import numpy as np
import pytest

from helpers import measure, store
from helpers.questions import keys_10, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("10", code)}[f"10.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (1, "85"), (1, "85 of 100"), (1, "90"),
        (3, "0.3292"), (3, "0,3292"), (3, "32.9 %"), (3, ".33"),
        (4, ["low 2002", "ahead 2009"]),
        (5, "1997"),
        (6, {"cash": 8, "losses": 0}), (6, {"cash": 8, "losses": 4}),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "6", "any **one** quarter"),
        (1, "40", "The right direction"),
        (2, "2", "**root** of time"),
        (2, "37.4", "in **quarters**"),
        (3, "0.5738", "lost the **2**"),
        (3, "0.0357", "**square** the volatility"),
        (4, ["low 2002", "ahead 2003"], "To stop losing is not"),
        (4, ["low 2000", "ahead 2009"], "worst single **year**"),
        (4, ["low 2002"], "When was the hole filled"),
        (5, "2000", "**largest** loss"),
        (5, "1996", "**first** growing loss"),
        (5, "1998", "**twice** in a row before"),
        (3, "0.67", "**never** lost"),
        (6, {"cash": 20, "losses": 3}, "or for none"),
        (6, {"cash": 8, "losses": 2}, "by luck alone"),
        (6, {"cash": 3, "losses": 0}, "Too many good ventures"),
        (6, {"cash": 15, "losses": 0}, "cost too much"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_closed_forms_are_those_of_the_page():
    assert asked(3).answer() == pytest.approx(0.3292, abs=5e-5)
    income = keys_10.amazon()
    assert income.cumsum().idxmin() == 2002
    assert asked(4).answer() == ["low 2002", "ahead 2009"]
    assert income.loc[:2008].sum() == pytest.approx(-716, abs=1)
    assert asked(5).answer() == 1997


@every_world
def test_the_share_stopped_is_counted_from_the_worlds_own_futures(code):
    """Independent: quarters drawn for this test meet the same rule about as often."""
    draws = 1000 + 3000 * np.random.default_rng(10).standard_normal((20_000, 39))
    share = (measure.growing_losses(draws) >= 2).any(axis=1).mean()
    assert asked(1, code).answer() == pytest.approx(100 * share, abs=3)


@every_world
def test_the_years_of_proof_follow_from_the_book(code):
    weeks = store.tables(store.open_world(code)).venture_weeks["result"]
    years = (1.96 * weeks.std() * np.sqrt(13) / 1000) ** 2 / 4
    assert asked(2, code).answer() == pytest.approx(years, rel=0.01)


@every_world
def test_the_limit_that_is_asked_for_can_be_found_in_more_than_one_place(code):
    right = [c for c in range(5, 12) if asked(6, code).is_right({"cash": c, "losses": 0})]
    assert 8 in right
    assert 1 <= len(right) <= 4


def test_each_move_of_the_levers_says_both_sides():
    said = asked(6).outcome({"cash": 8, "losses": 0})
    assert f"stops {keys_10.wrongly_stopped('ORINOCO', 8000)};" in said


def test_the_reflection_is_kept():
    assert asked(7).check("A sum and a date.").name == "kept"
