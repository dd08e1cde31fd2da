"""Colours: a meaning keeps its colour in every lesson, and can be told apart by everybody."""

from collections.abc import Iterable

PAPER = "#ffffff"
INK = "#1b2530"
QUIET = "#586570"
RULE = "#dfe4e8"
EDGE = "#8b97a1"

#: What each meaning looks like. All of them carry text on white (contrast of at least 4.5 : 1).
MEANINGS: dict[str, str] = {
    "dashboard": "#b8420b",
    "estimate": "#0a62a5",
    "truth": INK,
    "prediction": "#7a4bd0",
    "curious": "#8a3d8f",
    "hunting": "#0b7362",
    "extra": "#0a62a5",
    "bought anyway": "#6b7780",
    "profit": "#0a62a5",
    "loss": "#b8420b",
    "short run": "#86620a",
    "long run": "#0a62a5",
    "engaged": "#0a62a5",
    "disengaged": "#b8420b",
    "counted": "#b8420b",
    "rated": "#0a62a5",
    "first": "#0a62a5",
    "rest": "#6b7780",
    "the quick": "#0a62a5",
    "the choosy": "#b8420b",
    "everybody": INK,
}

#: Meanings that share a picture, and so must differ for colour-blind eyes too.
TOGETHER: tuple[tuple[str, ...], ...] = (
    ("dashboard", "estimate", "truth", "prediction"),
    ("curious", "hunting"),
    ("extra", "bought anyway"),
    ("profit", "loss"),
    ("short run", "long run"),
    ("engaged", "disengaged"),
    ("counted", "rated"),
    ("first", "rest"),
    ("the quick", "the choosy", "everybody"),
)

#: For names without a meaning of their own, in this order.
SPARE = ("#0a62a5", "#b8420b", "#0b7362", "#8a3d8f", "#86620a", "#6b7780")


def colours(names: Iterable[str]) -> dict[str, str]:
    """The colour of each name: its own where it has a meaning, else the first spare one.

    >>> colours(["curious", "Lima"])
    {'curious': '#8a3d8f', 'Lima': '#0a62a5'}
    """
    names = [str(name) for name in names]
    chosen = {name: MEANINGS[name.lower()] for name in names if name.lower() in MEANINGS}
    free = [colour for colour in SPARE if colour not in chosen.values()] or list(SPARE)
    strangers = [name for name in names if name not in chosen]
    spare = {name: free[place % len(free)] for place, name in enumerate(strangers)}
    return {name: {**chosen, **spare}[name] for name in names}


def contrast(colour: str, ground: str = PAPER) -> float:
    """How strongly a colour stands out from its ground, 1 (not at all) to 21.

    Source: W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio".

    >>> contrast("#000000")
    21.0
    """
    light, dark = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
