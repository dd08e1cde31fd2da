"""Lesson 15: keys come from the world, mistakes are called by name, equivalents pass."""

import pytest

from helpers import measure, show, store
from helpers.questions import keys_15, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("15", code)}[f"15.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (1, "24"), (1, "$23.50"), (1, "25 $"),
        (2, "shorter"),
        (3, ["A", "B", "C", "E"]), (3, ["E", "C", "B", "A"]),
        (4, "0.667"), (4, "2/3"), (4, "0,6667"),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "57", "They chose the busy ones"),
        (1, "0", "do not stop working"),
        (1, "40", "By more than that"),
        (2, "same", "One answer for both"),
        (2, "longer", "What needs time is the bill"),
        (3, ["B"], "You added the points"),
        (3, ["A", "B", "C", "E", "F"], "equal twice, and better once"),
        (3, ["A", "B", "C", "D", "E"], "better than D in all three"),
        (4, "0.5", "C is still behind"),
        (4, "0.333", "weight of **staff**"),
        (5, {"quarter": 50, "two_years": 50}, "that is the best quarter"),
        (5, {"quarter": 40, "two_years": 40}, "ignores that leaving takes time"),
        (5, {"quarter": 40, "two_years": 50}, "wrong way round"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_frontier_by_hand_and_the_even_trade():
    assert asked(3).answer() == ["A", "B", "C", "E"]
    six = keys_15.SIX[["profit", "staff"]]
    even = measure.weighted_scores(six, {"profit": 2, "staff": 1})
    assert even["A"] == pytest.approx(even["C"])
    assert asked(4).answer() == pytest.approx(2 / 3)


@every_world
def test_an_hour_is_read_from_the_records(code):
    weeks = store.tables(store.open_world(code)).team_weeks
    lot, managers = weeks[weeks["by_lot"]], weeks[~weeks["by_lot"]]
    slope = lot["output"].cov(lot["hours"]) / lot["hours"].var()
    assert asked(1, code).answer() == pytest.approx(slope, abs=0.005)
    steep = managers["output"].cov(managers["hours"]) / managers["hours"].var()
    assert f"**{show.amount(steep, '$')} more output**" in asked(1, code).text()


@every_world
def test_the_most_profitable_hours_are_found_in_the_learners_own_world(code):
    left = store.profit_by_hours(store.open_world(code), (13, 104))
    named = {"quarter": 13, "two_years": 104}
    best = {name: int(left.index[int(left[weeks].argmax())]) for name, weeks in named.items()}
    assert asked(5, code).answer() == best
    assert asked(5, code).check(best).name == "right"
    beside = {"quarter": best["quarter"] + 1, "two_years": best["two_years"] - 1}
    assert asked(5, code).check(beside).name == "right"
    assert asked(5, code).check(best | {"two_years": best["two_years"] + 2}).name == "wrong"


def test_each_move_of_the_levers_says_what_both_leave():
    assert asked(5).outcome({"quarter": 40, "two_years": 40}) == (
        "40 hours add $0 in 13 weeks; 40 hours add $0 in 104 weeks, for each of the staff."
    )


def test_the_reflection_is_kept():
    assert asked(6).check("Half profit, half people.").name == "kept"
