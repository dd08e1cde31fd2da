"""Lesson 12: keys come from the world, every mistake has its message, equivalents pass."""

import pytest

from helpers import measure, store
from helpers.ask.kinds.base import written
from helpers.questions import keys_12, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("12", code)}[f"12.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (2, "19 %"),
        (2, "0.2"),
        (2, "20"),
        (4, "121600"),
        (4, "121,600"),
        (4, "122,124"),
        (5, "409,600"),
        (5, "409600 customers"),
        (6, ["alarms", "alike"]),
        (3, {"looks": 5, "bar": 2.42}),
        (3, {"looks": 5, "bar": 2.43}),
    ],
)
def test_equivalent_answers_are_right(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (2, "5 %", "for **one** look"),
        (2, "40.1 %", "**independent** tests"),
        (2, "50 %", "several times over"),
        (1, "0", "So sceptical"),
        (1, "90 %", "Still too much"),
        (3, {"looks": 10, "bar": 2.42}, "**five** looks"),
        (3, {"looks": 5, "bar": 1.96}, "Raise the bar"),
        (3, {"looks": 5, "bar": 2.58}, "Too strict"),
        (4, "304", "5 **points**"),
        (4, "60800", "You used 8"),
        (4, "243200", "both arms"),
        (5, "1024", "as large as the **mean**"),
        (5, "204800", "You used 8"),
        (5, "13653", "forgot to square"),
        (6, ["narrow", "alike", "alarms"], "not when it is narrow"),
        (6, ["alike", "bias"], "equally long"),
        (6, ["alike"], "one more"),
    ],
)
def test_a_mistake_with_a_name_is_called_by_it(number, raw, said):
    assert said in asked(number).check(raw).message


def test_taking_the_dashboards_word_is_called_by_its_name():
    raw = f"{100 * keys_12.dashboard('ORINOCO'):.1f} %"
    assert "the dashboard's number" in asked(1).check(raw).message


def test_the_closed_forms_are_those_worked_by_hand():
    assert asked(4).answer() == pytest.approx(16 * 0.05 * 0.95 / 0.0025**2)
    assert asked(5).answer() == pytest.approx(16 * 30**2 / (0.05 * 3.75) ** 2)
    assert asked(3).is_right({"looks": 5, "bar": round(measure.pocock_boundary(5) + 0.005, 2)})


@every_world
def test_the_alarms_are_counted_over_tosses_of_the_worlds_own_coins(code):
    world = store.open_world(code)
    tables = store.tables(world)
    ordered = measure.ordered_soon(tables.customers, tables.orders)["ordered"]
    coins = world.luck.stream("coins tossed again").random((1000, len(ordered))) < 0.5
    p_values = measure.p_values_at_looks(ordered, coins, 10)
    assert asked(2, code).answer() == pytest.approx((p_values.min(axis=1) < 0.05).mean(), abs=1e-3)


@every_world
def test_what_lasts_is_counted_in_both_runs(code):
    market = keys_12.market(code)
    launch = [(36, store.Policy(design="clear path"))]
    before, after = (
        store.simulate(market, plan).accounts["orders"][52:].sum()
        for plan in (store.Policy(), launch)
    )
    assert asked(1, code).answer() == pytest.approx(after / before - 1, abs=0.0006)


def test_the_second_question_tells_what_the_dashboard_shows():
    market = keys_12.market("ORINOCO")
    launched = store.simulate(market, [(36, store.Policy(design="clear path"))]).accounts
    weekly = launched["orders"] / launched["sessions"]
    shown = weekly[36:44].mean() / weekly[28:36].mean() - 1
    assert f"**{100 * shown:.1f} %**" in written(asked(1).text)


def test_each_move_of_the_levers_says_what_a_test_of_nothing_does():
    said = asked(3).outcome({"looks": 5, "bar": 1.96})
    assert said == "With this setting a test of nothing alarms in 14.2 % of cases."


def test_the_reflection_is_kept():
    assert asked(7).check("Customers, half and half, one look.").name == "kept"
