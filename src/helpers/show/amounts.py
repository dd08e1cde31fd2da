"""Numbers as people read them: few digits, thousands apart, the unit beside."""

import math

from helpers.words import _


def amount(value: float | None, unit: str = "") -> str:
    """A number with its unit, to three digits.

    >>> amount(1234.5, "$"), amount(-0.31234, "points"), amount(31.84, "%"), amount(1.05, "x")
    ('$1,230', '−0.312 points', '31.8 %', '1.05×')
    >>> amount(2_345_678, "$"), amount(None)
    ('$2.35 million', 'not known')
    """
    if value is None or not math.isfinite(value):
        return _("not known")
    sign = "−" if _three(value) < 0 else ""
    size = abs(value)
    return sign + _with_unit(_digits(size), unit)


def _digits(size: float) -> str:
    if size >= 999_500:
        return _("{n} million").format(n=_plain(size / 1e6))
    return _plain(size)


def _with_unit(digits: str, unit: str) -> str:
    if unit in {"$", "€", "£"}:
        return unit + digits
    if unit in {"x", "×"}:
        return f"{digits}×"
    return f"{digits} {unit}".rstrip()


def _three(value: float) -> float:
    if value == 0:
        return 0.0
    return round(value, 2 - math.floor(math.log10(abs(value))))


def _plain(size: float) -> str:
    rounded = _three(size)
    if rounded == 0 or rounded >= 100:
        return f"{rounded:,.0f}"
    places = max(0, 2 - math.floor(math.log10(rounded)))
    return f"{rounded:,.{min(places, 6)}f}".rstrip("0").rstrip(".")
