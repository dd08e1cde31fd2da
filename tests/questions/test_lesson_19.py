"""Lesson 19: keys come from the world, mistakes are called by name, equivalents pass."""

import pytest

from helpers import measure, show, store
from helpers.questions import keys_19, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)
ALL_SIX = list(keys_19.SIX)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("19", code)}[f"19.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [(3, "2.04"), (3, "$2.039"), (3, "2,04 $"), (6, "nothing")],
)
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "8", "For most of these it is not"),
        (1, "3.4", "fewer still"),
        (2, "1000000", "takes sales for gain"),
        (2, "0", "enjoys the better store as well"),
        (3, "3.75", "everybody"),
        (3, "1.90", "chose store 1 **before**"),
        (3, "1.88", "chose store 1 **before**"),
        (3, "0.3", "So much better"),
        (3, "0.163", "That is utility"),
        (5, ALL_SIX, "more than the budget"),
        (5, ["warehouse robots"], "another list gives shoppers more"),
        (6, "works", "to the dollar"),
        (6, "hypocrisy", "Nobody can tell"),
        (6, "profit", "both fit all"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_gain_by_hand():
    gain = measure.logsum([1.3, 0.5, 0], 0.08) - measure.logsum([1, 0.5, 0], 0.08)
    assert asked(3).answer() == pytest.approx(gain)
    assert gain == pytest.approx(2.039, abs=5e-4)


@every_world
def test_the_shared_projects_are_counted_in_the_learners_world(code):
    profit, shoppers = (
        set(store.simulate(store.open_world(code), plan).projects.query("begun")["project"])
        for plan in (keys_19.PROFIT_FIRST, keys_19.SHOPPERS_FIRST)
    )
    assert asked(1, code).answer() == len(profit & shoppers)
    assert asked(1, code).check(str(len(profit & shoppers))).name == "right"


@every_world
def test_a_day_is_worth_the_ratio_of_the_two_utilities(code):
    question, said = asked(4, code), keys_19.tastes(code)
    assert question.answer() == pytest.approx(said["days"] / said["fee"])
    assert show.amount(said["days"]) in question.text()
    assert question.check(f"{-said['days']:.4f}").name == "wrong"


@every_world
def test_the_list_under_the_floor_is_the_best_of_all_that_keep_it(code):
    best = asked(5, code).answer()
    table = keys_19.six(code)
    chosen = table.loc[best].sum()
    assert chosen["cost"] <= keys_19.SMALL_BUDGET
    assert chosen["profit"] >= 0
    able = keys_19.affordable_of_six(code).query("profit >= 0")
    assert chosen["surplus"] == able["surplus"].max()
    falls = asked(5, code).check(keys_19.dearest_of_six(code))
    assert "must not come out below zero" in falls.message


@every_world
def test_sales_are_told_and_the_gain_is_well_below_them(code):
    sales = keys_19.sales_added(code)
    assert f"**adds {show.amount(sales, '$')} a week to sales**" in asked(2, code).text()
    assert asked(2, code).answer() < 0.75 * sales


def test_the_reflection_is_kept():
    assert asked(7).check("We sell no places in search results.").name == "kept"
