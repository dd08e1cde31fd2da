"""The kinds of question: what is right, what is a known mistake, what is said."""

from dataclasses import replace
from typing import Any

import pytest

from helpers.ask.kinds import Choice, Lever, Levers, Mistake, Number, Order, Reflection, Several
from tests.ask.lesson_for_tests import questions

LESSON = {question.id: question for question in questions("ORINOCO")}
MARKED = [question for question in LESSON.values() if question.marked]
SLIP = Mistake(0.9, "A slip.")


def number(**changes: Any) -> Number:
    given: dict[str, Any] = {"key": 0.125, "unit": "%", "mistakes": (SLIP,), "hints": ("Think.",)}
    return Number(id="99.1", text="How much?", solution="So much.", **{**given, **changes})


@pytest.mark.parametrize("question", MARKED, ids=lambda question: question.id)
def test_a_right_answer_is_right(question) -> None:
    answer = question.answer()
    raw = repr(answer) if isinstance(question, Number) else answer
    assert question.check(raw).name == "right"


@pytest.mark.parametrize("question", MARKED, ids=lambda question: question.id)
def test_each_known_mistake_gets_its_own_message(question) -> None:
    for mistake in question.mistakes:
        value = mistake.value()
        raw = repr(value) if isinstance(value, float) else value
        raw = {"07.4": ["a", "b", "c"]}.get(question.id, raw) if raw == "c" else raw
        verdict = question.check(raw)
        assert (verdict.name, verdict.message) == ("wrong", mistake.message)


@pytest.mark.parametrize("typed", ["12.5 %", "12,5%", "0.125", "12.5", "1/8", "+12.45 %", "12.6"])
def test_equivalent_right_answers_pass(typed: str) -> None:
    assert number().check(typed).name == "right"


def test_a_bare_number_where_a_share_is_asked_is_read_as_per_cent_and_said_so() -> None:
    verdict = number().check("12.5")
    assert verdict.value == pytest.approx(0.125)
    assert "12.5 %" in verdict.message


def test_a_small_bare_share_may_be_meant_as_per_cent() -> None:
    question = number(key=0.005)
    assert question.check("0.5").name == "right"
    assert question.check("0.005").name == "right"
    assert question.check("50 %").name == "wrong"


def test_without_a_key_in_sight_a_bare_number_up_to_one_is_a_fraction() -> None:
    assert number().read("0.5") == 0.5
    assert number().read("50") == 0.5
    assert number(high=0.1, key=0.01).read("0.5") == pytest.approx(0.005)


@pytest.mark.parametrize(("key", "typed"), [(1234, "1.234"), (1.234, "1,234"), (1234, "1,234")])
def test_both_meanings_of_a_comma_and_a_point_pass_where_one_is_right(key, typed: str) -> None:
    assert number(key=key, unit="$").check(typed).name == "right"


def test_what_is_possible_decides_between_two_readings() -> None:
    assert number(key=900, unit="$", low=100, high=9000).read("1.234") == 1234


def test_an_impossible_number_is_asked_again_and_is_no_miss() -> None:
    verdict = number(low=0, high=1).check("300 %")
    assert verdict.name == "unreadable"
    assert "0 % to 100 %" in verdict.message


def test_a_percentage_is_refused_where_dollars_are_asked() -> None:
    verdict = number(unit="$").check("12 %")
    assert verdict.name == "unreadable"
    assert "asks for $" in verdict.message


def test_percentage_points_may_be_typed_with_a_per_cent_sign() -> None:
    assert number(key=2.68, unit="points").check("2.68 %").name == "right"


@pytest.mark.parametrize(
    ("typed", "misses", "said"),
    [
        ("-12.5 %", 0, "sign"),
        ("1250 %", 0, "factor of a hundred"),
        ("12.8 %", 0, "very close"),
        ("30 %", 0, "Think again"),
        ("30 %", 1, "too high"),
        ("3 %", 1, "too low"),
    ],
)
def test_an_unexplained_number_is_told_what_helps_and_no_more(typed, misses, said) -> None:
    assert said in number().check(typed, misses=misses).message


def test_a_mistake_that_is_right_in_this_world_is_right() -> None:
    assert number(mistakes=(Mistake(0.125, "No."),)).check("12.5 %").name == "right"


def test_a_key_is_computed_when_an_answer_is_checked_and_only_once() -> None:
    keys = iter((0.125, 0.5))
    question = number(key=lambda: next(keys))
    assert question.check("12.5 %").name == "right"
    assert question.check("12.5 %").name == "right"
    assert next(keys) == 0.5


