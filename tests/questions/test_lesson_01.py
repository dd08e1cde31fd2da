"""Lesson 01: keys come from the world, equivalents pass, what is said is true."""

import pytest

from helpers import store
from helpers.ask.kinds import Levers
from helpers.questions import keys_01, of_lesson

CODES = ("ORINOCO", "W-02")
every_world = pytest.mark.parametrize("code", CODES)


def asked(code, number):
    return {each.id: each for each in of_lesson("01", code)}[f"01.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "74.7 %"), (3, "0.747"), (3, "74,72"), (3, "0.7472"),
        (4, "0.7071"), (4, "0.707"), (4, "0.71"), (4, "0,707"),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked("ORINOCO", number).check(raw).name == "right"


def test_the_chance_and_the_cosine_are_those_worked_by_hand():
    assert asked("ORINOCO", 3).answer() == pytest.approx(29.7 / (29.7 + 10.05))
    assert asked("ORINOCO", 4).answer() == pytest.approx(2 / 8**0.5)
    assert keys_01.similarity("cosine", "A", "B") == 0.75


@every_world
def test_what_would_be_lost_is_both_outcomes_of_each_visit_that_saw_the_shelf(code):
    world = store.open_world(code)
    visits = store.tables(world).sessions.merge(store.truth(world).sessions).query("shelf_shown")
    extra = visits["buys_with"].sum() - visits["buys_without"].sum()
    labelled = (visits["shelf_clicked"] & visits["converted"]).sum()
    assert keys_01.lost_without(code) == pytest.approx(extra / labelled)


@every_world
def test_extra_orders_are_fewer_than_labelled_ones(code):
    years = keys_01.two_years(code)
    assert 0 < keys_01.extra_orders(code) <= years["caused"] < years["labelled"]


def test_two_worlds_have_two_keys():
    keys = [tuple(asked(code, n).answer() for n in (1, 5)) for code in CODES]
    assert keys[0] != keys[1]


@every_world
def test_the_least_search_is_enough_and_a_step_less_is_not(code):
    question = asked(code, 6)
    assert isinstance(question, Levers)
    least = keys_01.least_search(code)
    assert question.is_right({"search": least})
    assert question.is_right({"search": round(least + 0.05, 2)})
    assert not question.is_right({"search": round(least - 0.01, 2)})
    assert not question.is_right({"search": round(least + 0.06, 2)})


def test_a_lever_says_what_it_leads_to():
    question = asked("ORINOCO", 6)
    said = question.outcome({"search": 0.5})
    without = keys_01.two_years("ORINOCO", "off")["orders"]
    assert f"{without:,} orders" in said
