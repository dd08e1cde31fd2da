"""Lesson 22: keys come from the world, mistakes are called by name, equivalents pass."""

import pytest

from helpers import measure, store
from helpers.questions import keys_22, of_lesson
from helpers.store.told.service.lanes import lane_waits

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("22", code)}[f"22.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "5"), (3, "5.0 minutes"), (3, "5,0"),
        (4, "2.25"), (4, "2,25"),
        (5, ["B", "C", "A"]),
        (6, {"agents": 11, "share": 20}), (6, {"agents": 11, "share": 50}),
        (7, ["gifts", "ring back"]),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "79", "the others pay"),
        (1, "158", "four others share"),
        (2, "by value", "do anyway"),
        (2, "at random", "still costs money"),
        (3, "4", "one line"),
        (3, "1", "**first** class"),
        (3, "2", "0.2 + 0.6"),
        (3, "6.25", "length of a call"),
        (4, "2.5", "two classes counted alike"),
        (4, "3", "weigh it by the calls"),
        (5, ["A", "B", "C"], "ranked by **value**"),
        (5, ["C", "B", "A"], "ranked by **impatience**"),
        (6, {"agents": 13, "share": 20}, "more than 3,000"),
        (6, {"agents": 10, "share": 20}, "only moves waiting"),
        (6, {"agents": 11, "share": 10}, "too few go first"),
        (7, ["form", "ring back", "own page", "gifts", "refund"], "whose service is cut"),
        (7, ["ring back", "own page"], "nobody a worse one"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_closed_forms_are_those_of_the_literature():
    assert measure.priority_waits([0.2, 0.6]) == pytest.approx([1.0, asked(3).answer()])
    assert asked(4).answer() == pytest.approx(0.75 * measure.mean_wait(1, 0.75, 1.0)) == 2.25


@every_world
def test_the_waits_are_those_of_the_desk(code):
    world = store.open_world(code)
    first, second, one_line = lane_waits(world, [store.Policy()] * world.weeks)
    assert asked(1, code).answer() == pytest.approx(60 * second.mean(), abs=0.5)
    assert f"**{60 * one_line.mean():.0f} seconds**" in asked(1, code).text()
    assert first.mean() < one_line.mean() < second.mean()


@every_world
def test_the_best_fifth_is_found_by_the_store(code):
    world = store.open_world(code)
    equity = {
        rule: store.customer_equity(world, store.Policy(priority_rule=rule))
        for rule in ("in order", *keys_22.RULES)
    }
    assert asked(2, code).answer() == max(equity, key=lambda rule: equity[rule])


def test_where_no_lane_pays_the_answer_is_nobody(monkeypatch):
    monkeypatch.setattr(keys_22, "gained", lambda code, rule: -1.0)
    assert keys_22.best_rule("ORINOCO") == "nobody"


def test_each_move_of_the_levers_says_the_waits_and_the_bill():
    first, second, _all = keys_22.waits("ORINOCO", 11, 0.2)
    said = asked(6).outcome({"agents": 11, "share": 20})
    assert f"{first} seconds, the second {second}" in said
    assert "$2,800 more a week" in said


def test_the_reflection_is_kept():
    assert asked(8).check("Those at the back of the bank.").name == "kept"
