"""Lesson 21: keys come from the world, mistakes are called by name, equivalents pass."""

import numpy as np
import pytest

from helpers import store
from helpers.questions import keys_21, of_lesson

every_world = pytest.mark.parametrize("code", ["ORINOCO", "W-13"])


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("21", code)}[f"21.{number}"]


@pytest.mark.parametrize("raw", ["1 %", "1", "1,0 %", "0.01"])
def test_a_right_answer_passes_in_every_way_of_writing_it(raw):
    assert asked(3).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "words"),
    [
        (1, "100 %", "different sites"),
        (1, "0", "goes too far"),
        (2, "800", "if all that one sees"),
        (2, "-1248", "whole cost"),
        (2, "-300", "too kind"),
        (2, "-2000", "Too dark"),
        (3, "3.85 %", "skipped a link"),
        (3, "2.6 %", "one more link"),
        (3, "0.5", "from 5 points"),
    ],
)
def test_a_mistake_is_called_by_its_name(number, raw, words):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert words in verdict.message


@every_world
def test_the_share_is_that_of_the_book_and_of_the_stores_links(code):
    world = store.open_world(code)
    caused = store.truth(world).branch_sites["growth_per_point"].iloc[0]
    year = keys_21.happy_branches(store.tables(world).branches)
    slope = np.polyfit(year["attitude"], year["growth"], 1)[0]
    assert asked(1, code).answer() == pytest.approx(caused / slope)


@every_world
def test_the_profit_is_that_of_two_runs(code):
    world = store.open_world(code)
    runs = [store.simulate(world, store.Policy(staff_budget=each)) for each in (0, 12)]
    profits = [run.accounts["profit"].sum() for run in runs]
    assert asked(2, code).answer() == pytest.approx(profits[1] - profits[0], abs=5)


@every_world
def test_some_budget_pays_and_the_dearest_does_not(code):
    question = asked(5, code)
    assert question.is_right(question.answer())
    assert not question.is_right({"dollars": 20})
    assert not question.is_right({"dollars": 0})


@pytest.mark.parametrize("code", ["W-04", "W-09", "W-11"])
def test_the_whole_cost_is_never_right_even_where_little_comes_back(code):
    assert asked(2, code).check("-1248").name == "wrong"
