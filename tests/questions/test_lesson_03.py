"""Lesson 03: keys come from the world, mistakes by their names, equivalent answers pass."""

import pytest

from helpers import measure, store
from helpers.ask.kinds import Number
from helpers.ask.kinds.base import written
from helpers.questions import keys_03, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("03", code)}[f"03.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (3, "0.90"), (3, "0,9"), (3, ".9"), (3, "0.9 million"),
        (4, "0.69"), (4, "0,69"), (4, ".69"),
        (5, "8.61"), (5, "8,6"), (5, "8.61 years"),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "40", "Many people are not much money"),
        (3, "1.20", "You forgot what you earn anyway"),
        (3, "1.5", "6 cases of 10"),
        (3, "0.30", "what going brings now"),
        (4, "0.99", "it adds only the difference"),
        (4, "0.81", "worth what it **changes**"),
        (5, "40.25", "stopped at q / p"),
        (5, "3.74", "base 10"),
        (5, "3.7", "stopped at the logarithm"),
        (6, ["coin", "sure", "undo", "poor"], "**changes**"),
        (6, ["coin", "sure", "undo", "dear"], "Dear is not worthless"),
        (6, ["coin", "undo"], "would you really stay"),
        (6, ["sure", "undo"], "hardly moves"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


@every_world
def test_the_dashboards_sum_and_the_line_drawn_on_are_known_mistakes(code):
    largest = keys_03.largest(code)
    hoped = f"{keys_03.hoped(code)[largest]:.1f}"
    assert "shop as people at home do" in asked(1, code).check(hoped).message
    line = str(round(keys_03.line_in_two_years(code)))
    assert "You drew the line on" in asked(2, code).check(line).message


@every_world
def test_what_the_largest_market_brings_is_counted_in_both_runs(code):
    world, largest = store.open_world(code), keys_03.largest(code)
    policies = (store.Policy(), store.Policy(markets_entered=largest))
    stay, enter = (store.simulate(world, policy).accounts["profit"].sum() for policy in policies)
    assert asked(1, code).answer() == pytest.approx((enter - stay) / 1000, abs=0.001)


@every_world
def test_the_buyers_are_those_of_the_record(code):
    record = store.tables(store.open_world(code)).first_buyers
    ours = record[record["market"] == keys_03.largest(code)]
    assert asked(2, code).answer() == pytest.approx(ours["first_buyers"].sum() / 1000, abs=0.5)


@every_world
def test_the_forecast_for_the_largest_is_that_of_its_pilot(code):
    pilots = store.tables(store.open_world(code)).pilots.set_index("market")
    forecast = keys_03.forecast(code)
    assert forecast.value == pytest.approx(pilots["forecast"][keys_03.largest(code)], abs=0.02)
    assert forecast.low < forecast.value < forecast.high


def test_the_closed_forms_are_those_worked_by_hand():
    assert asked(3).answer() == pytest.approx(0.4 * 3 - (0.4 * 3 - 0.6 * 1.5))
    assert asked(4).answer() == pytest.approx(0.36 * 3 - 0.06 * 1.5 - 0.30)
    assert asked(5).answer() == pytest.approx(8.61, abs=0.005)


@pytest.mark.parametrize(
    ("prior", "loss", "accuracy", "worthless"),
    [(0.4, 1.5, 0.55, True), (0.9, 1.5, 0.8, True), (0.4, 0.0, 0.8, True), (0.4, 1.5, 0.8, False)],
)
def test_the_cases_that_are_worth_nothing_are_worth_nothing(prior, loss, accuracy, worthless):
    payoffs = keys_03.PAYOFFS.replace(-1.5, -loss)
    chances = {"pays": prior, "fails": 1 - prior}
    worth = measure.expected_value_of_sample_information(payoffs, chances, accuracy)
    assert (worth < 1e-9) == worthless


def test_a_pilot_that_says_poor_stops_the_entry_of_the_question():
    after = measure.posterior(0.4, if_true=0.2, if_false=0.8)
    assert after * 3 - (1 - after) * 1.5 < 0


@every_world
def test_the_reveals_name_the_market_and_both_numbers(code):
    assert keys_03.largest(code) in written(asked(1, code).text)
    assert "hoped for" in written(asked(1, code).solution)
    assert isinstance(asked(2, code), Number)


def test_the_reflection_is_kept():
    assert asked(7).check("The one whose pilot covers the entry.").name == "kept"
