"""Numbers as people read them: few digits, thousands apart, the unit beside."""

import math
from collections.abc import Iterable

from helpers.words import _

MONEY = {"$", "€", "£"}


def amount(value: float | None, unit: str = "") -> str:
    """A number with its unit, to three digits.

    >>> amount(1234.5, "$"), amount(-0.31234, "points"), amount(31.84, "%"), amount(1.05, "x")
    ('$1,230', '−0.312 points', '31.8 %', '1.05×')
    >>> amount(2_345_678, "$"), amount(None)
    ('$2.35 million', 'not known')
    >>> amount(3.4, "$"), amount(66.14, "$"), amount(61.05, "$"), amount(40, "$")
    ('$3.40', '$66.14', '$61.05', '$40')
    """
    if value is None or not math.isfinite(value):
        return _("not known")
    sign = "−" if _three(value) < 0 else ""
    return sign + _with_unit(_digits(abs(value), unit), unit)


def amounts(values: Iterable[float | None], unit: str = "") -> list[str]:
    """Numbers that stand together, all with as many decimals as the largest needs.

    >>> amounts([17, 4.23, 0.945]), amounts([66.1, 3.4, 0.948], "$")
    (['17.0', '4.2', '0.9'], ['$66.10', '$3.40', '$0.95'])
    >>> amounts([1234.5, 31, None], "orders")
    ['1,230 orders', '31 orders', 'not known']
    >>> amounts([100, 0.1])
    ['100', '0.1']
    """
    numbers = list(values)
    known = [abs(each) for each in numbers if each is not None and math.isfinite(each)]
    places = _places(known, unit)
    return [_in_company(each, unit, places) for each in numbers]


def signed(value: float, unit: str = "") -> str:
    """An amount with its sign, a plus too.

    >>> signed(1234.5, "$"), signed(-3), signed(0, "$")
    ('+$1,230', '−3', '$0')
    """
    return ("+" if _three(value) > 0 else "") + amount(value, unit)


def moved(value: float, unit: str = "") -> str:
    """By how much something moves, in words that say which way.

    >>> moved(40, "$"), moved(-1234.5, "$"), moved(0)
    ('rises by $40', 'falls by $1,230', 'stays as it is')
    """
    if _three(value) == 0:
        return _("stays as it is")
    told = _("rises by {size}") if value > 0 else _("falls by {size}")
    return told.format(size=amount(abs(value), unit))


def _places(sizes: list[float], unit: str) -> int:
    """Decimals that serve all: none where all are whole, cents or none for money."""
    largest = max(sizes, default=0.0)
    if largest >= 100 or all(abs(size - round(size)) < 1e-9 for size in sizes):
        return 0
    if unit in MONEY and largest >= 1:
        return 2
    wanted = 2 - math.floor(math.log10(largest))
    shown = [f"{size:.{wanted}f}" for size in sizes]
    idle = min(len(each) - len(each.rstrip("0")) for each in shown)
    return max(2 if unit in MONEY else 0, wanted - idle)


def _in_company(value: float | None, unit: str, places: int) -> str:
    if value is None or not math.isfinite(value) or abs(value) >= 999.5:
        return amount(value, unit)
    size = f"{abs(value):.{places}f}"
    if not float(size) and abs(value) >= 0.05:
        size = f"{abs(value):.1f}"  # little is not nothing
    sign = "−" if value < 0 and float(size) else ""
    return sign + _with_unit(size, unit)


def _digits(size: float, unit: str) -> str:
    if size >= 999_500:
        return _("{n} million").format(n=_plain(size / 1e6))
    cents = round(size, 2) if size >= 1 else round(size, 6)
    if unit in MONEY and size < 100 and cents != round(cents):
        return f"{cents:.2f}" if size >= 1 else _plain(cents).ljust(4, "0")
    return _plain(size)


def _with_unit(digits: str, unit: str) -> str:
    if unit in MONEY:
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