def test_several_ticks_are_counted_when_no_mistake_explains_them() -> None:
    verdict = LESSON["07.4"].check(["b"])
    assert verdict.message == "Ticked but not true: 0; true but not ticked: 1."


def test_an_order_says_how_many_stand_right() -> None:
    assert "1 of 3" in LESSON["07.5"].check(["ask", "test", "past"]).message


def test_any_setting_that_does_it_is_right_and_the_outcome_is_said_otherwise() -> None:
    assert LESSON["07.6"].check({"price": 2, "cost": 0.3}).name == "right"
    assert "A unit earns $0.35." in LESSON["07.6"].check({}).message


@pytest.mark.parametrize("raw", [{"price": 9}, {"prize": 1}, {"price": float("nan")}])
def test_a_lever_out_of_its_range_is_refused_with_a_sentence(raw) -> None:
    verdict = LESSON["07.6"].check(raw)
    assert verdict.name == "unreadable"
    assert verdict.message.endswith(".")


def test_a_reflection_is_kept_and_never_marked() -> None:
    assert LESSON["07.7"].check(" Wait. ").name == "kept"
    assert LESSON["07.7"].check("  ").name == "unreadable"


@pytest.mark.parametrize("question", LESSON.values(), ids=lambda question: question.id)
def test_no_answer_is_asked_for_one(question) -> None:
    empty = {"Levers": {"price": None}}.get(type(question).__name__, "")
    if not isinstance(question, Levers):
        assert question.check(empty).name == "unreadable"


COMMON: dict[str, Any] = {"id": "99.1", "text": "Text.", "hints": ("H.",), "solution": "S."}
TWO = {"a": "One", "b": "Two"}
DO_IT: dict[str, Any] = {"key": lambda setting: True, "example": {}, "mistakes": (SLIP,)}


@pytest.mark.parametrize(
    ("define", "field"),
    [
        (lambda: number(key=float("nan")), "key"),
        (lambda: number(key=2, high=1), "key"),
        (lambda: number(key=0), "absolute"),
        (lambda: number(relative=-1), "relative"),
        (lambda: number(low=1, high=0), "low"),
        (lambda: number(hints=()), "hints"),
        (lambda: number(hints="Think."), "hints"),
        (lambda: number(mistakes=()), "mistakes"),
        (lambda: number(mistakes=(Mistake(lambda value: True, "No."),)), "mistakes"),
        (lambda: replace(number(), text=" "), "text"),
        (lambda: replace(number(), solution=""), "solution"),
        (lambda: replace(number(), id="7.1"), "id"),
        (lambda: Choice(**COMMON, options=TWO, key="c", mistakes=(Mistake("a", "."),)), "key"),
        (lambda: Choice(**COMMON, options=TWO, key="a", mistakes=(Mistake("c", "."),)), "mistakes"),
        (lambda: Choice(**COMMON, options={"a": "A"}, key="a", mistakes=(SLIP,)), "options"),
        (
            lambda: Choice(**COMMON, options={"a": "A", "b": "A"}, key="a", mistakes=(SLIP,)),
            "options",
        ),
        (
            lambda: Several(**COMMON, options=TWO, key=("c",), mistakes=(Mistake("a", "."),)),
            "key",
        ),
        (
            lambda: Order(**COMMON, options=TWO, key=("a",), mistakes=(Mistake(("b", "a"), "."),)),
            "key",
        ),
        (lambda: Levers(**COMMON, **DO_IT, levers={}), "levers"),
        (lambda: Levers(**COMMON, **DO_IT, levers={"p": Lever("P", 0, 1, 0.1, 2)}), "levers"),
        (lambda: Levers(**COMMON, **DO_IT, levers={"p": Lever("P", 0, 1, 0.1, 0.55)}), "levers"),
        (lambda: Reflection(id="99.1", text=""), "text"),
    ],
)
def test_an_incomplete_definition_is_refused_naming_question_and_field(define, field: str) -> None:
    with pytest.raises(ValueError, match=rf"Question (99|7)\.1: {field}"):
        define()


def test_a_wide_margin_around_the_key_is_none_around_a_mistake() -> None:
    rise = Number(
        id="99.1", text="How much?", key=0.12, unit="%", absolute=0.03, hints=("Guess.",),
        solution="12 %", mistakes=(Mistake(0.05, "One for one."),),
    )  # fmt: skip
    assert rise.check("10 %").name == "right"
    assert rise.check("5 %").message == "One for one."
    assert rise.check("8 %").message != "One for one."
    assert rise.check("3 %").message != "One for one."
