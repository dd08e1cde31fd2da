"""Lesson 05: keys come from the world, every mistake has its message, equivalents pass."""

import numpy as np
import pytest

from helpers import measure, show, store
from helpers.ask.kinds.base import written
from helpers.questions import keys_05, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("05", code)}[f"05.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (2, "both"),
        (3, "45.51 %"),
        (3, "0.4551"),
        (3, "45.5"),
        (4, "0.4783"),
        (4, "0.48"),
        (5, "62.55 %"),
        (5, "0.6255"),
        (6, {"child": 0.5}),
        (6, {"child": 0.65}),
    ],
)
def test_equivalent_answers_are_right(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "50 %", "would not matter at all"),
        (1, "33.3 %", "liked all toys alike"),
        (1, "42 %", "still more"),
        (1, "5 %", "So few"),
        (2, "stars", "walk past"),
        (2, "mostly", "decides less"),
        (2, "parents", "no child asked for"),
        (3, "0.5695", "swapped the weights"),
        (3, "0.7685", "the child alone"),
        (3, "0.2497", "the parent alone"),
        (3, "0.4622", "take exp"),
        (3, "0.5449", "chance of B"),
        (4, "0.5", "cared equally"),
        (4, "0.5217", "the parent's weight"),
        (4, "0.9167", "below the line"),
        (5, "0.4551", "Right for life"),
        (5, "0.3128", "one box of A"),
        (5, "0.9102", "doubled the chance"),
        (5, "0.6667", "wished for alike"),
        (6, {"child": 1.0}, "today's list"),
        (6, {"child": 0.4}, "little more child"),
        (6, {"child": 0.2}, "little more child"),
        (6, {"child": 0.95}, "little more parent"),
    ],
)
def test_a_mistake_with_a_name_is_called_by_it(number, raw, said):
    assert said in asked(number).check(raw).message


def test_the_closed_forms_are_those_worked_by_hand():
    of_a, of_b = np.exp([0.4 * 2.0 + 0.6 * 0.5, 0.4 * 0.8 + 0.6 * 1.6])
    assert asked(3).answer() == pytest.approx(of_a / (of_a + of_b))
    assert asked(3).answer() == pytest.approx(0.4551, abs=5e-5)
    assert asked(4).answer() == pytest.approx(0.4783, abs=5e-5)
    assert keys_05.chance_of_a(asked(4).answer()) == pytest.approx(0.5)
    assert asked(5).answer() == pytest.approx(2 * of_a / (2 * of_a + of_b))
    assert asked(5).answer() == pytest.approx(0.6255, abs=5e-5)


@every_world
def test_the_share_under_the_lot_is_counted_in_the_worlds_own_orders(code):
    tables = store.tables(store.open_world(code))
    best = set(tables.toys.sort_values("stars", ascending=False, kind="stable").toy[:8])
    sold = tables.toy_orders[tables.toy_orders.week >= 52].toy.isin(best).mean()
    assert asked(1, code).answer() == pytest.approx(sold, abs=0.0006)
    first = tables.toy_orders[tables.toy_orders.week < 52].toy.isin(best).mean()
    assert f"**{show.amount(round(100 * first, 1), '%')}**" in written(asked(1, code).text)


@every_world
def test_the_best_ranking_is_the_best_of_those_asked_for(code):
    lists = keys_05.lists(code)
    left = {name: lists.sales(weight).contribution for name, weight in keys_05.RANKINGS.items()}
    assert left[asked(2, code).answer()] == max(left.values())
    assert set(asked(2, code).options) == set(keys_05.RANKINGS)


@every_world
def test_the_lever_asks_for_something_that_can_be_done_and_is_not_done_today(code):
    question = asked(6, code)
    assert question.is_right(question.answer())
    assert not question.is_right(question.start())


def test_each_move_of_the_lever_says_what_it_leaves():
    said = asked(6).outcome({"child": 1.0})
    assert said.startswith("A hundred visits leave $")
    assert "0 % against today" in said


def test_measures_agree_on_the_exercise():
    assert measure.choice_shares([1.10, 1.28])[0] == pytest.approx(asked(3).answer())


def test_the_reflection_is_kept():
    assert asked(7).check("Students rate, firms pay.").name == "kept"
