"""Lesson 18: keys come from the world, mistakes are called by name, equivalents pass."""

from math import log

import pytest

from helpers import store
from helpers.questions import keys_18, of_lesson

CODES = ("ORINOCO", "W-13")
every_world = pytest.mark.parametrize("code", CODES)


def asked(number, code="ORINOCO"):
    return {each.id: each for each in of_lesson("18", code)}[f"18.{number}"]


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (2, "same"),
        (3, "22.76"), (3, "22,8 weeks"), (3, "23.1"), (3, "23"),
        (4, "0.453"), (4, ".453 units"), (4, "0,45"),
        (6, "0.667"), (6, "0.67"), (6, "2/3"),
        (7, {"step": 0.5, "ramp": 0.015}), (7, {"step": 0.4, "ramp": 0.015}),
    ],
)  # fmt: skip
def test_equivalent_right_answers_pass(number, raw):
    assert asked(number).check(raw).name == "right"


@pytest.mark.parametrize(
    ("number", "raw", "said"),
    [
        (1, "1.4", "for a measure of quality"),
        (1, "-0.3", "not long enough"),
        (2, "less", "stopped being surprised"),
        (2, "more", "Nothing more was improved"),
        (3, "16.7", "A straight line"),
        (3, "33.3", "**on average**"),
        (4, "0.22", "A straight line"),
        (4, "0.547", "**gone**"),
        (4, "0.78", "26 × 0.03"),
        (6, "1.5", "Upside down"),
        (6, "2.08", "does not grow without end"),
        (6, "0.02", "one week's improvement"),
        (6, "0.0006", "You multiplied"),
        (6, "0", "never catch"),
        (7, {"step": 1.0, "ramp": 0.02}, "Tomás will not sign"),
        (7, {"step": 2.0, "ramp": 0.0}, "Too little is added"),
        (7, {"step": 0.0, "ramp": 0.02}, "Something must start it"),
    ],
)
def test_a_mistake_that_has_a_name_is_called_by_it(number, raw, said):
    verdict = asked(number).check(raw)
    assert verdict.name == "wrong"
    assert said in verdict.message


@every_world
def test_what_is_left_is_counted_from_the_survey(code):
    answers = store.tables(store.open_world(code)).expectation_survey
    late = answers[answers["week"].between(66, 77)]
    means = late.groupby("improved_from")["satisfied"].mean()
    assert asked(1, code).answer() == pytest.approx(means[26] - means[78], abs=0.0051)


@every_world
def test_the_report_compares_the_improved_with_themselves(code):
    answers = store.tables(store.open_world(code)).expectation_survey
    own = answers[answers["improved_from"] == 26].groupby("week")["satisfied"].mean()
    # As many answer in each week, so weeks weigh alike.
    rise = own.loc[26:29].mean() - own.loc[22:25].mean()
    assert keys_18.launch_report(code) == pytest.approx(rise)
    assert f"**{rise:.2f}".rstrip("0") in asked(1, code).text()


@every_world
def test_the_next_improvement_is_due_when_the_lift_is_what_ines_wants(code):
    found, weeks = keys_18.fading(code), asked(5, code).answer()
    assert found.left(weeks) == pytest.approx(0.3)
    half_life = log(0.5) / log(1 - found.rate.value)
    assert "half of the lift" in asked(5, code).check(f"{half_life:.2f}").message
    points = (found.jump.value - 0.3) / found.rate.value
    assert "a **share**" in asked(5, code).check(f"{points:.2f}").message
    straight = (1 - 0.3 / found.jump.value) / found.rate.value
    assert "A straight line" in asked(5, code).check(f"{straight:.2f}").message


@every_world
def test_rounded_numbers_of_the_text_lead_to_the_key(code):
    found = keys_18.fading(code)
    jump, rate = round(found.jump.value, 2), round(found.rate.value, 4)
    assert asked(5, code).check(f"{log(0.3 / jump) / log(1 - rate):.1f}").name == "right"


def test_only_a_step_and_a_ramp_together_do_what_both_want():
    grid = [(step / 10, ramp / 200) for step in range(21) for ramp in range(11)]
    right = [
        (step, ramp)
        for step, ramp in grid
        if 7_000 * (step + 104 * ramp) <= 14_600
        and asked(7).check({"step": step, "ramp": ramp}).name == "right"
    ]
    assert right == [(0.4, 0.015), (0.5, 0.015)]


def test_each_move_of_the_levers_says_gap_cost_and_gain():
    told = asked(7).outcome({"step": 0.0, "ramp": 0.0})
    assert told == "The gap is 0 in its lowest week. It costs $0 and brings $0."


def test_the_reflection_is_kept():
    assert asked(8).check("We answer faster, and nobody says so.").name == "kept"
