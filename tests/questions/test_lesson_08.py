"""Lesson 08: keys come from the world, mistakes are called by name, equivalents pass."""

import pytest

from helpers import measure, show, store
from helpers.ask.kinds.base import written
from helpers.questions import keys_08, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("08", code)}[f"08.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (2, "14 %"), (2, "0.14"), (2, "+14"),
        (3, "73.65"), (3, "73,65"), (3, "74"), (3, "73.65 seconds"),
        (4, "2.89"), (4, "2,89"), (4, "2.9 people"),
        (5, "7.67"), (5, "7,667"), (5, "7.7"),
        (6, {"agents": 8, "taken": 80}),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "70", "It comes in bunches"),
        (1, "128", "do more than double"),
        (2, "-20 %", "the hard ones"),
        (2, "0 %", "No call changed"),
        (3, "180", "**those who wait**"),
        (3, "21.9", "there **is** no line"),
        (4, "5.14", "**one** agent of 14 times the speed"),
        (4, "14.89", "being served as well"),
        (4, "10405", "the same unit of time"),
        (5, "4.6", "divided by all 100"),
        (5, "5.8", "the old mix"),
        (6, {"agents": 12, "taken": 0}, "Tomás will not sign"),
        (6, {"agents": 9, "taken": 80}, "Tomás will not sign"),
        (6, {"agents": 8, "taken": 0}, "put nothing in their place"),
        (6, {"agents": 10, "taken": 0}, "today's desk"),
        (6, {"agents": 6, "taken": 80}, "easy calls only"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


def test_the_closed_forms_are_those_of_the_literature():
    assert asked(3).answer() == pytest.approx(73.65, abs=0.005)
    assert asked(4).answer() == pytest.approx(measure.queue_length(14, 12), abs=0.0005)
    assert measure.little(rate=80 / 3600, time=asked(3).answer()) == pytest.approx(1.637, abs=5e-4)
    assert asked(5).answer() == pytest.approx(7.667, abs=0.0005)


def test_the_line_of_the_larger_desk_is_told_by_no_other_question():
    assert "73.65" not in written(asked(4).text)
    assert f"{60 * measure.mean_wait(14, 12, 6):.2f}" in written(asked(4).text)


@every_world
def test_the_wait_of_nine_is_measured_on_the_same_callers(code):
    log = store.simulate(store.open_world(code), store.Policy(agents=9)).service_calls
    first = log[log["week"] < 52]
    seconds = 60 * (first["start"].astype(float) - first["arrive"]).mean()
    assert asked(1, code).answer() == pytest.approx(seconds, abs=0.5)
    assert f"**{keys_08.wait(code, 10):.0f} seconds**" in asked(1, code).text()


@every_world
def test_minutes_per_call_are_those_of_the_records(code):
    log = store.tables(store.open_world(code)).service_calls
    agents = log[log["channel"] == "agent"]
    minutes = (agents["end"].astype(float) - agents["start"]).groupby(agents["week"] >= 52).mean()
    assert asked(2, code).answer() == pytest.approx(minutes[True] / minutes[False] - 1, abs=0.0006)


@every_world
def test_the_desk_that_is_asked_for_is_judged_by_the_accounts(code):
    world = store.open_world(code)
    plans = (store.Policy(), store.Policy(agents=8, deflection=0.8))
    before, after = (store.simulate(world, plan).accounts["profit"].sum() for plan in plans)
    assert keys_08.profit_gained(code, 8, 80) == pytest.approx(after - before)
    gained = show.amount(round(after - before), "$")
    assert gained in asked(6, code).outcome({"agents": 8, "taken": 80})


def test_each_move_of_the_levers_says_the_bill_and_the_profit():
    assert asked(6).outcome({"agents": 10, "taken": 0}) == (
        "The desk costs $18,000 a week; two years' profit stays as it is."
    )


def test_the_reflection_is_kept():
    assert asked(7).check("First the load.").name == "kept"
