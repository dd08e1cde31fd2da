"""Numbers as people type them, in English and in Spanish habits alike.

`1,234` and `1.234` mean different numbers to different people. The suite is written in English, so
a comma before exactly three digits groups thousands and a point is decimal; the other meaning is
kept as a second reading, and the question decides which of the two can be meant.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite
from unicodedata import category, normalize

from helpers.words import _

MINUSES = dict.fromkeys(map(ord, "‐‑‒–—−﹣－"), "-")
MARKS = {ord("％"): "%", ord("’"): "'", ord("⁄"): "/", ord("，"): ",", ord("．"): "."}
PERCENT = re.compile(r"%|(?<![a-z])(per ?cent|por ciento)(?![a-z])", re.IGNORECASE)
MONEY = re.compile(r"US\$|[$€£]|(?<![a-z])(usd|eur|gbp|dollars?|euros?)(?![a-z])", re.IGNORECASE)
SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "millions": 1e6}
SCALE = re.compile(r"(?<=[\d\s])(k|thousand|mn?|millions?)$", re.IGNORECASE)
ABOUT = re.compile(r"^(about|around|roughly|approximately|ca\.?|=|~|≈)\s*", re.IGNORECASE)
NUMBER = re.compile(r"(\d[\d.,' ]*|[.,]\d+)(e[+-]?\d+)?", re.IGNORECASE | re.ASCII)
GROUPED = re.compile(r"\d{1,3}(?:([,.' ])\d{3})(?:\1\d{3})*", re.ASCII)
AMBIGUOUS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
MIXED = re.compile(r"(\d+) +(\d+) ?/ ?(\d+)", re.ASCII)


class Unreadable(ValueError):
    """What a learner gave cannot be read as an answer; the sentence is for the learner."""


@dataclass(frozen=True)
class Reading:
    """What a typed number may mean: the likeliest value first; percent says a % was typed."""

    values: tuple[float, ...]
    percent: bool = False


def read_number(typed: str, unit: str = "") -> Reading:
    """Return what was typed as a number.

    Parameters: typed (what stands in the box), unit (its words may follow the number).
    Returns: the readings, in the unit as typed: `12.5 %` reads 12.5 with percent set.
    Raises: Unreadable with a sentence for the person who typed.

    >>> read_number("12,5 %")
    Reading(values=(12.5,), percent=True)
    >>> read_number("$1.234,50").values
    (1234.5,)
    >>> read_number("1,234").values
    (1234.0, 1.234)
    >>> read_number("−1/4").values
    (-0.25,)
    """
    words = tidy(typed)
    if not words:
        raise Unreadable(_("The box is empty: type a number first, for example 12.5 or 1,234."))
    percent = bool(PERCENT.search(words))
    bare = _without_words(words, unit)
    try:
        values = tuple(dict.fromkeys(_signed(bare)))
    except (ValueError, ZeroDivisionError, OverflowError):
        values = ()
    if not values or not all(map(isfinite, values)):
        raise Unreadable(_unreadable(typed))
    return Reading(values, percent)


def tidy(typed: str) -> str:
    """Return the text with plain spaces, minus signs, per cent signs and fractions.

    >>> tidy(" 1½ ")
    '1 1/2'
    """
    plain = "".join(_plain(letter) for letter in str(typed))
    return re.sub(r" +", " ", plain.translate(MINUSES).translate(MARKS)).strip()


def _plain(letter: str) -> str:
    if letter.isspace() or category(letter) in ("Zs", "Cf"):
        return " " if category(letter) != "Cf" else ""
    broken = normalize("NFKC", letter)
    return f" {broken}" if category(letter) == "No" and "⁄" in broken else letter


def _without_words(words: str, unit: str) -> str:
    words = ABOUT.sub("", words)
    if unit.strip("%$ "):
        stem = re.escape(unit.strip("%$ ").removesuffix("s"))
        words = re.sub(rf"(?<![a-z]){stem}s?$", "", words, flags=re.IGNORECASE)
    return MONEY.sub("", PERCENT.sub("", words, count=1), count=1).strip()


def _signed(bare: str) -> tuple[float, ...]:
    if bare.startswith("(") and bare.endswith(")"):
        return tuple(-value for value in _scaled(bare[1:-1].strip()))
    sign = -1.0 if bare.startswith("-") else 1.0
    return tuple(sign * value for value in _scaled(bare.removeprefix("-").lstrip("+").strip()))


def _scaled(bare: str) -> tuple[float, ...]:
    scale = SCALE.search(bare)
    if not scale:
        return _divided(bare)
    values = _divided(bare[: scale.start()].strip())
    return tuple(value * SCALES[scale.group().lower()] for value in values)


def _divided(bare: str) -> tuple[float, ...]:
    if mixed := MIXED.fullmatch(bare):
        whole, above, below = map(int, mixed.groups())
        return (float(whole + Fraction(above, below)),)
    if "/" not in bare:
        return _plain_number(bare)
    above_text, below_text = bare.split("/")
    return (_plain_number(above_text.strip())[0] / _plain_number(below_text.strip())[0],)


def _plain_number(bare: str) -> tuple[float, ...]:
    found = NUMBER.fullmatch(bare)
    if not found:
        raise ValueError(bare)
    digits, exponent = found.group(1).rstrip(), found.group(2) or ""
    value = float(_with_point(digits) + exponent)
    if not AMBIGUOUS.fullmatch(digits):
        return (value,)
    grouped = "," in digits
    other = digits.replace(",", ".") if grouped else digits.replace(".", "")
    return value, float(other + exponent)


def _with_point(digits: str) -> str:
    """Return digits whose only mark, if any, is a decimal point."""
    marks = [mark for mark in digits if mark in ",."]
    twice = len(marks) != len(set(marks)) and len(set(marks)) == 1
    grouping_comma = AMBIGUOUS.fullmatch(digits) and marks == [","]
    if not marks or twice or grouping_comma:
        return _ungrouped(digits)
    whole, part = digits.rsplit(marks[-1], 1)
    if marks[-1] in whole or not part.isdecimal() and part:
        raise ValueError(digits)
    return f"{_ungrouped(whole) or '0'}.{part or '0'}"


def _ungrouped(digits: str) -> str:
    if digits.isdecimal() or not digits:
        return digits
    if not GROUPED.fullmatch(digits):
        raise ValueError(digits)
    return re.sub(r"\D", "", digits)


def _unreadable(typed: str) -> str:
    shown = typed.strip() if len(typed.strip()) <= 40 else typed.strip()[:40] + "…"
    sentence = _("“{typed}” cannot be read as a number. Type digits, for example 12.5 or 1,234.")
    return sentence.format(typed=shown)
