"""Lesson 02: mistakes by name, equivalent answers, and keys counted a second way."""

import pytest

from helpers import store
from helpers.ask.kinds.base import written
from helpers.questions import keys_02, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("02", code)}[f"02.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (1, "0"), (1, "-0.2 survey points"), (1, "0,1"),
        (2, "400,000"), (2, "$400,000"), (2, "400 000"),
        (3, "70.65 %"), (3, "0.7065"), (3, "70,7"), (3, "71 %"),
        (6, "0.10"), (6, "$0.1"), (6, "0,10"),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "3", "the rise of the **average**"),
        (1, "8", "the rise of the **average**"),
        (1, "1.5", "A part is a careful guess"),
        (1, "-4", "did not get worse"),
        (2, "2,800,000", "survivors' sum"),
        (2, "-500,000", "It costs a lot, but"),
        (3, "74.75 %", "The wrong way round"),
        (3, "93.2 %", "850 of 1,000"),
        (3, "15 %", "among **all** staff"),
        (4, {"offer": 5000}, "the anecdote's figure"),
        (4, {"offer": 7000}, "Too generous"),
        (4, {"offer": 1000}, "Too little"),
        (5, "cause", "no draw was made"),
        (5, "nothing", "does not refute one"),
        (6, "100", "what goes into the **pool**"),
        (6, "1", "the whole 1,000 dollars"),
        (7, ["few", "foreseen", "scarce", "many"], "the more of the money hits them"),
        (7, ["few"], "who applies for a job"),
        (7, ["foreseen"], "to 3 % in the explorer"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_closed_forms_are_those_worked_by_hand():
    assert asked(3).answer() == pytest.approx(112.126 / (112.126 + 46.579), abs=1e-5)
    assert asked(6).answer() == pytest.approx(0.10)
    assert all(asked(4).is_right({"offer": offer}) for offer in (4000, 4100, 4300))
    assert not any(asked(4).is_right({"offer": offer}) for offer in (0, 3500, 4700, 5000))


def test_each_move_says_what_the_offer_earns():
    assert asked(4).outcome({"offer": 5000}) == "It earns $310,000 with 1,000 staff."
    assert asked(4).outcome({"offer": 9000}).startswith("It loses $")


def test_an_offer_beside_the_best_is_told_which_way_to_go():
    assert asked(4).check({"offer": 3400}).message.endswith("Try more.")
    assert asked(4).check({"offer": 4800}).message.endswith("Try less.")


def test_the_worked_solution_adds_up_as_printed():
    assert round(112.13 / (112.13 + 46.58), 4) == 0.7065
    assert "112.13 / (112.13 + 46.58) = 70.65 %" in written(asked(3).solution)


@every_world
def test_the_own_change_is_counted_person_by_person(code):
    tables = store.tables(store.open_world(code))
    offered = tables.employees.query("offer > 0")["employee_id"]
    rows = tables.reviews[tables.reviews["employee_id"].isin(offered)]
    both = rows.pivot(index="employee_id", columns="period", values="engagement").dropna()
    change = (both["after"] - both["before"]).mean()
    assert asked(1, code).answer() == pytest.approx(change, abs=0.051)


@every_world
def test_the_money_is_that_of_the_accounts(code):
    world = store.open_world(code)
    runs = [store.simulate(world, store.Policy(quit_offer=offer)) for offer in (0, 5000)]
    before, after = (run.accounts["profit"].sum() for run in runs)
    assert asked(2, code).answer() == pytest.approx(1000 * (after - before), abs=1000)


def test_the_reveal_compares_with_what_the_survivors_suggest():
    share = 100 * keys_02.caused("ORINOCO", 5000) / keys_02.dashboard("ORINOCO")
    assert f"about {share:.3g} %" in written(asked(2).solution)


def test_the_reflection_is_kept():
    assert asked(8).check("In teams drawn by lot, at 4,000.").name == "kept"
