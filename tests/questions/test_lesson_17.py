"""Lesson 17: keys come from the world, mistakes are called by name, equivalents pass."""

import numpy as np
import pytest

from helpers import measure, store
from helpers.questions import keys_17, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("17", code)}[f"17.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (5, "40.46"), (5, "40,5 %"), (5, "0.4046"),
        (3, "80.6"), (3, "0.806"), (3, "80,6 %"),
        (4, "17"), (4, "17.1 %"), (4, "0.17"),
        (6, {"match": 30, "hard": 0}),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "90 %", "a mixture of kinds"),
        (5, "35.87", "divided the share"),
        (5, "31.4", "the loss of the whole year"),
        (3, "70", "averaged people"),
        (3, "75.7", "the second year"),
        (3, "90", "very long run"),
        (4, "8.7", "one retention"),
        (4, "24.1", "between year 7 and year 12"),
        (4, "22.2", "year 8"),
        (6, {"match": 0, "hard": 0}, "no answer"),
        (6, {"match": 0, "hard": 100}, "served worse"),
        (6, {"match": 100, "hard": 0}, "costs most"),
        (6, {"match": 60, "hard": 100}, "What does the lock add"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


@every_world
def test_a_flat_guess_and_a_divided_one_are_named(code):
    new, _old = keys_17.repeat_rates(code)
    assert "those who began" in asked(1, code).check(f"{100 * new:.1f} %").message
    kept = keys_17.kept(code, 0.0)
    assert "Loyal people" in asked(2, code).check(f"{100 * kept:.1f} %").message
    assert "divide" in asked(2, code).check(f"{100 * kept / 1.5683:.1f} %").message


def test_the_closed_forms_are_those_of_the_literature():
    assert asked(5).answer() == pytest.approx(0.4046, abs=5e-5)
    assert asked(3).answer() == pytest.approx(0.806, abs=5e-4)
    assert asked(4).answer() == pytest.approx(0.170, abs=5e-4)
    fitted = measure.fit_sbg(of_regulars()).retention(12)
    assert fitted.iloc[7:].round(3).to_list() == [0.921, 0.929, 0.935, 0.941, 0.945]


def of_regulars():
    from helpers.questions.lesson_17 import REGULAR

    return REGULAR


@every_world
def test_the_prediction_is_that_of_the_records(code):
    orders = store.tables(store.open_world(code)).orders
    first = orders.groupby("customer_id")["week"].transform("min")
    mine = orders[first < 26].assign(quarter=(orders["week"] - first)[first < 26] // 13)
    sets = mine.groupby("quarter")["customer_id"].agg(set)
    now = len(sets[3]) + len(sets[4])
    again = len(sets[3] & sets[4]) + len(sets[4] & sets[5])
    assert asked(1, code).answer() == pytest.approx(again / now, abs=6e-4)


@every_world
def test_who_is_kept_is_counted_person_by_person(code):
    story = store.simulate(store.open_world(code), keys_17.plan(1.0)).story
    here = (story.arrive <= 52) & (story.leave > 52)
    assert asked(2, code).answer() == pytest.approx(np.mean(story.leave[here] == 104), abs=6e-4)


def test_each_move_of_the_levers_says_what_is_kept_earned_and_served():
    assert "No answer yet" in asked(6).outcome({"match": 0, "hard": 0})
    said = asked(6).outcome({"match": 0, "hard": 100})
    assert "are kept; profit " in said
    assert "and the quality we deliver falls by 0.3" in said


@every_world
def test_a_guess_too_near_the_new_buyers_is_told_so(code):
    old = keys_17.repeat_rates(code)[1]
    assert "not far enough" in asked(1, code).check(f"{80 * old:.1f} %").message


def test_the_reflection_is_kept():
    assert asked(7).check("I have not looked.").name == "kept"
