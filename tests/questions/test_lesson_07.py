"""Lesson 07: keys come from the world, equivalents pass, what is said is true."""

import pytest

from helpers import measure, store
from helpers.ask.kinds.base import written
from helpers.questions import keys_07, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("07", code)}[f"07.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "33.3 %"), (3, "33,3"), (3, "0.333"), (3, "+33.33 %"), (3, "0,3333"),
        (4, "1.10"), (4, "$1.10"), (4, "1,1"), (4, "$ 1.1"),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "5 %", "One for one"),
        (1, "-3 %", "more orders, not fewer"),
        (2, "-5 %", "still a customer a year later"),
        (2, "30 %", "You counted orders"),
        (3, "25 %", "**old** contribution"),
        (3, "10 %", "the price cut itself"),
        (4, "0.924", "on the **cost**"),
        (4, "$0.92", "on the **cost**"),
        (5, ["orders", "reasons", "best"], "**half a year**"),
        (5, ["leaving"], "People leave slowly"),
        (6, {"price": 1.0, "saved": 10}, "not a price cut of 2 %"),
        (6, {"price": 0.85, "saved": 20}, "Beyond 10 %"),
        (6, {"price": 0.85, "saved": 5}, "earns less than today"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    assert said in asked(number).check(raw).message


def test_a_guess_that_is_merely_near_a_mistake_is_not_taken_for_it():
    assert "One for one" in asked(1).check("5 %").message
    assert "One for one" not in asked(1).check("8 %").message


def test_the_two_closed_forms_are_those_worked_by_hand():
    assert asked(3).answer() == pytest.approx(1000 / 30 / 100)
    assert asked(4).answer() == pytest.approx(0.66 / 0.6)


@every_world
def test_the_extra_orders_are_counted_in_both_runs(code):
    world = store.open_world(code)
    runs = [store.simulate(world, store.Policy(price=price)) for price in (1.0, 0.95)]
    before, after = (run.accounts["orders"][: keys_07.QUARTER].sum() for run in runs)
    assert asked(1, code).answer() == pytest.approx(after / before - 1, abs=0.0005)


@every_world
def test_the_two_years_are_those_of_the_accounts(code):
    world = store.open_world(code)
    runs = [store.simulate(world, store.Policy(price=price)) for price in (1.0, 0.95)]
    before, after = (run.accounts["contribution"].sum() for run in runs)
    assert asked(2, code).answer() == pytest.approx(after / before - 1, abs=0.0005)


def test_the_reveal_says_what_the_cut_would_have_needed():
    needed = measure.break_even_volume(keys_07.CUT, keys_07.margin("ORINOCO"))
    assert f"{100 * needed:.1f} %" in written(asked(1).solution)


def test_a_saving_alone_is_money_in_both_runs():
    quarter, years = keys_07.profit_gained("ORINOCO", 1.0, 0.10)
    indirect = store.simulate(store.open_world()).accounts["indirect"]
    assert quarter == pytest.approx(0.1 * indirect[:13].sum())
    assert years == pytest.approx(0.1 * indirect.sum())


def test_each_move_of_the_levers_says_what_it_does_to_both_signatures():
    assert asked(6).outcome({"price": 1.0, "saved": 0}) == (
        "Profit stays as it is in the first quarter and stays as it is in two years."
    )


def test_the_reflection_is_kept():
    assert asked(7).check("Save first, then cut.").name == "kept"
