"""Numbers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.ask.reading import Reading, Unreadable, read_number


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("12", 12),
        ("12.5", 12.5),
        ("12,5", 12.5),
        (".5", 0.5),
        (",5", 0.5),
        ("5.", 5),
        ("0,250", 0.25),
        ("0.125", 0.125),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1 234,5", 1234.5),
        ("1\u202f234\u00a0567", 1234567),
        ("1'234.5", 1234.5),
        ("1’234", 1234),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("1234567", 1234567),
        ("$40", 40),
        ("US$ 40", 40),
        ("40 USD", 40),
        ("40USD", 40),
        ("€ 40", 40),
        ("40 dollars", 40),
        ("-$3", -3),
        ("$-3", -3),
        ("-3", -3),
        ("−3", -3),
        ("– 3", -3),
        ("+13", 13),
        ("(1,200)", -1200),
        ("1/3", 1 / 3),
        ("-1 / 4", -0.25),
        ("1 1/2", 1.5),
        ("½", 0.5),
        ("1½", 1.5),
        ("1e3", 1000),
        ("1,5E-3", 0.0015),
        ("2 million", 2e6),
        ("$2.5M", 2.5e6),
        ("40k", 40000),
        ("about 7", 7),
        ("36.2 weeks", 36.2),
        ("1 week", 1),
    ],
)
def test_a_number_is_read_as_it_was_meant(typed: str, value: float) -> None:
    reading = read_number(typed, unit="weeks")
    assert reading.values[0] == pytest.approx(value)
    assert not reading.percent


@pytest.mark.parametrize("typed", ["12,5 %", "12.5%", "12.5 percent", "12.5 per cent", "12,5 ％"])
def test_a_per_cent_sign_is_kept_apart_from_the_number(typed: str) -> None:
    assert read_number(typed) == Reading((12.5,), percent=True)


def test_a_comma_before_three_digits_groups_and_a_point_does_not_but_both_are_remembered() -> None:
    assert read_number("1,234").values == (1234, 1.234)
    assert read_number("1.234").values == (1.234, 1234)
    assert read_number("-1.234").values == (-1.234, -1234)


@pytest.mark.parametrize(
    "typed",
    [
        "twelve",
        "12 or 13",
        "12 5",
        "1,23,4",
        "1.2.3",
        "1/0",
        "1/2/3",
        "12x",
        "nan",
        "inf",
        "1e999",
        "--",
        "%",
        "$",
        "5 % %",
        "10²",
        "1,234,56",
        "2 mil",
        "3 billion",
    ],
)
def test_what_is_no_number_is_said_with_what_was_typed_and_an_example(typed: str) -> None:
    with pytest.raises(ValueError, match="cannot be read as a number") as said:
        read_number(typed)
    assert typed in str(said.value)
    assert "12.5" in str(said.value)


@pytest.mark.parametrize("typed", ["", "   ", "\u200b"])
def test_an_empty_box_is_asked_for_a_number(typed: str) -> None:
    with pytest.raises(ValueError, match="The box is empty"):
        read_number(typed)


def test_a_very_long_text_is_quoted_in_part_only() -> None:
    with pytest.raises(ValueError, match="…") as said:
        read_number("word " * 200)
    assert len(str(said.value)) < 160


AMOUNTS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@given(AMOUNTS)
def test_english_and_spanish_habits_give_the_same_number(amount) -> None:
    english = f"{amount:,.2f}"
    spanish = english.translate(str.maketrans(",.", ".,"))
    spaced = english.replace(",", "\u202f")
    for typed in (english, spanish, spaced, f"$ {english}", f"{spanish} USD"):
        assert read_number(typed).values == (float(amount),)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_whatever_python_writes_is_among_the_readings(value: float) -> None:
    assert value in read_number(repr(value)).values


@given(st.text(alphabet=st.sampled_from("0123456789.,'%$-+ ek/()½−\u202fm x²٣"), max_size=12))
def test_any_text_gives_finite_numbers_or_is_called_unreadable(typed: str) -> None:
    try:
        values = read_number(typed).values
    except Unreadable:
        values = ()
    assert all(abs(value) < float("inf") for value in values)
