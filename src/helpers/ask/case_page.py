"""How the whole case looks: a table of claims and a table of calibration, as HTML."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from math import asinh
from typing import Any

from helpers.ask.calibration import Calibration
from helpers.ask.kinds import Number, Question
from helpers.words import _

FARTHEST = 60.0
"""Tolerances from the answer at which a prediction stands at the edge of its lane."""

STYLE = """<style>
.fk-case{color:var(--jp-content-font-color1,#1f2328);line-height:1.4;max-width:70rem}
.fk-case table{border-collapse:collapse;width:100%;margin:.3rem 0 1rem}
.fk-case caption{text-align:left;font-weight:600;padding:.2rem 0;border-bottom:2px solid #2f6db5}
.fk-case :is(td,th){padding:.3rem .5rem;text-align:left!important;vertical-align:top;
 font-weight:400;border-bottom:1px solid #8884}
.fk-case thead th{font-weight:600}
.fk-case tr{background:none!important}
.fk-case :is(th b,td strong){font-weight:600}
.fk-lane{display:block;position:relative;width:9rem;height:1rem;background:#8882;margin-top:.25rem;
 border-radius:3px}
.fk-lane :is(i,u,s,em){position:absolute;display:block}
.fk-lane i{top:.1rem;width:.8rem;height:.8rem;margin-left:-.4rem;border-radius:50%;
 background:#7a4bd0;border:1px solid #fff;box-sizing:border-box}
.fk-lane u{top:0;height:1rem;background:#0b5d3b44}
.fk-lane s{top:-.1rem;width:2px;height:1.2rem;margin-left:-1px;background:currentColor}
.fk-lane em{top:.2rem;left:0;height:.6rem;background:#0a62a5;border-radius:2px}
</style>"""


@dataclass(frozen=True)
class Line:
    """A claim with its lesson's name, its prediction's question, the answer and the prediction.

    right: whether the prediction was near enough. All three are None where they are not known.
    """

    claim: Any
    name: str
    question: Question
    key: Any
    predicted: Any
    right: bool | None


def page(lines: Iterable[Line], found: Calibration, world: str) -> str:
    """Return the whole case in a world."""
    return f'{STYLE}<div class="fk-case">{_table(lines, world)}{_calibrated(found)}</div>'


def _table(lines: Iterable[Line], world: str) -> str:
    heads = (
        _("Key or principle"),
        _("What is claimed"),
        _("What happened in your world"),
        _("Your prediction"),
        _("Where it fails"),
    )
    caption = _(
        "The whole case in world {code}. Dot: your prediction; line: what happened; shaded: near "
        "enough."
    )
    return _framed(caption.format(code=world), heads, map(_row, lines))


def _framed(caption: str, heads: Iterable[str], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _row(line: Line) -> str:
    known = line.key is not None
    happened = line.question.words_for(line.key) if known else _("not looked at yet")
    return (
        f'<tr><th scope="row"><b>{int(line.claim.lesson)}</b> {escape(line.name)}</th>'
        f"<td>{escape(line.claim.said)}</td>"
        f"<td>{escape(line.claim.measured)}: <strong>{escape(_unbroken(happened))}</strong></td>"
        f"<td>{_predicted(line)}</td><td>{escape(line.claim.fails)}</td></tr>"
    )


def _unbroken(words: str) -> str:
    """Words of a few letters, such as a number and its unit, never broken over two lines."""
    return words.replace(" ", "\u00a0") if len(words) < 20 else words


def _predicted(line: Line) -> str:
    if line.predicted is None:
        return escape(_("none"))
    words = escape(line.question.words_for(line.predicted))
    if line.key is None:
        return words
    sign = _("✓ near enough:") if line.right else _("↻ off:")
    lane = _lane(line.question, line) if isinstance(line.question, Number) else ""
    return f"{escape(sign)} {words}{lane}"


def _lane(question: Number, line: Line) -> str:
    """The prediction left or right of the answer; what a check calls right is shaded."""
    near = max(question.absolute, question.relative * abs(line.key))
    place, edge = (50 + 50 * along(each) for each in ((line.predicted - line.key) / near, 1))
    return (
        f'<span class="fk-lane" aria-hidden="true">'
        f'<u style="left:{100 - edge:.0f}%;width:{2 * edge - 100:.0f}%"></u>'
        f'<s style="left:50%"></s><i style="left:{place:.0f}%"></i></span>'
    )


def along(tolerances: float) -> float:
    """Return how far along half a lane an error stands: -1 to 1, the near part stretched.

    >>> [round(along(error), 2) for error in (0, 1, 10, 1000)]
    [0.0, 0.18, 0.63, 1.0]
    """
    return max(-1.0, min(1.0, asinh(tolerances) / asinh(FARTHEST)))


def _calibrated(found: Calibration) -> str:
    if not found.judged:
        sentence = _("Predict and reveal: then this place says how good your predictions were.")
        return f"<p>{escape(sentence)}</p>"
    sentence = _(
        "Of {all} predictions {right} were near enough; {high} numbers were too high, {low} too "
        "low."
    )
    counted = sentence.format(
        all=len(found.judged), right=found.right, high=found.off(1), low=found.off(-1)
    )
    return f"<p>{escape(counted)} {escape(_sureness(found))}</p>{_levels(found)}"


def _sureness(found: Calibration) -> str:
    over = found.overconfidence()
    if over is None:
        return _("Say how sure you are with a prediction, and its calibration is drawn here.")
    if abs(over) < 0.05:
        return _("On average you were as sure as you were right: well calibrated.")
    surer = _("On average you were {points} points surer than you were right: overconfident.")
    modest = _("On average you were {points} points less sure than you were right: too modest.")
    return (surer if over > 0 else modest).format(points=f"{100 * abs(over):.0f}")


def _levels(found: Calibration) -> str:
    rows = [
        f'<tr><th scope="row">{level.sure:.0%}</th><td>{level.right} / {level.made}'
        f'<span class="fk-lane" aria-hidden="true">'
        f'<em style="width:{100 * level.right / level.made:.0f}%"></em>'
        f'<s style="left:{100 * level.sure:.0f}%"></s></span></td></tr>'
        for level in found.levels()
    ]
    caption = _("How sure you were (the line), and how often you were right (the bar)")
    return _framed(caption, (_("Sure"), _("Right")), rows) if rows else ""
