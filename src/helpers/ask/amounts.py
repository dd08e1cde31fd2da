"""Numbers as a person reads them: four digits that count, and the unit."""

from math import isfinite

MINUS = "−"
"""The sign that is as wide as a plus; reading takes the hyphen too (ask/reading.py)."""


def amount(value: float, unit: str = "") -> str:
    """Return a number with its unit; a share (unit "%") is given as a fraction, a year is bare.

    >>> amount(0.125, "%"), amount(-1234.5, "$"), amount(36.204, "weeks"), amount(1 / 3)
    ('12.5 %', '−$1,234.50', '36.2 weeks', '0.3333')
    >>> amount(1997, "year")
    '1997'
    """
    if unit == "%":
        return f"{digits(100 * value)} %"
    if unit == "$":
        sign = MINUS if value < 0 else ""
        return f"{sign}${dollars(abs(value))}"
    if unit == "year":
        return f"{value:.0f}"
    return f"{digits(value)} {unit}".strip()


def dollars(value: float) -> str:
    """Return dollars, with cents where they count.

    >>> dollars(40), dollars(4.5), dollars(310444.2)
    ('40', '4.50', '310,444')
    """
    whole = not isfinite(value) or value >= 10_000 or value == round(value)
    return f"{value:,.0f}" if whole else f"{value:,.2f}"


def digits(value: float) -> str:
    """Return a number with at least four digits that count and no idle zeros.

    >>> digits(1794.34), digits(33.33333), digits(0.0548), digits(12.0), digits(-0.3)
    ('1,794.34', '33.33', '0.0548', '12', '−0.3')
    """
    if not isfinite(value):
        return str(value).replace("-", MINUS)
    places = 2 if abs(value) >= 10 else 4
    if 0 < abs(value) < 0.01:
        return f"{value:.3g}".replace("-", MINUS)
    shown = f"{value:,.{places}f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown.replace("-", MINUS)
